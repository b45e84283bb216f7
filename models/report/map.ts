import type { Parameter } from "../appraisal.ts";
import type { Mapped } from "../words/decidesMap.ts";
import type { InEvery, Language } from "../words/language.ts";
import { compactKronor, scaleName } from "../words/number.ts";
import { tickName } from "./axis.ts";
import { hatched } from "./hatch.ts";
import { fitted } from "./lines.ts";
import { type Picture, type PictureText, rounded, type Shape, widthOf } from "./picture.ts";
import { hatchBelowZero, numberAt, type Place, piecesBetween, type Surface, zeroLine } from "./surface.ts";
import { ticks } from "./ticks.ts";
import { type ValueAxis, valueAxis } from "./valueAxis.ts";
import { scaleOfAll } from "./yearly.ts";

/** The map, and where on it the appraisal stands; `name` is what the point's door is the number of. */
export type Charted = Readonly<{
  map: Mapped;
  stated: Readonly<{ values: readonly [number, number]; npv: number }>;
  name: string;
}>;

type Words = Readonly<{ pays: string; doesNotPay: string; stated: string; below: string }>;

const words: InEvery<Words> = {
  sv: { pays: "bär sig", doesNotPay: "bär sig inte", stated: "kalkylens värden", below: "under 0, bär sig inte" },
  en: {
    pays: "breaks even",
    doesNotPay: "does not break even",
    stated: "the appraisal’s values",
    below: "below 0, does not break even",
  },
};

const LINE = 20;
const BASELINE = 15;
const TICK = 6;
const GAP = 8;
const DOT = 5;
const HATCH = 8;
const SWATCH = 24;
const STEPS = 4;
const opacityOf = (band: number): number => 0.12 + 0.13 * band;

type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;
/** The map's ground, and the place of a step along each side. */
type Ground = Box & Readonly<{ x: (u: number) => number; y: (v: number) => number }>;

const nameOf = ({ name }: Parameter, { unit }: ValueAxis): string => (unit ? `${name}, ${unit}` : name);

/** Values along the second parameter's side take the room that they need. */
const groundOf = (surface: Surface, numbers: number, top: number, width: number): Ground => {
  const [left, right] = [Math.ceil(numbers) + TICK + 4, width - 12];
  const height = Math.max(200, Math.min(400, (right - left) * 0.62));
  const bottom = Math.round(top + height);
  const [across, up] = [surface.length - 1, surface[0]!.length - 1];
  return {
    ...{ left, right, top, bottom },
    x: (u) => rounded(left + (u / across) * (right - left)),
    y: (v) => rounded(bottom - (v / up) * (bottom - top)),
  };
};

/** How many steps along its side a value is; steps are equal. */
const stepOf = (values: readonly number[], value: number): number =>
  ((value - values[0]!) / (values.at(-1)! - values[0]! || 1)) * (values.length - 1);

const outline = (pieces: readonly (readonly Place[])[], { x, y }: Ground, close: string): string =>
  pieces.map((piece) => `M${piece.map(({ u, v }) => `${x(u)} ${y(v)}`).join("L")}${close}`).join("");

/** From zero up in few round steps; none where nothing is above zero. */
const bandsOf = (surface: Surface): readonly (readonly [number, number])[] => {
  const most = Math.max(...surface.flat());
  if (most <= 0) return [];
  const edges = ticks([most], STEPS).slice(0, STEPS + 1);
  return edges.slice(1).map((edge, band) => [edges[band]!, edge] as const);
};

const paintOf = (surface: Surface, ground: Ground): readonly Shape[] => {
  const { left, right, top, bottom, x, y } = ground;
  const [wide, high] = [x(1) - x(0), y(0) - y(1)];
  const apart = (HATCH * Math.hypot(wide, high)) / (wide * high);
  return [
    ...bandsOf(surface).map(
      ([low, most], band): Shape => ({
        kind: "path",
        d: outline(piecesBetween(surface, low, most), ground, "z"),
        fill: "accent",
        opacity: opacityOf(band),
      }),
    ),
    { kind: "path", d: outline(hatchBelowZero(surface, apart), ground, ""), stroke: "lineStrong", strokeWidth: 1 },
    { kind: "path", d: `M${left} ${top}H${right}V${bottom}H${left}z`, stroke: "lineStrong", strokeWidth: 1 },
    { kind: "path", d: outline(zeroLine(surface), ground, ""), stroke: "ink", strokeWidth: 2.5 },
  ];
};

/** A ground of its own, so that a text can be read on the map. */
const plate = ({ left, top, right, bottom }: Box): Shape => ({
  kind: "rect",
  x: rounded(left),
  y: rounded(top),
  width: rounded(right - left),
  height: rounded(bottom - top),
  radius: 3,
  fill: "ground",
  opacity: 0.85,
});

