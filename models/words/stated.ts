import type { Appraisal, Draft, Parameter, Ref, Source, Unit } from "../appraisal.ts";
import { readAt } from "../edit.ts";
import type { ExplainedNode, Explanation } from "../explain.ts";
import type { Address } from "../problem.ts";
import { amountText, spanText } from "./amount.ts";
import { beliefText } from "./belief.ts";
import { choiceWord } from "./choice.ts";
import { quoted } from "./key.ts";
import type { Language } from "./language.ts";
import { pricesOf } from "./pricedIn.ts";
import { factsWords } from "./statedWords.ts";
import { stepNumber } from "./stepNumber.ts";

/** The appraisal whose numbers are explained: what its steps do not say of themselves. */
export type Stating = Readonly<{
  /** As evaluated, the scenario applied. */
  document: Appraisal;
  /** As it stands, whatever the scenario. */
  base: Draft;
  scenario: string | undefined;
  /** Addresses of what the document leaves to the defaults. */
  defaults: readonly Address[];
}>;

export type FactKey =
  | ("base" | "inScenario" | "source" | "publisher" | "edition" | "locator" | "url" | "evidence" | "verified")
  | ("goodUntil" | "prices" | "belief" | "bounds" | "usage" | "library" | "series" | "because" | "default" | "asOf");
/** One thing that an appraisal says of a number; `url` where the text is an address that may be followed. */
export type Fact = Readonly<{ key: FactKey; name: string; text: string; url?: string }>;

/** Every stated value under a step, in the order they are first needed; operands stand before the step that uses them. */
export const statedUnder = ({ nodes }: Explanation, node: ExplainedNode): readonly ExplainedNode[] => {
  const needed = new Set([node.id]);
  for (const each of nodes.toReversed()) if (needed.has(each.id)) for (const id of each.of) needed.add(id);
  const found = new Map<string, ExplainedNode>();
  for (const each of nodes)
    if (each.parameter && each.id !== node.id && needed.has(each.id)) found.set(each.parameter.id, each);
  return [...found.values()];
};

/** What the appraisal says of the number of a step; nothing of one that is only worked out. */
export const statedFacts = (node: ExplainedNode, stating: Stating, language: Language): readonly Fact[] => {
  if (!node.parameter && !node.source && node.at === undefined) return [];
  const { parameter } = node;
  const texts: Readonly<Partial<Record<FactKey, string | undefined>>> = {
    ...overrideTexts(node, stating, language),
    ...sourceTexts(parameter?.source ?? node.source, parameter !== undefined, language),
    ...(parameter && parameterTexts(parameter, language)),
    ...seriesTexts(node, stating),
    prices: pricesOf(node, stating.document, language),
    default: isDefault(node, stating) ? factsWords[language].isDefault : undefined,
    asOf: parameter && stating.document.asOf,
  };
  return (Object.keys(factsWords[language].names) as FactKey[]).flatMap((key) => {
    const text = texts[key];
    if (text === undefined || text === "") return [];
    const name = key === "inScenario" ? scenarioName(stating, language) : factsWords[language].names[key];
    return [{ key, name, text, ...(key === "url" && isWebAddress(text) && { url: text }) }];
  });
};

/** Only addresses of the web become links: a document may come from anywhere. */
const isWebAddress = (url: string): boolean => /^https?:\/\//.test(url);

const isDefault = ({ at, parameter }: ExplainedNode, { defaults }: Stating): boolean =>
  at !== undefined && !parameter && defaults.includes(at);

const scenarioOf = ({ document, scenario }: Stating) => document.scenarios?.find(({ id }) => id === scenario);
const scenarioName = (stating: Stating, language: Language): string =>
  factsWords[language].inScenario(quoted(scenarioOf(stating)?.name ?? "", language));

type Texts = Readonly<Partial<Record<FactKey, string | undefined>>>;

