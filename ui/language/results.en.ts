import { chartsEn } from "./resultsCharts.en.ts";
import { compareEn } from "./resultsCompare.en.ts";
import { decidesEn } from "./resultsDecides.en.ts";
import { doubtEn } from "./resultsDoubt.en.ts";
import { drawsEn } from "./resultsDraws.en.ts";
import { explainEn } from "./resultsExplain.en.ts";
import { keysEn } from "./resultsKeys.en.ts";
import { learningEn } from "./resultsLearning.en.ts";
import { printEn } from "./resultsPrint.en.ts";
import { sayEn } from "./resultsSay.en.ts";
import { showEn } from "./resultsShow.en.ts";
import { tryingEn } from "./resultsTrying.en.ts";
import { worthEn } from "./resultsWorth.en.ts";

/** The texts of the screens on which results are read; those that came first stand among the screens' own. */
export const resultsEn = {
  charts: chartsEn,
  explain: explainEn,
  compare: compareEn,
  say: sayEn,
  show: showEn,
  print: printEn,
  keys: keysEn,
  trying: tryingEn,
  doubt: doubtEn,
  draws: drawsEn,
  decides: decidesEn,
  worth: worthEn,
  learning: learningEn,
} as const;
