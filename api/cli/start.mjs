// npm start: from a fresh clone to a running server, with nothing but Node and npm.
import { build, built, failWith, install, requireNode, root } from "./ready.mjs";

requireNode();
try {
  await install();
  await build(["ui", "server"]);
  const { start } = await built("server");
  await start({ root, env: process.env });
} catch (error) {
  failWith(error, "Samvinst could not start");
}
