import type { ExplainedNode } from "../explain.ts";
import { figureAt } from "../figureAt.ts";
import { type Address, address } from "../problem.ts";
import { type AppendixWords, appendixWords } from "../words/appendix.ts";
import { writtenAs } from "../words/called.ts";
import { explanationSentence } from "../words/explained.ts";
import { figureBasis } from "../words/explanationText.ts";
import { formulaOf } from "../words/formula.ts";
import type { Language } from "../words/language.ts";
import { topActors } from "../words/noun.ts";
import { count, kronor, share, year } from "../words/number.ts";
import { isExtreme, shown } from "../words/range.ts";
import { basis } from "../words/unit.ts";
import { whyPhrase } from "../words/why.ts";
import type { Block } from "./block.ts";
import { paragraph, tableOf } from "./blocks.ts";
import type { ReportSubject } from "./subject.ts";
import type { Row } from "./table.ts";

type Words = AppendixWords["figures"];
/** A figure of the result and what it is called in its table. */
type Named = Readonly<{ at: Address; name: string }>;
type Group = Readonly<{ caption: string; figures: readonly Named[] }>;

/** Every main figure of the result with its exact number and how it comes about. */
export const figureBlocks = (subject: ReportSubject, language: Language): readonly Block[] => {
  const said = appendixWords(language).figures;
  const common = basis(subject.result.settings, language);
  return [
    paragraph(`${said.lead} ${said.notes(common)}`),
    ...groupsOf(subject, said).flatMap(({ caption, figures }): readonly Block[] => {
      const text = (name: string) => ({ name, unit: "text" }) as const;
      const rows = figures.flatMap((figure) => figureRow(figure, subject, language) ?? []);
      const table = { caption, first: said.figure, columns: [text(said.exact), text(said.derivation)], rows };
      return tableOf(table, language, {});
    }),
  ];
};

const ofPerspective = ["pvCosts", "pvBenefits", "npv"] as const;
const ratios = ["bcr", "npvRatio", "npvPerFundKrona"] as const;

const groupsOf = (subject: ReportSubject, said: Words): readonly Group[] => {
  const { document, result } = subject;
  const { names, captions } = said;
  const moments = momentsOf(subject, said);
  const outcomes = (document.outcomes ?? []).filter(({ id }) => result.gained[id] !== undefined);
  return [
    {
      caption: captions.society,
      figures: [...wholeOf("/society", "", result, names), { at: "/mvpf", name: names.mvpf }],
    },
    ...outcomes.flatMap(({ id, name }) => [
      { caption: said.outcome(name), figures: ofOutcome(id, names) },
      { caption: said.needed(name), figures: neededOf(id, subject, said) },
    ]),
    {
      caption: captions.publicSector,
      figures: moments.flatMap(({ moment, told }) => wholeOf(address("publicSector", moment), told, result, names)),
    },
    {
      caption: captions.actors,
      figures: topActors(document).flatMap((actor) =>
        moments.flatMap(({ moment, told }) =>
          ofPerspective.map((key) => ({
            at: address(result.groups[actor.id] ? "groups" : "actors", actor.id, moment, key),
            name: `${actor.name}: ${lowered(names[key])}${told}`,
          })),
        ),
      ),
    },
    { caption: captions.money, figures: moneyOf(subject, said) },
    { caption: captions.after, figures: afterOf(names) },
  ];
};

type Result = ReportSubject["result"];
type Moment = Readonly<{ moment: "before" | "after"; told: string }>;

/** Where nothing is equalised, before and after are the same, and neither is said. */
const momentsOf = ({ document }: ReportSubject, { before, after }: Words): readonly Moment[] =>
  (document.equalisation ?? []).length === 0
    ? [{ moment: "after", told: "" }]
    : [
        { moment: "before", told: `, ${before}` },
        { moment: "after", told: `, ${after}` },
      ];

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const wholeOf = (at: Address, told: string, result: Result, names: Words["names"]): readonly Named[] => {
  const [family, moment] = at.split("/").slice(1);
  const { irr } = family === "society" ? result.society : result.publicSector[moment as "before" | "after"];
  const roots = "roots" in irr ? irr.roots.map((_, position) => `${at}/irr/roots/${position}`) : [`${at}/irr`];
  return [
    ...[...ofPerspective, ...ratios].map((key) => ({ at: `${at}/${key}`, name: names[key] + told })),
    ...roots.map((root) => ({ at: root, name: names.irr + told })),
    { at: `${at}/payback/undiscounted`, name: names.undiscountedPayback + told },
    { at: `${at}/payback/discounted`, name: names.discountedPayback + told },
  ];
};

