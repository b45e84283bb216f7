import type { Complete, CompleteParameter } from "../complete.ts";
import type { Problem, Warning } from "../problem.ts";
import type { Simulation, Tornado } from "../result.ts";
import type { ScalarId } from "./algebra.ts";
import { addToBins, binsFor } from "./bins.ts";
import { BLOCK, CHUNK, CHUNK_BLOCKS, type Drawing, MOST_PRE_INTEGRATED } from "./block.ts";
import { meansOfFew } from "./conditional.ts";
import { type Atom, isUncertain, keptSamplers, type Samplers } from "./drawn.ts";
import { type Integration, integrationsOf } from "./integration.ts";
import { isPlanned, type MaybePlanned, type Plan, planOf } from "./plan.ts";
import { PointStore } from "./pointStore.ts";
import { Program } from "./program.ts";
import { ranksOf } from "./ranks.ts";
import { simulatedFrom } from "./report.ts";
import type { Subject } from "./subject.ts";

/** Everything the draws say; `warnings` go with those of the result. */
export type Simulated = Readonly<{ simulation: Simulation; tornado: Tornado; warnings: readonly Warning[] }>;

/** What a worker has made of one chunk: plain data. */
export type Chunk = Readonly<{
  number: number;
  /** The figures in every draw, in the run's order; none where they are in a room. */
  figures: readonly Float64Array[];
  /** By parameter that is sorted into bins, sums of figures over them. */
  bins: readonly Float64Array[];
  /** Draws moved to a bound: at all, then by limit. */
  moved: Float64Array;
}>;

/** One array a figure, in the run's order, of all draws. */
export type Room = readonly Float64Array[];

/** The buffers of a chunk, to be handed over rather than copied. */
export const buffersOf = ({ figures, bins, moved }: Chunk): readonly ArrayBuffer[] =>
  [...figures, ...bins, moved].map(({ buffer }) => buffer as ArrayBuffer);

/** One run through the draws, chunk by chunk, to be stopped between any two of them or shared among workers. */
export type Run = Readonly<{
  drawing: Drawing;
  chunks: number;
  /** What the draws of all figures take. */
  bytes: number;
  /** Room for all draws of every figure, which threads may share: what is written there need not be brought together afterwards. */
  room(isShared: boolean): Room;
  work(chunk: number, room?: Room): Chunk;
  /** Of every chunk, by number, with the room that they were written in, if they were. Problems where the draws broke what they may not. */
  finish(chunks: readonly Chunk[], room?: Room): Simulated | readonly Problem[];
}>;

/** Draws of which all columns may be kept between one move of a slider and the next. */
const MOST_KEPT = 65_536;

/** What the simplified graph holds as numbers: with another of them it is another graph. */
const certainsOf = (subjects: readonly Subject[]): string =>
  subjects.map(({ making: { document }, now }) => numbersOf(document, now).join(" ")).join(";");

const numbersOf = ({ parameters, shareGroups }: Complete, now: ReadonlyMap<string, number>): readonly unknown[] => {
  const drawn = new Set(shareGroups.flatMap((group) => (group.belief ? group.parameters : [])));
  const isDrawn = ({ id, belief }: CompleteParameter): boolean =>
    isUncertain({ belief }) || (drawn.has(id) && belief === undefined);
  return parameters.map((parameter) => (isDrawn(parameter) ? "" : now.get(parameter.id)));
};

/** A run, and where the figures are: for whoever has the plan too. */
type LocalRun = Run & Readonly<{ figures: Figures }>;

/** Where among a chunk's figures each scalar is. */
export type Figures = Readonly<{ of: readonly ScalarId[]; position(scalar: ScalarId): number }>;

/** What is ready to be run: the program and what is read of it in every block. */
export type Prepared = Readonly<{
  program: Program;
  /** The points of the run at hand. */
  through: { points: PointStore };
  figures: Figures;
  integrations: ReadonlyMap<ScalarId, Integration>;
  /** What is sorted into bins: of society's NPV and the decision's options what does not come apart. */
  binned: readonly ScalarId[];
  ranked: readonly Ranked[];
}>;

/** A parameter that is drawn. `isBinned` where a figure's mean given it is known from the draws alone; `share` where its rank is that of a share and not of what is drawn. */
export type Ranked = Readonly<{ parameter: string; atom: Atom; share: ScalarId | undefined; isBinned: boolean }>;

/** Every figure that a result needs of all draws. */
const figuresOf = (plan: Plan): readonly MaybePlanned[] => [
  plan.society,
  plan.publicSector.before,
  plan.publicSector.after,
  ...[...plan.actors.values()].flatMap(({ before, after }) => [before, after]),
  ...plan.options,
];

