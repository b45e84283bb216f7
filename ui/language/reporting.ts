import i18next from "i18next";
import { reportingEn } from "./reporting.en.ts";
import { reportingSv } from "./reporting.sv.ts";

/** Imported by the page of reports, and loaded with it only: `useTranslation("reporting")`. */
i18next.addResourceBundle("sv", "reporting", reportingSv);
i18next.addResourceBundle("en", "reporting", reportingEn);
