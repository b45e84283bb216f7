import type { Appraisal } from "../appraisal.ts";
import type { Result } from "../result.ts";
import type { InEvery, Language } from "./language.ts";
import { compactKronor } from "./number.ts";
import { figure, type Part, type Sentence, say } from "./part.ts";
import { whyPhrase } from "./why.ts";

export type Direction = NonNullable<Appraisal["unpriced"]>[number]["direction"];

type Words = Readonly<{
  pays: (npv: Part) => Sentence;
  harm: string;
  lacks: (lacking: Part, perPerson: Sentence) => Sentence;
  perPerson: (lacking: Part) => Sentence;
  lacksAndHarms: (lacking: Part) => Sentence;
  unknown: (reason: string) => Sentence;
}>;

const words: InEvery<Words> = {
  sv: {
    pays: (npv) => say`Insatsen bär sig för samhället utan dem: nettonuvärdet är ${npv}.`,
    harm: " Det som blir sämre måste vara värt mer än så för att den inte ska bära sig.",
    lacks: (lacking, perPerson) =>
      say`De måste tillsammans vara värda omkring ${lacking} eller mer för att insatsen ska bära sig för samhället${perPerson}.`,
    perPerson: (lacking) => say`, ${lacking} per person i målgruppen, nådd eller inte`,
    lacksAndHarms: (lacking) =>
      say`Det fattas ${lacking} för att insatsen ska bära sig för samhället, och effekterna utan pris drar åt andra hållet.`,
    unknown: (reason) =>
      say`Det går inte att säga vad de måste vara värda för att insatsen ska bära sig för samhället: ${reason}.`,
  },
  en: {
    pays: (npv) => say`The investment pays for society without them: the net present value is ${npv}.`,
    harm: " What gets worse must be worth more than that for it not to pay.",
    lacks: (lacking, perPerson) =>
      say`Together they must be worth about ${lacking} or more for the investment to break even for society${perPerson}.`,
    perPerson: (lacking) => say`, ${lacking} per person in the target group, reached or not`,
    lacksAndHarms: (lacking) =>
      say`It falls short by ${lacking} for society, and the effects without a price pull the other way.`,
    unknown: (reason) =>
      say`It cannot be said what they must be worth for the investment to break even for society: ${reason}.`,
  },
};

type Of = Pick<Result, "society"> &
  Readonly<{ breakEven: Pick<Result["breakEven"], "unpriced" | "unpricedPerPerson"> }>;

/** What the effects without a price must be worth, or how much they may be worth where some of them are for the worse. */
export const unpricedTitle = (
  { breakEven, society: { npv } }: Of,
  directions: readonly Direction[],
  language: Language,
): Sentence => {
  const told = words[language];
  const { unpriced, unpricedPerPerson: each } = breakEven;
  if (unpriced.defined) {
    const lacking = figure(compactKronor(unpriced.value, language), "/breakEven/unpriced");
    if (directions.every((direction) => direction === "−")) return told.lacksAndHarms(lacking);
    const perPerson = each.defined
      ? told.perPerson(figure(compactKronor(each.value, language), "/breakEven/unpricedPerPerson"))
      : [];
    return told.lacks(lacking, perPerson);
  }
  if (unpriced.why !== "pays" || !npv.defined) return told.unknown(whyPhrase(unpriced.why, language));
  const pays = told.pays(figure(compactKronor(npv.value, language), "/society/npv"));
  return directions.includes("−") ? say`${pays}${told.harm}` : pays;
};
