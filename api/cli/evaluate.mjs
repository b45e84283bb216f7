// npm run --silent evaluate: makes ready, then runs the built command. Standard output is the command's alone.
import { build, built, failWith, install, requireNode, tellOnlyPeople } from "./ready.mjs";

requireNode();
tellOnlyPeople();
try {
  await install();
  await build(["server"]);
  const { main } = await built("evaluate");
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  failWith(error, "The evaluation broke off");
}
