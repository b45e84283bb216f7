import { BLOCK, type Drawing } from "./block.ts";
import { areFinite } from "./draws.ts";
import { fanOf } from "./fan.ts";
import { type Plan, yearlyOf } from "./plan.ts";
import { PointStore, pointsByKey } from "./pointStore.ts";
import { Program } from "./program.ts";
import type { Fan } from "./schema.ts";

/** A fan is a picture: this many draws are more than it shows. */
const MOST_DRAWS = 2048;

/** By perspective, cumulated present value in each year after equalisation: of the first draws of the drawing. */
export const fansOf = (plan: Plan, drawing: Drawing): ReadonlyMap<string, Fan> => {
  if (!drawing.fan) return new Map();
  const { appraised, making } = plan.formed[0]!.subject;
  const perspectives = [
    ["/society", appraised.society] as const,
    ["/publicSector", appraised.publicSector.after] as const,
    ...[...appraised.actors].map(([id, { after }]) => [`/actors/${id}`, after] as const),
    ...[...appraised.groups].map(([id, { after }]) => [`/groups/${id}`, after] as const),
  ];
  const draws = Math.min(drawing.draws, MOST_DRAWS);
  const cumulated = perspectives.flatMap(([at, summary]) => {
    const years = yearlyOf(plan, summary);
    return years === undefined ? [] : [{ at, years, columns: years.map(() => new Float64Array(draws)) }];
  });
  const points = new PointStore(making.document, drawing, 0);
  const roots = [...new Set(cumulated.flatMap(({ years }) => years))];
  const program = new Program(
    plan.algebra,
    roots,
    plan.atoms,
    pointsByKey(plan.atoms, () => points),
    new Map(),
    0,
  );
  for (let from = 0; from < draws; from += BLOCK) {
    program.run(from / BLOCK);
    for (const { years, columns } of cumulated)
      for (const [year, scalar] of years.entries())
        addTo(columns[year]!, from, program.column(scalar, from / BLOCK), columns[year - 1]);
  }
  const { firstYear, lastYear } = making.horizon;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, position) => firstYear + position);
  // What is not known on average has no fan.
  const known = cumulated.filter(({ columns }) => columns.every(areFinite));
  return new Map(known.map(({ at, columns }) => [at, fanOf(years, columns)]));
};

/** A block's flows of a year, on top of what the year before came to. */
const addTo = (column: Float64Array, from: number, flows: Float64Array, before: Float64Array | undefined): void => {
  const to = Math.min(column.length, from + BLOCK);
  if (before === undefined) for (let draw = from; draw < to; draw++) column[draw] = flows[draw - from]!;
  else for (let draw = from; draw < to; draw++) column[draw] = before[draw]! + flows[draw - from]!;
};
