import { chartsSv } from "./resultsCharts.sv.ts";
import { compareSv } from "./resultsCompare.sv.ts";
import { explainSv } from "./resultsExplain.sv.ts";
import { keysSv } from "./resultsKeys.sv.ts";
import { printSv } from "./resultsPrint.sv.ts";
import { saySv } from "./resultsSay.sv.ts";
import { showSv } from "./resultsShow.sv.ts";
import { tryingSv } from "./resultsTrying.sv.ts";

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
} as const;
