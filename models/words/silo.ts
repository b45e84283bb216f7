import type { Appraisal } from "../appraisal.ts";
import { type Address, address } from "../problem.ts";
import type { Ratio, Result } from "../result.ts";
import type { InEvery, Language } from "./language.ts";
import { actorName, topActors } from "./noun.ts";
import { count, nearest, share } from "./number.ts";
import { figure, type Part, type Sentence, say } from "./part.ts";
import { whyPhrase } from "./why.ts";

/** The gap between those who pay and those who gain ("fel ficka"), and between when one pays and when one gains. */

type Words = Readonly<{
  payers: string;
  /** Where the share is of the whole, and where some lose, so that the others have more than the whole. */
  outside: Readonly<{ part: Told; all: Told; none: Told }>;
  outsidePayers: Told;
  late: Readonly<{ part: Told; all: Told; none: Told }>;
  noPayer: string;
  years: (many: number) => string;
  unknown: (reason: string) => string;
  lateUnknown: (reason: string) => string;
  loss: string;
}>;
type Told = (share: Part, name: string) => Sentence;

const words: InEvery<Words> = {
  sv: {
    payers: "dem som betalar",
    outside: {
      part: (share, name) => say`${share} av nyttan hamnar utanför ${name}.`,
      all: (share, name) => say`Mer än hela nyttan, ${share}, hamnar utanför ${name}: hos ${name} är den under noll.`,
      none: (share, name) => say`Mer än hela nyttan hamnar hos ${name}: utanför är den under noll (${share}).`,
    },
    outsidePayers: (share) => say`${share} av nyttan hamnar hos andra än dem som betalar.`,
    late: {
      part: (share, years) => say`${share} av nyttan kommer efter budgetperiodens ${years}.`,
      all: (share, years) =>
        say`Mer än hela nyttan, ${share}, kommer efter budgetperiodens ${years}: innan dess är den under noll.`,
      none: (share, years) =>
        say`Mer än hela nyttan kommer inom budgetperiodens ${years}: därefter är den under noll (${share}).`,
    },
    years: (many) => `${count(many, "sv")} år`,
    noPayer: "Ingen betalar, så det finns inget gap.",
    unknown: (reason) => `Var nyttan hamnar går inte att räkna: ${reason}.`,
    lateUnknown: (reason) => `Hur sent nyttan kommer går inte att räkna: ${reason}.`,
    loss: "Nyttan är under noll, så det går inte att säga hur stor del av den som hamnar var.",
  },
  en: {
    payers: "those who pay",
    outside: {
      part: (share, name) => say`${share} of the benefit ends up outside ${name}.`,
      all: (share, name) =>
        say`More than the whole benefit, ${share}, ends up outside ${name}: with ${name} it is below zero.`,
      none: (share, name) =>
        say`More than the whole benefit ends up with ${name}: outside, it is below zero (${share}).`,
    },
    outsidePayers: (share) => say`${share} of the benefit ends up with others than those who pay.`,
    late: {
      part: (share, years) => say`${share} of the benefit comes after the budget period of ${years}.`,
      all: (share, years) =>
        say`More than the whole benefit, ${share}, comes after the budget period of ${years}: before that it is below zero.`,
      none: (share, years) =>
        say`More than the whole benefit comes within the budget period of ${years}: after that it is below zero (${share}).`,
    },
    years: (many) => `${count(many, "en")} year${many === 1 ? "" : "s"}`,
    noPayer: "Nobody pays, so there is no gap.",
    unknown: (reason) => `Where the benefit ends up cannot be worked out: ${reason}.`,
    lateUnknown: (reason) => `How late the benefit comes cannot be worked out: ${reason}.`,
    loss: "The benefit is below zero, so it cannot be said what share of it ends up where.",
  },
};

const ALL = "allPayers";

const shared = (
  value: number,
  at: Address,
  name: string,
  told: Readonly<{ part: Told; all: Told; none: Told }>,
  language: Language,
): Sentence => {
  const written = figure(share(value, language, 0), at);
  // By the number that is shown: "more than the whole, 100 %" would contradict itself.
  const shown = nearest(value, 2);
  if (shown > 1) return told.all(written, name);
  return shown < 0 ? told.none(written, name) : told.part(written, name);
};

/** One sentence a payer, one for all payers where they are several, and one of how late the benefit comes. */
export const siloSentences = (
  { siloGap: { outside, late }, society, settings }: Pick<Result, "siloGap" | "society" | "settings">,
  document: Pick<Appraisal, "actors">,
  language: Language,
): readonly Sentence[] => {
  const told = words[language];
  const { [ALL]: all, ...each } = outside;
  const payers = document.actors.filter(({ id }) => each[id] !== undefined);
  if (payers.length === 0) return [say`${told.noPayer}`];
  if (all && !all.defined) return [say`${told.unknown(whyPhrase(all.why, language))}`];
  if (society.pvBenefits.defined && society.pvBenefits.value < 0) return [say`${told.loss}`];
  const about = (id: string, ratio: Ratio | undefined, name: string, way = told.outside): readonly Sentence[] =>
    ratio?.defined ? [shared(ratio.value, address("siloGap", "outside", id), name, way, language)] : [];
  const tops = topActors(document);
  return [
    ...payers.flatMap((payer) => about(payer.id, each[payer.id], actorName(payer, tops, language))),
    ...(payers.length > 1 ? about(ALL, all, told.payers, { ...told.outside, part: told.outsidePayers }) : []),
    late.defined
      ? shared(late.value, "/siloGap/late", told.years(settings.budgetYears), told.late, language)
      : say`${told.lateUnknown(whyPhrase(late.why, language))}`,
  ];
};
