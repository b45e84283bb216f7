import { type BudgetView, budgetPart } from "../report/budgetTable.ts";
import type { Result } from "../result.ts";
import type { InEvery, Language } from "./language.ts";
import { kronor } from "./number.ts";
import { figure, type Part, type Sentence, say } from "./part.ts";
import { budgetTitle } from "./sentence.ts";

/** The views for which the title of the whole budget does not already say what is shown. */
type Told = Exclude<BudgetView, "all" | "fund">;
type Words = Readonly<
  Record<Told, Readonly<{ some: (total: Part, part: string) => Sentence; all: (total: Part) => Sentence }>>
>;

const words: InEvery<Words> = {
  sv: {
    cash: {
      some: (total, part) => say`Av ${total} betalas ${part} kontant`,
      all: (total) => say`Hela kostnaden, ${total}, betalas kontant`,
    },
    inKind: {
      some: (total, part) => say`Av ${total} ges ${part} i tid`,
      all: (total) => say`Hela kostnaden, ${total}, ges i tid`,
    },
    cofinancing: {
      some: (total, part) => say`Av ${total} är ${part} medfinansiering`,
      all: (total) => say`Hela kostnaden, ${total}, är medfinansiering`,
    },
  },
  en: {
    cash: {
      some: (total, part) => say`Of ${total}, ${part} is paid in cash`,
      all: (total) => say`The whole cost, ${total}, is paid in cash`,
    },
    inKind: {
      some: (total, part) => say`Of ${total}, ${part} is given in kind`,
      all: (total) => say`The whole cost, ${total}, is given in kind`,
    },
    cofinancing: {
      some: (total, part) => say`Of ${total}, ${part} is co-financing`,
      all: (total) => say`The whole cost, ${total}, is co-financing`,
    },
  },
};

/** "Av 3 916 527 kr ges 1 310 000 kr i tid": what a view shows of the whole budget, in current prices. */
export const budgetPartTitle = (
  result: Pick<Result, "budget" | "budgetTotals">,
  view: BudgetView,
  language: Language,
): Sentence => {
  const { total } = result.budgetTotals;
  const { nominal } = budgetPart(result, view).total;
  if (view === "all" || view === "fund" || !total.defined || !nominal.defined) return budgetTitle(result, language);
  const whole = figure(kronor(total.value, language), "/budgetTotals/total");
  const { some, all } = words[language][view];
  // Less than half a krona is nothing.
  return total.value - nominal.value < 0.5 ? all(whole) : some(whole, kronor(nominal.value, language));
};
