import type { ExplainedNode, Explanation } from "../explain.ts";
import type { Address } from "../problem.ts";
import { subjectText, writtenAs } from "./called.ts";
import { explanationSentence } from "./explained.ts";
import { formulaOf } from "./formula.ts";
import type { InEvery, Language } from "./language.ts";
import { type FactKey, type Stating, statedFacts, statedUnder } from "./stated.ts";
import { factsWords } from "./statedWords.ts";
import { stepAmount, stepNumber } from "./stepNumber.ts";
import { basis } from "./unit.ts";

type Years = Pick<Explanation, "baseYear" | "priceYear">;
type Words = Readonly<{
  nominal: string;
  asGiven: string;
  perPerson: (years: Years) => string;
  perCohort: (years: Years) => string;
  real: (years: Years) => string;
  inBase: string;
  inScenario: (name: string) => string;
  illustrative: string;
  formula: string;
  restsOn: string;
}>;

const words: InEvery<Words> = {
  sv: {
    nominal: "löpande priser",
    asGiven: "i samma priser som antagandet är angivet i",
    perPerson: ({ priceYear }) => `per person, i ${priceYear} års priser, diskonterat till det år personen börjar`,
    perCohort: ({ priceYear }) => `i ${priceYear} års priser, diskonterat till årskullens år`,
    real: ({ priceYear }) => `i ${priceYear} års priser, inte diskonterat`,
    inBase: "Huvudkalkylen",
    inScenario: (name) => `Scenario: ${name}`,
    illustrative: "Exemplet är påhittat.",
    formula: "Formel",
    restsOn: "Vilar på",
  },
  en: {
    nominal: "current prices",
    asGiven: "in the same prices as the parameter is stated in",
    perPerson: ({ priceYear }) => `per person, at ${priceYear} prices, discounted to the year the person starts`,
    perCohort: ({ priceYear }) => `at ${priceYear} prices, discounted to the cohort's year`,
    real: ({ priceYear }) => `at ${priceYear} prices, not discounted`,
    inBase: "The main appraisal",
    inScenario: (name) => `Scenario: ${name}`,
    illustrative: "The example is made up.",
    formula: "Formula",
    restsOn: "Rests on",
  },
};

/**
 * What kronor a figure is in: budgets are in each year's prices, switching values in those of the parameter, ordinary operation in
 * its cohort's year, yearly flows are not yet discounted, all else is present value. Undefined for what is not in kronor.
 */
export const figureBasis = (explanation: Explanation, language: Language): string | undefined => {
  if (!explanation.nodes.at(-1)!.unit.startsWith("SEK")) return undefined;
  return basisAt(explanation.at, explanation, language);
};

const basisAt = (at: Address, years: Years, language: Language): string => {
  const said = words[language];
  if (/^\/budget(Totals)?\//.test(at)) return said.nominal;
  if (at.startsWith("/breakEven/parameters/")) return said.asGiven;
  if (at.startsWith("/steadyState/")) return said.perCohort(years);
  if (at === "/decision/forwardPerPerson") return said.perPerson(years);
  return at.includes("/timeline/") && !at.includes("/cumulatedDiscounted/") ? said.real(years) : basis(years, language);
};

/** Of the values that a figure rests on, what one needs to find them again. */
const told: ReadonlySet<FactKey> = new Set([
  ...(["base", "inScenario", "source", "publisher", "edition", "locator", "url", "verified", "goodUntil"] as const),
  ...(["prices", "because"] as const),
]);

/**
 * A step of an explanation as plain text, to stand in a report or a letter: the figure with its unit and price years, the sentence,
 * the formula, and the stated values it rests on with source, verification and date.
 */
export const explanationText = (
  explanation: Explanation,
  node: ExplainedNode,
  stating: Stating,
  language: Language,
): string => {
  const blocks = [
    figureLines(explanation, node, stating, language),
    [explanationSentence(explanation, node, language)],
    formulaLines(explanation, node, language),
    statedFacts(node, stating, language).map(({ name, text }) => `${name}: ${text}`),
    restLines(explanation, node, stating, language),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
};

const figureLines = (
  explanation: Explanation,
  node: ExplainedNode,
  { document, scenario }: Stating,
  language: Language,
): readonly string[] => {
  const said = words[language];
  const named = document.scenarios?.find(({ id }) => id === scenario)?.name;
  const isFigure = node === explanation.nodes.at(-1);
  const prices = isFigure ? figureBasis(explanation, language) : undefined;
  const amount =
    typeof node.value === "number"
      ? stepNumber(node.value, writtenAs(explanation, node), language)
      : stepAmount(node, explanation.firstYear, language);
  return [
    `${subjectText(node, language)}: ${amount}${prices === undefined ? "" : ` (${prices})`}`,
    [document.title, document.diaryNumber].filter(Boolean).join(", "),
    named === undefined ? said.inBase : said.inScenario(named),
    ...(document.illustrative ? [said.illustrative] : []),
  ];
};

const formulaLines = (explanation: Explanation, node: ExplainedNode, language: Language): readonly string[] => {
  const formula = formulaOf({ explanation, node, language });
  if (!formula) return [];
  return [`${words[language].formula}: ${formula.words}`, ...(formula.symbols === undefined ? [] : [formula.symbols])];
};

const restLines = (
  explanation: Explanation,
  node: ExplainedNode,
  stating: Stating,
  language: Language,
): readonly string[] => {
  const lines = statedUnder(explanation, node).map((value) => {
    const facts = statedFacts(value, stating, language).filter(({ key }) => told.has(key));
    // A text that somebody wrote may end its own sentence.
    const all = facts.map(({ name, text }) => `${name}: ${text.replace(/\.$/, "")}`);
    const amount = stepAmount(value, explanation.firstYear, language);
    return `– ${[`${subjectText(value, language)}: ${amount}`, ...all].join(". ")}`;
  });
  if (lines.length === 0) return [];
  const { asOf } = stating.document;
  const date = asOf ? [`${factsWords[language].names.asOf}: ${asOf}`] : [];
  return [`${words[language].restsOn}:`, ...lines, ...date];
};
