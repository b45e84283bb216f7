import type { Actor, Appraisal, Sector } from "../appraisal.ts";
import type { Ratio, Result, Simulation } from "../result.ts";
import type { Summary } from "../uncertainty/schema.ts";
import { type Cases, inCases } from "./cases.ts";
import { chanceOf, isCertain, isDrawn } from "./chance.ts";
import { en } from "./gainers.en.ts";
import { sv } from "./gainers.sv.ts";
import type { InEvery, Language } from "./language.ts";
import { first, listed } from "./noun.ts";
import { type Sentence, say } from "./part.ts";
import { actorSeen, ownSeen, publicSector, type Seen, society } from "./perspective.ts";
import { numberWord } from "./sentence.ts";
import { whyPhrase } from "./why.ts";

/** In how many of the draws each of those concerned gains: the sentence above the picture, and what stands in its rows. */
export type GainersWords = Readonly<{
  /** An actor without those that are part of it. */
  own: (name: string) => string;
  row: Readonly<{
    /** How often: "i 81 av 100". */
    gains: (cases: string) => string;
    /** The same amount in every draw. */
    alwaysGains: string;
    alwaysLoses: string;
    neither: string;
  }>;
  title: Readonly<{
    unknown: (reason: string) => string;
    noPayer: (society: string, cases: string) => string;
    gains: (who: string, cases: string) => string;
    onlyPayer: (who: string, cases: string) => string;
    next: (who: string, cases: string) => string;
    allAlways: string;
    allNever: string;
    allAlike: (cases: string) => string;
    /** Of more than can be named: those that gain most and least often. */
    between: (many: string, most: Sure, least: Sure) => string;
    some: (many: string) => string;
    unknownFor: (names: readonly string[]) => string;
  }>;
}>;
type Sure = Readonly<{ who: string; cases: string }>;

const words: InEvery<GainersWords> = { sv, en };

/** Net present value over the draws, or why it is not known. */
export type Drawn = Summary | Extract<Ratio, { defined: false }>;

/** Someone whose gain is drawn. */
export type Gainer = Readonly<{
  /** As in a table, and as in a sentence. */
  name: string;
  called: string;
  sector: Sector | undefined;
  /** A part of the actor above it. */
  isPart: boolean;
  /** Has costs in the central case; always of society and the public sector. */
  role: "whole" | "payer" | "other";
  /** Present value of its costs in the central case. */
  cost: number;
  after: Drawn;
  before: Drawn;
  draws: number;
}>;

type Viewed = Simulation["publicSector"];

/** Less than half a krona is no cost. */
const isPaying = ({ of }: Seen): boolean => Math.abs(of.pvCosts) >= 0.5;

type Told = Pick<Gainer, "name" | "sector" | "isPart" | "role" | "draws">;

const gainer = (seen: Seen, drawn: Viewed, over: Told): Gainer => ({
  called: seen.name,
  ...over,
  cost: seen.of.pvCosts,
  after: drawn,
  before: "before" in drawn ? drawn.before : drawn,
});

/** Society, the public sector and every actor in the document's order, one that others are part of followed by its parts. */
export const gainersOf = (
  { document, result }: Readonly<{ document: Pick<Appraisal, "actors">; result: Result }>,
  { society: ofSociety, publicSector: ofPublic, actors, groups, draws }: Simulation,
  language: Language,
): readonly Gainer[] => {
  const acting = (
    seen: Seen | undefined,
    drawn: Viewed | undefined,
    name: string,
    { sector }: Actor,
    isPart: boolean,
  ) =>
    seen && drawn
      ? [gainer(seen, drawn, { name, sector, isPart, role: isPaying(seen) ? "payer" : "other", draws })]
      : [];
  const alone = (actor: Actor, isPart: boolean): readonly Gainer[] => {
    const name = groups[actor.id] ? words[language].own(actor.name) : actor.name;
    return acting(ownSeen(result, document, actor, language), actors[actor.id], name, actor, isPart);
  };
  const partsOf = (id: string): readonly Actor[] =>
    document.actors.filter(({ partOf }) => partOf === id).flatMap((part) => [part, ...partsOf(part.id)]);
  const family = (actor: Actor): readonly Gainer[] => {
    const together = groups[actor.id];
    if (!together) return alone(actor, false);
    return [
      ...acting(actorSeen(result, document, actor, language), together, actor.name, actor, false),
      ...[actor, ...partsOf(actor.id)].flatMap((part) => alone(part, true)),
    ];
  };
  const whole = (seen: Seen, drawn: Viewed): Gainer =>
    gainer(seen, drawn, { name: first(seen.name), sector: undefined, isPart: false, role: "whole", draws });
  return [
    // Equalisation moves nothing for all together.
    whole(society(result, language), isDrawn(ofSociety) ? { ...ofSociety, before: ofSociety } : ofSociety),
    whole(publicSector(result, language), ofPublic),
    ...document.actors.filter(({ partOf }) => partOf === undefined).flatMap(family),
  ];
};

