import type { Draft } from "../models/appraisal.ts";
import { type Address, address } from "../models/problem.ts";
import type { Result } from "../models/result.ts";
import { open } from "../models/session.ts";
import { headline, headlineOutcome } from "../models/words/headline.ts";
import { type WordedExplanation, wordedExplanation } from "../models/words/label.ts";
import { type Language, languages } from "../models/words/language.ts";
import { plain } from "../models/words/part.ts";
import { type Asked, evaluate, isRefused, openAsked } from "./evaluation.ts";
import type { WordedProblem } from "./refusal.ts";

/** What lists show of an appraisal: how many problems stand in the way, or the break-even sentence and society's figures. */
export type Worked = Readonly<{
  problems: number;
  headline?: Readonly<Record<Language, Readonly<{ lead: string; rest: string }>>>;
  figures?: HeadlineFigures;
}>;
export const figureKeys = ["npv", "bcr", "pvCosts", "needed", "paybackYear"] as const;
export type FigureKey = (typeof figureKeys)[number];
/** Society's; what is not known is absent. `needed` is of the headline's outcome, in whole outcomes. */
export type HeadlineFigures = Readonly<
  { [K in FigureKey]?: number } & {
    priceYear: number;
    baseYear: number;
    /** Those of the figures that rest on something nobody has verified. */
    notVerified: readonly FigureKey[];
  }
>;

/** What each kind of task is given, and what it answers. */
type Tasks = {
  evaluate: { given: Readonly<{ asked: Asked; language: Language }>; answer: Result | readonly WordedProblem[] };
  explain: {
    given: Readonly<{ asked: Asked; figure: string; language: Language }>;
    answer: WordedExplanation | undefined | readonly WordedProblem[];
  };
  headline: { given: Readonly<{ document: Draft }>; answer: Worked };
};
export type TaskKind = keyof Tasks;
export type Task<K extends TaskKind = TaskKind> = { [Kind in K]: Readonly<{ kind: Kind }> & Tasks[Kind]["given"] }[K];
export type AnswerTo<K extends TaskKind> = Tasks[K]["answer"];

/** Everything the server asks of the engine. Plain data in and out, so that it may run in another thread. */
export const perform = <K extends TaskKind>(task: Task<K>): AnswerTo<K> => performed(task as Task) as AnswerTo<K>;

const performed = (task: Task): AnswerTo<TaskKind> => {
  if (task.kind === "headline") return worked(task.document);
  const session = openAsked(task.asked, task.language);
  if (isRefused(session)) return session;
  if (task.kind === "evaluate") return evaluate(session, task.language);
  const explanation = session.explain(task.figure);
  return explanation && wordedExplanation(explanation, task.language);
};

const worked = (given: Draft): Worked => {
  const session = open(given);
  if (isRefused(session)) return { problems: session.length };
  const { document } = session;
  const result = session.result();
  const sentences = languages.map((language) => {
    const { lead, rest } = headline(result, document, language);
    return [language, { lead: plain(lead), rest: plain(rest) }] as const;
  });
  return {
    problems: 0,
    headline: Object.fromEntries(sentences) as Record<Language, { lead: string; rest: string }>,
    figures: figuresOf(result, headlineOutcome(document, result)?.id),
  };
};

const figuresOf = ({ society, breakEven, settings, marks }: Result, outcome: string | undefined): HeadlineFigures => {
  const { npv, bcr, pvCosts, payback } = society;
  const needed = outcome === undefined ? undefined : breakEven.outcomes[outcome]?.society;
  const at: Readonly<Record<FigureKey, Address>> = {
    npv: "/society/npv",
    bcr: "/society/bcr",
    pvCosts: "/society/pvCosts",
    needed: address("breakEven", "outcomes", outcome ?? "", "society", "whole"),
    paybackYear: "/society/payback/discounted",
  };
  return {
    pvCosts,
    ...(npv.defined && { npv: npv.value }),
    ...(bcr.defined && { bcr: bcr.value }),
    ...(needed?.whole.defined && !needed.impossible && { needed: needed.whole.value }),
    ...(payback.discounted.defined && { paybackYear: payback.discounted.year }),
    priceYear: settings.priceYear,
    baseYear: settings.baseYear,
    notVerified: figureKeys.filter((key) => marks[at[key]]?.includes("notVerified")),
  };
};
