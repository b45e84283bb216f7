import type { Appraisal, Outcome } from "../appraisal.ts";
import type { BreakEvenResult, Result, Why } from "../result.ts";
import { lead } from "./breakEven.ts";
import { inCases } from "./cases.ts";
import { chanceOf, isCertain, isDrawn } from "./chance.ts";
import { drawnAt } from "./doubtUnder.ts";
import { headlineOutcome, reachedIn } from "./headline.ts";
import type { Language } from "./language.ts";
import { nounOf } from "./noun.ts";
import { compactKronor, count } from "./number.ts";
import { plain } from "./part.ts";
import { publicSector, type Seen, society, topSeen } from "./perspective.ts";
import { breakEvenOf } from "./perspectiveHeadline.ts";
import { type Needed, type Said, verdictWords } from "./verdictWords.ts";
import { whyPhrase } from "./why.ts";

/** What may be said of whether it pays: one of four, so that no paper says it in words of its own. */
export type VerdictKind = "pays" | "paysOnlyIf" | "paysNot" | "cannotBeSaid";
/** `verdict` and `reason` together are a sentence or more. */
export type Verdict = Readonly<{ kind: VerdictKind; verdict: string; reason: string }>;

/** Of whom it is said: `before` equalisation too, where that is another matter. */
export type Judged = Seen & Readonly<{ before?: Seen }>;
type About = Readonly<{ result: Result; document: Appraisal }>;

/** Whether it pays for somebody, as all papers say it; several of whom it cannot be said for the same reason are told together. */
export const verdictsTold = (judged: readonly Judged[], about: About, language: Language): readonly Verdict[] => {
  const read = judged.map((one) => ({ ...readingOf(one, about, language), name: one.name }));
  return read.flatMap((reading, position): readonly Verdict[] => {
    if (!("why" in reading)) return [reading];
    const alike = read.flatMap((other) => ("why" in other && other.why === reading.why ? [other] : []));
    return read.findIndex((other) => "why" in other && other.why === reading.why) === position
      ? [unknownVerdict(alike, about, language)]
      : [];
  });
};

/** As `verdictsTold`, of one. */
export const verdictOf = (judged: Judged, about: About, language: Language): Verdict =>
  verdictsTold([judged], about, language)[0]!;

/** "inget utfall har ett värde i kronor" */
export const notValuedPhrase = (language: Language): string => verdictWords[language].notValued;

/** Society, the public sector and the payers, the largest first where not all are asked for; how many payers are left out. */
export const everyoneJudged = (
  { result, document }: About,
  most: number,
  language: Language,
): Readonly<{ shown: readonly Judged[]; left: number }> => {
  const before = topSeen(result, document, language, "before");
  const payers = topSeen(result, document, language)
    .filter(({ of }) => !isNothing(of.pvCosts))
    .map((seen): Judged => {
      const was = before.find(({ at }) => at === seen.at.replace(/after$/, "before"));
      return { ...seen, ...(was ? { before: was } : {}) };
    });
  const shown = atMostOf(payers, most);
  return {
    shown: [society(result, language), publicSector(result, language), ...shown],
    left: payers.length - shown.length,
  };
};

/** One more is shown rather than counted; the order of the document is kept. */
const atMostOf = (payers: readonly Judged[], most: number): readonly Judged[] => {
  if (payers.length <= most + 1) return payers;
  const largest = [...payers]
    .sort((one, other) => Math.abs(other.of.pvCosts) - Math.abs(one.of.pvCosts))
    .slice(0, most);
  return payers.filter((payer) => largest.includes(payer));
};

type Unsaid = Why | "notValued";
/** Why nothing can be said, and how many would be needed. */
type Unknown = Readonly<{ why: Unsaid; needed?: number }>;
type Reading = Verdict | Unknown;

const readingOf = ({ before, ...seen }: Judged, about: About, language: Language): Reading => {
  const { npv } = seen.of;
  if ((about.document.valuations ?? []).length === 0) return { why: "notValued" };
  if (!npv.defined) return npv.why === "effectUnknown" ? withoutEffect(seen, about, language) : { why: npv.why };
  const after = knownVerdict(seen, npv.value, about, language);
  const was = before?.of.npv.defined ? knownVerdict(before, before.of.npv.value, about, language) : undefined;
  if (was === undefined || was.kind === after.kind || was.kind === "cannotBeSaid") return after;
  return { ...after, reason: `${after.reason} ${verdictWords[language].before[was.kind]}` };
};

/** Less than half a krona is nothing. */
const isNothing = (amount: number): boolean => Math.abs(amount) < 0.5;

const knownVerdict = (seen: Seen, npv: number, about: About, language: Language): Verdict => {
  const said = verdictWords[language];
  const { name: who, of } = seen;
  const { kind, cases } = standing(npv, seen.at, about.result, language);
  const often = cases === undefined ? "" : ` ${said.often(cases)}`;
  const net = compactKronor(Math.abs(npv), language);
  const sentence = (): Said => {
    if (isNothing(npv) && kind !== "paysOnlyIf")
      return isNothing(of.pvCosts) ? said.free.untouched(who) : said.even(who);
    if (kind === "paysOnlyIf") return conditionOf(seen, npv, about, language);
    if (kind === "pays") return isNothing(of.pvCosts) ? said.free.gains(who, net) : said.pays(who, net);
    return isNothing(of.pvCosts) ? said.free.loses(who, net) : said.paysNot(who, net);
  };
  const [verdict, reason] = sentence();
  return { kind, verdict, reason: reason + often };
};

