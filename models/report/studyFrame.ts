import type { Estimate } from "../uncertainty/schema.ts";
import type { Language } from "../words/language.ts";
import { REACH } from "../words/learning.ts";
import { count, type Scale } from "../words/number.ts";
import type { Studies } from "../words/study.ts";
import { amountsBeside, tickName } from "./axis.ts";
import { type Columns, type Shape, scaleFor, TEXT_SIZE, widthOf } from "./picture.ts";
import { ticks } from "./ticks.ts";
import { columnsOf, levels, middleOf } from "./timeFrame.ts";
import { scaleOfAll } from "./yearly.ts";

/** What stands around the lines of what follow-ups are worth: sizes along the bottom, kronor up the side. */

const HEIGHT = 300;
/** Above the columns: what is said of the sizes that there are too few people for, and room for a label over a line. */
const TOP = 52;
export const BOTTOM = TEXT_SIZE + 12;
/** Below this, names stand in a list over the columns: beside the lines there is no room for them. */
export const NARROW = 560;
export const KEY_LINE = 22;

const upper = ({ value, standardError }: Estimate): number => value + REACH * standardError;

/** What must find a place: every value with its error, and of what they cost the least. */
const highest = ({ withComparison, withoutComparison }: Studies): number => {
  const all = [...withComparison, ...withoutComparison];
  const costs = all.flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
  return Math.max(1, ...all.map(({ evsi }) => upper(evsi)), ...(costs.length > 0 ? [1.15 * Math.min(...costs)] : []));
};

/** The unit of the axis. */
export const studyScale = (studies: Studies): Scale => scaleOfAll([highest(studies)]);

/** `named` is the baseline of what is said above the columns. */
export type Frame = Readonly<{ columns: Columns; y: (kronor: number) => number; high: number; named: number }>;

/** The sizes a step from one to the next, whatever is between them. */
export const frameOf = (
  studies: Studies,
  width: number,
  language: Language,
): Readonly<{ frame: Frame; below: readonly Shape[] }> => {
  const high = highest(studies);
  const steps = ticks([0, high]).filter((step) => step <= high);
  const names = steps.map((step) => tickName(step, scaleOfAll([high]), language));
  const left = Math.ceil(Math.max(...names.map((name) => widthOf(name)))) + 8;
  const sizes = studies.withComparison.map(({ people }) => count(people, language));
  const right = Math.ceil(widthOf(sizes.at(-1) ?? "") / 4);
  const key = width < NARROW ? 2 * KEY_LINE : 0;
  const columns = columnsOf(sizes.length, width, HEIGHT + key, { left, right, top: TOP + key, bottom: BOTTOM });
  const y = scaleFor([0, high], [columns.bottom, columns.top]);
  return {
    frame: { columns, y, high, named: TEXT_SIZE + key },
    below: [
      { kind: "path", d: levels(columns, steps.slice(1).map(y)), stroke: "line", strokeWidth: 1 },
      ...amountsBeside(names, steps, left - 8, y),
      ...sizes.map(
        (text, position): Shape => ({
          kind: "text",
          x: middleOf(columns, position),
          y: columns.bottom + TEXT_SIZE + 6,
          text,
          anchor: "middle",
          tone: "inkQuiet",
        }),
      ),
    ],
  };
};
