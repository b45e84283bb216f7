import type { Complete, CompleteParameter } from "../complete.ts";
import type { Problem, Warning } from "../problem.ts";
import type { Simulation, Tornado } from "../result.ts";
import type { ScalarId } from "./algebra.ts";
import { binsFor } from "./bins.ts";
import { BLOCK, type Drawing, MOST_PRE_INTEGRATED } from "./block.ts";
import { chunksIn, workOut } from "./chunk.ts";
import { meansOfFew } from "./conditional.ts";
import { type Atom, isUncertain, keptSamplers, type Samplers } from "./drawn.ts";
import { drawsOf } from "./draws.ts";
import { drawnFor } from "./figureRanges.ts";
import { type Integration, integrationsOf } from "./integration.ts";
import { type Kept, KeptRuns, MOST_READY } from "./keptRuns.ts";
import type { Lanes } from "./lanes.ts";
import { isPlanned, type MaybePlanned, type Plan, planOf } from "./plan.ts";
import { PointStore, pointsByKey } from "./pointStore.ts";
import { Program } from "./program.ts";
import { type Report, reportOf } from "./report.ts";
import { bytesOf, type Room, roomOf, type Size, serves } from "./room.ts";
import type { Subject } from "./subject.ts";

/** Everything the draws say; `warnings` go with those of the result. */
export type Simulated = Readonly<{ simulation: Simulation; tornado: Tornado; warnings: readonly Warning[] }>;

