import type { Appraisal, Draft, Parameter, Unit } from "../appraisal.ts";
import type { ExplainedNode } from "../explain.ts";
import { placesOf } from "../places.ts";
import { type Address, address } from "../problem.ts";
import { graphUnit } from "../unit.ts";
import { amountText, spanText } from "../words/amount.ts";
import { appendixWords } from "../words/appendix.ts";
import { beliefText } from "../words/belief.ts";
import { choiceWord } from "../words/choice.ts";
import type { Language } from "../words/language.ts";
import { exact, year } from "../words/number.ts";
import { type Names, namesOf, place } from "../words/place.ts";
import { type FactKey, type Stating, statedFacts } from "../words/stated.ts";
import type { Block } from "./block.ts";
import { tableOf, told } from "./blocks.ts";
import { ended } from "./printed.ts";
import type { ReportSubject } from "./subject.ts";
import type { Row, Table } from "./table.ts";

/** Every number that the appraisal rests on: parameters with their sources, and what stands directly in the document. */
export const assumptionBlocks = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document } = subject;
  const said = appendixWords(language).assumptions;
  const parameters = document.parameters ?? [];
  const unverified = parameters.filter(({ verified }) => verified?.state !== "yes").length;
  return [
    ...told([parameters.length === 0 ? said.none : said.lead(parameters.length, unverified)]),
    ...tableOf(parameterTable(subject, language), language, {}),
    ...seriesBlocks(document, language),
    ...tableOf(constantTable(subject, language), language, {
      notes: [appendixWords(language).constants.note],
    }),
    ...tableOf(choiceTable(document, language), language, {}),
  ];
};

const text = (name: string) => ({ name, unit: "text" }) as const;

const parameterTable = (subject: ReportSubject, language: Language): Table => {
  const said = appendixWords(language).assumptions;
  const { name, value, belief, source, state } = said.columns;
  return {
    caption: said.caption,
    first: name,
    columns: [value, belief, source, state].map(text),
    rows: (subject.document.parameters ?? []).map((parameter) => parameterRow(parameter, subject, language)),
  };
};

/** What is told of a source in one cell, in this order, and what of the evidence. */
const ofSource: readonly FactKey[] = ["publisher", "edition", "locator", "url", "library"];
const named: ReadonlySet<FactKey> = new Set(["prices", "series", "because"]);
const ofState: readonly FactKey[] = ["evidence", "verified", "goodUntil", "usage"];

const parameterRow = (parameter: Parameter, { document, isWithheld }: ReportSubject, language: Language): Row => {
  const { withheld, assumptions: said } = appendixWords(language);
  const { id, name, unit, value, belief, bounds } = parameter;
  const at = (key: string): Address => address("parameters", id, key);
  const isHidden = isWithheld(at("value")) || isWithheld(at("belief"));
  const facts = new Map(factsOf(parameter, document, language).map((fact) => [fact.key, fact]));
  const factText = (key: FactKey): string => facts.get(key)?.text ?? "";
  const told = [
    factText("source"),
    ofSource.map(factText).filter(Boolean).join(", "),
    ...[...named].map((key) => (facts.has(key) ? `${facts.get(key)!.name}: ${factText(key)}` : "")),
  ];
  const state = ofState.map((key) =>
    key === "goodUntil" || key === "usage"
      ? facts.has(key)
        ? `${facts.get(key)!.name}: ${factText(key)}`
        : ""
      : factText(key),
  );
  const span = bounds && spanText(bounds, unit, language, true);
  const range = (): readonly string[] => [
    belief ? beliefText({ belief, unit }, language, true) : "",
    span === undefined ? "" : said.bounds(span),
  ];
  const stated = (): string => (value === undefined ? said.mean : amountText(value, unit, language, true));
  return {
    name,
    cells: [
      { text: isHidden ? withheld : stated() },
      { text: isHidden ? withheld : range().filter(Boolean).join("; ") || (belief ? "" : said.exact) },
      { text: sentences(told) },
      { text: sentences(state) },
    ],
  };
};

const sentences = (texts: readonly string[]): string => {
  const all = texts.map((one) => one.trim()).filter(Boolean);
  return all.map((one, position) => (position < all.length - 1 ? ended(one) : one)).join(" ");
};

/** What the screens say of a parameter, asked of it alone. */
const factsOf = (parameter: Parameter, document: Appraisal, language: Language) => {
  const { id, name, unit, source } = parameter;
  const node: ExplainedNode = {
    ...{ id: 0, kind: "parameter", data: { id }, of: [], axis: "scalar", label: { key: "parameter", name } },
    ...{ unit: graphUnit(unit), at: address("parameters", id, "value"), marks: [] },
    value: parameter.value ?? 0,
    ...(source && { source }),
    parameter: { ...parameter, value: parameter.value ?? 0, isBeliefMean: parameter.value === undefined },
  } as ExplainedNode;
  const stating: Stating = { document, base: document as Draft, scenario: undefined, defaults: [] };
  return statedFacts(node, stating, language);
};

