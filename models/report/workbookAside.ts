import { type Address, address, stepsOf } from "../problem.ts";
import type { Simulation } from "../result.ts";
import { nameText } from "../words/label.ts";
import type { Language } from "../words/language.ts";
import { listNames, namesOf, place } from "../words/place.ts";
import { scenarioDifference } from "../words/scenario.ts";
import { factsWords } from "../words/statedWords.ts";
import { warningMessage } from "../words/warning.ts";
import { whyPhrase } from "../words/why.ts";
import type { ReportSubject } from "./subject.ts";
import {
  foundFormat,
  KRONOR,
  PERCENT,
  RATIO,
  type Sheet,
  type SheetRow,
  text,
  texts,
  type WorkbookCell,
} from "./workbookCells.ts";
import { figureCell } from "./workbookFigures.ts";
import { workbookWords } from "./workbookWords.ts";

/** What the workbook tells beside its live figures: as the engine had it when the file was made, and marked so. */
export const asideSheets = (subject: ReportSubject, language: Language): readonly Sheet[] => {
  const { simulation } = subject.result;
  return [
    ...(subject.scenarios.length > 0 ? [scenariosSheet(subject, language)] : []),
    ...(simulation ? [uncertaintySheet(subject, simulation, language)] : []),
    warningsSheet(subject, language),
    sourcesSheet(subject, language),
  ];
};

type Table = Readonly<{ head: readonly string[]; numeric: number; rows: readonly SheetRow[]; name?: string }>;

/** `numeric` is the first column of numbers. */
const tableRows = ({ head, numeric, rows, name }: Table): readonly SheetRow[] => [
  ...(name === undefined ? [] : [[], [text(name, "heading")]]),
  head.map((one, column) => text(one, column < numeric ? "head" : "headNumber")),
  ...rows,
];

/** A sheet of values: the rows above the table say that they are not live. */
const stillSheet = (
  name: string,
  title: string,
  note: string,
  widths: readonly number[],
  tables: readonly Table[],
): Sheet => ({
  name,
  widths,
  frozen: { rows: 3, columns: 1 },
  rows: [[text(title, "title")], [text(note, "quiet")], ...tables.flatMap(tableRows)],
});

const scenariosSheet = ({ document, result, scenarios }: ReportSubject, language: Language): Sheet => {
  const said = workbookWords[language];
  const figures = [
    "/society/pvCosts",
    "/society/pvBenefits",
    "/society/npv",
    "/society/bcr",
    "/publicSector/after/npv",
  ];
  const row = (name: string, differs: string, of: typeof result): SheetRow => [
    text(name, "name"),
    text(differs, "wrapped"),
    ...figures.map((at): WorkbookCell | undefined => {
      const cell = figureCell({ result: of, language }, at, at.endsWith("bcr") ? RATIO : KRONOR);
      // Figures of the appraisal itself are told from those of a scenario by their places in the result.
      return cell && { value: cell.value, look: "result", format: cell.format! };
    }),
  ];
  const rows = scenarios.map(({ id, name, result: of }) => {
    const scenario = document.scenarios?.find((one) => one.id === id);
    return row(name, scenario ? scenarioDifference(scenario, document, language) : "", of);
  });
  return stillSheet(
    said.sheets.scenarios,
    said.scenarios.title,
    said.still,
    [40, 60, 18, 18, 18, 14, 18],
    [{ head: said.scenarios.head, numeric: 2, rows: [row(said.scenarios.main, "", result), ...rows] }],
  );
};

type Spread = Extract<Simulation["society"], { mean: number }>;

