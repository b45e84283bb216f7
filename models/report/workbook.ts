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
import { frameOf } from "./frame.ts";
import type { ReportSubject, Standing } from "./subject.ts";
import { asideSheets } from "./workbookAside.ts";
import { Calculation, type Layout } from "./workbookCalculation.ts";
import { fixedCell, inSheet, type Sheet, type WorkbookCell } from "./workbookCells.ts";
import { checksOf } from "./workbookChecks.ts";
import type { Figuring } from "./workbookFigures.ts";
import { budgetSheet, flowsSheet } from "./workbookFlows.ts";
import { followedBy } from "./workbookFollowed.ts";
import { inputsOf } from "./workbookInputs.ts";
import { readMeSheet } from "./workbookReadMe.ts";
import { resultsSheet } from "./workbookResults.ts";
import { switchingSheet } from "./workbookSwitching.ts";
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
  const { language } = asked;
  const isLive = subject.withheld.length === 0;
  const made = liveSheets(session, subject, language);
  const shown = isLive ? made : made.filter(({ isSteps }) => !isSteps);
  const sheets = [...shown.map(({ sheet }) => (isLive ? sheet : stilled(sheet))), ...asideSheets(subject, language)];
  const { foot, stamps, author, description } = frameOf(subject, { ...asked, kind: "final" });
  return {
    title: subject.document.title,
    description,
    author,
    day: asked.standing.day,
    stamps,
    foot,
    names: isLive ? namesOf(sheets, language) : [],
    sheets: [readMeSheet(subject, asked, sheets, isLive), ...sheets],
  };
};

/** A sheet without what works it out again, and without what may be changed. */
const stilled = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) =>
    row.map((cell): WorkbookCell | undefined => {
      if (cell === undefined) return undefined;
      const { formula: _formula, input: _input, ...still } = cell;
      return still.look === "input" ? { ...still, look: "number" } : still;
    }),
  ),
});

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

const liveSheets = (session: Session, subject: ReportSubject, language: Language): readonly Made[] => {
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
  const switching = switchingSheet(figuring, inputs);
  const [figures, steps] = [
    [results, inputs.sheet, flows, budgetSheet(figuring)],
    [...(switching ? [switching] : []), ...calculation.sheets()],
  ];
  return [...figures.map((sheet) => ({ sheet, isSteps: false })), ...steps.map((sheet) => ({ sheet, isSteps: true }))];
};

/** Steps have numbers on the way to figures (what a figure moves by is one), which nobody looked through for what is withheld. */
type Made = Readonly<{ sheet: Sheet; isSteps: boolean }>;

/** Names for what is most jumped to: society's figures, and every parameter by its id. */
const namesOf = (sheets: readonly Sheet[], language: Language): Workbook["names"] => {
  const { names, parameterName } = workbookWords[language];
  const figures = new Map(Object.entries(names).map(([key, name]) => [`/society/${key}`, name]));
  const taken = new Set<string>();
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, position) =>
      row.flatMap((cell, column) => {
        const parameter = cell?.input?.at.match(/^\/parameters\/(.*)$/)?.[1];
        // A name has no hyphen, and reads alike in capitals.
        const name = parameter
          ? `${parameterName}.${parameter.replaceAll(/[^a-z0-9.]/g, "_")}`
          : cell?.figure && figures.get(cell.figure);
        if (!name || taken.has(name.toLowerCase())) return [];
        taken.add(name.toLowerCase());
        return [{ name, cell: inSheet(sheet.name, fixedCell(position, column)) }];
      }),
    ),
  );
};
