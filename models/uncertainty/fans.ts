import { BLOCK, type Drawing } from "./block.ts";
import { areFinite } from "./draws.ts";
import { fanOf } from "./fan.ts";
import { cumulatedOf, type Plan } from "./plan.ts";
import { PointStore } from "./pointStore.ts";
import { Program } from "./program.ts";
import type { Fan } from "./schema.ts";

/** A fan is a picture: this many draws are more than it shows. */
const MOST_DRAWS = 10_240;

/** By perspective, cumulated present value in each year after equalisation: of the first draws of the drawing. */
export const fansOf = (plan: Plan, drawing: Drawing): ReadonlyMap<string, Fan> => {
  if (!drawing.fan) return new Map();
  const { appraised, making } = plan.formed[0]!.subject;
  const perspectives = [
    ["/society", appraised.society] as const,
    ["/publicSector", appraised.publicSector.after] as const,
    ...[...appraised.actors].map(([id, { after }]) => [`/actors/${id}`, after] as const),
  ];
  const cumulated = perspectives.flatMap(([at, summary]) => {
    const years = cumulatedOf(plan, summary);
    return years === undefined ? [] : [{ at, years }];
  });
  const draws = Math.min(drawing.draws, MOST_DRAWS);
  const points = new PointStore(making.document, drawing, 0);
  const parameterOf = (key: string): string => plan.atoms.get(key)!.parameter;
  const roots = [...new Set(cumulated.flatMap(({ years }) => years))];
  const program = new Program(
    plan.algebra,
    roots,
    plan.atoms,
    (key, block) => points.of(parameterOf(key), block),
    new Map(),
    0,
  );
  const columns = new Map(roots.map((root) => [root, new Float64Array(draws)]));
  for (let from = 0; from < draws; from += BLOCK) {
    program.run(from / BLOCK);
    for (const [root, column] of columns)
      column.set(program.column(root, from / BLOCK).subarray(0, Math.min(BLOCK, draws - from)), from);
  }
  const { firstYear, lastYear } = making.horizon;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, position) => firstYear + position);
  // What is not known on average has no fan.
  const known = cumulated.filter((of) => of.years.every((scalar) => areFinite(columns.get(scalar)!)));
  return new Map(
    known.map(({ at, years: scalars }) => [
      at,
      fanOf(
        years,
        scalars.map((scalar) => columns.get(scalar)!),
      ),
    ]),
  );
};
