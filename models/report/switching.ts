import type { Parameter } from "../appraisal.ts";
import type { InEvery, Language } from "../words/language.ts";
import type { Switching } from "../words/switching.ts";
import { quantity } from "../words/unit.ts";
import { fitted } from "./lines.ts";
import { NARROW, type Picture, type PictureText, rounded, type Shape, scaleFor, widthOf } from "./picture.ts";

/** Between which values a parameter is believed to lie, as its belief says it: its ends, or two standard deviations each way. */
export const believedOf = ({ belief, bounds, unit }: Parameter): readonly [number, number] | undefined => {
  if (!belief || belief.kind === "fixed") return undefined;
  if (belief.kind === "observed") return [Math.min(...belief.values), Math.max(...belief.values)];
  if ("low" in belief && belief.low !== undefined && belief.high !== undefined) return [belief.low, belief.high];
  if (!("mean" in belief) || belief.mean === undefined || belief.sd === undefined) return undefined;
  const { least = unit === "share" ? 0 : -Infinity, most = unit === "share" ? 1 : Infinity } = bounds ?? {};
  return [Math.max(least, belief.mean - 2 * belief.sd), Math.min(most, belief.mean + 2 * belief.sd)];
};

/** More are told in the table alone. */
export const MOST_TRACKS = 12;
const ROW_GAP = 18;
const NAME_LINE = 20;
/** From the top of a row without its name: the baseline of the stated value, the track, the baseline of the first root. */
const STATED = 14;
const TRACK = 27;
const ROOT = 50;
const INSET = 8;
const DOT = 5;
const BAND = 10;

const words: InEvery<Readonly<{ stated: (shown: string) => string; root: (shown: string) => string }>> = {
  sv: { stated: (shown) => `angivet ${shown}`, root: (shown) => `brytvärde ${shown}` },
  en: { stated: (shown) => `stated ${shown}`, root: (shown) => `switching value ${shown}` },
};

type Place = Readonly<{ isNarrow: boolean; names: number; left: number; width: number }>;

const placeOf = (rows: readonly Switching[], width: number): Place => {
  if (width < NARROW) return { isNarrow: true, names: width, left: 0, width };
  const longest = Math.max(0, ...rows.map(({ parameter }) => widthOf(parameter.name)));
  const names = Math.min(Math.ceil(longest), Math.floor(width * 0.36));
  return { isNarrow: false, names, left: names + 24, width };
};

/** What a track must hold; of shares all that a share can be. */
const rangeOf = ({ parameter, roots }: Switching): readonly [number, number] => {
  const { value, unit } = parameter;
  const held = [
    ...roots.map((root) => root.value),
    ...(believedOf(parameter) ?? []),
    ...(value === undefined ? [] : [value]),
  ];
  const [low, high] = [Math.min(...held), Math.max(...held)];
  if (unit === "share" && low >= 0 && high <= 1) return [0, 1];
  const room = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
};

/** A text under or over its mark, moved inwards where it would leave the track. */
const textAt = (x: number, y: number, text: string, { left, width }: Place, bold = false): PictureText => {
  const half = widthOf(text, undefined, bold) / 2;
  const middle = Math.max(left + half, Math.min(width - half, x));
  return { kind: "text", x: rounded(middle), y, text, anchor: "middle" };
};

const circle = (x: number, y: number): string =>
  `M${rounded(x - DOT)} ${y}a${DOT} ${DOT} 0 1 1 ${2 * DOT} 0a${DOT} ${DOT} 0 1 1 ${-2 * DOT} 0z`;
const diamond = (x: number, y: number): string =>
  `M${rounded(x)} ${y - DOT - 2}l${DOT + 2} ${DOT + 2}l${-DOT - 2} ${DOT + 2}l${-DOT - 2} ${-DOT - 2}z`;

type Row = Readonly<{
  texts: readonly PictureText[];
  track: string;
  band: string;
  link: string;
  dot: string;
  diamonds: string;
  bottom: number;
}>;

