import fc from "fast-check";
import { type Description, referred, type Schema } from "./description.ts";

type Keywords = Readonly<{
  $ref?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema;
  patternProperties?: Readonly<Record<string, Schema>>;
  propertyNames?: Schema;
  items?: Schema;
  prefixItems?: readonly Schema[];
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
}>;
const read = new Set(
  "$ref type const enum anyOf oneOf allOf properties required additionalProperties patternProperties propertyNames items prefixItems minItems maxItems pattern format minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum".split(
    " ",
  ),
);
/** They say nothing of which values are valid. */
const annotations = new Set(["$schema", "$id", "title", "description", "default", "example", "examples"]);

/** Values that a schema allows, or undefined where it allows none. A keyword that is not read here is an error: it would be fuzzed past. */
export const valuesBy = (description: Pick<Description, "components">): Of => {
  const made = new Map<string, fc.Arbitrary<unknown>>();
  const of = (part: Schema): Values => {
    if (part === false) return undefined;
    if (part === true) return fc.jsonValue({ maxDepth: 2 });
    const unknown = Object.keys(part).filter((key) => !read.has(key) && !annotations.has(key));
    if (unknown.length > 0) throw new Error(`The fuzz does not know the keyword ${unknown.join(", ")}: teach it.`);
    const keywords: Keywords = part;
    if (keywords.$ref === undefined) return ofKeywords(keywords, of);
    const { $ref } = keywords;
    if (!made.has($ref)) {
      // A schema may hold itself: made when it is first drawn from.
      made.set(
        $ref,
        fc.constant(undefined).chain(() => made.get(`of ${$ref}`)!),
      );
      const values = of(referred(description, $ref));
      if (values === undefined) throw new Error(`Nothing is valid for ${$ref}.`);
      made.set(`of ${$ref}`, values);
    }
    return made.get(`of ${$ref}`) ?? made.get($ref)!;
  };
  return of;
};
type Values = fc.Arbitrary<unknown> | undefined;
export type Of = (schema: Schema) => Values;

const ofKeywords = (keywords: Keywords, of: Of): Values => {
  const { const: only, enum: choices, anyOf, oneOf, allOf, type } = keywords;
  if ("const" in keywords) return fc.constant(only);
  if (choices) return fc.constantFrom(...choices);
  const branches = anyOf ?? oneOf;
  if (branches) return oneOfAll(branches.map(of));
  if (allOf) return together(allOf.map(of));
  if (Array.isArray(type)) return oneOfAll(type.map((one) => ofType(one, keywords, of)));
  if (typeof type === "string") return ofType(type, keywords, of);
  return keywords.properties ? objects(keywords, of) : fc.jsonValue({ maxDepth: 2 });
};

const oneOfAll = (branches: readonly Values[]): Values => {
  const possible = branches.filter((branch) => branch !== undefined);
  return possible.length === 0 ? undefined : fc.oneof(...possible);
};

/** The objects of several schemas at once; that is all the generator makes of `allOf`. */
const together = (parts: readonly Values[]): Values => {
  const possible = parts.filter((part) => part !== undefined);
  if (possible.length < parts.length) return undefined;
  return fc.tuple(...possible).map((objects) => Object.assign({}, ...(objects as object[])));
};

const ofType = (type: string, keywords: Keywords, of: Of): Values => {
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "string") return strings(keywords);
  if (type === "integer") return integers(keywords);
  if (type === "number") return numbers(keywords);
  if (type === "array") return arrays(keywords, of);
  if (type === "object") return objects(keywords, of);
  throw new Error(`The fuzz does not know the type ${type}: teach it.`);
};

/** Made once for each pattern, since that takes long. */
const matchings = new Map<string, fc.Arbitrary<string>>();
const matching = (pattern: string): fc.Arbitrary<string> => {
  const made = matchings.get(pattern) ?? fc.stringMatching(new RegExp(pattern, "u"));
  matchings.set(pattern, made);
  return made;
};

