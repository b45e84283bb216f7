import { appendixWords } from "../words/appendix.ts";
import { assumptionBlocks } from "./appendixAssumptions.ts";
import { figureBlocks } from "./appendixFigures.ts";
import { flowBlocks } from "./appendixFlows.ts";
import { defaultBlocks, rerunBlocks, settingBlocks, warningBlocks } from "./appendixMethod.ts";
import { alternativeTable, scenarioTableBlocks } from "./appendixScenarios.ts";
import { uncertaintyBlocks } from "./appendixUncertainty.ts";
import type { Block } from "./block.ts";
import { heading, paragraph } from "./blocks.ts";
import type { AskedReport } from "./report.ts";
import type { ReportSubject } from "./subject.ts";

/** Everything that the numbers rest on, exact, so that anyone can follow them and work them out again. */
export const appendix = (subject: ReportSubject, asked: AskedReport): readonly Block[] => {
  const { language } = asked;
  const { lead, headings } = appendixWords(language);
  const alternatives = alternativeTable(subject, language);
  return [
    paragraph(lead),
    heading(3, headings.warnings),
    ...warningBlocks(subject, language),
    heading(3, headings.assumptions),
    ...assumptionBlocks(subject, language),
    heading(3, headings.method),
    ...settingBlocks(subject, language),
    heading(3, headings.figures),
    ...figureBlocks(subject, language),
    heading(3, headings.scenarios),
    ...scenarioTableBlocks(subject, language),
    ...(alternatives.length > 0 ? [heading(3, headings.alternatives), ...alternatives] : []),
    heading(3, headings.uncertainty),
    ...uncertaintyBlocks(subject, language),
    heading(3, headings.flows),
    ...flowBlocks(subject, language),
    heading(3, headings.defaults),
    ...defaultBlocks(subject, language),
    heading(3, headings.rerun),
    ...rerunBlocks(subject, asked),
  ];
};
