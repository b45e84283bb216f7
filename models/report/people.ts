import type { Language } from "../words/language.ts";
import { share } from "../words/number.ts";
import type { PeopleTold } from "../words/people.ts";
import { barsPicture } from "./bars.ts";
import { type Picture, rounded, type Shape, widthOf } from "./picture.ts";

/** What the picture is made of. */
export type PeopleData = Pick<PeopleTold, "anyway" | "extra" | "rest" | "labels">;

const kinds = ["anyway", "extra", "rest"] as const;
type Kind = (typeof kinds)[number];

/** More than this can no longer be counted by eye. */
const MOST_DOTS = 300;
const RADIUS = 7;
const PITCH = 19;
const LABEL = 24;
const GAP = 24;

const round = (x: number, y: number, radius: number, turn: 0 | 1): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 ${turn} ${2 * radius} 0a${radius} ${radius} 0 1 ${turn} ${-2 * radius} 0z`;

/** Told apart by form as well as colour: full, a point in a ring, hollow. */
const dots: Readonly<Record<Kind, (x: number, y: number) => string>> = {
  anyway: (x, y) => round(x, y, RADIUS - 0.5, 1),
  extra: (x, y) => round(x, y, RADIUS + 1, 1) + round(x, y, RADIUS - 1, 0) + round(x, y, RADIUS - 3, 1),
  rest: (x, y) => round(x, y, RADIUS - 1, 1),
};

const paints = {
  anyway: { fill: "lineStrong" },
  extra: { fill: "accent" },
  rest: { stroke: "lineStrong", strokeWidth: 1.5 },
} as const satisfies Readonly<Record<Kind, Partial<Shape>>>;

type Block = Readonly<{ kind: Kind; people: number; x: number; y: number; text: string }>;

const labelOf = ({ kind, x, y, text }: Block): Shape => ({
  kind: "text",
  x,
  y: y + 14,
  text,
  ...(kind === "extra" ? { bold: true, tone: "accent" } : {}),
});

/** Every kind in columns of `deep` dots under its own label; kinds side by side while there is room, else under each other. */
const laidOut = (data: PeopleData, width: number, deep: number): readonly Block[] | undefined => {
  const blocks: Block[] = [];
  let [x, y] = [0, 0];
  for (const kind of kinds.filter((each) => data[each] > 0)) {
    const [people, text] = [data[kind], data.labels[kind]];
    const own = Math.max(Math.ceil(people / deep) * PITCH, widthOf(text, undefined, kind === "extra"));
    if (own > width && people > deep) return undefined;
    if (x > 0 && x + own > width) [x, y] = [0, y + LABEL + deep * PITCH + GAP / 2];
    blocks.push({ kind, people, x: rounded(x), y, text });
    x += own + GAP;
  }
  return blocks;
};

/** One dot a person, in columns of five or ten so that they can be counted. */
const dotsPicture = (data: PeopleData, width: number): Picture => {
  const all = data.anyway + data.extra + data.rest;
  const depths = all <= 100 ? [5, 10, 20, 40] : [10, 20, 40];
  const deep = depths.find((depth) => laidOut(data, width, depth)) ?? depths.at(-1)!;
  const blocks = laidOut(data, width, deep) ?? [];
  const shapes = blocks.flatMap((block): readonly Shape[] => {
    const { kind, people, x, y } = block;
    let d = "";
    for (let person = 0; person < people; person++) {
      const [column, row] = [Math.floor(person / deep), person % deep];
      d += dots[kind](rounded(x + column * PITCH + RADIUS + 1), y + LABEL + row * PITCH + RADIUS + 1);
    }
    return [labelOf(block), { kind: "path", d, ...paints[kind] }];
  });
  const bottoms = blocks.map(({ y, people }) => y + LABEL + Math.min(deep, people) * PITCH);
  return { width, height: Math.max(0, ...bottoms), shapes };
};

const tones = { anyway: "lineStrong", extra: "accent", rest: "line" } as const;

/** Too many to count: a bar a kind, with its share of all. */
const sharesPicture = (data: PeopleData, width: number, language: Language): Picture => {
  const all = data.anyway + data.extra + data.rest;
  const bars = kinds.filter((kind) => data[kind] > 0);
  return barsPicture(
    bars.map((kind) => ({
      name: data.labels[kind],
      value: data[kind] / all,
      shown: share(data[kind] / all, language),
      tone: tones[kind],
      isBold: kind === "extra",
    })),
    width,
  );
};

/** The break-even as people: those who manage anyway, those who have to be added, and the rest. */
export const peoplePicture = (data: PeopleData, width: number, language: Language): Picture =>
  data.anyway + data.extra + data.rest > MOST_DOTS ? sharesPicture(data, width, language) : dotsPicture(data, width);
