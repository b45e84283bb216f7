import i18next from "i18next";
import { resultsEn } from "./results.en.ts";
import { resultsSv } from "./results.sv.ts";

/** Imported by the pages on which one reads, and loaded with them only: `useTranslation("results")`. */
i18next.addResourceBundle("sv", "results", resultsSv);
i18next.addResourceBundle("en", "results", resultsEn);