/** What the appraisal itself says where a scenario says otherwise, and why the scenario does. */
const overrideTexts = (node: ExplainedNode, stating: Stating, language: Language): Texts => {
  if (stating.scenario === undefined || typeof node.value !== "number") return {};
  return node.parameter
    ? parameterOverride(node, node.parameter, node.value, stating, language)
    : constantOverride(node, node.value, stating, language);
};

const parameterOverride = (
  node: ExplainedNode,
  { id, unit }: Parameter,
  value: number,
  stating: Stating,
  language: Language,
): Texts => {
  const said = factsWords[language];
  const base = stating.base.parameters?.find((one) => one?.id === id);
  const setting = scenarioOf(stating)?.set?.[id];
  const isMoved = base?.value !== undefined && base.value !== value;
  if (!setting && !isMoved) return {};
  const reason = setting ? setting.because : said.movedAlong;
  const now = setting?.belief && setting.value === undefined ? believed(setting.belief, unit, language) : undefined;
  return {
    base: base?.value === undefined ? believed(base?.belief, unit, language) : amountText(base.value, unit, language),
    inScenario: sentences([now ?? stepNumber(value, node, language), reason, setting && said.factsAreBase]),
  };
};

const constantOverride = (
  node: ExplainedNode,
  value: number,
  { base, document }: Stating,
  language: Language,
): Texts => {
  const { at } = node;
  if (at === undefined) return {};
  const [before, after] = [readAt(base, at), readAt(document as Draft, at)];
  if (before === after) return {};
  return {
    base: typeof before === "number" ? stepNumber(before, node, language) : nameOf(before, base, language),
    inScenario: stepNumber(value, node, language),
  };
};

/** A parameter that stood where a number now does, or that nothing did. */
const nameOf = (ref: unknown, { parameters }: Draft, language: Language): string => {
  const name = typeof ref === "string" ? parameters?.find((one) => one?.id === ref)?.name : undefined;
  return name === undefined ? factsWords[language].notStated : quoted(name, language);
};

const believed = (belief: Parameters<typeof beliefText>[0]["belief"] | undefined, unit: Unit, language: Language) =>
  belief && beliefText({ belief, unit }, language);

/** Sentences one after another, each with its full stop. */
const sentences = (texts: readonly (string | undefined)[]): string =>
  texts
    .flatMap((text) => (text?.trim() ? [/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`] : []))
    .join(" ");

const sourceTexts = (source: Source | undefined, isParameter: boolean, language: Language): Texts => {
  if (!source) return isParameter ? { source: factsWords[language].noSource } : {};
  const { title, publisher, edition, locator, url } = source;
  return { source: title, publisher, edition, locator, url };
};

const parameterTexts = (parameter: Parameter, language: Language): Texts => {
  const said = factsWords[language];
  const { evidence, verified, goodUntil, belief, bounds, usage, library, unit } = parameter;
  const graded = [evidence?.grade, evidence?.design].flatMap((word) => (word ? [choiceWord(word, language)] : []));
  return {
    evidence: evidence && [graded.join(", "), evidence.why].filter(Boolean).join(": "),
    verified:
      verified?.state === "yes"
        ? said.verifiedBy(verified.by, verified.on)
        : [said.notVerified, verified?.because].filter(Boolean).join(": "),
    goodUntil,
    belief: believed(belief, unit, language),
    bounds: bounds && spanText(bounds, unit, language),
    usage: usage && usage !== "unknown" ? choiceWord(usage, language) : undefined,
    library: library && said.libraryEntry(library.entry, library.edition),
  };
};

/** The series that an index or an assumed rate is of, and why prices are assumed to go on so. */
const seriesTexts = ({ at, parameter }: ExplainedNode, { document }: Stating): Texts => {
  const isIn = (rate: Ref | undefined): boolean => parameter !== undefined && rate === parameter.id;
  const id = /^\/series\/([^/]+)\//.exec(at ?? "")?.[1];
  const found = document.series?.find((one) => one.id === id || isIn(one.beyond?.rate));
  if (!found) return {};
  const isAssumed = at?.includes("/beyond") || isIn(found.beyond?.rate);
  return { series: found.name, because: isAssumed ? found.beyond?.because : undefined };
};