/** "vinner i 81 av 100", or why that is not known. */
export const gainsPhrase = ({ after: of, draws }: Pick<Gainer, "after" | "draws">, language: Language): string => {
  const { row } = words[language];
  if (!isDrawn(of)) return whyPhrase(of.why, language);
  if (!isCertain(of)) return row.gains(inCases(chanceOf(of, draws), language, "ofHundred"));
  if (Math.abs(of.quantiles["0.5"]) < 0.5) return row.neither;
  return of.quantiles["0.5"] > 0 ? row.alwaysGains : row.alwaysLoses;
};

/** So many are named one by one. */
const MOST_NAMED = 3;

type Known = Gainer & Readonly<{ cases: Cases }>;

/** "Kommunen vinner i 81 fall av 100, regionen i 3": those that pay, each with all that are part of it. */
export const gainersTitle = (all: readonly Gainer[], language: Language): Sentence => {
  const { title } = words[language];
  const known = (some: readonly Gainer[]): readonly Known[] =>
    some.flatMap((one) => (isDrawn(one.after) ? [{ ...one, cases: chanceOf(one.after, one.draws) }] : []));
  const payers = all
    .filter(({ role, isPart }) => role === "payer" && !isPart)
    .toSorted((one, other) => other.cost - one.cost);
  const [told, everyone] = [known(payers), known(all.slice(0, 1))[0]];
  const missing = payers.filter(({ after }) => !isDrawn(after)).map(({ called }) => called);
  if (payers.length === 0 && everyone) return say`${title.noPayer(everyone.called, inCases(everyone.cases, language))}`;
  const unknown = (payers.length === 0 ? all : payers).map(({ after }) => after).find((of) => !isDrawn(of));
  if (told.length === 0 && unknown && !isDrawn(unknown)) return say`${title.unknown(whyPhrase(unknown.why, language))}`;
  if (payers.length === 1) return say`${title.onlyPayer(told[0]!.called, inCases(told[0]!.cases, language))}`;
  const rest = missing.length > 0 ? title.unknownFor(missing) : "";
  return say`${namedOf(told, missing.length === 0, language)}${rest}`;
};

const namedOf = (told: readonly Known[], isAll: boolean, language: Language): string => {
  const { title } = words[language];
  const [one, ...others] = told as [Known, ...Known[]];
  if (isAll && others.every((other) => areAlike(one, other))) {
    if (one.cases.of === "all") return title.allAlways;
    return one.cases.of === "none" ? title.allNever : title.allAlike(inCases(one.cases, language));
  }
  if (told.length > MOST_NAMED && !told.every((other) => areAlike(one, other))) return betweenOf(told, language);
  const isHundredSaid = one.cases.of !== "none" && one.cases.of !== "all";
  const next = others.map(({ called, cases }) =>
    title.next(called, inCases(cases, language, isHundredSaid ? "alone" : "cases")),
  );
  const named = [title.gains(one.called, inCases(one.cases, language)), ...next];
  return next.length < 2 ? named.join(", ") : listed(named, language);
};

const areAlike = (one: Known, other: Known): boolean => one.cases.of === other.cases.of;

const probabilityOf = ({ after }: Known): number => (isDrawn(after) ? after.probabilityPositive : 0);

/** The surest and the least sure, and whoever is as sure to the number shown. */
const betweenOf = (told: readonly Known[], language: Language): string => {
  const { title } = words[language];
  const sorted = told.toSorted((one, other) => probabilityOf(other) - probabilityOf(one));
  const alike = (one: Known): Sure => {
    const names = told.filter((other) => areAlike(one, other)).map(({ called }) => called);
    return {
      who: names.length > 2 ? title.some(numberWord(names.length, language)) : listed(names, language),
      cases: inCases(one.cases, language),
    };
  };
  return title.between(numberWord(told.length, language), alike(sorted[0]!), alike(sorted.at(-1)!));
};