const keptBlocks = ({ draws }: Drawing, isKept: boolean): number => (isKept ? Math.ceil(draws / BLOCK) : 0);

const pointsFor = ({ formed }: Plan, drawing: Drawing, isKept: boolean): PointStore =>
  new PointStore(formed[0]!.subject.making.document, drawing, keptBlocks(drawing, isKept));

const isIntegrated = ({ sampling, draws }: Drawing): boolean => sampling === "sobol" && draws <= MOST_PRE_INTEGRATED;

const preparedOf = (plan: Plan, drawing: Drawing, points: PointStore, isKept: boolean): Prepared => {
  const studied = drawing.studies
    ? [
        ...[...plan.chances.values()].flatMap(({ withIt, without }) => [withIt, without]),
        ...[...plan.groups.values()].flatMap(({ statistics }) => statistics),
      ]
    : [];
  const planned = [...new Set(figuresOf(plan).flatMap((figure) => (isPlanned(figure) ? [figure.scalar] : [])))];
  const through = { points };
  const integrations = isIntegrated(drawing)
    ? integrationsOf(plan, planned, ({ parameter }) => !points.isCorrelated(parameter))
    : new Map<ScalarId, Integration>();
  const of = [
    ...new Set([
      ...planned,
      ...[...integrations.values()].flatMap(({ slope, rest }) => [slope, rest]),
      ...[...plan.amounts.values()].flatMap(({ lines }) => lines.flatMap(({ slope, rest }) => [slope, rest])),
      ...studied,
      ...plan.expectation.means.flatMap(({ of }) => (plan.expectation.isOfFew(of) ? [] : [of])),
    ]),
  ];
  const ranked = rankedOf(plan);
  const watched = plan.watched.flatMap(({ free, held }) => [free, held]);
  const shares = ranked.flatMap(({ share, isBinned }) => (share === undefined || !isBinned ? [] : [share]));
  const binned = plan.known.map(({ core }) => core);
  const parameterOf = (key: string): string => plan.atoms.get(key)!.parameter;
  const roots = [...new Set([...of, ...watched, ...shares, ...binned])];
  const program = new Program(
    plan.algebra,
    roots,
    plan.atoms,
    {
      of: (key, block) => through.points.of(parameterOf(key), block),
      scattered: (key, block) => through.points.scattered(parameterOf(key), block),
    },
    meansOfFew(plan),
    keptBlocks(drawing, isKept),
  );
  const places = new Map(of.map((scalar, position) => [scalar, position]));
  return {
    program,
    through,
    figures: { of, position: (scalar) => places.get(scalar)! },
    integrations,
    binned,
    ranked,
  };
};

const rankedOf = ({ formed, known }: Plan): readonly Ranked[] => {
  const ranked = new Map<string, Ranked>();
  for (const { drawn } of formed)
    for (const atom of drawn.atoms.values()) {
      const { key, parameter, isPart } = atom;
      if (ranked.has(parameter)) continue;
      const share = isPart ? drawn.scalars.get(parameter)! : undefined;
      ranked.set(parameter, {
        parameter,
        atom,
        share,
        isBinned: known.some(({ conditionals }) => !conditionals.has(key)),
      });
    }
  return [...ranked.values()];
};

const runOf = (plan: Plan, prepared: Prepared, drawing: Drawing, points: PointStore): LocalRun => ({
  drawing,
  chunks: Math.ceil(drawing.draws / CHUNK),
  figures: prepared.figures,
  bytes: prepared.figures.of.length * drawing.draws * Float64Array.BYTES_PER_ELEMENT,
  room: (isShared) => prepared.figures.of.map(() => roomFor(drawing.draws, isShared)),
  work: (chunk, room) => {
    // Another run of the session may have been at the same program since.
    prepared.through.points = points;
    return chunkOf(plan, prepared, drawing, chunk, room);
  },
  finish: (chunks, room) => simulatedFrom(plan, prepared, drawing, chunks, room),
});

const roomFor = (draws: number, isShared: boolean): Float64Array =>
  isShared ? new Float64Array(new SharedArrayBuffer(draws * Float64Array.BYTES_PER_ELEMENT)) : new Float64Array(draws);

