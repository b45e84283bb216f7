import { randomUUID } from "node:crypto";
import { DrizzleQueryError } from "drizzle-orm/errors";
import type { MiddlewareHandler } from "hono";
import type { Principal } from "./principal.ts";

/** What every handler can ask its context for. */
export type AppEnv = { Variables: { requestId: string; principal: Principal } };

/** One line of the log. Never the content of a document. */
export type LogLine = Readonly<Record<string, string | number>>;
export type Log = (line: LogLine) => void;

/** One JSON object a line on standard error. */
export const logToStderr: Log = (line) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
};

/**
 * What went wrong, for the log. Of a query the message would hold its parameters, and with them what people wrote; its cause has the
 * reason without.
 */
export const told = (error: unknown): string => {
  if (error instanceof DrizzleQueryError) return `${error.query}: ${told(error.cause)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** A caller may name its request, so that its log and ours can be laid side by side; anything but a plain word is not taken. */
const saneId = /^[A-Za-z0-9._-]{1,64}$/;

/** Names the request, says whose it is and logs it when answered. */
export const request =
  (principal: Principal, log: Log | undefined): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const began = performance.now();
    const given = c.req.header("x-request-id");
    const id = given !== undefined && saneId.test(given) ? given : randomUUID();
    c.set("requestId", id);
    c.set("principal", principal);
    await next();
    c.res.headers.set("X-Request-Id", id);
    if (!c.req.path.startsWith("/api/")) return;
    const ms = Math.round(performance.now() - began);
    log?.({ level: "info", request: id, method: c.req.method, path: c.req.path, status: c.res.status, ms });
  };
