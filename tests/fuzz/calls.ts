import { chooser } from "../oracle/choice.ts";
import type { Operation, Parameter } from "./description.ts";
import { hints, type Subject, subjectOf } from "./hints.ts";
import { type Choices, lengthy, mutated, mutatedBytes, nasty, textOf } from "./mutations.ts";
import { Hinted, type Plan } from "./plans.ts";
import type { Pool } from "./pool.ts";

/** A call as it goes over the wire. */
export type Call = Readonly<{
  /** The operation it is meant for. */
  operation: string;
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array | undefined;
}>;
export type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array;
  json: unknown;
}>;

type Given = Readonly<Record<string, unknown>>;
/** What a call is made wrong with: further choices, and the numbers that the description names as limits. */
type Wrongly = Readonly<{ choices: Choices; boundaries: readonly number[] }>;
type Around = Readonly<{
  pool: Pool;
  operations: readonly Operation[];
  boundaries: readonly number[];
  /** How often an operation has answered so. */
  reached: (operation: string, status: number) => number;
}>;

/** The call that a plan comes to, given what the answers so far have told. */
export const callOf = (plan: Plan, around: Around): Call => {
  const { pool, boundaries } = around;
  const { operation, mood, sent } = plan;
  const choices = chooser(plan.fractions);
  const wrongly = { choices, boundaries };
  const grant = granting(pool, subjectOf(pool, choices, operation.path.includes("/editions/{number}")), choices);
  const parameters = Object.fromEntries(Object.entries(plan.parameters).map(([name, value]) => [name, grant(value)]));
  const body = sent && { type: sent.type, value: grantedWithin(sent.value, grant) };
  if (mood === "valid") return wireOf(operation, parameters, body);
  if (mood === "garbage") return spoiled(wireOf(operation, parameters, body), operation, around, choices);
  if (!body || choices.chance(0.3))
    return wireOf(operation, spoiledIn(operation.parameters, parameters, wrongly), body);
  const { type, value } = body;
  const wrong = value instanceof Uint8Array ? mutatedBytes(value, choices) : mutated(value, choices, boundaries);
  return wireOf(operation, parameters, { type, value: wrong });
};

const granting =
  (pool: Pool, subject: Subject, choices: Choices) =>
  (value: unknown): unknown =>
    value instanceof Hinted ? hints[value.name](pool, subject, choices) : value;

const grantedWithin = (value: unknown, grant: (value: unknown) => unknown): unknown =>
  value instanceof Hinted || typeof value !== "object" || value === null || Array.isArray(value)
    ? grant(value)
    : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, grant(part)]));

/** Longer ones than any server takes in its address and headers. */
const MOST_LETTERS = 2_500;
const shown = (value: unknown): string => (typeof value === "string" ? value : textOf(value)).slice(0, MOST_LETTERS);
/** Half a character has no UTF-8; some programs send these bytes for it. */
const encoded = (text: string): string =>
  [...text].map((letter) => (/^\p{Surrogate}$/u.test(letter) ? "%ED%A0%80" : encodeURIComponent(letter))).join("");

const wireOf = (operation: Operation, given: Given, sent: Plan["sent"]): Call => {
  const namesIn = (place: Parameter["in"]) =>
    operation.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const inPath = namesIn("path");
  const inHeader = [...namesIn("header"), "if-none-match", "accept-language"];
  const path = inPath.reduce((of, name) => of.replace(`{${name}}`, encoded(shown(given[name] ?? ""))), operation.path);
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  const query = told
    .filter(([name]) => !inHeader.includes(name) && !inPath.includes(name))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value.slice(0, 3) : [value]).map((one) => `${name}=${encoded(shown(one))}`),
    );
  const headers = told
    .filter(([name]) => inHeader.includes(name))
    .map(([name, value]) => [
      name,
      shown(value)
        .replaceAll(/[^\x20-\x7e]/g, "?")
        .trim(),
    ]);
  return {
    operation: operation.name,
    method: operation.method,
    path: query.length > 0 ? `${path}?${query.join("&")}` : path,
    headers: Object.fromEntries([...headers, ...(sent ? [["content-type", sent.type]] : [])]),
    body: sent && (sent.value instanceof Uint8Array ? sent.value : textOf(sent.value)),
  };
};

/** One parameter that is likely to be wrong. */
const spoiledIn = (parameters: readonly Parameter[], given: Given, { choices, boundaries }: Wrongly): Given => {
  if (parameters.length === 0) return { ...given, unknown: "1" };
  const { pick } = choices;
  const { name } = pick(parameters);
  const wrong = pick([
    () => nasty(choices, boundaries),
    () => pick(boundaries),
    () => lengthy(pick(boundaries)),
    () => undefined,
    () => [given[name], given[name]],
    () => `${given[name]}x`,
    () => "",
  ]);
  return { ...given, [name]: wrong() };
};

const otherTypes = ["text/plain", "application/xml", "application/jsonx", "json", "multipart/form-data", "", "\\"];
const sameType = [
  "APPLICATION/JSON",
  "application/json; charset=latin1",
  "application/json;",
  "application/json ;a=b;;",
];
const notJson = ["{", "", "nul", '{"a":1,}', "\ufeff{}", "[1", "{'a':1}", "1 2", '{"note":"\u0001"}', '"\\ud800"'];
/** FORMAT.md, Limits: a body of JSON holds 2 MB. */
const TOO_LARGE = 2_000_001;

/** A call that no program in its senses makes: at first one for each status that such calls have not yet been answered with. */
const spoiled = (call: Call, operation: Operation, around: Around, { pick, chance }: Choices): Call => {
  const allowed = around.operations.filter(({ path }) => path === operation.path).map(({ method }) => method);
  const others = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter((method) => !allowed.includes(method));
  if (!operation.body || chance(0.1)) return { ...call, method: pick(others), body: undefined };
  const { "content-type": type, ...headers } = call.headers;
  const text = typeof call.body === "string" ? call.body : "";
  const json = { ...call, headers: { ...headers, "content-type": "application/json" } };
  const twice = text.replaceAll(/"\w+":/g, (key) => (chance(0.05) ? `${key}null,${key}` : key));
  const spoils: readonly (readonly [status: number | undefined, spoilt: Call])[] = [
    [400, { ...json, body: pick(notJson) }],
    [400, { ...json, body: undefined }],
    [413, { ...json, body: text.padEnd(TOO_LARGE) }],
    [415, { ...call, headers: { ...headers, "content-type": pick(otherTypes) } }],
    [415, { ...call, headers }],
    [undefined, { ...json, body: textOf(nasty({ pick, chance }, around.boundaries)) }],
    [undefined, { ...call, headers: { ...headers, "content-type": pick(sameType) } }],
    [undefined, { ...json, body: twice }],
  ];
  const missing = spoils.filter(([status]) => status && around.reached(operation.name, status) === 0);
  return pick(missing.length > 0 ? missing : spoils)[1];
};
