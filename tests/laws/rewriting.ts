import type { Appraisal, Draft } from "../../models/appraisal.ts";
import { shapeProblems } from "../../models/shape.ts";
import { concepts, sectors, units } from "../../models/terms.ts";
import { chooser } from "../oracle/choice.ts";

type Json = Record<string, unknown>;
type Choices = ReturnType<typeof chooser>;
type Key = string | number;

/** With what the generator of appraisals leaves out: scenarios, correlations, what has no price, sources, what is verified. */
export const filled = (document: Appraisal): Draft => {
  const [first, ...others] = document.parameters ?? [];
  const belief = () => ({ kind: "pert", low: 1, mode: 2, high: 3 }) as const;
  const set = { [first?.id ?? "effect"]: { value: 1, belief: belief(), because: "x" } };
  return {
    ...document,
    parameters: [
      ...(first
        ? [{ ...first, belief: belief(), source: { title: "x" }, verified: { state: "no", because: "x" } as const }]
        : []),
      ...others,
    ],
    shareGroups: [
      ...(document.shareGroups ?? []),
      { parameters: ["a", "b"], belief: { kind: "dirichlet", weights: [1, 1] } },
      { parameters: ["c", "d"] },
    ],
    correlations: [["a", "b"] as const, ["a", "c"] as const].map((between) => ({ between: [...between], rank: 0 })),
    unpriced: ["trust", "calm"].map((id) => ({ id, name: id, direction: "+", size: "small" })),
    report: {
      proposal: "x",
      basis: "y",
      comments: [
        { id: "first", role: "coordinator", name: "x", date: "2026", text: "x" },
        { id: "second", role: "economist", text: "y" },
      ],
    },
    scenarios: [
      { id: "low", name: "x", set, without: ["cost-0"] },
      { id: "free", settings: { lastYear: 2050, any: [{ id: "a", x: [1, 2] }, { id: "b" }], lists: [[1], [], []] } },
    ],
  };
};

/** A small document in which there is much that decides what stands beside it, so that two people meet there. */
export const dense: Draft = {
  format: "samvinst/appraisal@1",
  stage: "idea",
  settings: {
    discounting: {
      schedule: [
        { fromYear: 0, rate: 0.03 },
        { fromYear: 30, rate: 0.02 },
      ],
    },
  },
  parameters: [
    {
      id: "a",
      unit: "share",
      value: 1,
      belief: { kind: "pert", low: 0, mode: 1, high: 2 },
      bounds: { least: 0 },
      verified: { state: "no", because: "x" },
    },
  ],
  shareGroups: [{ parameters: ["a", "b"], belief: { kind: "dirichlet", weights: [1, 2] } }],
  correlations: [{ between: ["a", "b"], rank: 0 }],
  outcomes: [{ id: "o", effect: { measure: "riskDifference", value: 1, baselineRisk: 0.5 } }],
  valuations: [{ id: "v", amount: 1, profile: { kind: "annual", years: 2, firstLag: 1 } }],
  scenarios: [
    {
      id: "s",
      settings: { lists: [[], [], [1]] },
      set: { a: { value: 1, belief: { kind: "uniform", low: 0, high: 1 } } },
    },
  ],
};

/** Other values of a leaf by its key: those that decide what stands beside them are never taken for plain text. */
const words: Readonly<Record<string, readonly unknown[]>> = {
  unit: units.slice(0, 3),
  sector: sectors.slice(0, 3),
  concept: concepts.slice(0, 3),
  measure: ["riskDifference", "relativeRisk", "count"],
  basis: ["nominal", "real"],
  phase: ["development", "operation"],
  timing: ["yearStart", "yearEnd"],
  per: ["reached", "offered"],
  state: ["yes", "no"],
  kind: ["cash", "inKind", "uniform", "pert", "lumpSum", "annual"],
  year: [2020, 2021, "unknown"],
  role: ["coordinator", "economist", "researcher"],
  date: ["2026", "2026-02"],
};
const numbers = [0, 1, 2, 0.5, 2030, 2031];
const texts = ["x", "y"];
const years = ["2030", "2031"];
/** Groups in which one key says what the others are. */
const kinds: Readonly<Record<string, readonly Json[]>> = {
  belief: [
    { kind: "uniform", low: 0, high: 1 },
    { kind: "pert", low: 0, mode: 1, high: 2 },
    { kind: "normal", mean: 1, sd: 1 },
    { low: 0, mode: 1 },
  ],
  profile: [{ kind: "lumpSum" }, { kind: "annual", years: 2, firstLag: 1 }, { years: 2, toAge: 64 }],
  verified: [{ state: "no", because: "y" }, { state: "yes", by: "A", on: "2026-01-01" }, { by: "B" }],
  effect: [{ measure: "count", value: { 2030: 1 } }, { measure: "oddsRatio", value: 2 }, {}],
};