const uncertaintySheet = (subject: ReportSubject, simulation: Simulation, language: Language): Sheet => {
  const said = workbookWords[language];
  const { document, result } = subject;
  const names = namesOf(document);
  const row = (name: string, of: Spread | Readonly<{ defined: false; why: never }>): SheetRow => {
    if (!("mean" in of)) return [text(name, "name"), text(whyPhrase(of.why, language))];
    const { mean, sd, quantiles, probabilityPositive } = of;
    const kronor = [mean, sd, quantiles["0.05"], quantiles["0.5"], quantiles["0.95"]];
    return [
      text(name, "name"),
      ...kronor.map((value) => ({ value, look: "number", format: KRONOR }) as const),
      { value: probabilityPositive, look: "number", format: PERCENT },
    ];
  };
  const named = (list: Readonly<Record<string, unknown>>, more: string): readonly SheetRow[] =>
    Object.entries(list).map(([id, of]) => row(names("actors", id) + more, of as never));
  const perspectives: readonly SheetRow[] = [
    row(nameText({ view: "society" }, language), simulation.society as never),
    row(nameText({ view: "publicSector" }, language), simulation.publicSector as never),
    ...named(simulation.groups, `, ${said.when.group}`),
    ...named(simulation.actors, ""),
  ];
  const parameterOf = (id: string) => document.parameters?.find((one) => one.id === id);
  const swings = result.tornado.map(({ parameter, low, high, npvAtLow, npvAtHigh }): SheetRow => {
    const unit = parameterOf(parameter)?.unit ?? "";
    const ends = [low, high].map((value) => ({ value, look: "number", format: foundFormat(unit) }) as const);
    const npvs = [npvAtLow, npvAtHigh].map((value) => ({ value, look: "number", format: KRONOR }) as const);
    return [text(names("parameters", parameter), "name"), ...ends, ...npvs];
  });
  return stillSheet(
    said.sheets.uncertainty,
    said.uncertainty.title,
    `${said.still} ${said.uncertainty.draws(simulation.draws, simulation.seed)}`,
    [58, 18, 18, 18, 18, 18, 18],
    [
      { head: said.uncertainty.head, numeric: 1, rows: perspectives },
      { name: said.uncertainty.swings, head: said.uncertainty.swingHead, numeric: 1, rows: swings },
    ],
  );
};

const warningsSheet = ({ document, result }: ReportSubject, language: Language): Sheet => {
  const said = workbookWords[language];
  const names = namesOf(document);
  const rows = result.warnings.map((warning): SheetRow => {
    const { at } = warning as Readonly<{ at: Address }>;
    return [
      text(isOfDocument(at) ? place(at, language, names) : "", "wrapped"),
      text(warningMessage(warning as never, language, names), "wrapped"),
    ];
  });
  return stillSheet(
    said.sheets.warnings,
    said.warnings.title,
    said.still,
    [50, 110],
    [{ head: said.warnings.head, numeric: 2, rows }],
  );
};

/** What is told of a figure says itself which. */
const isOfDocument = (at: Address): boolean =>
  (listNames as readonly string[]).includes(stepsOf(at)[0]!) || at.startsWith("/settings/");

const sourcesSheet = ({ document }: ReportSubject, language: Language): Sheet => {
  const said = workbookWords[language];
  const facts = factsWords[language];
  const stated = [
    ...(document.parameters ?? []).map((of) => ({ ...of, at: address("parameters", of.id) })),
    ...(document.series ?? []).map((of) => ({ ...of, at: address("series", of.id), verified: undefined })),
  ];
  const rows = stated.map(({ name, source, verified, at }): SheetRow => {
    const { title = "", publisher = "", edition = "", locator = "", url = "" } = source ?? {};
    const state = verified?.state === "yes" ? facts.verifiedBy(verified.by, verified.on) : facts.notVerified;
    const told = [title || facts.noSource, publisher, edition, locator, url, stepsOf(at)[0] === "series" ? "" : state];
    return [text(name, "name"), ...texts(told, "wrapped")];
  });
  const { source, publisher, edition, locator, url, verified } = facts.names;
  const head = [said.sourceOf, source, publisher, edition, locator, url, verified];
  return stillSheet(
    said.sheets.sources,
    said.sheets.sources,
    "",
    [48, 44, 28, 18, 24, 40, 30],
    [{ head, numeric: 7, rows }],
  );
};
