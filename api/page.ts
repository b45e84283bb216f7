import { html, raw } from "hono/html";
import type { Description, Operation } from "./openapi.ts";
import { style } from "./pageStyle.ts";
import { errorTitles } from "./refusal.ts";
import type { JsonSchema } from "./schemas.ts";

type Html = ReturnType<typeof html>;

/** The API's description to read: one page of our own, without scripts, from the OpenAPI document alone. */
export const page = (described: Description, nonce: string): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${described.info.title}: the API</title>
    <link rel="icon" href="data:," />
    <style nonce="${nonce}">${raw(style)}</style>
  </head>
  <body>
    <header>
      <p class="home"><a href="/" lang="sv">Samvinst</a></p>
      <h1>The API of ${described.info.title}</h1>
      <p class="lead">${described.info.description}</p>
      <p>Bodies and answers are JSON; errors are <code>application/problem+json</code>. The same description for programs:
        <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${described.openapi}).</p>
    </header>
    <div class="columns">
      <nav aria-label="On this page">${navigation(described)}</nav>
      <main>
        ${described.tags.map((tag) => tagSection(described, tag))}
        ${errorSection()}
        <section aria-labelledby="schemas">
          <h2 id="schemas">Schemas</h2>
          ${Object.entries(described.components.schemas).map(([name, schema]) => schemaSection(name, schema))}
        </section>
      </main>
    </div>
  </body>
</html>`;

type Route = Readonly<{ method: string; path: string; operation: Operation }>;

const routesOf = (described: Description, tag: string): readonly Route[] =>
  Object.entries(described.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    )
    .filter(({ operation }) => operation.tags?.includes(tag));

const anchor = ({ method, path }: Route): string =>
  `${method.toLowerCase()}${path.replaceAll(/[^a-z]+/gi, "-")}`.replace(/-$/, "");

const navigation = (described: Description): Html => html`<ul>
  ${described.tags.map(
    ({ name }) => html`<li><a href="#${name.toLowerCase()}">${name}</a>
      <ul>${routesOf(described, name).map((route) => html`<li><a href="#${anchor(route)}">${route.operation.summary}</a></li>`)}</ul>
    </li>`,
  )}
  <li><a href="#errors">Errors</a></li>
  <li><a href="#schemas">Schemas</a></li>
</ul>`;

const tagSection = (
  described: Description,
  tag: Description["tags"][number],
): Html => html`<section aria-labelledby="${tag.name.toLowerCase()}">
  <h2 id="${tag.name.toLowerCase()}">${tag.name}</h2>
  <p>${tag.description}</p>
  ${routesOf(described, tag.name).map(routeSection)}
</section>`;

const routeSection = (route: Route): Html => html`<article aria-labelledby="${anchor(route)}">
  <h3 id="${anchor(route)}">${route.operation.summary}</h3>
  <p class="address"><b>${route.method}</b> <code>${route.path}</code></p>
  ${parametersOf(route.operation)}
  ${Object.entries(route.operation.requestBody?.content ?? {}).map(
    ([type, { schema }]) => html`<p>The body is ${shown(schema)}, as <code>${type}</code>.</p>`,
  )}
  <table>
    <caption>Answers</caption>
    <thead><tr><th scope="col">Status</th><th scope="col">When</th><th scope="col">Body</th></tr></thead>
    <tbody>${Object.entries(route.operation.responses).map(
      ([status, { description, content }]) => html`<tr>
        <th scope="row">${status}</th><td>${description}</td>
        <td>${Object.values(content ?? {}).map(({ schema }) => shown(schema))}</td>
      </tr>`,
    )}</tbody>
  </table>
</article>`;

const parametersOf = ({ parameters = [] }: Operation): Html | string =>
  parameters.length === 0
    ? ""
    : html`<table>
    <caption>Parameters</caption>
    <thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">What</th></tr></thead>
    <tbody>${parameters.map(
      ({ name, in: place, required, schema }) => html`<tr>
        <th scope="row"><code>${name}</code></th>
        <td>${place}${required ? "" : ", optional"}</td>
        <td>${schema.description ?? shown(schema)}${schema.example === undefined ? "" : html` Example: <code>${String(schema.example)}</code>`}</td>
      </tr>`,
    )}</tbody>
  </table>`;

const errorSection = (): Html => html`<section aria-labelledby="errors">
  <h2 id="errors">Errors</h2>
  <p>Every answer that is not a success is a ${reference("ProblemDetails")} (RFC 9457). Where a document is at fault,
    <code>problems</code> lists everything that is, each at its address.</p>
  <dl>${Object.entries(errorTitles).map(
    ([status, title]) => html`<dt id="error-${status}">${status}</dt><dd>${title}.</dd>`,
  )}</dl>
</section>`;

const schemaSection = (name: string, schema: JsonSchema): Html => html`<article aria-labelledby="schema-${name}">
  <h3 id="schema-${name}">${name}</h3>
  ${properties(schema)}
  <details><summary>The whole schema of ${name}</summary>
    <pre tabindex="0" role="region" aria-label="JSON Schema of ${name}">${JSON.stringify(schema, undefined, 2)}</pre>
  </details>
</article>`;

const properties = (schema: JsonSchema): Html | string => {
  if (!isRecord(schema.properties)) return "";
  const required = Array.isArray(schema.required) ? schema.required : [];
  return html`<table>
    <caption>Keys</caption>
    <thead><tr><th scope="col">Key</th><th scope="col">Holds</th><th scope="col">What</th></tr></thead>
    <tbody>${Object.entries(schema.properties).map(
      ([key, value]) => html`<tr>
        <th scope="row"><code>${key}</code></th>
        <td>${shown(value)}${required.includes(key) ? "" : ", optional"}</td>
        <td>${isRecord(value) && typeof value.description === "string" ? value.description : ""}</td>
      </tr>`,
    )}</tbody>
  </table>`;
};

const isRecord = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const reference = (name: string): Html => html`<a href="#schema-${name}">${name}</a>`;

/** A schema in a few words: its name, its type, or its choices. */
const shown = (schema: unknown): Html | string => {
  if (!isRecord(schema)) return "anything";
  if (typeof schema.$ref === "string") return reference(schema.$ref.split("/").at(-1) ?? "");
  if (Array.isArray(schema.enum))
    return html`${schema.enum.map((value, i) => html`${i === 0 ? "" : " | "}<code>${String(value)}</code>`)}`;
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  if (schema.type === "array") return html`list of ${shown(schema.items)}`;
  const branches = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(branches))
    return html`${branches.map((branch, i) => html`${i === 0 ? "" : " or "}${shown(branch)}`)}`;
  return Array.isArray(schema.type)
    ? schema.type.join(" or ")
    : typeof schema.type === "string"
      ? schema.type
      : "anything";
};