/**
 * One edit of a document, read off some fractions: the same fractions make the same edit. It happens where a walk down from the
 * top ends: a leaf set, something taken away or put back, a list added to, cut, moved or emptied, a group of another kind. A
 * document that the shape gate would then refuse stays as it was.
 */
export const rewritten = (document: Draft, original: Draft, section: string, fractions: readonly number[]): Draft => {
  const choices = chooser(fractions);
  const copy = structuredClone(document) as Json;
  let [holder, key]: [Json, Key] = [copy, choices.chance(0.8) ? section : choices.pick(Object.keys(copy))];
  let past = original as Json | undefined;
  while (choices.chance(0.8)) {
    const inner: unknown = holder[key];
    const keys: readonly string[] = typeof inner === "object" && inner !== null ? Object.keys(inner) : [];
    if (keys.length === 0) break;
    past = past?.[key] as Json | undefined;
    // The first few elements, so that two people often meet.
    [holder, key] = [inner as Json, choices.pick(keys.slice(0, 4))];
  }
  edit(holder, key, past, choices);
  const made = JSON.parse(JSON.stringify(copy));
  return shapeProblems(made).length === 0 ? made : document;
};

const edit = (holder: Json, key: Key, past: Json | undefined, choices: Choices): void => {
  const value = holder[key];
  const way = choices.integer(0, 9);
  if (way === 0) take(holder, key);
  else if (way === 1 && past && !Array.isArray(holder)) {
    const back = choices.pick<string>(Object.keys(past));
    if (back !== undefined) holder[back] = structuredClone(past[back]);
  } else if (Array.isArray(value)) editList(value, choices);
  else if (typeof value === "object" && value !== null) editGroup(holder, key, value as Json, choices);
  else if (key !== "format") holder[key] = leaf(String(key), value, choices);
};

const take = (holder: Json, key: Key): void => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
};

const leaf = (key: string, value: unknown, { pick }: Choices): unknown => {
  if (words[key]) return pick(words[key]);
  if (typeof value === "boolean") return !value;
  return pick<unknown>(typeof value === "number" ? numbers : texts);
};

const editGroup = (holder: Json, key: Key, value: Json, { pick, chance }: Choices): void => {
  if (kinds[key]) holder[key] = { ...pick(kinds[key]) };
  else if (chance(0.2)) holder[key] = {};
  else if (chance(0.3)) value.name = pick(texts);
  else if ("id" in value) value.id = pick(["new", "other"]);
  else if (Object.keys(value).every((of) => /^\d{4}$/.test(of))) value[pick(years)] = pick(numbers);
  else if (chance(0.5)) delete value[pick(Object.keys(value))];
};

const editList = (list: unknown[], choices: Choices): void => {
  const { pick, integer } = choices;
  const at = integer(0, Math.max(0, list.length - 1));
  const like = structuredClone(list[at]);
  const name = "from" in Object(like) ? "from" : "id";
  const added = typeof like === "object" && like !== null ? { ...like, [name]: pick(["new", "other"]) } : pick(texts);
  const ways: readonly (() => unknown)[] = [
    () => list.push(added),
    () => list.splice(integer(0, list.length), 0, added),
    () => list.splice(at, 1),
    () => list.pop(),
    () => list.reverse(),
    () => list.push(...list.splice(at, 1)),
    () => list.splice(0),
    () => list.push(typeof like === "object" ? {} : like),
    () => list.push(structuredClone(like ?? {})),
  ];
  pick(ways)();
};
