import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { FORMAT } from "../models/appraisal.ts";
import { RESULT_FORMAT } from "../models/result.ts";
import { page } from "./page.ts";
import { refusals } from "./refusal.ts";
import type { AppEnv } from "./requests.ts";
import { routes } from "./routes.ts";
import { type JsonSchema, published } from "./schemas.ts";

/** An OpenAPI 3.1 document as far as it is read here. */
export type Description = Readonly<{
  openapi: string;
  info: Readonly<{ title: string; version: string; description: string }>;
  tags: readonly Readonly<{ name: string; description: string }>[];
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: Readonly<{ schemas: Readonly<Record<string, JsonSchema>> }>;
}>;
export type Operation = Readonly<{
  summary: string;
  tags?: readonly string[];
  parameters?: readonly Parameter[];
  requestBody?: Readonly<{ content: Content }>;
  responses: Readonly<Record<string, Readonly<{ description: string; content?: Content }>>>;
}>;
type Parameter = Readonly<{
  name: string;
  in: string;
  required?: boolean;
  schema: JsonSchema & Readonly<{ description?: string; example?: unknown }>;
}>;
type Content = Readonly<Record<string, Readonly<{ schema: JsonSchema }>>>;

const info = {
  title: "Samvinst",
  version: "1.0.0",
  description: `The appraisals of this server (${FORMAT}) and the engine that evaluates them (${RESULT_FORMAT}). Any route may answer 403 to what another site's page asks of a browser.`,
};
const tags = [
  { name: "Appraisals", description: "What is stored here." },
  { name: "Revisions", description: "Every content an appraisal has had, and what changed between them." },
  { name: "Files", description: "Appraisals taken out of the server and brought into it." },
  {
    name: "Reports",
    description: "Papers about an appraisal, made in a thread of their own; looked in on, taken away, or stopped.",
  },
  { name: "Editions", description: "What was given out: held still for good, with every file." },
  { name: "Engine", description: "Evaluates any document that is sent; nothing of it is kept." },
  { name: "Formats", description: "The shapes of documents and results." },
  { name: "Server", description: "The server itself." },
];

/** The description of every route of the application, with the published schemas in their places. */
export const describe = (app: OpenAPIHono<AppEnv>): Description => {
  const made = app.getOpenAPI31Document({ openapi: "3.1.0", info, tags });
  const { components, ...rest } = JSON.parse(JSON.stringify(made), bareReference) as Description;
  return { ...rest, components: { ...components, schemas: { ...components.schemas, ...published } } };
};

/** Where a stand-in is used the generator adds what it knows of the stand-in's type, which is nothing. */
const bareReference = (_: string, value: unknown): unknown => {
  const [first] = (value as { allOf?: readonly { $ref?: string }[] } | null)?.allOf ?? [];
  return first?.$ref !== undefined && first.$ref.split("/").at(-1)! in published ? first : value;
};

const description = createRoute({
  method: "get",
  path: "/openapi.json",
  tags: ["Server"],
  summary: "This description, as OpenAPI 3.1",
  responses: {
    200: {
      description: "The OpenAPI document.",
      content: { "application/json": { schema: z.record(z.string(), z.unknown()) } },
    },
    ...refusals(500),
  },
});

const readable = createRoute({
  method: "get",
  path: "",
  tags: ["Server"],
  summary: "This description, to read",
  responses: {
    200: { description: "A page.", content: { "text/html": { schema: z.string() } } },
    ...refusals(500),
  },
});

/** `described` is asked at each request, since the application is complete only once all its routes are added. */
export const descriptionRoutes = (described: () => Description) =>
  routes()
    .openapi(description, (c) => c.json(described() as unknown as Record<string, never>, 200))
    .openapi(readable, (c) => c.html(page(described(), c.get("secureHeadersNonce") ?? ""), 200));
