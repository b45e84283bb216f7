import type { MiddlewareHandler } from "hono";
import { NONCE, secureHeaders } from "hono/secure-headers";
import { refuse } from "./refusal.ts";
import type { AppEnv } from "./requests.ts";

/**
 * The headers of every response. Nothing is loaded from elsewhere and nothing runs that is not a file of ours, or of the engine's
 * kernels, which it makes itself; a style element needs the response's own nonce, which `c.get("secureHeadersNonce")` gives.
 */
export const securityHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"], // WebAssembly, and no other code that is made at run time.
    styleSrc: ["'self'", NONCE],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    frameSrc: ["'self'"], // A report that is looked at before it is taken away.
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false, // Said by whoever ends TLS in front of the server; on loopback there is none.
  xFrameOptions: "DENY",
  overwrite: false, // What an answer says of itself is stricter, or is for the frame that it is shown in.
  permissionsPolicy: { camera: false, microphone: false, geolocation: false, payment: false, usb: false },
});

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Refuses requests by another name than this machine's own. A page elsewhere can make its own name point to 127.0.0.1 (DNS
 * rebinding) and would then be of the same origin as we are; its requests still carry its name.
 */
export const loopbackNamesOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  if (loopbackName.test(host)) return next();
  return refuse(c, 403, {
    detail: "This server answers to localhost and 127.0.0.1 only. Set HOST if others are to reach it.",
  });
};

/** Refuses what another site's page asks a browser to change here; programs, which send neither header, may. */
export const ownPagesOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return next();
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const isForeign =
    site === undefined
      ? origin !== undefined && hostOf(origin) !== c.req.header("host")
      : site !== "same-origin" && site !== "none";
  if (!isForeign) return next();
  return refuse(c, 403, { detail: "A page of another site may not change anything here." });
};

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
