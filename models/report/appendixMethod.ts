import type { Appraisal, Ref } from "../appraisal.ts";
import { type Address, stepsOf, type Warning } from "../problem.ts";
import { RESULT_FORMAT } from "../result.ts";
import { amountText } from "../words/amount.ts";
import { appendixWords } from "../words/appendix.ts";
import { choiceWord } from "../words/choice.ts";
import type { Language } from "../words/language.ts";
import { figureWord } from "../words/movedFigure.ts";
import { first } from "../words/noun.ts";
import { count, kronor, year } from "../words/number.ts";
import { namesOf, place } from "../words/place.ts";
import { warningMessage } from "../words/warning.ts";
import type { Block } from "./block.ts";
import { paragraph, tableOf, told } from "./blocks.ts";
import type { AskedReport } from "./report.ts";
import type { ReportSubject } from "./subject.ts";
import type { Table } from "./table.ts";

const text = (name: string) => ({ name, unit: "text" }) as const;

/** The settings that every number is worked out with. */
export const settingBlocks = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = appendixWords(language).settings;
  const { names } = said;
  const { baseYear, priceYear, firstYear, lastYear, budgetYears } = result.settings;
  const { costOfPublicFunds, discounting, disclosureLimit = 5 } = document.settings;
  const factor = costOfPublicFunds?.factor ?? 1;
  const cut = result.cutAfterLastYear;
  const alternative = document.alternatives?.find(({ id }) => id === result.alternative)?.name;
  const rows: readonly (readonly [string, string])[] = [
    [names.rate, ratesText(document, language)],
    [names.timing, choiceWord(discounting.timing ?? "yearStart", language)],
    [names.baseYear, year(baseYear)],
    [names.priceYear, year(priceYear)],
    [names.horizon, `${year(firstYear)}–${year(lastYear)}`],
    [names.budgetYears, said.years(count(budgetYears, language))],
    [names.costOfPublicFunds, refText(factor, "factor", document, language)],
    ...(factor === 1 ? [] : [[names.appliesTo, choiceWord(costOfPublicFunds?.appliesTo ?? "net", language)] as const]),
    ...(cut === undefined ? [] : [[names.cut, kronor(cut, language, 2)] as const]),
    [names.disclosureLimit, said.fewerThan(count(disclosureLimit, language))],
    ...(alternative === undefined ? [] : [[names.alternative, alternative] as const]),
  ];
  const table: Table = {
    caption: said.caption,
    first: said.name,
    columns: [text(said.value)],
    rows: rows.map(([name, value]) => ({ name, cells: [{ text: value }] })),
  };
  const isCut = cut !== undefined && Math.abs(cut) >= 0.5;
  return tableOf(table, language, { notes: isCut ? [names.cutNote] : [] });
};

const ratesText = (document: Appraisal, language: Language): string => {
  const { schedule } = document.settings.discounting;
  const said = appendixWords(language).settings;
  return schedule
    .map(({ fromYear, rate }) => {
      const shown = refText(rate, "share", document, language);
      return schedule.length === 1 ? shown : said.from(shown, fromYear);
    })
    .join(", ");
};

/** A number in its unit, or that of the parameter that stands there with what it is called. */
const refText = (ref: Ref, unit: "share" | "factor", { parameters = [] }: Appraisal, language: Language): string => {
  if (typeof ref === "number") return amountText(ref, unit, language, true);
  const parameter = parameters.find(({ id }) => id === ref);
  const value = parameter?.value === undefined ? "" : ` (${amountText(parameter.value, unit, language, true)})`;
  return `${parameter?.name ?? ref}${value}`;
};

/** Where the method itself warns, every warning by itself. */
export const warningBlocks = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = appendixWords(language).warnings;
  const names = namesOf(document);
  // A result's schema knows a warning's kind as text only; the engine makes them with `warning`.
  const warnings = result.warnings as unknown as readonly Warning[];
  if (warnings.length === 0) return [paragraph(said.none)];
  const table: Table = {
    caption: said.caption,
    first: said.where,
    columns: [text(said.what)],
    rows: warnings.map((warning) => ({
      name: whereOf(warning.at, document, language) || said.whole,
      cells: [{ text: warningMessage(warning, language, names) }],
    })),
  };
  return tableOf(table, language, {});
};

/** Families of figures of the result, which are called by their figure and not by a place in the document. */
const figures: ReadonlySet<string> = new Set([
  ...["society", "publicSector", "sectors", "groups", "gained", "mvpf", "costPerOutcome", "breakEven", "siloGap"],
  ...["simulation", "steadyState", "budgetTotals", "cutAfterLastYear"],
]);

const whereOf = (at: Address, document: Appraisal, language: Language): string => {
  const steps = stepsOf(at);
  const names = namesOf(document);
  if (steps[0] === "simulation") return "";
  const isFigure = figures.has(steps[0] ?? "") || (steps[0] === "actors" && steps.length > 3);
  return isFigure ? first(figureWord(at, document, names, language)) : place(at, language, names);
};

/** What the document leaves to the method's defaults. */
export const defaultBlocks = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = appendixWords(language).defaults;
  const names = namesOf(document);
  const places = result.defaults.map((at) => place(`/${at.replaceAll(".", "/")}`, language, names));
  if (places.length === 0) return [paragraph(said.none)];
  return [paragraph(said.lead), { kind: "list", items: places }];
};

/** With what the numbers were worked out, and how anyone can do it again. */
export const rerunBlocks = ({ result }: ReportSubject, { language, standing }: AskedReport): readonly Block[] => {
  const said = appendixWords(language).rerun;
  const { simulation, scenario } = result;
  const { edition } = standing;
  const flags = simulation
    ? [`--draws ${simulation.draws}`, `--seed ${simulation.seed}`, `--sampling ${simulation.sampling}`]
    : ["--draws 0"];
  const command = [
    said.command,
    ...flags,
    ...(scenario === null ? [] : [`--scenario ${scenario}`]),
    `--lang ${language}`,
  ];
  return [
    ...told([
      said.engine(result.engine, RESULT_FORMAT),
      said.hash(result.inputHash),
      edition && said.edition(edition.number, edition.hash),
    ]),
    paragraph(said.how),
    paragraph([{ text: command.join(" "), isStrong: true }]),
    ...told([said.same], "quiet"),
  ];
};
