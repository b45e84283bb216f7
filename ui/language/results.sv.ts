import { chartsSv } from "./resultsCharts.sv.ts";
import { compareSv } from "./resultsCompare.sv.ts";
import { decidesSv } from "./resultsDecides.sv.ts";
import { doubtSv } from "./resultsDoubt.sv.ts";
import { drawsSv } from "./resultsDraws.sv.ts";
import { explainSv } from "./resultsExplain.sv.ts";
import { keysSv } from "./resultsKeys.sv.ts";
import { learningSv } from "./resultsLearning.sv.ts";
import { printSv } from "./resultsPrint.sv.ts";
import { saySv } from "./resultsSay.sv.ts";
import { showSv } from "./resultsShow.sv.ts";
import { tryingSv } from "./resultsTrying.sv.ts";
import { worthSv } from "./resultsWorth.sv.ts";

/** The texts of the screens on which results are read; those that came first stand among the screens' own. */
export const resultsSv = {
  charts: chartsSv,
  explain: explainSv,
  compare: compareSv,
  say: saySv,
  show: showSv,
  print: printSv,
  keys: keysSv,
  trying: tryingSv,
  doubt: doubtSv,
  draws: drawsSv,
  decides: decidesSv,
  worth: worthSv,
  learning: learningSv,
} as const;
