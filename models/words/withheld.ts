import type { Appraisal } from "../appraisal.ts";
import type { Disclosable } from "../disclosure.ts";
import { type Address, stepsOf } from "../problem.ts";
import type { InEvery, Language } from "./language.ts";
import { listed } from "./noun.ts";
import { type Names, namesOf, place } from "./place.ts";

/** What a public report says of what it does not say: that it withholds something and why, and what. */
export type WithheldWords = Readonly<{ notice: string; items: readonly string[] }>;

type Words = Readonly<{
  notice: (limit: number) => string;
  gained: (outcomes: string) => string;
  value: (perspectives: string) => string;
  costPer: (outcomes: string) => string;
  breakEven: (outcomes: string) => string;
  switching: string;
  society: string;
  publicSector: string;
}>;

const words: InEvery<Words> = {
  sv: {
    notice: (limit) =>
      `Det här är en publik utgåva. Uppgifter som säger något om färre än ${limit} personer, räknade eller beräknade, eller om alla eller inga, är maskerade. Det är också de belopp, summor, andelar och skillnader som de kan räknas fram ur. Den interna utgåvan innehåller dem.`,
    gained: (outcomes) => `Hur många som vinner på insatsen: ${outcomes}.`,
    value: (perspectives) =>
      `Nytta och nettonuvärde, med kvoter, återbetalningstid, belopp per år och osäkerhet: ${perspectives}.`,
    costPer: (outcomes) => `Kostnad per utfall: ${outcomes}.`,
    breakEven: (outcomes) => `Hur många som krävs för att det ska gå ihop, för någon av parterna: ${outcomes}.`,
    switching: "Vid vilket värde på ett antagande det går jämnt upp.",
    society: "samhället",
    publicSector: "offentlig sektor",
  },
  en: {
    notice: (limit) =>
      `This is a public edition. What would tell of fewer than ${limit} people, counted or worked out, or of all or none, is withheld. So are the amounts, totals, shares and differences from which it could be worked out. The internal edition has them.`,
    gained: (outcomes) => `How many gain from the intervention: ${outcomes}.`,
    value: (perspectives) =>
      `Benefits and net present value, with ratios, payback, amounts by year and uncertainty: ${perspectives}.`,
    costPer: (outcomes) => `Cost per outcome: ${outcomes}.`,
    breakEven: (outcomes) => `How many are needed to break even, for some of the parties: ${outcomes}.`,
    switching: "At which value of an assumption it breaks even.",
    society: "society",
    publicSector: "the public sector",
  },
};

/** Undefined where nothing is withheld. */
export const withheldWords = (
  { document, withheld, result }: Disclosable,
  language: Language,
): WithheldWords | undefined => {
  if (withheld.length === 0) return undefined;
  const said = words[language];
  const names = namesOf(document);
  const numbers = withheld.filter(({ at }) => !isFigure(at));
  const figures = new Set(withheld.map(({ at }) => at));
  // Only what there would be to say: a perspective that receives nothing has no benefits to leave out.
  const outcomes = (pattern: RegExp): string => listed(outcomesOf(figures, pattern, names), language);
  const perspectives = listed(perspectivesOf(document, figures, said), language);
  const lines = [
    ...numbers.map(({ at }) => `${place(at, language, names)}.`),
    outcomesOf(figures, GAINED, names).length > 0 && said.gained(outcomes(GAINED)),
    perspectives !== "" && said.value(perspectives),
    outcomesOf(figures, COST_PER, names).length > 0 && said.costPer(outcomes(COST_PER)),
    outcomesOf(figures, BREAK_EVEN, names).length > 0 && said.breakEven(outcomes(BREAK_EVEN)),
    figures.has("/society/npv") && Object.keys(result.breakEven.parameters).length > 0 && said.switching,
  ];
  return {
    notice: said.notice(document.settings.disclosureLimit ?? DEFAULT_LIMIT),
    items: lines.filter((line) => typeof line === "string"),
  };
};

/** FORMAT.md, Defaults. */
const DEFAULT_LIMIT = 5;

const GAINED = /^\/gained\/([^/]+)\/total$/;
const COST_PER = /^\/costPerOutcome\/([^/]+)\/undiscounted$/;
const BREAK_EVEN = /^\/breakEven\/outcomes\/([^/]+)\/(?!watch)/;

const figureLists: ReadonlySet<string> = new Set([
  ...["gained", "society", "publicSector", "sectors", "actors", "groups", "mvpf", "costPerOutcome", "siloGap"],
  ...["steadyState", "decision", "breakEven", "flows", "cutAfterLastYear"],
]);

/** Whether an address is of the result; `/decision/future` is of the document. */
const isFigure = (at: Address): boolean => {
  const [top = "", next] = stepsOf(at);
  return figureLists.has(top) && !(top === "decision" && next === "future");
};

const outcomesOf = (figures: ReadonlySet<Address>, pattern: RegExp, names: Names): readonly string[] => {
  const ids = new Set([...figures].flatMap((at) => pattern.exec(at)?.[1] ?? []));
  return [...ids].map((id) => names("outcomes", id));
};

/** Society, the public sector and each actor, after equalisation. */
const perspectivesOf = (
  { actors }: Appraisal,
  figures: ReadonlySet<Address>,
  { society, publicSector }: Words,
): readonly string[] => [
  ...(figures.has("/society/npv") ? [society] : []),
  ...(figures.has("/publicSector/after/npv") ? [publicSector] : []),
  ...actors
    .filter(({ id }) => figures.has(`/actors/${id}/after/npv`) || figures.has(`/groups/${id}/after/npv`))
    .map(({ name }) => name),
];
