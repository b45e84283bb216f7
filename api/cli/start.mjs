// npm start: from a fresh clone to a running server, with nothing but Node and npm.
import { build, built, fail, install, requireNode, root } from "./ready.mjs";

requireNode();
try {
  await install();
  await build(["ui", "server"]);
  const { start } = await built("server");
  await start({ root, env: process.env });
} catch (error) {
  if (process.env.SAMVINST_DEBUG) process.stderr.write(`${error.stack}\n`);
  fail(error.name === "StartProblem" ? error.message : `Samvinst could not start: ${error.message}`);
}
