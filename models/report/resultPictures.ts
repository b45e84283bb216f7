import { address } from "../problem.ts";
import type { Result } from "../result.ts";
import { isCertain, isDrawn } from "../words/chance.ts";
import { decidesTitle, isMoving, levelsOf, type Swing, swingSentence, swingsOf } from "../words/decides.ts";
import type { DoubtTold } from "../words/doubt.ts";
import { finalReportWords } from "../words/finalReport.ts";
import type { Language } from "../words/language.ts";
import { listed } from "../words/noun.ts";
import { compactKronor, count, scaleName, scaleOf, year } from "../words/number.ts";
import { plain } from "../words/part.ts";
import { society } from "../words/perspective.ts";
import { scenarioDifference } from "../words/scenario.ts";
import { flowsTitle, funnelTitle, scenariosTitle, whoTitle } from "../words/sentence.ts";
import { basis } from "../words/unit.ts";
import { whyPhrase } from "../words/why.ts";
import { actorBarsPicture, actorBarsScale, type Barred } from "./actorBars.ts";
import type { Block } from "./block.ts";
import { paragraph, pictureOf, told } from "./blocks.ts";
import { cumulatedPicture } from "./cumulated.ts";
import { dotsPicture } from "./dots.ts";
import { funnelPicture, partedFunnel } from "./funnel.ts";
import { isPart, type Party, parties } from "./parties.ts";
import { type ScenarioBar, scenariosPicture } from "./scenarios.ts";
import type { ReportSubject } from "./subject.ts";
import { budgetPeriodOf } from "./timeFrame.ts";
import { tornadoPicture } from "./tornado.ts";
import { scaleOfAll } from "./yearly.ts";

/** The pictures of a final report, each under its finding; where there is nothing to draw, the finding alone. */

/** Everyone's net present value before and after equalisation. */
export const whoPicture = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = finalReportWords(language).who;
  const finding = whoTitle(result, document, language);
  const bars = parties({ document, result }).map(
    (party): Barred => ({
      name: partyName(party, language),
      sector: party.sector,
      isPart: isPart(party),
      before: party.before.npv,
      after: party.after.npv,
      figure: `${party.at}/after/npv`,
    }),
  );
  // Bars of some beside the names of all would be read as the others having none.
  if (!bars.every(({ after }) => after.defined)) return told([finding]);
  const parts = bars.map(
    ({ name, after }) =>
      `${name}: ${after.defined ? compactKronor(after.value, language) : whyPhrase(after.why, language)}`,
  );
  return [
    pictureOf((width) => actorBarsPicture(bars, width, language), {
      finding,
      measured: said.measured({
        unit: scaleName(actorBarsScale(bars), language),
        basis: basis(result.settings, language),
      }),
      notes: [said.sign],
      summary: said.summary(parts.join("; ")),
    }),
  ];
};

/** An actor's own part is told from the actor with all that are part of it. */
export const partyName = ({ name, role }: Party, language: Language): string =>
  role === "own" ? finalReportWords(language).who.own(name) : name;

/** What society has got back less what it has paid, up to each year. */
export const cumulated = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { result, timeline } = subject;
  const said = finalReportWords(language).when;
  const flows = timeline("/society");
  const seen = society(result, language);
  const finding = flowsTitle(seen, result.settings, language, flows);
  const values = flows?.cumulatedDiscounted;
  if (!flows || !values || values.length === 0) return told([finding]);
  const { firstYear } = flows;
  const [lowest, end] = [Math.min(...values), values.at(-1)!];
  const drawn = {
    at: "/society",
    firstYear,
    values,
    payback: seen.of.payback.discounted,
    budget: budgetPeriodOf(flows, result.settings.budgetYears),
    names: { last: said.last, payback: said.payback },
  };
  return [
    pictureOf((width) => cumulatedPicture(drawn, width, language), {
      finding,
      measured: said.measured({
        unit: scaleName(scaleOfAll(values), language),
        basis: basis(result.settings, language),
      }),
      notes: [said.sign],
      summary: said.summary({
        first: year(firstYear),
        last: year(firstYear + values.length - 1),
        low: compactKronor(lowest, language),
        lowYear: year(firstYear + values.indexOf(lowest)),
        end: compactKronor(end, language),
      }),
    }),
  ];
};

/** From people to outcomes, for every outcome. */
export const funnels = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = finalReportWords(language).funnel;
  const outcomes = document.outcomes ?? [];
  const findings = outcomes.map(({ id }) => plain(funnelTitle(result, document, id, language)));
  return outcomes.flatMap(({ id }, position): readonly Block[] => {
    const gained = result.gained[id];
    const finding = funnelTitle(result, document, id, language);
    const { telling, neutral } = partedFunnel(gained?.funnel ?? []);
    const steps = telling.map((step) => ({ ...step, name: said.steps[step.step] }));
    const none = neutral.map(({ step }) => said.adjustments[step]);
    const note = none.length > 0 ? said.neutral(listed(none, language)) : undefined;
    // One bar compares with nothing.
    if (!gained || steps.length < 2)
      return findings.indexOf(findings[position]!) < position ? [] : told([finding, note]);
    return [
      pictureOf((width) => funnelPicture({ outcome: id, steps, isKnown: gained.total.defined }, width, language), {
        finding,
        measured: said.measured,
        notes: [note],
        summary: `${steps.map(({ name, left }) => `${name}: ${count(left, language)}`).join(". ")}.`,
      }),
    ];
  });
};

