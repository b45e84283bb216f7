import { isUtf8 } from "node:buffer";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { every } from "hono/combine";
import { MOST_BYTES } from "../models/limits.ts";
import { Refusal } from "./refusal.ts";
import type { AppEnv } from "./requests.ts";

const declaredAsJson: MiddlewareHandler<AppEnv> = async (c, next) => {
  const type = (c.req.header("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (type !== "application/json")
    throw new Refusal(415, {
      detail: `Send the body as application/json${type === "" ? "; it came without a content type" : `, not as ${type}`}.`,
    });
  await next();
};

/**
 * A body of so many bytes at most. What says beforehand that it has more is refused without being looked at: the server then reads
 * past it, and the connection can be used again. What turns out to have more ends the connection, and says so.
 */
export const atMost = (bytes: number, detail: string): MiddlewareHandler<AppEnv> => {
  const counted = bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Refusal(413, { detail, headers: { connection: "close" } });
    },
  });
  return async (c, next) => {
    if (Number(c.req.header("content-length")) > bytes) throw new Refusal(413, { detail });
    return counted(c, next);
  };
};

const notTooLarge = atMost(MOST_BYTES, `A body holds at most ${MOST_BYTES / 1_000_000} MB.`);

/** Reads the body once; the route's own validation finds it read. */
const isJson: MiddlewareHandler<AppEnv> = async (c, next) => {
  // Or å, ä and ö in another encoding, as some programs send by themselves, would be kept as signs of nothing.
  if (!isUtf8(await c.req.arrayBuffer()))
    throw new Refusal(400, { detail: "The body is not written in UTF-8: send it as UTF-8." });
  try {
    await c.req.json();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refusal(400, { detail: `The body is not JSON: ${error.message}.` });
  }
  await next();
};

/** The body of a route is JSON, declared as such and not too large. */
export const jsonBody: MiddlewareHandler<AppEnv> = every(declaredAsJson, notTooLarge, isJson);