/** The ground of so many lines of text around a place. */
const around = (middle: number, y: number, wide: number, lines = 1): Box => ({
  left: middle - wide / 2,
  right: middle + wide / 2,
  top: y - (lines * LINE) / 2 - 1,
  bottom: y + (lines * LINE) / 2 + 1,
});

const isApart = (one: Box, other: Box): boolean =>
  one.right < other.left || one.left > other.right || one.bottom < other.top || one.top > other.bottom;

const textIn = ({ left, right, top }: Box, text: string, over: Partial<PictureText> = {}): PictureText => ({
  kind: "text",
  x: rounded((left + right) / 2),
  y: rounded(top + BASELINE + 1),
  text,
  anchor: "middle",
  bold: true,
  ...over,
});

type Room = Readonly<{ isIn: (npv: number) => boolean; surface: Surface; ground: Ground; taken: readonly Box[] }>;

/**
 * The place nearest to an area's middle where a word, if need be in several lines, has room in it and stands on nothing else;
 * undefined where there is none.
 */
const roomFor = (lines: readonly string[], { isIn, surface, ground, taken }: Room): Box | undefined => {
  const { left, right, top, bottom, x, y } = ground;
  const [across, up] = [surface.length - 1, surface[0]!.length - 1];
  const npvAt = (atX: number, atY: number): number =>
    numberAt(surface, { u: ((atX - left) / (right - left)) * across, v: ((bottom - atY) / (bottom - top)) * up });
  const halves = (most: number): readonly number[] => Array.from({ length: 2 * most + 1 }, (_, half) => half / 2);
  const places = halves(across)
    .flatMap((u) => halves(up).map((v) => ({ x: x(u), y: y(v), isIn: isIn(numberAt(surface, { u, v })) })))
    .filter((place) => place.isIn);
  const [middleX, middleY] = [meanOf(places.map((place) => place.x)), meanOf(places.map((place) => place.y))];
  const wide = Math.max(...lines.map((line) => widthOf(line, undefined, true))) + 10;
  return [...places]
    .sort(
      (one, other) => Math.hypot(one.x - middleX, one.y - middleY) - Math.hypot(other.x - middleX, other.y - middleY),
    )
    .map((place) => around(place.x, place.y, wide, lines.length))
    .filter((box) => box.left >= left + 2 && box.right <= right - 2 && box.top >= top + 2 && box.bottom <= bottom - 2)
    .filter((box) => taken.every((other) => isApart(box, other)))
    .find((box) =>
      [box.left, (box.left + box.right) / 2, box.right].every((atX) =>
        [box.top, (box.top + box.bottom) / 2, box.bottom].every((atY) => isIn(npvAt(atX, atY))),
      ),
    );
};

const meanOf = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;

/** Where the appraisal stands; nothing where that is beyond the map. */
const statedOn = ({ map, stated, name }: Charted, ground: Ground, language: Language) => {
  const [u, v] = [stepOf(map.values[0], stated.values[0]), stepOf(map.values[1], stated.values[1])];
  if (u < 0 || v < 0 || u > map.values[0].length - 1 || v > map.values[1].length - 1) return undefined;
  const [atX, atY] = [ground.x(u), ground.y(v)];
  const text = `${words[language].stated}: ${compactKronor(stated.npv, language)}`;
  const wide = widthOf(text, undefined, true) + 10;
  const side = [atX + DOT + 4 + wide / 2, atX - DOT - 4 - wide / 2].find(
    (at) => at - wide / 2 >= ground.left && at + wide / 2 <= ground.right,
  );
  // Over or under it where there is no room beside.
  const isHigh = atY - 2 * LINE < ground.top;
  const middle = side ?? Math.max(ground.left + wide / 2, Math.min(ground.right - wide / 2, atX));
  const beside = Math.max(ground.top + 12, Math.min(ground.bottom - 12, atY));
  const box = around(middle, side === undefined ? atY + (isHigh ? LINE : -LINE) : beside, wide);
  const dot = `M${rounded(atX - DOT)} ${atY}a${DOT} ${DOT} 0 1 1 ${2 * DOT} 0a${DOT} ${DOT} 0 1 1 ${-2 * DOT} 0z`;
  const mark: Box = { left: atX - DOT, right: atX + DOT, top: atY - DOT, bottom: atY + DOT };
  const shapes: readonly Shape[] = [
    plate(box),
    { kind: "path", d: dot, fill: "ground", stroke: "ink", strokeWidth: 2.5 },
    textIn(box, text, { door: { figure: "/society/npv", name } }),
  ];
  return { taken: [box, mark], shapes };
};

const wordsOn = (charted: Charted, ground: Ground, language: Language): readonly Shape[] => {
  const { npv } = charted.map;
  const { pays, doesNotPay } = words[language];
  const point = statedOn(charted, ground, language);
  const areas = [
    { text: pays, isIn: (of: number) => of > 0 },
    { text: doesNotPay, isIn: (of: number) => of < 0 },
  ];
  const named = areas.flatMap(({ text, isIn }): readonly Shape[] => {
    const room = { isIn, surface: npv, ground, taken: point?.taken ?? [] };
    for (const lines of [[text], text.split(" ")]) {
      const box = roomFor(lines, room);
      if (box)
        return [plate(box), ...lines.map((line, place) => textIn({ ...box, top: box.top + place * LINE }, line))];
    }
    return [];
  });
  return [...named, ...(point?.shapes ?? [])];
};

