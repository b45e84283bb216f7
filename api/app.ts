import type { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { HTTPException } from "hono/http-exception";
import { methodNotAllowed } from "hono/method-not-allowed";
import { appraisalRoutes } from "./appraisals.ts";
import { type Assets, serveAssets } from "./assets.ts";
import { troubleIn } from "./databaseTrouble.ts";
import { editionRoutes } from "./editions.ts";
import { evaluationRoutes } from "./evaluations.ts";
import { EvaluatorBusy } from "./evaluatorThread.ts";
import { fileRoutes } from "./files.ts";
import { healthRoutes } from "./health.ts";
import { listRoutes } from "./lists.ts";
import { type Description, describe, descriptionRoutes } from "./openapi.ts";
import type { Principal } from "./principal.ts";
import { QueueBusy } from "./queue.ts";
import { isErrorStatus, Refusal, refuse } from "./refusal.ts";
import { reportRoutes } from "./reports.ts";
import { type AppEnv, type Log, request, told } from "./requests.ts";
import { revisionRoutes } from "./revisions.ts";
import { routes } from "./routes.ts";
import { schemaRoutes } from "./schemas.ts";
import { loopbackNamesOnly, ownPagesOnly, securityHeaders } from "./security.ts";
import { simulationRoutes } from "./simulations.ts";
import type { Store } from "./store.ts";

type Parts = Readonly<{
  store: Store;
  principal: Principal;
  /** The built screens; left out where Vite serves them. */
  assets?: Assets;
  log?: Log | undefined;
  /** Whether the server can be reached from this machine only. */
  isLoopback: boolean;
}>;

/** The whole application: what every request passes, then the screens, then the routes of each noun. */
export const createApp = (parts: Parts) => {
  const app = routes();
  app.use(request(parts.principal, parts.log), securityHeaders);
  if (parts.isLoopback) app.use(loopbackNamesOnly);
  if (parts.assets) app.use(serveAssets(parts.assets));
  app.use("/api/*", ownPagesOnly, compress(), revalidated);
  app.use(
    "/api/*",
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => refuse(c, 405, { headers: { allow: methods.join(", ") } }),
    }),
  );
  app.notFound((c) => refuse(c, 404, { detail: `Nothing stands at ${c.req.path}.` }));
  app.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error.status, error.details);
    // What the framework refuses by itself, such as a content type it cannot read, is no mistake of the server's.
    if (error instanceof HTTPException && isErrorStatus(error.status)) return refuse(c, error.status);
    parts.log?.({ level: "error", request: c.get("requestId"), path: c.req.path, error: told(error) });
    const detail = whyNotNow(error);
    if (detail !== undefined) return refuse(c, 503, { detail, headers: { "retry-after": "5" } });
    return refuse(c, 500, { detail: "Nothing was changed. The server's log has the cause under the request's id." });
  });
  return addRoutes(app, parts);
};

/** What stands in the way and will not for long, in a sentence; undefined for a mistake of ours. */
const whyNotNow = (error: unknown): string | undefined => {
  if (error instanceof QueueBusy) return "Too much is being saved at once. Try again.";
  if (error instanceof EvaluatorBusy) return "Too much is being worked out at once. Try again.";
  return troubleIn(error)?.message;
};

const addRoutes = (app: OpenAPIHono<AppEnv>, { store, log }: Parts) => {
  let described: Description | undefined;
  return app
    .route("/api", listRoutes(store))
    .route("/api", appraisalRoutes(store))
    .route("/api", revisionRoutes(store))
    .route("/api", fileRoutes(store))
    .route("/api", evaluationRoutes(store.evaluator))
    .route("/api", simulationRoutes(store, log))
    .route("/api", reportRoutes(store, log))
    .route("/api", editionRoutes(store, log))
    .route("/api", schemaRoutes())
    .route("/api", healthRoutes(store.database))
    .route(
      "/api",
      descriptionRoutes(() => (described ??= describe(app))),
    );
};

/** What the API answers may have changed by the next time someone asks. */
const revalidated: Parameters<OpenAPIHono<AppEnv>["use"]>[1] = async (c, next) => {
  await next();
  if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-cache");
};

/** For hono's typed client. */
export type App = ReturnType<typeof createApp>;
