import { sheetWords } from "../words/boardSheet.ts";
import type { Language } from "../words/language.ts";
import { compactKronor, scaleName, year } from "../words/number.ts";
import { society } from "../words/perspective.ts";
import { flowsTitle, whoTitle } from "../words/sentence.ts";
import { notValuedPhrase } from "../words/verdict.ts";
import { whyPhrase } from "../words/why.ts";
import { actorBarsPicture, actorBarsScale, type Barred } from "./actorBars.ts";
import type { Block } from "./block.ts";
import { told } from "./blocks.ts";
import { cumulatedPicture } from "./cumulated.ts";
import { parties, topParties } from "./parties.ts";
import { printedPicture } from "./printed.ts";
import type { ReportSubject } from "./subject.ts";
import { budgetPeriodOf } from "./timeFrame.ts";
import { scaleOfAll } from "./yearly.ts";

/** Half the page, at letters that can be read. */
const WIDTH = 400;
/** So many bars find room. */
const MOST_BARS = 5;

/** Everybody's net present value after equalisation, or the finding alone where nobody's is known. */
export const boardWho = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { result, document } = subject;
  const finding = whoTitle(result, document, language);
  const all = topParties(parties({ document, result })).map(
    ({ name, sector, at, before, after }): Barred => ({
      name,
      sector,
      isPart: false,
      before: before.npv,
      after: after.npv,
      figure: `${at}/after/npv`,
    }),
  );
  // Nothing valued is not the same as worth nothing, and those who are known alone would be read as all.
  const isKnown = all.length > 0 && all.every(({ after }) => after.defined);
  if (!isKnown || (document.valuations ?? []).length === 0) return told([finding]);
  const weight = ({ after }: Barred): number => (after.defined ? Math.abs(after.value) : 0);
  const heavy = [...all].sort((left, right) => weight(right) - weight(left)).slice(0, MOST_BARS);
  const bars = all.filter((bar) => heavy.includes(bar));
  const summary = bars
    .map(
      ({ name, after }) =>
        `${name}: ${after.defined ? compactKronor(after.value, language) : whyPhrase(after.why, language)}`,
    )
    .join("; ");
  const measured = sheetWords(language).who(
    scaleName(actorBarsScale(bars), language),
    (document.equalisation ?? []).length > 0,
  );
  const left = all.length - bars.length;
  return [
    {
      kind: "picture",
      ...printedPicture(
        (width) => actorBarsPicture(bars, width, language),
        { finding, measured, summary, notes: left > 0 ? [sheetWords(language).more(left)] : [] },
        WIDTH,
      ),
    },
  ];
};

/** How society's present value adds up over the years, or the finding alone where it is not known. */
export const boardWhen = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { result, document } = subject;
  const said = sheetWords(language);
  const view = society(result, language);
  if ((document.valuations ?? []).length === 0) return told([said.noWhen(notValuedPhrase(language))]);
  const timeline = subject.timeline("/society");
  const { discounted } = view.of.payback;
  // Nobody knows in which years a lump sum comes.
  if (!timeline?.cumulatedDiscounted || !timeline.net || (!discounted.defined && discounted.why === "lumpSum")) {
    return told([timeline ? flowsTitle(view, result.settings, language, timeline) : undefined]);
  }
  const { firstYear, cumulatedDiscounted: values } = timeline;
  const finding = flowsTitle(view, result.settings, language, timeline);
  const low = Math.min(...values);
  const drawn = {
    at: view.at,
    firstYear,
    values,
    payback: discounted,
    budget: budgetPeriodOf(timeline, result.settings.budgetYears),
    names: { last: said.last, payback: said.paysBack },
  };
  const summary = said.whenSummary(
    [year(firstYear), year(firstYear + values.length - 1)],
    [compactKronor(low, language), year(firstYear + values.indexOf(low))],
    compactKronor(values.at(-1)!, language),
  );
  return [
    {
      kind: "picture",
      ...printedPicture(
        (width) => cumulatedPicture(drawn, width, language),
        { finding, measured: said.when(scaleName(scaleOfAll(values), language)), summary },
        WIDTH,
      ),
    },
  ];
};
