import type { Summary } from "../appraise.ts";
import type { NodeId } from "../graph.ts";
import { isNothing } from "../result.ts";
import { type Algebra, NO_ATOM, type ScalarId, type Term } from "./algebra.ts";
import { BLOCK, type Drawing } from "./block.ts";
import { type Fan, fanOf } from "./fan.ts";
import type { Plan } from "./plan.ts";
import { PointStore, pointsByKey } from "./pointStore.ts";
import { Program } from "./program.ts";

/** A fan is a picture: this many draws are more than it shows. */
const MOST_DRAWS = 2048;

/** A year's flow: what no draw changes, and coefficient × scalar. */
type Year = Readonly<{ constant: number; terms: readonly Term[] }>;

/** Perspectives of which every year is the same, and what they are made of. */
type Followed = Readonly<{ at: readonly string[]; years: readonly Year[]; lumpSums: readonly Year[] }>;

/** What the fans of a plan are read from, kept between one run and the next. */
export type FanProgram = Readonly<{
  program: Program;
  /** The points of the run at hand. */
  through: { points: PointStore };
  followed: readonly Followed[];
}>;

/** By perspective, cumulated present value in each year after equalisation: of the first draws of the drawing. */
export const fansOf = (plan: Plan, drawing: Drawing): ReadonlyMap<string, Fan> => {
  if (!drawing.fan) return new Map();
  const { making } = plan.formed[0]!.subject;
  const points = new PointStore(making.document, drawing, 0);
  const { program, through, followed } = readyFor(plan, points);
  through.points = points;
  const columns = columnsOf(program, Math.min(drawing.draws, MOST_DRAWS));
  const wanted = followed.filter(({ at }) => drawing.fan === true || at.some((one) => one === drawing.fan));
  return new Map(
    wanted.flatMap(({ at, years, lumpSums }) => {
      const fan = fanOf(making.horizon.firstYear, cumulated(years, columns), !hasAny(lumpSums, columns));
      return fan ? at.map((perspective) => [perspective, fan] as const) : [];
    }),
  );
};

/** The program of the plan's last fans, if it serves what is believed now. */
const readyFor = (plan: Plan, points: PointStore): FanProgram => {
  const { ready } = plan.keptFans;
  if (ready && [...plan.atoms].every(([key, { sampler }]) => ready.program.redraw(key, sampler))) return ready;
  const made = programOf(plan, points);
  plan.keptFans.ready = made;
  return made;
};

const programOf = (plan: Plan, points: PointStore): FanProgram => {
  const followed = followedIn(plan);
  const years = followed.flatMap((of) => [...of.years, ...of.lumpSums]);
  const roots = new Set(years.flatMap(({ terms }) => terms.map(([, scalar]) => scalar)));
  const through = { points };
  const pointsNow = pointsByKey(plan.atoms, () => through.points);
  return { program: new Program(plan.algebra, [...roots], plan.atoms, pointsNow, new Map(), 0), through, followed };
};

/** Every perspective that is known, those that are the same in every draw together. */
const followedIn = (plan: Plan): readonly Followed[] => {
  const { publicSector, society, actors, groups } = plan.formed[0]!.subject.appraised;
  const perspectives: readonly (readonly [string, Summary])[] = [
    ["/society", society],
    ["/publicSector", publicSector.after],
    ...[...actors].map(([id, { after }]) => [`/actors/${id}`, after] as const),
    ...[...groups].map(([id, { after }]) => [`/groups/${id}`, after] as const),
  ];
  const found = new Map<string, Followed>();
  for (const [at, { net, perspective }] of perspectives) {
    if (net === undefined) continue;
    const years = yearsOf(plan, net.discounted);
    const lumpSums = perspective.lumpSums === undefined ? [] : yearsOf(plan, perspective.lumpSums);
    const key = JSON.stringify([years, lumpSums]);
    found.set(key, { at: [...(found.get(key)?.at ?? []), at], years, lumpSums });
  }
  return [...found.values()];
};

/** A node's years as sums of scalars as they stand: to simplify each year by itself takes longer than to draw it. */
const yearsOf = ({ algebra, formed }: Plan, node: NodeId): readonly Year[] => {
  const { forms, subject } = formed[0]!;
  const { factor, shapes } = forms.asYears(forms.form(node));
  const { firstYear, lastYear } = subject.making.horizon;
  const parts = shapes.of.map(({ scalar, values }) => ({ values, of: algebra.product([factor, scalar]) }));
  return Array.from({ length: lastYear - firstYear + 1 }, (_, year) =>
    yearFrom(
      algebra,
      parts.map(({ values, of }): Term => [values[year]!, of]),
    ),
  );
};

const yearFrom = (algebra: Algebra, all: readonly Term[]): Year => {
  let constant = 0;
  const terms: Term[] = [];
  for (const [coefficient, scalar] of all) {
    const value = algebra.valueOf(scalar);
    if (coefficient === 0) continue;
    if (value === undefined) terms.push([coefficient, scalar]);
    else constant += coefficient * value;
  }
  return { constant, terms };
};

/** Every draw of what the years are made of. */
type Columns = Readonly<{ draws: number; of: ReadonlyMap<ScalarId, Float64Array> }>;

const columnsOf = (program: Program, draws: number): Columns => {
  const of = new Map(program.roots.map((scalar) => [scalar, new Float64Array(draws)]));
  for (let block = 0; block * BLOCK < draws; block++) {
    program.run(block);
    const lanes = Math.min(BLOCK, draws - block * BLOCK);
    for (const [scalar, column] of of) column.set(program.column(scalar, block).subarray(0, lanes), block * BLOCK);
  }
  return { draws, of };
};

/** What all years up to and with each come to, in one array that is written over; undefined for a year that adds nothing. */
function* cumulated(years: readonly Year[], { draws, of }: Columns): Generator<Float64Array | undefined> {
  const column = new Float64Array(draws);
  for (const [position, { constant, terms }] of years.entries()) {
    const isSame = position > 0 && constant === 0 && terms.length === 0;
    if (!isSame) addYear(column, constant, terms, of);
    yield isSame ? undefined : column;
  }
}

const addYear = (column: Float64Array, constant: number, terms: readonly Term[], of: Columns["of"]): void => {
  let plus = constant;
  // Three at a time, since most of the time goes to fetching the column and putting it back.
  for (let first = 0; first < terms.length || plus !== 0; first += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => terms[first + k] ?? NO_TERM) as [Term, Term, Term];
    const columnOf = ([, scalar]: Term): Float64Array => of.get(scalar) ?? column;
    addThree(column, plus, a[0], columnOf(a), b[0], columnOf(b), c[0], columnOf(c));
    plus = 0;
  }
};

const NO_TERM: Term = [0, NO_ATOM];

const addThree = (
  out: Float64Array,
  plus: number,
  p: number,
  a: Float64Array,
  q: number,
  b: Float64Array,
  r: number,
  c: Float64Array,
): void => {
  for (let draw = 0; draw < out.length; draw++) out[draw]! += plus + p * a[draw]! + q * b[draw]! + r * c[draw]!;
};

/** Whether any year is anything in any draw. */
const hasAny = (years: readonly Year[], { draws, of }: Columns): boolean =>
  years.some(({ constant, terms }) => {
    const column = new Float64Array(draws);
    addYear(column, constant, terms, of);
    return !column.every(isNothing);
  });
