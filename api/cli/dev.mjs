// npm run dev: Vite serves the screens with hot reload and hands /api to the application, which is loaded again whenever its
// sources change. One port, as with npm start; the database stays open throughout.
import { join } from "node:path";
import { failWith, install, requireNode, root } from "./ready.mjs";

requireNode();
await install({ dev: true }).catch((error) => failWith(error, "Samvinst could not start"));

const { createServer } = await import("vite");
const { getRequestListener } = await import("@hono/node-server");

/** The API for Vite's dev server. A change in api/ or models/ gives a new module, and with it a new application. */
const api = () => ({
  name: "api",
  async configureServer(vite) {
    const load = () => vite.ssrLoadModule(join(root, "api", "cli", "dev.ts"));
    const opened = await (await load()).openForDevelopment(root, process.env);
    const answer = getRequestListener(async (request) => {
      const { applicationOf } = await load();
      return (await applicationOf(opened, root)).fetch(request);
    });
    vite.middlewares.use((incoming, outgoing, next) => {
      if (/^\/api([/?]|$)/.test(incoming.url)) answer(incoming, outgoing);
      else next();
    });
  },
});

try {
  const vite = await createServer({
    configFile: join(root, "vite.config.ts"),
    plugins: [api()],
    server: { port: Number(process.env.PORT || 4680), strictPort: true, host: process.env.HOST || "127.0.0.1" },
  });
  await vite.listen();
  vite.printUrls();
} catch (error) {
  failWith(error, "Samvinst could not start");
}