/** One run through the draws, chunk by chunk, to be stopped between any two of them or shared among workers. */
export type Run = Readonly<{
  drawing: Drawing;
  chunks: number;
  /** What its room takes. */
  bytes: number;
  /** Room for all draws of every figure, which threads may share. */
  room(isShared: boolean): Room;
  /** Works out a chunk, into its place in the room. */
  work(chunk: number, room: Room): void;
  /** What is said of a room that every chunk has been written in. */
  report(room: Room): Report;
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

/** A run, where the figures are, and what room it takes: for whoever has the plan too. */
type LocalRun = Run & Readonly<{ figures: Figures; size: Size }>;

/** Where among a chunk's figures each scalar is. */
export type Figures = Readonly<{ of: readonly ScalarId[]; position(scalar: ScalarId): number }>;

/** What is ready to be run: the program and what is read of it in every block. */
export type Prepared = Readonly<{
  program: Program;
  /** The points of the run at hand. */
  through: { points: PointStore };
  /** By block, where its draws were last written and how many of them were moved, at all and by limit: what is not new stays. */
  written: { room: Room; moved: Float64Array }[];
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
  ...[...plan.actors.values(), ...plan.families.values()].flatMap(({ before, after }) => [before, after]),
  ...plan.options,
];

const keptBlocks = ({ draws }: Drawing, isKept: boolean): number => (isKept ? Math.ceil(draws / BLOCK) : 0);

const pointsFor = ({ formed }: Plan, drawing: Drawing, isKept: boolean): PointStore =>
  new PointStore(formed[0]!.subject.making.document, drawing, keptBlocks(drawing, isKept));

const isIntegrated = ({ sampling, draws }: Drawing): boolean => sampling === "sobol" && draws <= MOST_PRE_INTEGRATED;

const preparedOf = (
  plan: Plan,
  drawing: Drawing,
  points: PointStore,
  isKept: boolean,
  before: Lanes | undefined,
): Prepared => {
  const studied = drawing.studies
    ? [
        ...[...plan.chances.values()].flatMap(({ withIt, without }) => [withIt, without]),
        ...[...plan.groups.values()].flatMap(({ statistics }) => statistics),
      ]
    : [];
  const planned = [...new Set(figuresOf(plan).flatMap((figure) => (isPlanned(figure) ? [figure.scalar] : [])))];
  const through = { points };
  const integrations = isIntegrated(drawing)
    ? integrationsOf(
        plan,
        planned,
        ({ parameter }) => !points.isCorrelated(parameter),
        (figure) => drawing.studies && isPlanned(plan.society) && figure === plan.society.scalar,
      )
    : new Map<ScalarId, Integration>();
  const of = [
    ...new Set([
      ...planned,
      ...[...integrations.values()].flatMap(({ slope, rest, other }) =>
        other ? [slope, rest, other.slope, other.rest] : [slope, rest],
      ),
      ...[...plan.amounts.values()].flatMap(({ lines }) => lines.flatMap(({ slope, rest }) => [slope, rest])),
      ...studied,
      ...drawnFor(plan.algebra, plan.ranged),
      ...plan.expectation.means.flatMap(({ of }) => (plan.expectation.isOfFew(of) ? [] : [of])),
    ]),
  ];
  const ranked = rankedOf(plan);
  const watched = plan.watched.flatMap(({ free, held }) => [free, held]);
  const shares = ranked.flatMap(({ share, isBinned }) => (share === undefined || !isBinned ? [] : [share]));
  const binned = plan.known.map(({ core }) => core);
  const roots = [...new Set([...of, ...watched, ...shares, ...binned])];
  const program = new Program(
    plan.algebra,
    roots,
    plan.atoms,
    pointsByKey(plan.atoms, () => through.points),
    meansOfFew(plan),
    keptBlocks(drawing, isKept),
    before,
  );
  const places = new Map(of.map((scalar, position) => [scalar, position]));
  return {
    program,
    through,
    written: [],
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

const sizeOf = ({ watched }: Plan, { figures, binned, ranked }: Prepared, drawing: Drawing): Size => {
  const chunks = chunksIn(drawing);
  return {
    figures: { count: figures.of.length, length: drawing.draws },
    bins: { count: ranked.filter(({ isBinned }) => isBinned).length, length: chunks * binsFor(binned.length).length },
    moved: { count: 1, length: chunks * (watched.length + 1) },
  };
};

const runOf = (plan: Plan, prepared: Prepared, drawing: Drawing, points: PointStore): LocalRun => {
  const size = sizeOf(plan, prepared, drawing);
  const chunks = chunksIn(drawing);
  return {
    drawing,
    chunks,
    figures: prepared.figures,
    size,
    bytes: bytesOf(size),
    room: (isShared) => roomOf(size, isShared),
    work: (chunk, room) => {
      // Another run of the session may have been at the same program since.
      prepared.through.points = points;
      workOut(plan, prepared, drawing, chunk, room);
    },
    report: (room) => reportOf(plan, prepared, drawing, drawsOf(prepared, drawing, chunks, room)),
  };
};

/** What a session keeps between one run and the next: samplers, the plan, and when sliders are pulled the columns of every draw. */
export class Simulator {
  readonly #samplers: Samplers = keptSamplers();
  #plan: Readonly<{ plan: Plan; key: string }> | undefined;
  readonly #kept = new KeptRuns();
  /** They hang on no value, so they outlive a plan. */
  readonly #points = new Map<string, PointStore>();
  #isPulled = false;

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
      this.#kept.clear();
    }
    return this.#plan!.plan;
  }

  /** A run that whoever asked may be at for a while, between others. */
  run(drawing: Drawing): LocalRun {
    const { plan, kept, points } = this.#ready(drawing);
    kept.isLent = true;
    return runOf(plan, kept.prepared, drawing, points);
  }

  #ready(drawing: Drawing): Readonly<{ plan: Plan; kept: Kept; points: PointStore }> {
    if (drawing.draws < 1) throw new Error("There is nothing to draw: ask for a draw or more.");
    const plan = this.plan();
    const isKept = this.#isPulled && drawing.draws <= MOST_KEPT;
    const key = `${JSON.stringify(drawing)} ${isKept}`;
    const points = this.#pointsFor(plan, drawing, isKept, key);
    // Where nothing is kept another seed is the same program through other points.
    const ready = isKept ? key : `${isIntegrated(drawing)} ${drawing.studies}`;
    const kept = this.#kept.get(ready);
    const serves =
      kept !== undefined && [...plan.atoms].every(([atom, { sampler }]) => kept.prepared.program.redraw(atom, sampler));
    if (!serves)
      return {
        plan,
        points,
        kept: this.#kept.put(ready, (before) => preparedOf(plan, drawing, points, isKept, before)),
      };
    for (const [of, mean] of meansOfFew(plan)) kept.prepared.program.put(of, mean);
    return { plan, points, kept };
  }

  /** Those of the two drawings that were last asked for stay. */
  #pointsFor(plan: Plan, drawing: Drawing, isKept: boolean, key: string): PointStore {
    const points = this.#points.get(key) ?? pointsFor(plan, drawing, isKept);
    this.#points.delete(key);
    this.#points.set(key, points);
    if (this.#points.size > MOST_READY) this.#points.delete(this.#points.keys().next().value!);
    return points;
  }

  /** The whole run at once, in room that the next one takes over: a slider asks many times a second. */
  simulate(drawing: Drawing): Simulated | readonly Problem[] {
    const { plan, kept, points } = this.#ready(drawing);
    const { chunks, size, room, work, report } = runOf(plan, kept.prepared, drawing, points);
    if (kept.room === undefined || !serves(kept.room, size)) kept.room = room(false);
    for (let chunk = 0; chunk < chunks; chunk++) work(chunk, kept.room);
    return report(kept.room).finish();
  }
}
