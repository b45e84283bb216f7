import fc from "fast-check";
import { type Description, type Operation, referred, type Schema } from "./description.ts";
import { type HintName, isHinted } from "./hints.ts";
import { type Of, valuesBy } from "./values.ts";

/** A call before it is known what is stored: where a hint stands it will put a value. */
export type Plan = Readonly<{
  operation: Operation;
  mood: "valid" | "nearly" | "garbage";
  parameters: Readonly<Record<string, unknown>>;
  /** The body by its media type. */
  sent: Readonly<{ type: string; value: unknown }> | undefined;
  /** What all further choices are read off. */
  fractions: readonly number[];
}>;

/** Stands for what `hints` has under the name. */
export class Hinted {
  constructor(readonly name: HintName) {}
}

/** Random calls of every operation; one that has more to ask and to answer is called more often. */
export const plansOf = (description: Description): fc.Arbitrary<Plan> => {
  const of = valuesBy(description);
  const weighed = description.operations.map((operation) => {
    const { responses, parameters, body } = operation;
    const weight = Math.max(LEAST, Object.keys(responses).length * (1 + parameters.length + (body ? 4 : 0)));
    return { weight, arbitrary: planOf(operation, description, of) };
  });
  return fc.oneof(...weighed);
};

/** So that what has one answer is called too, however many others there are. */
const LEAST = 15;
const FRACTIONS = 40;

const planOf = (operation: Operation, description: Description, of: Of): fc.Arbitrary<Plan> =>
  fc.record({
    operation: fc.constant(operation),
    mood: weighed([6, "valid"], [3, "nearly"], [1, "garbage"]),
    parameters: recordOf(parametersOf(operation), of),
    sent: operation.body ? sentOf(operation.body, description, of) : fc.constant(undefined),
    fractions: fc.noBias(
      fc.array(
        fc.integer({ min: 0, max: 4095 }).map((number) => number / 4096),
        { minLength: FRACTIONS, maxLength: FRACTIONS },
      ),
    ),
  });

const weighed = <T>(...choices: readonly (readonly [weight: number, choice: T])[]): fc.Arbitrary<T> =>
  fc.oneof(...choices.map(([weight, choice]) => ({ weight, arbitrary: fc.constant(choice) })));

/** `often` is the share of calls that say it. */
type Named = Readonly<{ name: string; schema: Schema; often: number }>;

/** Where 304 is described a caller may say what it has, and any caller may say which languages it reads. */
const parametersOf = ({ parameters, responses }: Operation): readonly Named[] => {
  const text = { schema: { type: "string" }, often: 0.5 };
  return [
    ...parameters.map(({ name, schema, in: place, required = false }) => ({
      name,
      schema,
      often: required ? 1 : place === "header" ? 0.95 : 0.5,
    })),
    ...(304 in responses ? [{ ...text, name: "if-none-match" }] : []),
    { ...text, name: "accept-language" },
  ];
};

const recordOf = (named: readonly Named[], of: Of): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(...named.map((one) => givenOf(one, of)))
    .map((values) =>
      Object.fromEntries(
        named
          .map(({ name }, place): [string, unknown] => [name, values[place]])
          .filter(([, value]) => value !== undefined),
      ),
    );

const givenOf = ({ name, schema, often }: Named, of: Of): fc.Arbitrary<unknown> => {
  const given = hintedOr(name, schema, of, often > 0.5 ? 25 : 4);
  if (often === 1) return given;
  const absent = { weight: 100 - 100 * often, arbitrary: fc.constant(undefined) };
  return fc.oneof({ weight: 100 * often, arbitrary: given }, absent);
};

/** So many times what a hint has for the name, or some for the schema, to once whatever the schema allows. */
const hintedOr = (name: string, schema: Schema, of: Of, timesByName: number): fc.Arbitrary<unknown> => {
  const values = of(schema);
  if (values === undefined) throw new Error(`Nothing is valid for ${name}.`);
  const reference = typeof schema === "object" ? String(schema.$ref).replace("#/components/schemas/", "") : "";
  const hint = [name, reference].find(isHinted);
  if (hint === undefined) return values;
  const weight = hint === name ? timesByName : TIMES_BY_SCHEMA;
  return fc.oneof({ weight, arbitrary: fc.constant(new Hinted(hint)) }, { weight: 1, arbitrary: values });
};
/** Documents that nobody would write find what those that somebody did do not. */
const TIMES_BY_SCHEMA = 6;

const sentOf = ({ content }: NonNullable<Operation["body"]>, description: Description, of: Of) =>
  fc.oneof(
    ...Object.entries(content).map(([type, { schema }]) =>
      fc.record({ type: fc.constant(type), value: bodyOf(type, schema, description, of) }),
    ),
  );

/** What stands at the top of a body is hinted by its names, like a parameter. */
const bodyOf = (type: string, schema: Schema, description: Description, of: Of): fc.Arbitrary<unknown> => {
  const reference = typeof schema === "object" ? schema.$ref : undefined;
  const whole = typeof reference === "string" ? referred(description, reference) : schema;
  const {
    properties,
    required = [],
    $schema,
  } = whole as {
    properties?: Readonly<Record<string, Schema>>;
    required?: readonly string[];
    $schema?: string;
  };
  // A document is a body of its own.
  if (!properties || $schema !== undefined) return hintedOr(type, schema, of, 25);
  const named = Object.entries(properties).map(
    ([name, part]): Named => ({ name, schema: part, often: required.includes(name) ? 1 : 0.5 }),
  );
  return recordOf(named, of);
};