/** What hatching and tones are, in as many lines as it takes. */
const keyOf = (surface: Surface, top: number, width: number, language: Language) => {
  const bands = bandsOf(surface);
  const scale = scaleOfAll(surface.flat());
  const number = (value: number): string => tickName(value, scale, language);
  const unit = scaleName(scale, language);
  const withUnit = (text: string): string => (language === "sv" ? `${text} ${unit}` : `${unit} ${text}`);
  const { below } = words[language];
  const items = [
    ...(surface.flat().some((of) => of < 0) ? [{ text: below, band: undefined }] : []),
    ...bands.map(([low, high], band) => ({ text: withUnit(`${number(low)}–${number(high)}`), band })),
  ];
  const shapes: Shape[] = [];
  let [x, y] = [0, top];
  for (const { text, band } of items) {
    const wide = SWATCH + 8 + widthOf(text);
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE + 4];
    const box = { x, y: y + 3, width: SWATCH, height: 14 };
    if (band === undefined) shapes.push({ kind: "path", d: hatched(box, 6), stroke: "lineStrong", strokeWidth: 1 });
    else shapes.push({ kind: "rect", ...box, fill: "accent", opacity: opacityOf(band) });
    shapes.push({ kind: "rect", ...box, stroke: "lineStrong", strokeWidth: 1 });
    shapes.push({ kind: "text", x: x + SWATCH + 8, y: y + BASELINE, text, tone: "inkQuiet" });
    x = rounded(x + wide + 20);
  }
  return { shapes, bottom: y + LINE };
};

const linesAt = (texts: readonly string[], y: number, over: Partial<PictureText>): readonly PictureText[] =>
  texts.map((text, line) => ({ kind: "text", x: 0, y: y + line * LINE + BASELINE, text, ...over }));

/** The values along both sides, the first parameter's under the map and the second's to the left of it. */
const sidesOf = (
  { values }: Mapped,
  [across, up]: readonly [ValueAxis, ValueAxis],
  ground: Ground,
): readonly Shape[] => {
  const { left, bottom, right, x, y } = ground;
  const [under, beside] = [
    across.ticks.map(({ value, text }) => ({ at: x(stepOf(values[0], value)), text })),
    up.ticks.map(({ value, text }) => ({ at: y(stepOf(values[1], value)), text })),
  ];
  return [
    {
      kind: "path",
      d:
        under.map(({ at }) => `M${at} ${bottom}v${TICK}`).join("") +
        beside.map(({ at }) => `M${left} ${at}h${-TICK}`).join(""),
      stroke: "lineStrong",
      strokeWidth: 1,
    },
    ...under.map(({ at, text }): Shape => {
      const middle = Math.min(at, right + 12 - widthOf(text) / 2);
      return {
        kind: "text",
        x: rounded(middle),
        y: bottom + TICK + BASELINE,
        text,
        anchor: "middle",
        tone: "inkQuiet",
      };
    }),
    ...beside.map(
      ({ at, text }): Shape => ({ kind: "text", x: left - TICK - 4, y: at + 5, text, anchor: "end", tone: "inkQuiet" }),
    ),
  ];
};

/**
 * Society's net present value over two parameters, the first across and the second up: where it pays in few tones, where it does not
 * hatched, and the line between them.
 */
export const mapPicture = (charted: Charted, width: number, language: Language): Picture => {
  const { parameters, values, npv } = charted.map;
  const axisOf = (which: 0 | 1, most: number): ValueAxis =>
    valueAxis([values[which][0]!, values[which].at(-1)!], parameters[which].unit, most, language);
  const axes = [axisOf(0, width < 480 ? 4 : 6), axisOf(1, 5)] as const;
  const upName = fitted(nameOf(parameters[1], axes[1]), width, 2);
  const numbers = Math.max(0, ...axes[1].ticks.map(({ text }) => widthOf(text)));
  const ground = groundOf(npv, numbers, upName.length * LINE + GAP, width);
  const [acrossName, under] = [fitted(nameOf(parameters[0], axes[0]), width, 2), ground.bottom + TICK + LINE];
  const key = keyOf(npv, under + acrossName.length * LINE + GAP, width, language);
  return {
    width,
    height: key.bottom + 4,
    shapes: [
      ...paintOf(npv, ground),
      ...sidesOf(charted.map, axes, ground),
      ...linesAt(upName, 0, {}),
      ...linesAt(acrossName, under, { x: ground.right, anchor: "end" }),
      ...wordsOn(charted, ground, language),
      ...key.shapes,
    ],
  };
};