/** A hundred cases of society's net present value, where it is drawn and not certain. */
export const hundredCases = (
  { result }: ReportSubject,
  { lead, rest, range = lead }: DoubtTold,
  language: Language,
): readonly Block[] => {
  const of = result.simulation?.society;
  if (!of || !isDrawn(of) || isCertain(of)) return [];
  const unit = scaleName(scaleOf(Math.max(...Object.values(of.quantiles).map(Math.abs))), language);
  return [
    pictureOf((width) => dotsPicture(of, width, language), {
      finding: range,
      measured: finalReportWords(language).dots.measured({ unit, basis: basis(result.settings, language) }),
      summary: [lead, rest].filter(Boolean).join(" "),
    }),
  ];
};

/** What each uncertain parameter moves; what moves most first. None where society's net present value is not drawn. */
export const swingsIn = ({ document, result }: ReportSubject): readonly Swing[] | undefined => {
  const of = result.simulation?.society;
  return of && isDrawn(of) ? swingsOf(result.tornado, of.central, document, result.breakEven.parameters) : undefined;
};

/** As many as a page has room for beside its text; the table of the appendix has them all. */
const MOST_SWINGS = 5;

/** How far each uncertain parameter alone moves society's net present value. */
export const tornado = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { simulation, settings } = subject.result;
  const swings = swingsIn(subject);
  if (!simulation || !isDrawn(simulation.society) || !swings) return [];
  const said = finalReportWords(language).tornado;
  const { central } = simulation.society;
  const finding = decidesTitle(swings, { uncertain: Object.keys(simulation.importance).length }, language);
  const moving = swings.filter(isMoving);
  if (moving.length === 0) return told([finding]);
  const rows = moving.slice(0, MOST_SWINGS).map((swing) => {
    const [low, high] = levelsOf(swing, language);
    return {
      caption: swingSentence(swing, central, language),
      low: { shown: low, npv: swing.low.npv },
      high: { shown: high, npv: swing.high.npv },
    };
  });
  return [
    pictureOf((width) => tornadoPicture({ central, name: said.npv, rows }, width, language), {
      finding,
      measured: said.measured(basis(settings, language)),
      notes: [moving.length > MOST_SWINGS ? said.some(MOST_SWINGS, swings.length) : undefined],
      summary: rows.map(({ caption }) => caption).join(" "),
    }),
  ];
};

/** Scenarios that say only what may be printed of them. */
const differenceOf = ({ document, isWithheld }: ReportSubject, id: string, language: Language): string | undefined => {
  const scenario = document.scenarios?.find((one) => one.id === id);
  if (!scenario) return undefined;
  const set = Object.fromEntries(
    Object.entries(scenario.set ?? {}).filter(
      ([parameter]) =>
        !isWithheld(address("scenarios", id, "set", parameter, "value")) &&
        !isWithheld(address("scenarios", id, "set", parameter)) &&
        !isWithheld(address("parameters", parameter, "value")),
    ),
  );
  return scenarioDifference({ ...scenario, set }, document, language);
};

/** What sets each scenario apart, by its id. */
export const scenarioDifferences = (subject: ReportSubject, language: Language): ReadonlyMap<string, string> =>
  new Map(subject.scenarios.map(({ id }) => [id, differenceOf(subject, id, language) ?? ""]));

/** Every scenario's net present value on one scale, under that of the main appraisal. */
export const scenariosBlocks = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { result, scenarios } = subject;
  const said = finalReportWords(language).scenarios;
  if (scenarios.length === 0) return [paragraph(said.none)];
  const differences = scenarioDifferences(subject, language);
  const barOf = (id: string, name: string, of: Result, differs: string | undefined): ScenarioBar => {
    const { npv } = of.society;
    return {
      scenario: id,
      name,
      differs,
      npv: npv.defined ? npv.value : undefined,
      shown: npv.defined ? compactKronor(npv.value, language) : whyPhrase(npv.why, language),
    };
  };
  const bars = [
    barOf("", said.base, result, undefined),
    ...scenarios.map(({ id, name, result: of }) => barOf(id, name, of, differences.get(id) ?? "")),
  ];
  const seen = scenarios.map(({ id, result: of }) => ({ id, npv: of.society.npv }));
  const finding = scenariosTitle(seen, language);
  if (!bars.some(({ npv }) => npv !== undefined)) return told([finding]);
  return [
    pictureOf((width) => scenariosPicture(bars, width), {
      finding,
      measured: said.measured(basis(result.settings, language)),
      notes: [said.sign],
      summary: `${bars.map(({ name, shown }) => `${name}: ${shown}`).join(". ")}.`,
    }),
  ];
};
