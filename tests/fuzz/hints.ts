import { zipped } from "../api/zips.ts";
import { type Choices, edited } from "./mutations.ts";
import { type Known, type Pool, tagOf } from "./pool.ts";

/** What a call is about: one appraisal, and the revision that the caller has before them. */
export type Subject = Readonly<{ known: Known | undefined; base: number }>;

/** `isIssued`: one of which an edition was given out, if there is any. */
export const subjectOf = ({ known, issued }: Pool, { pick, chance }: Choices, isIssued: boolean): Subject => {
  const held = [...known.values()].filter(({ head }) => issued.has(head.id));
  const all = isIssued && held.length > 0 ? held : [...known.values()];
  const live = all.filter(({ isGone }) => !isGone);
  // Few at a time, so that calls meet: the oldest until they are deleted, and the newest.
  const some = chance(0.06) ? all : [...live.slice(0, 3), ...live.slice(-2)];
  const chosen = some.length === 0 ? undefined : pick(some);
  const numbers = [...(chosen?.revisions.keys() ?? [])];
  return { known: chosen, base: chance(0.4) && numbers.length > 0 ? pick(numbers) : (chosen?.head.revision ?? 1) };
};

type Hint = (pool: Pool, subject: Subject, choices: Choices) => unknown;

const number: Hint = ({ issued }, { known }, { pick, chance, integer }) => {
  if (!known || chance(0.1)) return integer(1, 99);
  return issued.has(known.head.id) && chance(0.5) ? 1 : pick([...known.revisions.keys()]);
};

const document: Hint = ({ library }, { known, base }, choices) => {
  const before = known?.revisions.get(base)?.document;
  const begun = before && choices.chance(0.5) ? before : choices.pick(library);
  return choices.chance(0.75) ? edited(begun, choices) : begun;
};

const commonFigures = ["/society/npv", "/society/pvCosts", "/publicSector/after/npv"];
const unreadableTags = ["*", "1", "", '"1-0123456789abcdef", "2-0123456789abcdef"'];
const unknownTag = '"1-0123456789abcdef"';

/**
 * All that is written by hand of the routes: what makes a parameter, a part of a body or the whole of one reach what is stored, by
 * its name, its schema's or its media type.
 */
export const hints = {
  id: (_, { known }, { chance }) => (known && chance(0.97) ? known.head.id : "none"),
  "if-match": (_, { known, base }, { chance, pick }) => {
    const revision = known?.revisions.get(base);
    if (chance(0.05)) return pick(unreadableTags);
    if (!known || !revision || chance(0.1)) return unknownTag;
    const tag = base === known.head.revision ? tagOf(known.head) : tagOf({ revision: base, document: revision.hash });
    return chance(0.1) ? `W/${tag}` : tag;
  },
  "if-none-match": (_, { known }, { chance }) => (known && chance(0.7) ? tagOf(known.head) : unknownTag),
  "accept-language": (_pool, _subject, { pick }) => pick(["sv", "en-GB,en;q=0.9", "de", "sv;q=0, *", ";;,q=", "*"]),
  number,
  revision: number,
  before: number,
  after: ({ cursors }, _, { pick }) => pick([...cursors, "W251bGwsIiJd"]),
  figure: ({ figures }, _, { pick, chance }) => pick(chance(0.5) ? commonFigures : figures),
  scenario: (_pool, _subject, { pick }) => pick(["low", "high", "none", undefined, undefined, undefined]),
  archived: (_pool, _subject, { chance }) => chance(0.6),
  draws: () => 0,
  simulation: ({ simulations }, _, { chance }) => (chance(0.9) && simulations.at(-1)) || "none",
  report: ({ reports }, _, { chance }) => (chance(0.9) && reports.at(-1)) || "none",
  // One that is given out takes as long as a hundred other calls.
  diaryNumber: (_pool, _subject, { chance }) => (chance(0.3) ? "KS 2026/1" : ""),
  reports: () => ["boardSheet"],
  languages: () => ["en"],
  // Of a revision too.
  name: (_pool, { known }, { pick }) =>
    pick([`${known?.head.id}-data.json`, `${known?.head.id}-decision-sheet.pdf`, "Beslutad", "", "x".repeat(201)]),
  sampling: (_pool, _subject, { pick }) => pick(["sobol", "random"]),
  seed: (_pool, _subject, { integer }) => integer(0, 9),
  search: (_pool, _subject, { pick }) => pick(["kalkyl", "ett Sandviken", "två", "å", "none", "100 %", "_", "' OR"]),
  Draft: document,
  Appraisal: document,
  "application/zip": (pool, subject, choices) => {
    const { integer, pick } = choices;
    const names = ["ett.kalkyl.json", "mapp/två.json", "läs.txt", "__MACOSX/._ett.json", "../tre.json"];
    const files = Array.from({ length: integer(0, 3) }, () => [pick(names), document(pool, subject, choices)]);
    return zipped(Object.fromEntries(files));
  },
} satisfies Readonly<Record<string, Hint>>;

export type HintName = keyof typeof hints;
export const isHinted = (name: string): name is HintName => Object.hasOwn(hints, name);