const strings = (keywords: Keywords): fc.Arbitrary<string> => {
  const { pattern, format, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = keywords;
  if (format === "date-time") return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  const expression = new RegExp(pattern ?? "", "u");
  const isValid = (text: string) => text.length >= minLength && text.length <= maxLength && expression.test(text);
  // fast-check makes no strings for classes of Unicode; most strings will do, unless none does.
  const isFree = pattern === undefined || pattern.includes("\\p{");
  if (isFree && !isValid("a".repeat(minLength))) throw new Error(`The fuzz finds nothing that matches ${pattern}.`);
  const usual = isFree
    ? fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, minLength + USUAL_LETTERS) })
    : matching(pattern);
  const longest = "x".repeat(Math.min(maxLength, MOST_LETTERS));
  const weight = isValid(longest) && longest.length === maxLength ? 1 : 0;
  return fc.oneof({ weight: 8, arbitrary: usual.filter(isValid) }, { weight, arbitrary: fc.constant(longest) });
};
const USUAL_LETTERS = 40;
const MOST_LETTERS = 5_000;

const integers = ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Keywords): fc.Arbitrary<number> => {
  const min = Math.max(minimum ?? Number.MIN_SAFE_INTEGER, (exclusiveMinimum ?? Number.NEGATIVE_INFINITY) + 1);
  const max = Math.min(maximum ?? Number.MAX_SAFE_INTEGER, (exclusiveMaximum ?? Number.POSITIVE_INFINITY) - 1);
  const least = Math.min(Math.max(min, 0), max);
  return fc.oneof(fc.integer({ min, max }), fc.integer({ min: least, max: Math.min(max, least + 20) }));
};

const numbers = ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Keywords): fc.Arbitrary<number> => {
  const min = minimum ?? exclusiveMinimum;
  const max = maximum ?? exclusiveMaximum;
  const any = fc.double({
    noNaN: true,
    noDefaultInfinity: true,
    ...(min !== undefined && { min, minExcluded: exclusiveMinimum !== undefined }),
    ...(max !== undefined && { max, maxExcluded: exclusiveMaximum !== undefined }),
  });
  const plain = fc.integer({ min: -100, max: 1_000_000 }).map((value) => value / 100);
  const isWithin = (value: number) =>
    value >= (minimum ?? value) &&
    value <= (maximum ?? value) &&
    value > (exclusiveMinimum ?? -Infinity) &&
    value < (exclusiveMaximum ?? Infinity);
  return fc.oneof(any, min !== undefined && max !== undefined ? any : plain.filter(isWithin));
};

const arrays = ({ items = true, prefixItems = [], minItems = 0, maxItems }: Keywords, of: Of): Values => {
  const first = prefixItems.map(of);
  const further = of(items);
  const most = Math.min(maxItems ?? Number.POSITIVE_INFINITY, Math.max(minItems, 3)) - first.length;
  if (first.some((item) => item === undefined)) return undefined;
  const rest =
    further === undefined || most <= 0
      ? fc.constant([])
      : fc.array(further, { minLength: Math.max(0, minItems - first.length), maxLength: most });
  return fc.tuple(fc.tuple(...(first as fc.Arbitrary<unknown>[])), rest).map(([one, other]) => [...one, ...other]);
};

const objects = (keywords: Keywords, of: Of): Values => {
  const {
    properties = {},
    required = [],
    additionalProperties = true,
    patternProperties = {},
    propertyNames,
  } = keywords;
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [key, schema] of Object.entries(properties)) {
    const values = of(schema);
    if (values !== undefined) model[key] = values;
    else if (required.includes(key)) return undefined;
  }
  const named = fc.record(model, { requiredKeys: required.filter((key) => key in model) });
  const records = Object.entries(patternProperties).map(([pattern, schema]) =>
    entries({ type: "string", pattern }, schema, of),
  );
  if (typeof additionalProperties === "object" && Object.keys(additionalProperties).length > 0)
    records.push(entries(propertyNames ?? { type: "string" }, additionalProperties, of));
  return fc.tuple(named, ...records).map((parts) => Object.assign({}, ...parts));
};

const entries = (names: Schema, schema: Schema, of: Of): fc.Arbitrary<object> => {
  const [key, value] = [of(names), of(schema)];
  if (key === undefined || value === undefined) return fc.constant({});
  return fc.dictionary(key as fc.Arbitrary<string>, value, { maxKeys: 3, noNullPrototype: true });
};
