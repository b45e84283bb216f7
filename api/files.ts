import { createRoute, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { MOST_BYTES } from "../models/limits.ts";
import { fileOf } from "../models/report/appraisalFile.ts";
import { headSchema, idParameter, noSuchAppraisal } from "./appraisalSchemas.ts";
import { readAppraisal } from "./appraisalStore.ts";
import { exportAll, fileSuffix } from "./exporting.ts";
import { importFile, importZip, mostZipBytes } from "./importing.ts";
import { atMost } from "./json.ts";
import { Refusal, refusals } from "./refusal.ts";
import type { AppEnv } from "./requests.ts";
import { readRevision } from "./revisionStore.ts";
import { languageOf, languageQuery, routes } from "./routes.ts";
import { draftSchema } from "./schemas.ts";
import type { Store } from "./store.ts";

const tags = ["Appraisals"];
const zipType = "application/zip";
const zip = { [zipType]: { schema: { type: "string", format: "binary" } } } as const;

const file = createRoute({
  method: "get",
  path: "/appraisals/{id}/file",
  tags,
  summary: "An appraisal as a file to keep, to send and to import",
  request: {
    params: idParameter,
    query: z.object({
      revision: z.coerce
        .number()
        .int()
        .min(1)
        .max(1e9)
        .optional()
        .openapi({ description: "Otherwise the current one." }),
    }),
  },
  responses: {
    200: {
      description: "The content of the revision and nothing else, written to be read.",
      content: { "application/json": { schema: draftSchema } },
    },
    ...refusals(404, 422, 500, 503),
  },
});

const all = createRoute({
  method: "get",
  path: "/export",
  tags,
  summary: "Every appraisal there is as a file, in a zip",
  responses: {
    200: {
      description:
        "The current content of each; those in the archive in a folder `arkiv`. It is broken off if something goes wrong.",
      content: zip,
    },
    ...refusals(500, 503),
  },
});

const oneAtATime = (): MiddlewareHandler<AppEnv> => {
  let isBusy = false;
  return async (_, next) => {
    if (isBusy)
      throw new Refusal(503, {
        detail: "Another zip is being imported. Nothing was imported of this: try again in a while.",
        headers: { "retry-after": "10" },
      });
    isBusy = true;
    try {
      await next();
    } finally {
      isBusy = false;
    }
  };
};

const fileOfAtMost = (bytes: number) => atMost(bytes, `A file of this kind holds at most ${bytes / 1_000_000} MB.`);

/** Each kind of body with its limit. Zips are large, so that one is held in memory at a time. */
const kinds: ReadonlyMap<string, MiddlewareHandler<AppEnv>> = new Map([
  ["application/json", fileOfAtMost(MOST_BYTES)],
  [zipType, every(oneAtATime(), fileOfAtMost(mostZipBytes))],
]);

const typeOf = (header: string | undefined): string => (header ?? "").split(";")[0]!.trim().toLowerCase();

const fileBody: MiddlewareHandler<AppEnv> = (c, next) => {
  const type = typeOf(c.req.header("content-type"));
  const limited = kinds.get(type);
  if (limited) return limited(c, next);
  throw new Refusal(415, {
    detail: `Send the file as application/json or ${zipType}${type === "" ? "; it came without a content type" : `, not as ${type}`}.`,
  });
};

const imported = createRoute({
  method: "post",
  path: "/import",
  tags,
  summary: "New appraisals from a file, or from every file of a zip: all of them or none",
  middleware: fileBody,
  request: {
    query: languageQuery,
    // By reference: what is wrong in a file is told of the file, and not of a request.
    body: {
      required: true,
      content: { "application/json": { schema: { $ref: "#/components/schemas/Draft" } }, ...zip },
    },
  },
  responses: {
    201: {
      description:
        "What was made, in the order of the files. Nothing that was there before is changed. Location has the address of a single one.",
      content: {
        "application/json": {
          schema: z
            .object({
              appraisals: z.array(headSchema),
              skipped: z.array(z.string()).openapi({
                description: "Files in the zip that cannot be appraisals: their names do not end with .json.",
              }),
            })
            .openapi("Imported"),
        },
      },
    },
    ...refusals(400, 413, 415, 422, 500, 503),
  },
});

export const fileRoutes = (store: Store) =>
  routes()
    .openapi(file, async (c) => {
      const { id } = c.req.valid("param");
      const { revision } = c.req.valid("query");
      const principal = c.get("principal");
      const found = await readAppraisal(store, principal, id);
      if (!found) throw noSuchAppraisal(id);
      const kept = revision === undefined ? found : await readRevision(store, principal, id, revision);
      if (!kept) throw new Refusal(404, { detail: `The appraisal "${id}" has no revision ${revision}.` });
      const name = `${id}${revision === undefined ? "" : `-r${revision}`}${fileSuffix}`;
      const headers = { "content-type": "application/json", "content-disposition": attachment(name) };
      return c.body(fileOf(kept.document), 200, headers) as never; // What the route says, though not written by `c.json`.
    })
    .openapi(all, async (c) => {
      const date = store.now().toISOString().slice(0, 10);
      return c.body(await exportAll(store, c.get("principal")), 200, {
        "content-type": zipType,
        "content-disposition": attachment(`samvinst-${date}.zip`),
      });
    })
    .openapi(imported, async (c) => {
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const bring = typeOf(c.req.header("content-type")) === zipType ? importZip : importFile;
      const { appraisals, skipped } = await bring(store, c.get("principal"), bytes, language);
      const [first, ...others] = appraisals;
      if (first && others.length === 0) c.header("Location", `/api/appraisals/${first.id}`);
      return c.json({ appraisals: [...appraisals], skipped: [...skipped] }, 201);
    });

/** RFC 6266: a name for those who read only ASCII, and the whole name for the rest. */
const attachment = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`;
