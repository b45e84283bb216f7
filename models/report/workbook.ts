import { summariesOf } from "../appraise.ts";
import { operandsOf } from "../evaluation.ts";
import { figuresOf } from "../explain.ts";
import type { NodeId } from "../graph.ts";
import { nodesOf } from "../possible.ts";
import type { Reading } from "../reading.ts";
import type { Session } from "../session.ts";
import { labelText } from "../words/label.ts";
import type { Language } from "../words/language.ts";
import { anyUnitWord } from "../words/unit.ts";
import type { Audience } from "./block.ts";
import type { ReportSubject, Standing } from "./subject.ts";
import { Calculation, type Layout } from "./workbookCalculation.ts";
import type { Sheet } from "./workbookCells.ts";
import { checksOf } from "./workbookChecks.ts";
import type { Figuring } from "./workbookFigures.ts";
import { budgetSheet, flowsSheet } from "./workbookFlows.ts";
import { followedBy } from "./workbookFollowed.ts";
import { inputsOf } from "./workbookInputs.ts";
import { resultsSheet } from "./workbookResults.ts";
import { workbookWords } from "./workbookWords.ts";

export type AskedWorkbook = Readonly<{ language: Language; audience: Audience; standing: Standing }>;

/** The appraisal as a spreadsheet that can be worked on: what the engine worked out, as formulas. */
export type Workbook = Readonly<{
  title: string;
  description: string;
  author: string;
  /** YYYY-MM-DD. */
  day: string;
  stamps: readonly string[];
  foot: string;
  /** What a reader may jump to or write formulas with. */
  names: readonly Readonly<{ name: string; cell: string }>[];
  sheets: readonly Sheet[];
}>;

export const workbookOf = (session: Session, subject: ReportSubject, asked: AskedWorkbook): Workbook => {
  const { language, standing } = asked;
  return {
    title: session.document.title,
    description: "",
    author: "Samvinst",
    day: standing.day,
    stamps: [],
    foot: "",
    names: [],
    sheets: liveSheets(session, subject, language),
  };
};

/** The nodes that something in the workbook is read from. */
const figureNodes = ({ appraised, making }: Reading): readonly NodeId[] => [
  ...[...figuresOf(appraised)].flatMap(([at, { node }]) => (at.includes("/watch/") ? [] : [node])),
  ...summariesOf(appraised).flatMap(({ perspective: { lumpSums }, net }) => [
    ...(lumpSums === undefined ? [] : [lumpSums]),
    ...(net ? [net.discounted] : []),
  ]),
  ...appraised.rows.flatMap(({ parts }) => parts.map(({ flow }) => flow)),
  ...appraised.limits.flatMap(nodesOf),
  ...[...appraised.breakEven.values()].flatMap(({ society, publicSector, actors, groups }) =>
    [
      society,
      ...[publicSector, ...actors.values(), ...groups.values()].flatMap(({ before, after }) => [before, after]),
    ].flatMap(({ worth, missing, chain }) => [
      worth,
      chain.adjustments,
      ...(missing === undefined ? [] : [missing]),
      ...(chain.baseline ? [chain.baseline.fail] : []),
    ]),
  ),
  ...(appraised.mvpf ? [appraised.mvpf.gain, appraised.mvpf.cost] : []),
  ...(making.graph.nodes.length > 0 ? [appraised.lines.discount] : []),
];

const liveSheets = (session: Session, subject: ReportSubject, language: Language): readonly Sheet[] => {
  const said = workbookWords[language];
  const reading = session.formulas();
  const { graph } = reading.making;
  const inputs = inputsOf(session, subject, language);
  const layout: Layout = {
    graph,
    values: reading.values,
    inputs: inputs.cells,
    nameOf: ({ label }) => labelText(label, language),
    unitOf: (unit) => (unit === "1" || unit === "" ? "" : anyUnitWord(unit, language)),
    sheets: {
      calendar: { name: said.sheets.calculation, ...said.calculation },
      sinceOutcome: { name: said.sheets.profiles, ...said.profiles },
    },
  };
  const flowNodes = summariesOf(reading.appraised).flatMap(({ net }) => (net ? [net.flow] : []));
  const calculation = new Calculation(layout, operandsOf(graph, figureNodes(reading)), new Set(flowNodes));
  const checked = checksOf(calculation, reading.appraised.limits, (id) => graph.node(id), said.calculation);
  const isSound = checked === undefined ? inputs.areAllowed : `AND(${inputs.areAllowed},${checked})`;
  calculation.heading(said.calculation.readings);
  const followed = followedBy(calculation, (id) => graph.node(id), said.followed);
  const figuring: Figuring = { calculation, reading, result: subject.result, language };
  const results = resultsSheet(figuring, followed, isSound);
  const flows = flowsSheet(figuring, followed, subject);
  return [results, inputs.sheet, flows, budgetSheet(figuring), ...calculation.sheets()];
};
