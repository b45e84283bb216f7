import type { InEvery } from "./language.ts";
import type { FactKey } from "./stated.ts";

type Words = Readonly<{
  /** In the order in which they are told. The scenario's own name stands in place of that of `inScenario`. */
  names: Readonly<Record<FactKey, string>>;
  inScenario: (name: string) => string;
  movedAlong: string;
  factsAreBase: string;
  notStated: string;
  noSource: string;
  verifiedBy: (by: string, on: string) => string;
  notVerified: string;
  isDefault: string;
  libraryEntry: (entry: string, edition: number) => string;
}>;

/** How what is stated of a number is told. */
export const factsWords: InEvery<Words> = {
  sv: {
    names: {
      base: "I huvudkalkylen",
      inScenario: "I scenariot",
      source: "Källa",
      publisher: "Utgivare",
      edition: "Utgåva",
      locator: "Ställe",
      url: "Adress",
      verified: "Verifiering",
      goodUntil: "Giltigt till",
      prices: "Priser",
      evidence: "Evidens",
      belief: "Bedömt intervall",
      bounds: "Gränser",
      usage: "Användning",
      library: "Värdebibliotek",
      series: "Prisserie",
      because: "Motivering",
      default: "Förval",
      asOf: "Kalkylens datum",
    },
    inScenario: (name) => `I scenariot ${name}`,
    movedAlong: "Flyttar med, så att andelarna i gruppen blir 100 % tillsammans",
    factsAreBase: "Källa och verifiering gäller huvudkalkylens värde",
    notStated: "anges inte",
    noSource: "ingen källa är angiven",
    verifiedBy: (by, on) => `verifierad av ${by} ${on}`,
    notVerified: "ej verifierad",
    isDefault: "kalkylen säger inget, metodens förval används",
    libraryEntry: (entry, edition) => `${entry}, utgåva ${edition}`,
  },
  en: {
    names: {
      base: "In the main appraisal",
      inScenario: "In the scenario",
      source: "Source",
      publisher: "Publisher",
      edition: "Edition",
      locator: "Place",
      url: "Address",
      verified: "Verification",
      goodUntil: "Good until",
      prices: "Prices",
      evidence: "Evidence",
      belief: "Belief",
      bounds: "Bounds",
      usage: "Usage",
      library: "Value library",
      series: "Price series",
      because: "Reason",
      default: "Default",
      asOf: "Date of the appraisal",
    },
    inScenario: (name) => `In the scenario ${name}`,
    movedAlong: "Moves along, so that the shares of the group add to 100%",
    factsAreBase: "Source and verification are of the main appraisal's value",
    notStated: "not stated",
    noSource: "no source is stated",
    verifiedBy: (by, on) => `verified by ${by} ${on}`,
    notVerified: "not verified",
    isDefault: "the appraisal says nothing, the method's default is used",
    libraryEntry: (entry, edition) => `${entry}, edition ${edition}`,
  },
};
