import type { ExplainedNode, Explanation } from "../explain.ts";
import { subjectText, writtenAs } from "./called.ts";
import { derivationOf, phrasesIn } from "./formula.ts";
import type { InEvery, Language } from "./language.ts";
import { type Span, spanOf, stepNumber } from "./stepNumber.ts";

type Words = Readonly<{
  is: (subject: string, number: string) => string;
  /** A yearly number: when, and how much at most. */
  spans: (subject: string, span: Span, most: string, isCalendar: boolean) => string;
  mean: string;
  notVerified: string;
}>;

/** English verbs follow what is counted. */
const isMany = (subject: string): boolean =>
  /^(people|outcomes|whole outcomes|costs|benefits|other benefits|hours|years|cohorts|lump sums|\w+( value)? factors)\b/i.test(
    subject,
  );

const words: InEvery<Words> = {
  sv: {
    is: (subject, number) => `${subject} är ${number}`,
    spans: (subject, { first, last, peak, peakYear }, most, isCalendar) => {
      const since = isCalendar ? "" : " efter utfallet";
      if (first === last) return `${subject} är ${most} år ${first}${since} och annars noll`;
      const extreme = peak < 0 ? "lägst" : "störst";
      return `${subject} sträcker sig över år ${first}–${last}${since} och är som ${extreme} ${most}, år ${peakYear}`;
    },
    mean: "medelvärdet av det bedömda intervallet",
    notVerified: ", ej verifierat",
  },
  en: {
    is: (subject, number) => `${subject} ${isMany(subject) ? "are" : "is"} ${number}`,
    spans: (subject, { first, last, peak, peakYear }, most, isCalendar) => {
      const since = isCalendar ? "" : " after the outcome";
      const [are, run] = isMany(subject) ? ["are", "run"] : ["is", "runs"];
      if (first === last) return `${subject} ${are} ${most} in year ${first}${since} and otherwise zero`;
      const extreme = peak < 0 ? "lowest" : "largest";
      return `${subject} ${run} over years ${first}–${last}${since} and ${are} ${extreme} at ${most}, in year ${peakYear}`;
    },
    mean: "the mean of the belief",
    notVerified: ", not verified",
  },
};

/**
 * What a step is and how it came about, in one sentence that can stand alone: "Nettonuvärde för samhället är 4 625 020 kr: nyttan
 * 8 270 704 kr minus kostnaden 3 645 684 kr."
 */
export const explanationSentence = (explanation: Explanation, node: ExplainedNode, language: Language): string =>
  `${headOf(explanation, node, language)}: ${toldOf(explanation, node, language)}.`;

/** A subject that a comma opens is closed by one. */
const closed = (subject: string): string =>
  subject.replaceAll(/\([^)]*\)/g, "").includes(", ") ? `${subject},` : subject;

const headOf = (explanation: Explanation, node: ExplainedNode, language: Language): string => {
  const subject = closed(subjectText(node, language));
  const said = words[language];
  if (typeof node.value === "number")
    return said.is(subject, stepNumber(node.value, writtenAs(explanation, node), language));
  const span = spanOf(node, explanation.firstYear);
  if (span === undefined) return said.is(subject, stepNumber(0, node, language));
  return said.spans(subject, span, stepNumber(span.peak, node, language), node.axis === "calendar");
};

const toldOf = (explanation: Explanation, node: ExplainedNode, language: Language): string => {
  const said = words[language];
  const isUnverified = node.parameter !== undefined && node.marks.includes("notVerified");
  const told = node.parameter?.isBeliefMean
    ? said.mean
    : phrasesIn(language).told[node.kind](derivationOf({ explanation, node, language }));
  return told + (isUnverified ? said.notVerified : "");
};
