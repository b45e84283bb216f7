import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Answer } from "./calls.ts";
import { type Description, type Operation, referred, type Schema } from "./description.ts";

/** Judges answers by the description alone, with a validator that is not the library the schemas were made with. */
export type Judge = Readonly<{
  /** Every way an answer differs from what the operation says it may answer. */
  faultsOf(operation: Operation, answer: Answer): readonly string[];
  /** Whether the operation's own description allows this body. */
  isBodyOf(operation: Operation, body: unknown): boolean;
}>;

export const createJudge = (description: Description): Judge => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat("binary", true);
  ajv.addFormat("date", (text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text));
  ajv.addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text);
  ajv.addSchema({ $id: "sent", components: { schemas: description.components } });
  ajv.addSchema({
    $id: "answered",
    components: { schemas: mapped(description.components, (schema) => closed(schema, description)) },
  });
  const compiled = new Map<Schema, ValidateFunction>();
  const validator = (of: "sent" | "answered", schema: Schema): ValidateFunction => {
    const known = compiled.get(schema);
    if (known) return known;
    const judged = of === "answered" ? closed(schema, description) : schema;
    const made = ajv.compile(JSON.parse(JSON.stringify(judged).replaceAll('"#/components/', `"${of}#/components/`)));
    compiled.set(schema, made);
    return made;
  };
  const complaints = (schema: Schema, value: unknown): readonly string[] => {
    const validate = validator("answered", schema);
    if (validate(value)) return [];
    return validate
      .errors!.slice(0, 5)
      .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  };
  return {
    faultsOf: (operation, answer) => faultsOf(operation, answer, complaints),
    isBodyOf: ({ body }, value) => validator("sent", body!.content["application/json"]!.schema)(value),
  };
};

type Complaints = (schema: Schema, value: unknown) => readonly string[];

const faultsOf = ({ responses }: Operation, answer: Answer, complaints: Complaints): readonly string[] => {
  const { status, headers, bytes } = answer;
  if (status >= 500) return [`answers ${status}, which is our fault`];
  const described = responses[status];
  if (!described) return [`answers ${status}, which is not described`];
  const wrong = Object.entries(described.headers ?? {}).flatMap(([name, { schema, required }]) => {
    const value = headers[name.toLowerCase()];
    if (value === undefined) return required ? [`has no header ${name}`] : [];
    return complaints(schema, value);
  });
  if (!described.content) return bytes.length === 0 ? wrong : [...wrong, "has a body where none is described"];
  const type = (headers["content-type"] ?? "").split(";")[0]!;
  const media = described.content[type];
  if (!media) return [...wrong, `is of the type "${type}", which is not described`];
  if (bytes.length === 0) return [...wrong, "has no body where one is described"];
  return [...wrong, ...complaints(media.schema, type.endsWith("json") ? answer.json : new TextDecoder().decode(bytes))];
};

const mapped = <T>(of: Readonly<Record<string, T>>, map: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, map(value)]));

type Parts = Readonly<Record<string, unknown>>;

/** A schema by which a key that it does not name is a fault: OpenAPI allows it, but nobody was told of it. */
const closed = (schema: Schema, description: Description): Schema => {
  if (typeof schema === "boolean") return schema;
  if (Array.isArray(schema.allOf)) return closed(together(schema, description), description);
  const within = (part: unknown) => closed(part as Schema, description);
  const inner: Parts = Object.fromEntries(
    Object.entries(schema).map(([key, value]): [string, unknown] => {
      if (["properties", "patternProperties"].includes(key))
        return [key, mapped(value as Record<string, Schema>, within)];
      if (["anyOf", "oneOf", "prefixItems"].includes(key)) return [key, (value as Schema[]).map(within)];
      if (["items", "additionalProperties"].includes(key)) return [key, within(value)];
      return [key, value];
    }),
  );
  const { properties, additionalProperties, patternProperties } = inner;
  // What only forbids keys names none.
  const isNaming =
    properties !== undefined && Object.values(properties as Parts).some((property) => property !== false);
  return isNaming && additionalProperties === undefined && patternProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner;
};

/** The objects of `allOf` as one, so that it can be closed. */
const together = (schema: Parts, description: Description): Schema => {
  const { allOf, ...own } = schema;
  const parts = [...(allOf as Parts[]), own].map((part) =>
    typeof part.$ref === "string" ? (referred(description, part.$ref) as Parts) : part,
  );
  const flat = parts.map((part) => (part.allOf ? (together(part, description) as Parts) : part));
  return {
    ...Object.assign({}, ...flat),
    properties: Object.assign({}, ...flat.map(({ properties }) => properties)),
    required: flat.flatMap(({ required }) => (required as string[] | undefined) ?? []),
  };
};
