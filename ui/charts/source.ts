import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { scenarioDifference } from "../../models/words/scenario.ts";
import { type Subject, useSubject } from "../figures/subject.ts";

/**
 * What a file that has left the page says of where it comes from: the appraisal, the scenario or what was tried, and what the page
 * says around every figure.
 */
export const sourceText = ({ document, scenario, result, language }: Subject, t: TFunction<"results">): string => {
  const shown = document.scenarios?.find(({ id }) => id === scenario);
  const isUnverified = Object.values(result.marks).some((marks) => marks.includes("notVerified"));
  return [
    t("charts.sourceFile", { title: document.title, engine: result.engine }),
    shown &&
      t("charts.sourceScenario", { name: shown.name, difference: scenarioDifference(shown, document, language) }),
    isUnverified && t("charts.sourceUnverified"),
    document.illustrative && t("charts.sourceIllustrative"),
  ]
    .filter(Boolean)
    .join(" ");
};

/** Asked for when a file is, and not with every frame of a slider. */
export const useSource = (): (() => string) => {
  const { t } = useTranslation("results");
  const subject = useSubject();
  return () => sourceText(subject, t);
};
