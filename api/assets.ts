import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "./requests.ts";

type Encoding = "br" | "gzip";
type Asset = Readonly<{
  type: string;
  etag: string;
  content: Uint8Array<ArrayBuffer>;
  encoded: Readonly<Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>>;
  /** Its name holds its hash, so it never changes. */
  isImmutable: boolean;
}>;
/** The built screens, by path; read once at start, so that a request cannot reach any other file. */
export type Assets = Readonly<{ index: string; files: ReadonlyMap<string, Asset> }>;

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};
const endings: Readonly<Record<Encoding, string>> = { br: ".br", gzip: ".gz" };

export const readAssets = (folder: string): Assets => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const files = names
    .filter((name) => name !== "index.html" && !Object.values(endings).includes(extname(name)))
    .map((name) => [`/${name.split(sep).join("/")}`, readAsset(join(folder, name), names, name)] as const);
  return { index: readFileSync(join(folder, "index.html"), "utf8"), files: new Map(files) };
};

const readAsset = (path: string, names: readonly string[], name: string): Asset => {
  const content = new Uint8Array(readFileSync(path));
  const encoded = Object.entries(endings)
    .filter(([, ending]) => names.includes(name + ending))
    .map(([encoding, ending]) => [encoding, new Uint8Array(readFileSync(path + ending))]);
  return {
    type: types[extname(name)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`,
    content,
    encoded: Object.fromEntries(encoded),
    isImmutable: /^assets[/\\].*-[\w-]{8}\.\w+$/.test(name),
  };
};

/** Serves the screens: files by name, and index.html wherever someone opens or reloads a page of the application. */
export const serveAssets =
  (assets: Assets): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    if (c.req.path === "/api" || c.req.path.startsWith("/api/")) return next();
    const asset = assets.files.get(c.req.path);
    if (asset) return assetResponse(c, asset);
    const wantsPage = (c.req.header("accept") ?? "").includes("text/html");
    if (c.req.path !== "/" && !(wantsPage && extname(c.req.path) === "")) return next();
    return c.html(withNonce(assets.index, c.get("secureHeadersNonce") ?? ""), 200, { "cache-control": "no-cache" });
  };

const assetResponse = (c: Context, asset: Asset): Response => {
  const headers: Record<string, string> = {
    "content-type": asset.type,
    "cache-control": asset.isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
    etag: asset.etag,
    vary: "Accept-Encoding",
  };
  if (c.req.header("if-none-match") === asset.etag) return c.body(null, 304, headers);
  const accepted = (c.req.header("accept-encoding") ?? "").split(",").map((part) => part.trim().split(";")[0]);
  const encoding = (["br", "gzip"] as const).find((name) => accepted.includes(name) && asset.encoded[name]);
  if (!encoding) return c.body(asset.content, 200, headers);
  return c.body(asset.encoded[encoding]!, 200, { ...headers, "content-encoding": encoding });
};

/** The page's scripts read the nonce from here, for the style elements they make. */
const withNonce = (html: string, nonce: string): string =>
  html.replace(/<head>/i, (head) => `${head}\n    <meta name="csp-nonce" content="${nonce}" />`);