const chunkOf = (plan: Plan, prepared: Prepared, { draws }: Drawing, number: number, room?: Room): Chunk => {
  const { program, figures, binned } = prepared;
  const { watched } = plan;
  const from = number * CHUNK;
  const length = Math.min(CHUNK, draws - from);
  const columns = figures.of.map((_, position) =>
    room ? room[position]!.subarray(from, from + length) : new Float64Array(length),
  );
  const ranks = ranksOf(plan, prepared);
  const bins = ranks.map(() => binsFor(binned.length));
  const moved = new Float64Array(watched.length + 1);
  for (let place = 0; place < length; place += BLOCK) {
    const block = number * CHUNK_BLOCKS + place / BLOCK;
    const lanes = Math.min(BLOCK, length - place);
    program.run(block);
    for (const [position, scalar] of figures.of.entries())
      columns[position]!.set(program.column(scalar, block).subarray(0, lanes), place);
    const sorted = binned.map((scalar) => program.column(scalar, block));
    if (binned.length > 0)
      for (const [position, rank] of ranks.entries()) addToBins(bins[position]!, rank(block), sorted, lanes);
    if (watched.length > 0) countMoved(moved, plan, program, block, lanes);
  }
  return { number, figures: room ? [] : columns, bins, moved };
};

/** A share that differs by less is nothing but rounding. */
const NOT_MOVED = 1e-9;

const countMoved = (moved: Float64Array, { watched }: Plan, program: Program, block: number, lanes: number): void => {
  const any = new Uint8Array(BLOCK);
  for (const [limit, { free, held }] of watched.entries()) {
    const [drawn, taken] = [program.column(free, block), program.column(held, block)];
    for (let lane = 0; lane < lanes; lane++) {
      const isMoved = Math.abs(drawn[lane]! - taken[lane]!) > NOT_MOVED ? 1 : 0;
      any[lane]! |= isMoved;
      moved[limit + 1]! += isMoved;
    }
  }
  for (let lane = 0; lane < lanes; lane++) moved[0]! += any[lane]!;
};

/** What a session keeps between one run and the next: samplers, the plan, and when sliders are pulled the columns of every draw. */
export class Simulator {
  readonly #samplers: Samplers = keptSamplers();
  #plan: Readonly<{ plan: Plan; key: string }> | undefined;
  #prepared: Readonly<{ key: string; prepared: Prepared }> | undefined;
  /** They hang on no value, so they outlive a plan. */
  #points: Readonly<{ key: string; points: PointStore }> | undefined;
  #isPulled = false;
  #room: Room = [];

  constructor(
    /** Made when first asked for: alternatives are opened then. */
    readonly subjects: () => readonly Subject[],
  ) {}

  /** Values have changed: columns are kept from now on, since more changes are to come. */
  pulled(): void {
    this.#isPulled = true;
  }

  plan(): Plan {
    const key = certainsOf(this.subjects());
    const isStale = this.#plan?.key !== key || !this.#plan.plan.formed.every(({ stays }) => stays());
    if (isStale) {
      this.#plan = { key, plan: planOf(this.subjects(), this.#samplers) };
      this.#prepared = undefined;
    }
    return this.#plan!.plan;
  }

  run(drawing: Drawing): LocalRun {
    if (drawing.draws < 1) throw new Error("There is nothing to draw: ask for a draw or more.");
    const plan = this.plan();
    const kept = this.#isPulled && drawing.draws <= MOST_KEPT;
    const key = `${JSON.stringify(drawing)} ${kept}`;
    // Where nothing is kept another seed is the same program through other points.
    const ready = kept ? key : `${isIntegrated(drawing)} ${drawing.studies}`;
    if (this.#points?.key !== key) this.#points = { key, points: pointsFor(plan, drawing, kept) };
    const serves =
      this.#prepared?.key === ready &&
      [...plan.atoms].every(([atom, { sampler }]) => this.#prepared!.prepared.program.redraw(atom, sampler));
    if (serves) for (const [of, mean] of meansOfFew(plan)) this.#prepared!.prepared.program.put(of, mean);
    else this.#prepared = { key: ready, prepared: preparedOf(plan, drawing, this.#points.points, kept) };
    return runOf(plan, this.#prepared!.prepared, drawing, this.#points.points);
  }

  /** The whole run at once, in room that the next one takes over: a slider asks many times a second. */
  simulate(drawing: Drawing): Simulated | readonly Problem[] {
    const { chunks, figures, room, work, finish } = this.run(drawing);
    if (this.#room.length < figures.of.length || this.#room[0]?.length !== drawing.draws) this.#room = room(false);
    return finish(
      Array.from({ length: chunks }, (_, chunk) => work(chunk, this.#room)),
      this.#room,
    );
  }
}
