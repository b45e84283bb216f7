// npm run backup: makes ready, then runs the built command.
import { build, built, failWith, install, requireNode, root } from "./ready.mjs";

requireNode();
try {
  await install();
  await build(["server"]);
  const { main } = await built("backup");
  await main({ root, env: process.env, line: process.argv.slice(2) });
} catch (error) {
  failWith(error, "The backup broke off");
}
