import type { ExplainedNode } from "../explain.ts";
import { figureAt } from "../figureAt.ts";
import { type Address, address } from "../problem.ts";
import type { Why } from "../result.ts";
import { appendixWords } from "../words/appendix.ts";
import { subjectText, writtenAs } from "../words/called.ts";
import { explanationSentence } from "../words/explained.ts";
import { figureBasis } from "../words/explanationText.ts";
import { formulaOf } from "../words/formula.ts";
import type { Language } from "../words/language.ts";
import { figureWord } from "../words/movedFigure.ts";
import { first, topActors } from "../words/noun.ts";
import { count, kronor, share, year } from "../words/number.ts";
import { namesOf } from "../words/place.ts";
import { isExtreme, shown } from "../words/range.ts";
import { whyPhrase } from "../words/why.ts";
import type { Block } from "./block.ts";
import { paragraph, tableOf } from "./blocks.ts";
import type { ReportSubject } from "./subject.ts";
import type { Row, Table } from "./table.ts";

/** Every main figure of the result with its exact number and how it comes about. */
export const figureBlocks = (subject: ReportSubject, language: Language): readonly Block[] => {
  const said = appendixWords(language).figures;
  return [
    paragraph(said.lead),
    ...groupsOf(subject).flatMap(([group, figures]): readonly Block[] => {
      const table: Table = {
        caption: said.captions[group],
        first: said.figure,
        columns: [
          { name: said.exact, unit: "text" },
          { name: said.derivation, unit: "text" },
        ],
        rows: figures.flatMap((at) => figureRow(at, subject, language) ?? []),
      };
      return tableOf(table, language, {});
    }),
  ];
};

type Group = keyof ReturnType<typeof appendixWords>["figures"]["captions"];

const ofPerspective = ["pvCosts", "pvBenefits", "npv"] as const;
const ratios = ["bcr", "npvRatio", "npvPerFundKrona"] as const;
const paybacks = ["payback/undiscounted", "payback/discounted"] as const;
const moments = ["before", "after"] as const;

const groupsOf = ({ document, result }: ReportSubject): readonly (readonly [Group, readonly Address[]])[] => {
  const whole = (at: Address): readonly Address[] => [
    ...[...ofPerspective, ...ratios].map((key) => `${at}/${key}`),
    ...rootsAt(result, at),
    ...paybacks.map((key) => `${at}/${key}`),
  ];
  const outcomes = Object.keys(result.gained);
  const actors = topActors(document).flatMap(({ id }) => {
    const family = result.groups[id] ? "groups" : "actors";
    return moments.flatMap((moment) => ofPerspective.map((key) => address(family, id, moment, key)));
  });
  return [
    ["society", [...whole("/society"), "/mvpf"]],
    ["outcomes", outcomes.flatMap(ofOutcome)],
    ["breakEven", Object.keys(result.breakEven.outcomes).flatMap((outcome) => neededOf(result, outcome))],
    ["publicSector", moments.flatMap((moment) => whole(address("publicSector", moment)))],
    ["actors", actors],
    [
      "money",
      [
        "/budgetTotals/total",
        "/budgetTotals/fund",
        ...Object.keys(result.siloGap.outside).map((id) => address("siloGap", "outside", id)),
        "/siloGap/late",
      ],
    ],
    [
      "after",
      [
        ...["/decision/forward", "/decision/forwardPerPerson", "/steadyState/costPerCohort"],
        ...["/steadyState/npvPerCohort", "/breakEven/unpriced", "/breakEven/unpricedPerPerson", "/cutAfterLastYear"],
      ],
    ],
  ];
};

type Result = ReportSubject["result"];

const ofOutcome = (outcome: string): readonly Address[] => [
  ...["total", "discounted", "anyway", "worth", "benefits"].map((key) => address("gained", outcome, key)),
  ...["undiscounted", "discounted"].map((key) => address("costPerOutcome", outcome, key)),
];

/** Of a payer by itself the group that it belongs to says more, where it has one. */
const neededOf = ({ breakEven }: Result, outcome: string): readonly Address[] => {
  const of = breakEven.outcomes[outcome]!;
  const at = address("breakEven", "outcomes", outcome);
  return [
    ...["needed", "whole", "observed"].map((key) => `${at}/society/${key}`),
    ...moments.map((moment) => `${at}/publicSector/${moment}/needed`),
    ...(["groups", "actors"] as const).flatMap((family) =>
      Object.keys(of[family]).flatMap((id) => moments.map((moment) => at + address(family, id, moment, "needed"))),
    ),
  ];
};

const rootsAt = (result: Result, at: Address): readonly Address[] => {
  const [family, moment] = at.split("/").slice(1);
  const of = family === "society" ? result.society : result.publicSector[moment as "before" | "after"];
  return "roots" in of.irr ? of.irr.roots.map((_, position) => `${at}/irr/roots/${position}`) : [];
};

/** A figure that the result does not have is left out; one that is not known says why. */
const figureRow = (at: Address, subject: ReportSubject, language: Language): Row | undefined => {
  const explanation = subject.explain(at);
  const node = explanation?.nodes.at(-1);
  if (explanation === undefined || node === undefined || typeof node.value !== "number")
    return unknownRow(at, subject, language);
  const basis = figureBasis(explanation, language);
  const value = exactOf(node.value, writtenAs(explanation, node), language);
  const formula = formulaOf({ explanation, node, language });
  const derivation = formula
    ? [formula.words, formula.symbols].filter(Boolean).join(". ")
    : explanationSentence(explanation, node, language);
  return {
    name: nameOf(at, subjectText(node, language), language),
    cells: [{ text: basis === undefined ? value : `${value} (${basis})` }, { text: derivation }],
  };
};

const unknownRow = (at: Address, { document, result }: ReportSubject, language: Language): Row | undefined => {
  const found = figureAt(result, at.includes("/payback/") ? `${at}/year` : at);
  if (found.defined || found.why === "noFigure") return undefined;
  const name = first(figureWord(at, document, namesOf(document), language));
  const why: Why = found.why;
  return { name: nameOf(at, name, language), cells: [{ text: whyPhrase(why, language) }, { text: "" }] };
};

/** What equalisation makes two of is told apart by the moment. */
const nameOf = (at: Address, name: string, language: Language): string => {
  const said = appendixWords(language).figures;
  const moment = moments.find((one) => at.includes(`/${one}/`));
  if (moment === undefined || name.includes(said[moment])) return name;
  return `${name}, ${said[moment]}`;
};

/** Öre and six decimals: enough to work it out again, and few enough to read. */
const EXACT = 6;

const exactOf = (value: number, node: ExplainedNode, language: Language): string => {
  if (isExtreme(value)) return shown(value, language);
  const { unit, kind } = node;
  if (kind === "payback") return year(value);
  if (kind === "irr" || kind === "lateShare") return share(value, language, EXACT - 2);
  if (unit.startsWith("SEK")) return kronor(value, language, 2);
  return count(value, language, EXACT);
};