/** Likelier than not is not enough to say that it pays; nor is one case of twenty otherwise. */
const surePays = new Set(["surely", "almostSurely"]);
const sureNot = new Set(["surelyNot", "almostSurelyNot"]);

/** By the draws where there are any, else by the appraisal's own values. */
const standing = (
  npv: number,
  at: Seen["at"],
  { simulation }: Result,
  language: Language,
): Readonly<{ kind: Exclude<VerdictKind, "cannotBeSaid">; cases?: string }> => {
  const drawn = simulation === null ? undefined : drawnAt(simulation, at);
  if (simulation === null || !drawn || !isDrawn(drawn) || isCertain(drawn)) {
    // Going even is paying: what is spent comes back.
    return { kind: npv > 0 || isNothing(npv) ? "pays" : "paysNot" };
  }
  const chance = chanceOf(drawn, simulation.draws);
  const cases = inCases(chance, language);
  // A central value on the other side of zero is told with its condition, whatever the draws say.
  if (surePays.has(chance.verdict) && npv > 0) return { kind: "pays", cases };
  if (sureNot.has(chance.verdict) && npv < 0) return { kind: "paysNot", cases };
  return { kind: "paysOnlyIf", cases };
};

const needOf = ({ at }: Seen, { result, document }: About) => {
  const outcome = headlineOutcome(document, result);
  const need = outcome && breakEvenOf(result, outcome.id, at);
  return outcome && need && { outcome, need };
};

const neededOf = (who: string, needed: number, language: Language): Needed => ({
  who,
  many: count(needed, language, 0),
  isOne: needed === 1,
});

/** The number of outcomes that it takes, where there is one and so many can be reached; else what the appraisal's own values come to. */
const conditionOf = (seen: Seen, npv: number, about: About, language: Language): Said => {
  const said = verdictWords[language];
  const found = needOf(seen, about);
  if (found && !found.need.impossible && found.need.whole.defined && found.need.whole.value >= 1) {
    const needed = neededOf(seen.name, found.need.whole.value, language);
    return said.onlyIf(needed, nounOf(found.outcome, language));
  }
  if (isNothing(npv)) return said.even(seen.name);
  const net = compactKronor(Math.abs(npv), language);
  return npv > 0 ? said.ifAssumptions(seen.name, net) : said.ifBetter(seen.name, net);
};

/** Where the effect is not known it can still be known that no effect would be enough, or that none is needed. */
const withoutEffect = (seen: Seen, about: About, language: Language): Reading => {
  const found = needOf(seen, about);
  if (!found) return { why: "effectUnknown" };
  const { outcome, need } = found;
  const kind = withoutEffectKind(need, outcome, about.document);
  if (kind === "cannotBeSaid")
    return { why: "effectUnknown", ...(need.whole.defined ? { needed: need.whole.value } : {}) };
  const of = { noun: nounOf(outcome, language), reached: reachedIn(about.result, outcome.id) };
  const [verdict, ...reasons] = plain(lead(need, seen.at, of, language, seen.name)).split(/(?=: )/);
  return { kind, verdict: verdict!, reason: reasons.join("") };
};

const withoutEffectKind = (need: BreakEvenResult, { id }: Outcome, document: Appraisal): VerdictKind => {
  if (need.impossible) return "paysNot";
  if (need.whole.defined) return "cannotBeSaid";
  if (need.whole.why === "paysWithout") return "pays";
  const isOnly = (document.valuations ?? []).every(({ outcome }) => outcome === id);
  const isWithoutWorth = need.whole.why === "noValue" || need.whole.why === "negativeValue";
  return isOnly && isWithoutWorth ? "paysNot" : "cannotBeSaid";
};

const unknownVerdict = (
  alike: readonly (Unknown & Readonly<{ name: string }>)[],
  about: About,
  language: Language,
): Verdict => {
  const said = verdictWords[language];
  const { why } = alike[0]!;
  const who = eitherOf(
    alike.map(({ name }) => name),
    language,
  );
  const saying = ([verdict, reason]: Said, more = ""): Verdict => ({
    kind: "cannotBeSaid",
    verdict,
    reason: reason + more,
  });
  if (why === "withheld") return saying(said.withheld(who));
  const cannot = said.cannot(who, why === "notValued" ? said.notValued : whyPhrase(why, language));
  const outcome = headlineOutcome(about.document, about.result);
  const needed = alike.flatMap((one) => (one.needed === undefined ? [] : [neededOf(one.name, one.needed, language)]));
  if (outcome === undefined || needed.length === 0) return saying(cannot);
  return saying(cannot, ` ${said.needed(needed, nounOf(outcome, language))}`);
};

/** "samhället, offentlig sektor eller kommunen" */
const eitherOf = (names: readonly string[], language: Language): string => {
  const last = names.at(-1)!;
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} ${verdictWords[language].or} ${last}`;
};
