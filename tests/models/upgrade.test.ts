import { afterEach, describe, expect, test } from "vitest";
import { open } from "../../models/session.ts";
import { upgraded, upgrades } from "../../models/upgrade.ts";
import { opened } from "../library.ts";
import { edited, example } from "./edit.ts";

type Json = Readonly<Record<string, unknown>>;

const OLD = "samvinst/appraisal@0";
const OLDER = "samvinst/appraisal@00";
const document = example("exempelkommunen");

const each = (list: unknown, change: (element: Json) => Json): unknown =>
  Array.isArray(list) ? list.map((element) => (Object(element) === element ? change(element) : element)) : list;

/** A format that never was: a cohort's people were its persons, and take-up was told in per cent. */
const fromPersons = ({ cohorts, outcomes, ...rest }: Json): Json => ({
  ...rest,
  format: "samvinst/appraisal@1",
  cohorts: each(cohorts, ({ persons, ...cohort }) => ({ ...cohort, people: persons })),
  outcomes: each(outcomes, ({ takeUp, ...outcome }) => ({
    ...outcome,
    ...(takeUp === undefined ? {} : { takeUp: typeof takeUp === "number" ? takeUp / 100 : takeUp }),
  })),
});
/** And before that its title was a name, its scenarios variants. */
const fromName = ({ name, variants, ...rest }: Json): Json => ({
  ...rest,
  format: OLD,
  title: name,
  scenarios: variants,
});

const withTakeUp = edited(document, ["/outcomes/eligibility/takeUp", 0.75]) as Json;
const { title, scenarios, ...others } = withTakeUp;
const old: Json = {
  ...withTakeUp,
  format: OLD,
  cohorts: each(withTakeUp.cohorts, ({ people, ...cohort }) => ({ ...cohort, persons: people })),
  outcomes: each(withTakeUp.outcomes, (outcome) =>
    typeof outcome.takeUp === "number" ? { ...outcome, takeUp: 100 * outcome.takeUp } : outcome,
  ),
};
const older: Json = {
  ...others,
  format: OLDER,
  name: title,
  variants: scenarios,
  cohorts: old.cohorts,
  outcomes: old.outcomes,
};

const deepFrozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
};
const problemsOf = (input: unknown): readonly string[] => {
  const found = open(input);
  return "result" in found ? [] : found.map(({ kind, at }) => `${kind} ${at}`);
};

afterEach(() => {
  for (const format of Object.keys(upgrades)) delete upgrades[format];
});

describe("a document in an older format", () => {
  test("gives the result of the same document in the newest, one version old or two, and is itself left as it was", () => {
    Object.assign(upgrades, { [OLD]: fromPersons, [OLDER]: fromName });
    const expected = opened(withTakeUp).result();
    expect(opened(deepFrozen(old)).result()).toEqual(expected);
    expect(opened(deepFrozen(older)).result()).toEqual(expected);
  });

  test("is opened in one of its scenarios, whatever they were called", () => {
    Object.assign(upgrades, { [OLD]: fromPersons, [OLDER]: fromName });
    expect(opened(older, "low").result()).toEqual(opened(withTakeUp, "low").result());
    expect(open(older, "nope")).toEqual([{ kind: "unknownScenario", at: "", values: { id: "nope" } }]);
  });

  test("has its problems where the newest format has them, faults of shape too", () => {
    upgrades[OLD] = fromPersons;
    const [cohort] = document.cohorts!;
    const at = `/cohorts/${cohort!.id}/persons/${Object.keys(cohort!.people)[0]}`;
    expect(problemsOf(edited(old, [at, -1]))).toEqual([`outOfRange ${at.replace("persons", "people")}`]);
    expect(problemsOf(edited(old, [at, "many people"]))).toEqual([`wrongType ${at.replace("persons", "people")}`]);
    expect(problemsOf({ ...old, cohorts: 5 })).toContain("wrongType /cohorts");
  });
});

describe("a format that no steps bring to the newest", () => {
  test.each([OLD, "samvinst/appraisal@2", "constructor", "__proto__", ""])("%j is refused by its name", (format) => {
    const input = { ...document, format };
    expect(upgraded(input)).toBe(input);
    expect(open(input)).toEqual([
      { kind: "otherFormat", at: "/format", values: { found: format, expected: "samvinst/appraisal@1" } },
    ]);
  });

  test("is refused by the name it came with, though some steps fit", () => {
    upgrades[OLDER] = fromName;
    expect(upgraded(older)).toBe(older);
    expect(problemsOf(older)).toContain("otherFormat /format");
  });

  test("does not go round for ever, be it by one step or by two", () => {
    upgrades[OLD] = (input) => ({ ...input });
    expect(upgraded(old)).toBe(old);
    Object.assign(upgrades, { [OLD]: (input: Json) => ({ ...input, format: OLDER }), [OLDER]: fromName });
    expect(upgraded(old)).toBe(old);
  });
});

test.each([null, 5, "samvinst/appraisal@0", [], [{ format: OLD }], {}, { format: 0 }, { format: [OLD] }])(
  "%j is no document to upgrade and left as it is",
  (input) => {
    upgrades[OLD] = fromPersons;
    expect(upgraded(input)).toBe(input);
  },
);

test("the newest format is read as it is, whatever the upgrades", () => {
  upgrades["samvinst/appraisal@1"] = () => ({});
  expect(upgraded(document)).toBe(document);
});
