// npm run --silent evaluate: makes ready, then runs the built command. Standard output is the command's alone.
import { build, built, fail, install, requireNode } from "./ready.mjs";

requireNode();
try {
  await install();
  await build(["server"]);
  const { main } = await built("evaluate");
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (process.env.SAMVINST_DEBUG) process.stderr.write(`${error.stack}\n`);
  fail(`The evaluation broke off: ${error.message}`);
}