/** Index numbers by year, with which of them may still change. */
const seriesBlocks = ({ series = [], parameters = [] }: Appraisal, language: Language): readonly Block[] => {
  const said = appendixWords(language).series;
  return series.flatMap(({ name, values, provisional = [], source, beyond }): readonly Block[] => {
    const { title, publisher, edition, locator, url } = source ?? {};
    const parts = [title, publisher, edition, locator, url].filter(Boolean).join(", ");
    const rate =
      typeof beyond?.rate === "string" ? parameters.find(({ id }) => id === beyond.rate)?.value : beyond?.rate;
    const after = beyond && rate !== undefined ? said.beyond(amountText(rate, "share", language, true)) : undefined;
    const table: Table = {
      caption: said.caption(name),
      first: said.year,
      columns: [{ name: said.index, unit: "count" }, text(said.state)],
      rows: Object.entries(values).map(([of, value]) => ({
        name: of,
        cells: [{ value }, { text: provisional.includes(of) ? said.provisional : "" }],
      })),
    };
    const notes = [parts ? said.source(parts) : said.noSource, after, beyond?.because].flatMap((note) =>
      note?.trim() ? [ended(note)] : [],
    );
    return tableOf(table, language, { isExact: true, notes });
  });
};

/** What of a document has its own table or line elsewhere in the appendix, or is no number of the case. */
const elsewhere: ReadonlySet<string> = new Set([
  ...["format", "title", "description", "stage", "diaryNumber", "illustrative", "asOf", "settings", "report"],
  ...["actors", "series", "parameters", "unpriced", "alternatives", "scenarios", "correlations", "shareGroups"],
]);

type Leaf = Readonly<{ at: Address; value: unknown }>;

/** The leaves of what an appraisal is made of, elements of lists by id. */
const leavesOf = (document: Appraisal): readonly Leaf[] =>
  Object.entries(document)
    .filter(([key]) => !elsewhere.has(key))
    .flatMap(([key, value]) => leavesIn(value, address(key)));

const leavesIn = (value: unknown, at: Address): readonly Leaf[] => {
  if (typeof value !== "object" || value === null) return [{ at, value }];
  const entries = Array.isArray(value)
    ? value.map((one, position) => [String(one?.id ?? one?.from ?? position), one] as const)
    : Object.entries(value);
  return entries.flatMap(([key, of]) => leavesIn(of, at + address(key)));
};

/** Calendar years are names, and a number is in the unit of its place where the format gives it one. */
const yearKeys = /\/(year|takenAs|years\/\d+)$/;

const constantText = ({ at, value }: Leaf, units: ReadonlyMap<string, Unit>, language: Language): string => {
  const number = value as number;
  const unit = units.get(at);
  if (unit !== undefined) return amountText(number, unit, language, true);
  return yearKeys.test(at) && number >= 1000 ? year(number) : exact(number, language);
};

const constantTable = (subject: ReportSubject, language: Language): Table => {
  const { document, isWithheld } = subject;
  const { constants: said, withheld } = appendixWords(language);
  const units = new Map(
    placesOf(document as Draft).flatMap(({ at, fit }) => (fit === undefined ? [] : [[at as string, fit.unit]])),
  );
  const names = namesOf(document);
  return {
    caption: said.caption,
    first: said.place,
    columns: [text(said.value)],
    rows: leavesOf(document)
      .filter(({ value }) => typeof value === "number")
      .map((leaf) => ({
        name: place(leaf.at, language, names),
        cells: [{ text: isWithheld(leaf.at) ? withheld : constantText(leaf, units, language) }],
      })),
  };
};

const choiceKeys: ReadonlySet<string> = new Set(
  "measure per concept category kind phase realised content basis".split(" "),
);

/** Ways of reckoning that were chosen: measures of effect, kinds of profile, bases of prices. */
const choiceTable = (document: Appraisal, language: Language): Table => {
  const said = appendixWords(language);
  const names: Names = namesOf(document);
  return {
    caption: said.choices.caption,
    first: said.constants.place,
    columns: [text(said.choices.value)],
    rows: leavesOf(document).flatMap(({ at, value }): readonly Row[] => {
      const key = at.split("/").at(-1)!;
      if (typeof value !== "string" || !choiceKeys.has(key)) return [];
      return [{ name: place(at, language, names), cells: [{ text: choiceWord(value, language) }] }];
    }),
  };
};
