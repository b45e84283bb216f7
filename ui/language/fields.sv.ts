import { assumptionFields } from "./fieldsAssumptions.sv.ts";
import { caseFields } from "./fieldsCase.sv.ts";
import { moneyFields } from "./fieldsMoney.sv.ts";
import { reportFields } from "./fieldsReport.sv.ts";
import { settingFields } from "./fieldsSettings.sv.ts";

/** The words of every field, by its pattern: ids, years and positions of an address are `*`. */
export const fieldsSv = { ...caseFields, ...moneyFields, ...assumptionFields, ...settingFields, ...reportFields };
