/** A JSON Schema 2020-12; `false` is what nothing may be. */
export type Schema = boolean | Readonly<Record<string, unknown>>;
export type Media = Readonly<Record<string, Readonly<{ schema: Schema }>>>;
export type Parameter = Readonly<{ name: string; in: "path" | "query" | "header"; required?: boolean; schema: Schema }>;
type Described = Readonly<{
  headers?: Readonly<Record<string, Readonly<{ schema: Schema; required?: boolean }>>>;
  content?: Media;
}>;

/** What may be asked of the server, and every way it says that it may answer. */
export type Operation = Readonly<{
  /** `put /api/appraisals/{id}` */
  name: string;
  method: string;
  path: string;
  parameters: readonly Parameter[];
  body: Readonly<{ required?: boolean; content: Media }> | undefined;
  responses: Readonly<Record<string, Described>>;
}>;
export type Description = Readonly<{ operations: readonly Operation[]; components: Readonly<Record<string, Schema>> }>;

type OpenApi = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  components: Readonly<{ schemas: Description["components"] }>;
}>;
type OpenApiOperation = Readonly<{
  parameters?: readonly Parameter[];
  requestBody?: NonNullable<Operation["body"]>;
  responses: Operation["responses"];
}>;

/** The operations of an OpenAPI document, in its order. */
export const readDescription = (openApi: unknown): Description => {
  const { paths, components } = openApi as OpenApi;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
      name: `${method} ${path}`,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody,
      responses,
    })),
  );
  return { operations, components: components.schemas };
};

/** The schema that a reference of the document names. */
export const referred = ({ components }: Pick<Description, "components">, reference: string): Schema => {
  const found = components[reference.replace("#/components/schemas/", "")];
  if (found === undefined) throw new Error(`The description refers to ${reference}, which it does not have.`);
  return found;
};

const limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "maxItems"];

/** Every number that the document names as a limit, and its neighbours: where a check may be one off. */
export const boundariesOf = (openApi: unknown): readonly number[] => {
  const found = new Set<number>();
  JSON.stringify(openApi, (key, value) => {
    if (limits.includes(key) && typeof value === "number") for (const by of [-1, 0, 1]) found.add(value + by);
    return value;
  });
  return [...found].sort((one, other) => one - other);
};
