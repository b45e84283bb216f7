import { excelOf } from "../../api/excel.ts";
import type { Appraisal } from "../../models/appraisal.ts";
import type { Address } from "../../models/problem.ts";
import type { ReportSubject } from "../../models/report/subject.ts";
import { type Workbook, workbookOf } from "../../models/report/workbook.ts";
import { fixedCell, type WorkbookCell } from "../../models/report/workbookCells.ts";
import type { PerspectiveResult, Result } from "../../models/result.ts";
import type { Session } from "../../models/session.ts";
import type { Language } from "../../models/words/language.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { opened } from "../library.ts";
import type { Contents } from "./recalculated.ts";

/** A report's subject without draws: what is uncertain is not live. */
export const plainSubject = (session: Session): ReportSubject => ({
  document: session.document,
  result: session.result(),
  scenarios: [],
  timeline: session.timeline,
  explain: session.explain,
  isWithheld: () => false,
  withheld: [],
});

type Made = Readonly<{ session: Session; workbook: Workbook; file: Uint8Array }>;
export const madeOf = async (document: Appraisal, language: Language = "sv"): Promise<Made> => {
  const session = opened(document);
  const subject = plainSubject(session);
  const workbook = workbookOf(session, subject, { language, audience: "internal", standing: { day: "2026-11-22" } });
  return { session, workbook, file: await excelOf(workbook) };
};

/** Where a cell stands. */
export type Found = Readonly<{ sheet: string; row: number; column: number; cell: WorkbookCell }>;
export const cellsOf = ({ sheets }: Workbook): readonly Found[] =>
  sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell ? [{ sheet, row, column, cell }] : []))),
  );

/** The cells that hold an assumption, by the address of what they hold. */
export const inputsOf = (workbook: Workbook): ReadonlyMap<Address, readonly [sheet: string, cell: string]> =>
  new Map(
    cellsOf(workbook).flatMap(({ sheet, row, column, cell: { input } }) =>
      input ? [[input.at, [sheet, fixedCell(row, column)]] as const] : [],
    ),
  );

export const contentOf = (contents: Contents, { sheet, row, column }: Found): string | number | null | undefined =>
  contents[sheet]?.[row]?.[column];

/** What a figure's cell must hold: the engine's number to nine digits, or the words for why there is none. */
type Wanted = number | string;

const read = (result: unknown, at: Address): unknown =>
  at
    .split("/")
    .slice(1)
    .reduce<unknown>((place, step) => (place as Record<string, unknown> | undefined)?.[step], result);

/** The engine's word on a figure, told without asking the workbook's own code; undefined where words depend on more (see `rates`). */
const wantedOf = (result: Result, at: Address, language: Language): Wanted | undefined => {
  const found = read(result, at);
  if (typeof found === "number") return found;
  if (typeof found === "object" && found !== null && "defined" in found) {
    const ratio = found as { defined: boolean; why: never; value?: number; year?: number };
    return ratio.defined ? (ratio.value ?? ratio.year)! : whyPhrase(ratio.why, language);
  }
  if (typeof found === "object" && found !== null && "roots" in found) return undefined;
  // Where a whole perspective or outcome is not known, so is every figure of it.
  const above = at.slice(0, at.lastIndexOf("/"));
  return above === "" ? undefined : wantedOf(result, above, language);
};

type Rates = Extract<PerspectiveResult["irr"], { roots: unknown }>["roots"];
const ratesAt = (result: Result, at: Address): Rates | undefined => {
  const found = read(result, at);
  return typeof found === "object" && found !== null && "roots" in found ? (found.roots as Rates) : undefined;
};

/** To the krona and closer: nine digits, or a thousandth of an öre. */
export const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(1e-5, 1e-9 * Math.max(Math.abs(one), Math.abs(other)));

/** Figures that the workbook does not show as the engine has them; none where all is well. */
export const differences = (
  workbook: Workbook,
  contents: Contents,
  result: Result,
  language: Language = "sv",
): readonly string[] =>
  cellsOf(workbook).flatMap((found) => {
    const at = found.cell.figure;
    if (at === undefined || at === "/sound" || contents[found.sheet] === undefined) return [];
    const shown = contentOf(contents, found);
    const told = (wanted: unknown) => [
      `${at}: ${JSON.stringify(shown)} in the workbook, ${JSON.stringify(wanted)} in the engine`,
    ];
    if (at.endsWith("/impossible")) {
      const wanted = read(result, at);
      return (shown !== "") === wanted ? [] : told(wanted);
    }
    if (at.startsWith("/breakEven/parameters/")) {
      // What is no straight line stays as it was when the file was made, and is marked so.
      const of = result.breakEven.parameters[at.split("/")[3]!]!;
      if (found.cell.formula === undefined) return [];
      return "roots" in of && isSwitching(shown, of.roots) ? [] : told(of);
    }
    const rates = ratesAt(result, at);
    if (rates) return isRate(shown, rates) ? [] : told(rates);
    const wanted = wantedOf(result, at, language);
    // Sums that cancel to the last bit in one program leave 1e-14 kronor behind in another: there the words are as true.
    if (at.endsWith("/worth") && typeof wanted === "number" && Math.abs(wanted) < 1e-9 && typeof shown === "string")
      return [];
    if (typeof wanted === "number" && typeof shown === "number") return isClose(wanted, shown) ? [] : told(wanted);
    return wanted === shown ? [] : told(wanted);
  });

/** A straight line is 0 at one value, or within its limits at none. */
const isSwitching = (shown: string | number | null | undefined, roots: readonly number[]): boolean =>
  roots.length === 0
    ? shown === "inget värde inom gränserna" || shown === "no value within the limits"
    : roots.length === 1 &&
      typeof shown === "number" &&
      Math.abs(shown - roots[0]!) <= 1e-7 * Math.max(1, Math.abs(roots[0]!));

/** One rate is the number; none and several are said in words. */
const isRate = (shown: string | number | null | undefined, rates: Rates): boolean => {
  if (typeof shown === "number") return rates.length === 1 && Math.abs(shown - rates[0]!) < 1e-8;
  if (rates.length === 0)
    return (
      shown === "ingen räntesats ger nuvärdet noll" ||
      shown === "no rate gives a present value of zero" ||
      isSeveral(shown)
    );
  return isSeveral(shown);
};
const isSeveral = (shown: string | null | undefined): boolean =>
  /räknas inte om|not worked out again|flera gånger|several times/.test(shown ?? "");