/** Labels of switching values, each on the first line where none of the others is. */
const rootTexts = (
  { parameter, roots }: Switching,
  x: (value: number) => number,
  top: number,
  place: Place,
  said: (shown: string) => string,
  language: Language,
): readonly PictureText[] => {
  const ends: number[] = [];
  return [...roots]
    .sort((one, other) => one.value - other.value)
    .map(({ value, at }) => {
      const text = said(quantity(value, parameter.unit, language));
      const label = textAt(x(value), 0, text, place, true);
      const half = widthOf(text, undefined, true) / 2;
      const free = ends.findIndex((end) => end + 8 <= label.x - half);
      const line = free < 0 ? ends.length : free;
      ends[line] = label.x + half;
      return { ...label, y: top + ROOT + line * NAME_LINE, bold: true, door: { figure: at, name: parameter.name } };
    });
};

const rowAt = (row: Switching, top: number, place: Place, isFirst: boolean, language: Language): Row => {
  const { parameter, roots } = row;
  const { value, unit, name } = parameter;
  const names = fitted(name, place.names, 3);
  const start = place.isNarrow ? top + names.length * NAME_LINE : top;
  const scale = scaleFor(rangeOf(row), [place.left + INSET, place.width - INSET]);
  const y = start + TRACK;
  const said = (kind: "stated" | "root") => (shown: string) => (isFirst ? words[language][kind](shown) : shown);
  const under = rootTexts(row, scale, start, place, said("root"), language);
  const nameTop = place.isNarrow ? top + 15 : Math.max(top + 15, y + 5 - (names.length - 1) * 10);
  const called = names.map((text, line): PictureText => ({ kind: "text", x: 0, y: nameTop + line * NAME_LINE, text }));
  const believed = believedOf(parameter)?.map(scale);
  const places = roots.map((root) => scale(root.value));
  const stated = value === undefined ? undefined : scale(value);
  const nearest = places.reduce(
    (best, each) => (Math.abs(each - (stated ?? 0)) < Math.abs(best - (stated ?? 0)) ? each : best),
    places[0] ?? 0,
  );
  const over =
    stated === undefined
      ? []
      : [
          {
            ...textAt(stated, start + STATED, said("stated")(quantity(value!, unit, language)), place),
            tone: "inkQuiet" as const,
          },
        ];
  return {
    texts: [...called, ...over, ...under],
    track: `M${place.left} ${y}H${place.width}`,
    band: believed ? `M${believed[0]} ${y - BAND / 2}H${believed[1]}v${BAND}H${believed[0]}z` : "",
    link: stated === undefined || roots.length === 0 ? "" : `M${stated} ${y}H${nearest}`,
    dot: stated === undefined ? "" : circle(stated, y),
    diamonds: places.map((x) => diamond(x, y)).join(""),
    bottom: Math.max(nameTop + (names.length - 1) * NAME_LINE, ...under.map((text) => text.y), y + 12) + 6,
  };
};

/** How far each parameter is from the value that turns the appraisal: a track a parameter, each in a scale of its own. */
export const switchingPicture = (rows: readonly Switching[], width: number, language: Language): Picture => {
  const shown = rows.slice(0, MOST_TRACKS);
  const place = placeOf(shown, width);
  const drawn: Row[] = [];
  for (const row of shown) {
    const above = drawn.at(-1);
    drawn.push(rowAt(row, above ? above.bottom + ROW_GAP : 0, place, !above, language));
  }
  const path = (kind: "track" | "band" | "link" | "dot" | "diamonds") => drawn.map((row) => row[kind]).join("");
  const shapes: readonly Shape[] = [
    { kind: "path", d: path("band"), fill: "lineStrong", opacity: 0.3 },
    { kind: "path", d: path("track"), stroke: "lineStrong", strokeWidth: 1 },
    { kind: "path", d: path("link"), stroke: "accent", strokeWidth: 3 },
    { kind: "path", d: path("dot"), fill: "ink" },
    { kind: "path", d: path("diamonds"), fill: "accent" },
    ...drawn.flatMap(({ texts }) => texts),
  ];
  return { width, height: drawn.at(-1)?.bottom ?? 0, shapes };
};
