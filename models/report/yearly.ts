import type { Timeline } from "../session.ts";
import type { Language } from "../words/language.ts";
import { type Scale, scaleOf } from "../words/number.ts";
import { pictureWords } from "../words/picture.ts";
import { type Picture, type Shape, TEXT_SIZE, widthOf } from "./picture.ts";
import { type BudgetPeriod, barsPath, frameOf, HEAD } from "./timeFrame.ts";

/** Real kronor by year from `firstYear`; `benefits` null where the effect is unknown. */
export type Yearly = Pick<Timeline, "firstYear" | "costs" | "benefits"> &
  Readonly<{ budget: BudgetPeriod | undefined }>;

const HEIGHT = 260;
/** Of the other side's height. */
const ROOM = 0.14;

/** The unit of kronor that the largest amount is shown in. */
export const scaleOfAll = (values: readonly number[]): Scale => {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return scaleOf(largest);
};

/** The unit that the picture's axis is in. */
export const yearlyScale = ({ costs, benefits }: Pick<Yearly, "costs" | "benefits">): Scale =>
  scaleOfAll([...costs, ...(benefits ?? [])]);

/** The side of zero where little is drawn is as high as its name. */
const withRoom = (kronor: readonly number[]): readonly number[] => {
  const [low, high] = [Math.min(0, ...kronor), Math.max(0, ...kronor)];
  return [...kronor, ...(low < 0 ? [-high * ROOM] : []), ...(high > 0 ? [-low * ROOM] : [])];
};

/** Costs and benefits as bars by year: costs down and benefits up from the zero line, each named beside its own. */
export const yearlyPicture = (
  { firstYear, costs, benefits, budget }: Yearly,
  width: number,
  language: Language,
): Picture => {
  const say = pictureWords(language);
  const paid = costs.map((cost) => -cost);
  const kronor = [...paid, ...(benefits ?? [])];
  const right = Math.ceil(Math.max(widthOf(say.cost, TEXT_SIZE, true), widthOf(say.benefit, TEXT_SIZE, true))) + 8;
  const frame = frameOf(
    { firstYear, years: costs.length, kronor: withRoom(kronor), scale: scaleOfAll(kronor), budget },
    { top: HEAD + 4, right },
    { width, height: HEIGHT },
    language,
  );
  const { columns, y } = frame;
  const named = (text: string, tone: "inkQuiet" | "accent", isUp: boolean): Shape => ({
    kind: "text",
    x: width - right + 8,
    y: y(0) + (isUp ? -8 : TEXT_SIZE + 4),
    text,
    bold: true,
    tone,
  });
  const shapes: Shape[] = [{ kind: "path", d: barsPath(columns, paid, y), fill: "inkQuiet" }];
  if (costs.some((cost) => cost !== 0)) shapes.push(named(say.cost, "inkQuiet", false));
  if (benefits) {
    shapes.push({ kind: "path", d: barsPath(columns, benefits, y), fill: "accent" });
    if (benefits.some((benefit) => benefit !== 0)) shapes.push(named(say.benefit, "accent", true));
  }
  return frame.picture(shapes);
};
