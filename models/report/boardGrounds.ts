import type { Parameter } from "../appraisal.ts";
import type { Warning } from "../problem.ts";
import { address } from "../problem.ts";
import { evidenceSaid, gradesSaid, sheetWords } from "../words/boardSheet.ts";
import { headlineOutcome, observedSentence } from "../words/headline.ts";
import type { Language } from "../words/language.ts";
import { plain } from "../words/part.ts";
import { namesOf } from "../words/place.ts";
import { nearestRoot, switchings } from "../words/switching.ts";
import { quantity } from "../words/unit.ts";
import { unpricedTitle } from "../words/unpriced.ts";
import { warningMessage, warningSummary } from "../words/warning.ts";
import type { Block, Text } from "./block.ts";
import { paragraph, told } from "./blocks.ts";
import { cut, firstOf, list, named, own } from "./boardText.ts";
import type { ReportSubject } from "./subject.ts";

/** So many of a kind find room on one page; the final report has the rest. */
const MOST = { turning: 2, unpriced: 2, questions: 2, effects: 2 };
/** Letters of a question, or of a warning, that find room: three lines of half a page. */
const MOST_LETTERS = 150;

/** The number to watch, and what else would turn the appraisal, nearest first. */
export const boardTrue = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document, result, isWithheld } = subject;
  const watched = observedSentence(result, document, language);
  const turning = switchings(document, result).flatMap((switching): readonly Text[] => {
    const { id, name, value, unit } = switching.parameter;
    const root = nearestRoot(switching);
    if (root === undefined || value === undefined) return [];
    if (isWithheld(address("parameters", id, "value")) || isWithheld(root.at)) return [];
    const [from, to] = [value, root.value].map((of) => quantity(of, unit, language)) as [string, string];
    return from === to ? [] : [named(name, sheetWords(language).turns(from, to), language)];
  });
  const all = [...(watched ? [plain(watched)] : []), ...turning.slice(0, MOST.turning)];
  return all.length > 0 ? list(all) : [paragraph(sheetWords(language).noTrue)];
};

/** Effects and outcomes that have no value in kronor, and what they would have to be worth. */
export const boardUnpriced = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document } = subject;
  const said = sheetWords(language);
  const valued = new Set((document.valuations ?? []).map(({ outcome }) => outcome));
  const effects = document.unpriced ?? [];
  const all = [
    ...effects.map(({ name, direction }) => named(name, ` (${said.directions[direction]})`, language)),
    ...(document.outcomes ?? [])
      .filter(({ id }) => !valued.has(id))
      .map(({ name }) => named(name, ` (${said.notPriced})`, language)),
  ];
  if (all.length === 0) return [paragraph(said.noUnpriced)];
  const { shown, more } = firstOf(all, MOST.unpriced, language);
  return [...list([...shown, ...more]), ...worthOf(subject, language)];
};

/** What the effects would have to be worth; nothing where none are stated, or nothing else is valued either. */
const worthOf = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const directions = (document.unpriced ?? []).map(({ direction }) => direction);
  if (directions.length === 0 || (document.valuations ?? []).length === 0) return [];
  const { unpriced } = result.breakEven;
  const isEnough = !unpriced.defined && unpriced.why === "pays" && !directions.includes("−");
  return told([isEnough ? sheetWords(language).paysWithout : unpricedTitle(result, directions, language)]);
};

/** What the effect rests on, what all assumptions do, and how many nobody has checked. */
export const boardEvidence = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = sheetWords(language);
  const outcome = headlineOutcome(document, result) ?? document.outcomes?.[0];
  const all = document.parameters ?? [];
  const onEffect = (): readonly Text[] => {
    if (outcome === undefined) return [];
    const { value } = outcome.effect;
    if (value === undefined) return [said.effectUnknown];
    const refs = typeof value === "object" ? Object.values(value) : [value];
    const effects = [...new Set(refs)].flatMap((ref) => all.find(({ id }) => id === ref) ?? []);
    if (effects.length === 0) return [said.effectBare];
    return effects
      .slice(0, MOST.effects)
      .map((parameter) => named(parameter.name, evidenceSaid(parameter, language), language));
  };
  const isUnverified = ({ verified }: Parameter): boolean => verified?.state !== "yes";
  const onAll =
    all.length === 0 ? [] : [gradesSaid(all, language), said.verified(all.filter(isUnverified).length, all.length)];
  const told = [...onEffect(), ...onAll];
  return told.length > 0 ? list(told) : [paragraph(said.noAssumptions)];
};

/** What somebody has written, one a line; else what the appraisal itself warns of. */
export const boardQuestions = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const written = (document.report?.openQuestions ?? "")
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s•–*-]+/, "").trim())
    .filter((line) => line !== "");
  const questions =
    written.length > 0
      ? written.map((line) => own(cut(line, MOST_LETTERS), language))
      : warned(result.warnings as unknown as readonly Warning[], namesOf(document), language);
  const { shown, more } = firstOf(questions, MOST.questions, language);
  return shown.length === 0 ? [paragraph(sheetWords(language).noQuestions)] : list([...shown, ...more]);
};

/** Each kind of warning once, several of a kind as one; that values are not verified is said of the evidence. */
const warned = (
  warnings: readonly Warning[],
  names: ReturnType<typeof namesOf>,
  language: Language,
): readonly string[] => {
  const kinds = [...new Set(warnings.map(({ kind }) => kind))].filter((kind) => kind !== "notVerified");
  return kinds.map((kind) => {
    const [first, ...others] = warnings.filter((warning) => warning.kind === kind);
    const summary = others.length > 0 ? warningSummary(kind, others.length + 1, language) : undefined;
    return cut(summary ?? warningMessage(first!, language, names), MOST_LETTERS);
  });
};
