import type { Language } from "../words/language.ts";
import { everyoneJudged, verdictsTold } from "../words/verdict.ts";
import type { Block, Text } from "./block.ts";
import type { ReportSubject } from "./subject.ts";

/** Whether it pays for society, the public sector and those who pay, as a list; `most` payers where there is not room for all. */
export const verdictList = (
  subject: ReportSubject,
  language: Language,
  { most, more }: Readonly<{ most: number; more: (many: number) => string }> = { most: Infinity, more: () => "" },
): Block => {
  const { shown, left } = everyoneJudged(subject, most, language);
  const told = verdictsTold(shown, subject, language).map(
    ({ verdict, reason }): Text => [{ text: verdict, isStrong: true }, ...(reason === "" ? [] : [{ text: reason }])],
  );
  return { kind: "list", items: [...told, ...(left > 0 ? [more(left)] : [])] };
};