const ofOutcome = (outcome: string, names: Words["names"]): readonly Named[] => [
  ...(["total", "discounted", "anyway", "worth", "benefits"] as const).map((key) => ({
    at: address("gained", outcome, key),
    name: names[key],
  })),
  { at: address("costPerOutcome", outcome, "undiscounted"), name: names.perOutcome },
  { at: address("costPerOutcome", outcome, "discounted"), name: names.perDiscountedOutcome },
];

/** For society in full; for the others how many are needed, each payer with all that are part of it. */
const neededOf = (outcome: string, subject: ReportSubject, said: Words): readonly Named[] => {
  const { document, result } = subject;
  const of = result.breakEven.outcomes[outcome];
  if (of === undefined) return [];
  const at = address("breakEven", "outcomes", outcome);
  const { names } = said;
  const moments = momentsOf(subject, said);
  const payers = topActors(document).flatMap(({ id, name }) => {
    const family = of.groups[id] ? "groups" : "actors";
    return of[family][id] ? [{ stands: at + address(family, id), name }] : [];
  });
  return [
    ...(["needed", "whole", "observed"] as const).map((key) => ({
      at: `${at}/society/${key}`,
      name: `${names[key]}: ${said.society}`,
    })),
    ...[{ stands: `${at}/publicSector`, name: said.publicSector }, ...payers].flatMap(({ stands, name }) =>
      moments.map(({ moment, told }) => ({
        at: `${stands}/${moment}/needed`,
        name: `${names.needed}: ${name}${told}`,
      })),
    ),
  ];
};

const moneyOf = ({ document, result }: ReportSubject, { names }: Words): readonly Named[] => [
  { at: "/budgetTotals/total", name: names.budget },
  { at: "/budgetTotals/fund", name: names.fund },
  ...Object.keys(result.siloGap.outside).map((id) => ({
    at: address("siloGap", "outside", id),
    name: `${names.outside}: ${document.actors.find((actor) => actor.id === id)?.name ?? names.allPayers}`,
  })),
  { at: "/siloGap/late", name: names.late },
];

const afterOf = (names: Words["names"]): readonly Named[] => [
  { at: "/decision/forward", name: names.forward },
  { at: "/decision/forwardPerPerson", name: names.forwardPerPerson },
  { at: "/steadyState/costPerCohort", name: names.costPerCohort },
  { at: "/steadyState/npvPerCohort", name: names.npvPerCohort },
  { at: "/breakEven/unpriced", name: names.unpriced },
  { at: "/breakEven/unpricedPerPerson", name: names.unpricedPerPerson },
  { at: "/cutAfterLastYear", name: names.cut },
];

/** A figure that the result does not have is left out; one that is not known says why. */
const figureRow = ({ at, name }: Named, subject: ReportSubject, language: Language): Row | undefined => {
  const explanation = subject.explain(at);
  const node = explanation?.nodes.at(-1);
  if (explanation === undefined || typeof node?.value !== "number") {
    const found = figureAt(subject.result, at.includes("/payback/") ? `${at}/year` : at);
    if (found.defined || found.why === "noFigure") return undefined;
    return { name, cells: [{ text: whyPhrase(found.why, language) }, { text: "" }] };
  }
  const prices = figureBasis(explanation, language);
  const value = exactOf(node.value, writtenAs(explanation, node), language);
  const isCommon = prices === undefined || prices === basis(subject.result.settings, language);
  const formula = formulaOf({ explanation, node, language });
  // Nothing is there to be worked out: no line of the appraisal is about it.
  const isNothing = node.kind === "constant" && node.value === 0;
  const derivation = isNothing
    ? ""
    : formula
      ? [formula.words, formula.symbols].filter(Boolean).join(". ")
      : explanationSentence(explanation, node, language);
  return { name, cells: [{ text: isCommon ? value : `${value} (${prices})` }, { text: derivation }] };
};

/** Enough decimals to work it out again, and few enough to read. */
const EXACT = 6;

const exactOf = (value: number, node: ExplainedNode, language: Language): string => {
  if (isExtreme(value)) return shown(value, language);
  const { unit, kind } = node;
  if (kind === "payback") return year(value);
  if (kind === "irr" || kind === "lateShare" || kind === "complement") return share(value, language, EXACT - 2);
  return unit.startsWith("SEK") ? kronor(value, language, 2) : count(value, language, EXACT);
};
