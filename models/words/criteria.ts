import type { CriteriaSet, CriterionValues, Rule, Untold, Verdict } from "../criteria.ts";
import type { Address } from "../problem.ts";
import { en } from "./criteria.en.ts";
import { sv } from "./criteria.sv.ts";
import type { InEvery, Language } from "./language.ts";
import { listed } from "./noun.ts";
import { kronor } from "./number.ts";
import { byId, type Names, place } from "./place.ts";

/** Kronor that differ by less than one are told with their öre: 500 000,01 is too much and looks so. */
type Told = Readonly<{ kronor: (value: number, apart?: number) => string; actors: (ids: readonly string[]) => string }>;
type Says<R extends Rule> = Readonly<{
  [S in Exclude<keyof CriterionValues[R], "missing">]: (values: CriterionValues[R][S], told: Told) => string;
}>;
type Limited = Extract<Rule, "fundPerYear" | "fundYears" | "fundShare">;
export type CriteriaWords = Readonly<{
  titles: Readonly<Record<Rule, string>>;
  states: Readonly<Record<Verdict["state"], string>>;
  /** What the fund asks for; what is told of the draft comes after it. */
  asks: Readonly<Record<Rule, (limit: number, told: Told) => string>>;
  says: Readonly<{ [R in Rule]: Says<R> }>;
  untold: Readonly<Record<Untold, (where: string) => string>>;
  missing: Readonly<Record<Exclude<Rule, Limited>, string>>;
  inForce: (set: CriteriaSet) => string;
  none: string;
}>;

const words: InEvery<CriteriaWords> = { sv, en };

/** The rule's name, as a heading. */
export const criterionTitle = (rule: Rule, language: Language): string => words[language].titles[rule];

/** What came of a rule in a word or two: never colour alone. */
export const criterionState = (state: Verdict["state"], language: Language): string => words[language].states[state];

/** What the fund asks for and what the draft says of it, in numbers; where something is missing, what to do. */
export const criterionText = (verdict: Verdict, language: Language, names: Names = byId): string => {
  const { asks } = words[language];
  const told: Told = {
    kronor: (value, apart = 1) => kronor(value, language, apart < 1 ? 2 : 0),
    actors: (ids) =>
      listed(
        ids.map((id) => names("actors", id)),
        language,
      ),
  };
  const limit = "limit" in verdict.values ? verdict.values.limit : 1;
  return `${asks[verdict.rule](limit, told)} ${found(verdict, told, language, names)}`;
};

const found = (verdict: Verdict, told: Told, language: Language, names: Names): string => {
  const { says, untold, missing } = words[language];
  if (verdict.state !== "missing") {
    const say = says[verdict.rule] as Readonly<
      Record<typeof verdict.state, (values: Verdict["values"], told: Told) => string>
    >;
    return say[verdict.state](verdict.values, told);
  }
  if (verdict.rule === "parties" || verdict.rule === "operation") return missing[verdict.rule];
  return untold[verdict.values.why](whereOf(verdict.at, language, names));
};

/** Of a fault in the costs as a whole the list is named. */
const whereOf = (at: Address, language: Language, names: Names): string => place(at || "/costs", language, names);

/** Whose criteria, since when, and whether anyone has checked them: "…, från 2018. Ej verifierade mot gällande riktlinje." */
export const criteriaText = (set: CriteriaSet, language: Language): string => words[language].inForce(set);

/** In place of the criteria, where none were in force. */
export const noCriteria = (language: Language): string => words[language].none;
