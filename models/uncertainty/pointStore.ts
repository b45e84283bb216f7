import type { Complete } from "../complete.ts";
import { BLOCK, type Drawing } from "./block.ts";
import { type CorrelatedGroup, copulaOf } from "./copula.ts";
import { type Points, pointsOf } from "./points.ts";
import type { PointsOf } from "./program.ts";

type Source = Readonly<{ points: Points; group: CorrelatedGroup | undefined }>;

/** The points of a document's parameters, after the copula: of the block at hand, or of every block that is kept. */
export class PointStore {
  readonly #sources = new Map<string, Source>();
  readonly #made = new Map<string, Readonly<{ block: number; points: Uint32Array }>[]>();

  constructor(
    { parameters, correlations }: Pick<Complete, "parameters" | "correlations">,
    drawing: Pick<Drawing, "seed" | "sampling">,
    readonly kept: number,
  ) {
    const ordered = parameters.toSorted((left, right) => left.stream - right.stream);
    const groups = copulaOf(
      correlations.map(({ between: [one, other], rank }) => ({ between: [one!, other!], rank })),
      ordered.map(({ id }) => id),
    );
    for (const { id, stream } of ordered)
      this.#sources.set(id, {
        points: pointsOf(drawing, stream),
        group: groups.find(({ members }) => members.includes(id)),
      });
  }

  /** Whether a parameter's draws hang on those of others. */
  isCorrelated(parameter: string): boolean {
    return this.#sources.get(parameter)!.group !== undefined;
  }

  /** What the points of a block are scattered from, where they hang on no others and are not kept. */
  scattered(parameter: string, block: number): Uint32Array | undefined {
    const { points, group } = this.#sources.get(parameter)!;
    return group || this.kept > 0 ? undefined : points.scattered?.(block);
  }

  of(parameter: string, block: number): Uint32Array {
    const slot = this.kept === 0 ? 0 : block;
    const made = this.#made.get(parameter)?.[slot];
    if (made?.block === block) return made.points;
    const { group } = this.#sources.get(parameter)!;
    const members = group === undefined ? [parameter] : group.members;
    const arrays = members.map((member) => this.#arrayOf(member, slot));
    for (const [position, member] of members.entries())
      this.#sources.get(member)!.points.fill(arrays[position]!, block);
    group?.fill(arrays, arrays);
    for (const [position, member] of members.entries())
      this.#made.get(member)![slot] = { block, points: arrays[position]! };
    return this.#made.get(parameter)![slot]!.points;
  }

  #arrayOf(parameter: string, slot: number): Uint32Array {
    const slots = this.#made.get(parameter) ?? [];
    this.#made.set(parameter, slots);
    return slots[slot]?.points ?? new Uint32Array(BLOCK);
  }
}

/** The same by what is drawn instead of by parameter; which store they come from is asked each time. */
export const pointsByKey = (
  atoms: ReadonlyMap<string, Readonly<{ parameter: string }>>,
  store: () => PointStore,
): PointsOf => {
  const parameterOf = (key: string): string => atoms.get(key)!.parameter;
  return {
    of: (key, block) => store().of(parameterOf(key), block),
    scattered: (key, block) => store().scattered(parameterOf(key), block),
  };
};
