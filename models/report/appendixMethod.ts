import type { Appraisal, Ref } from "../appraisal.ts";
import { type Address, address, stepsOf, type Warning } from "../problem.ts";
import { RESULT_FORMAT } from "../result.ts";
import { amountText } from "../words/amount.ts";
import { appendixWords } from "../words/appendix.ts";
import { choiceWord } from "../words/choice.ts";
import { quoted } from "../words/key.ts";
import type { Language } from "../words/language.ts";
import { figureWord } from "../words/movedFigure.ts";
import { first } from "../words/noun.ts";
import { count, kronor, year } from "../words/number.ts";
import { listIn, namesOf, place, placeWords } from "../words/place.ts";
import { warningMessage, warningSummary } from "../words/warning.ts";
import type { Block } from "./block.ts";
import { paragraph, tableOf, told } from "./blocks.ts";
import type { AskedReport } from "./report.ts";
import type { ReportSubject } from "./subject.ts";
import type { Table } from "./table.ts";

const text = (name: string) => ({ name, unit: "text" }) as const;

/** The settings that every number is worked out with. */
export const settingBlocks = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document, result } = subject;
  const { settings: said, withheld } = appendixWords(language);
  const { names } = said;
  const { cutAfterLastYear: cut } = result;
  const { baseYear, priceYear, firstYear, lastYear, budgetYears } = result.settings;
  const { costOfPublicFunds, discounting, disclosureLimit = 5 } = document.settings;
  const factor = costOfPublicFunds?.factor ?? 1;
  const alternative = document.alternatives?.find(({ id }) => id === result.alternative)?.name;
  const rows: readonly (readonly [string, string])[] = [
    [names.rate, ratesText(subject, language)],
    [names.timing, choiceWord(discounting.timing ?? "yearStart", language)],
    [names.baseYear, year(baseYear)],
    [names.priceYear, year(priceYear)],
    [names.horizon, `${year(firstYear)}–${year(lastYear)}`],
    [names.budgetYears, said.years(count(budgetYears, language))],
    [names.costOfPublicFunds, refText(factor, "factor", subject, language)],
    ...(factor === 1 ? [] : [[names.appliesTo, choiceWord(costOfPublicFunds?.appliesTo ?? "net", language)] as const]),
    [names.cut, cut === undefined ? withheld : kronor(cut, language, 2)],
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

const ratesText = ({ document, isWithheld }: ReportSubject, language: Language): string => {
  const { schedule } = document.settings.discounting;
  const said = appendixWords(language).settings;
  return schedule
    .map(({ fromYear, rate }) => {
      const shown = refText(rate, "share", { document, isWithheld }, language);
      return schedule.length === 1 ? shown : said.from(shown, fromYear);
    })
    .join(", ");
};

/** A number in its unit, or that of the parameter that stands there with what it is called. */
const refText = (
  ref: Ref,
  unit: "share" | "factor",
  { document, isWithheld }: Pick<ReportSubject, "document" | "isWithheld">,
  language: Language,
): string => {
  if (typeof ref === "number") return amountText(ref, unit, language, true);
  const { name = ref, value } = document.parameters?.find(({ id }) => id === ref) ?? {};
  if (isWithheld(address("parameters", ref, "value"))) return `${name} (${appendixWords(language).withheld})`;
  return value === undefined ? name : `${name} (${amountText(value, unit, language, true)})`;
};

/** Where the method itself warns; those of one kind that are many under one sentence, each with its place. */
export const warningBlocks = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = appendixWords(language).warnings;
  const names = namesOf(document);
  // A result's schema knows a warning's kind as text only; the engine makes them with `warning`.
  const warnings = result.warnings as unknown as readonly Warning[];
  if (warnings.length === 0) return [paragraph(said.none)];
  const wheres = (of: readonly Warning[]): string =>
    [...new Set(of.map(({ at }) => whereOf(at, document, language) || said.whole))].join("; ");
  const elements = (of: readonly Warning[]): string =>
    [...new Set(of.map(({ at }) => elementOf(at, document, language) || said.whole))].join("; ");
  const kinds = [...new Set(warnings.map(({ kind }) => kind))];
  const table: Table = {
    caption: said.caption,
    first: said.what,
    columns: [text(said.where)],
    rows: kinds.flatMap((kind) => {
      const same = warnings.filter((warning) => warning.kind === kind);
      const summary = same.length > FEW ? warningSummary(kind, same.length, language) : undefined;
      // The sentence says what of each it is about.
      if (summary !== undefined) return [{ name: summary, cells: [{ text: elements(same) }] }];
      return same.map((warning) => ({
        name: warningMessage(warning, language, names),
        cells: [{ text: wheres([warning]) }],
      }));
    }),
  };
  return tableOf(table, language, {});
};

/** So many of one kind are told one by one; more, as one with all the places. */
const FEW = 2;

/** The name alone of what a warning is about, where the sentence says what kind of thing it is. */
const elementOf = (at: Address, document: Appraisal, language: Language): string => {
  const steps = stepsOf(at);
  const inside = listIn(steps);
  const id = inside && steps[inside.depth];
  const isFigure = inside?.list === "actors" && steps.length > 3;
  return inside && id !== undefined && !isFigure
    ? quoted(namesOf(document)(inside.list, id), language)
    : whereOf(at, document, language);
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

/** What the document leaves to the method's defaults, a row an element. */
export const defaultBlocks = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = appendixWords(language).defaults;
  const names = namesOf(document);
  if (result.defaults.length === 0) return [paragraph(said.none)];
  const left = new Map<string, string[]>();
  for (const written of result.defaults) {
    const [element = "", ...rest] = placeWords(addressOf(written, document), language, names);
    left.set(element, [...(left.get(element) ?? []), rest.join(", ")]);
  }
  const table: Table = {
    caption: said.caption,
    first: said.where,
    columns: [text(said.what)],
    rows: [...left].map(([element, of]) => ({
      name: first(element),
      cells: [{ text: of.filter(Boolean).join("; ") }],
    })),
  };
  return [paragraph(said.lead), ...tableOf(table, language, {})];
};

/** A result writes addresses with dots, which ids may hold too: the longest id of the list that fits is meant. */
const addressOf = (written: string, document: Appraisal): Address => {
  const [list = "", ...rest] = written.split(".");
  const elements = (document as Readonly<Record<string, unknown>>)[list];
  const ids = Array.isArray(elements) ? elements.map((one) => String(one?.id ?? one?.from ?? "")) : [];
  const after = rest.join(".");
  const id = ids
    .filter((one) => one !== "" && `${after}.`.startsWith(`${one}.`))
    .sort((a, b) => b.length - a.length)[0];
  if (id === undefined) return address(list, ...rest);
  const inside = after.slice(id.length + 1);
  return address(list, id, ...(inside === "" ? [] : inside.split(".")));
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
