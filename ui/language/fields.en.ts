import { assumptionFields } from "./fieldsAssumptions.en.ts";
import { caseFields } from "./fieldsCase.en.ts";
import { moneyFields } from "./fieldsMoney.en.ts";
import { reportFields } from "./fieldsReport.en.ts";
import { settingFields } from "./fieldsSettings.en.ts";

export const fieldsEn = { ...caseFields, ...moneyFields, ...assumptionFields, ...settingFields, ...reportFields };
