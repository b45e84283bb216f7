import type { InEvery, Language } from "./language.ts";

type Words = Readonly<{
  notWritten: string;
  noComment: string;
}>;

const words: InEvery<Words> = {
  sv: {
    notWritten: "Inte skrivet än.",
    noComment: "Ingen kommentar än.",
  },
  en: {
    notWritten: "Not written yet.",
    noComment: "No comment yet.",
  },
};

/** "Inte skrivet än." */
export const notWritten = (language: Language): string => words[language].notWritten;

/** "Ingen kommentar än." */
export const noComment = (language: Language): string => words[language].noComment;
