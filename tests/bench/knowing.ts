import { addToBins, binsFor } from "../../models/uncertainty/bins.ts";
import { BLOCK } from "../../models/uncertainty/block.ts";
import { evppiOf } from "../../models/uncertainty/evppi.ts";
import { placesOf } from "../../models/uncertainty/places.ts";
import { pointsOf } from "../../models/uncertainty/points.ts";
import { samplerOf } from "../../models/uncertainty/sampler.ts";
import { timed } from "./clock.ts";
import { informed, referenceDocument } from "./reference.ts";
import { row } from "./row.ts";

const LIMIT_MS = 2;
/** Years of effect times people, roughly: what makes the two sides of the reference case about as large as each other. */
const SCALE = 1_100;

/** A net value of the inputs that is made like the reference case's: a product of the first, less the costs. */
const worth = (inputs: readonly Float64Array[], out: Float64Array): void => {
  const [, , baseline, takeUp, risk, deadweight, , value, ...costs] = inputs as readonly [
    ...Float64Array[],
  ] as Float64Array[];
  for (let lane = 0; lane < BLOCK; lane++) {
    const gained = baseline![lane]! * takeUp![lane]! * (1 - risk![lane]!) * (1 - deadweight![lane]!);
    let cost = 0;
    for (const of of costs) cost += of[lane]!;
    out[lane] = SCALE * gained * value![lane]! - cost;
  }
};

/** What it takes to say what knowing each of 25 parameters is worth, once the draws are there. */
export const knowing = (draws: number): void => {
  const drawing = { seed: 1, sampling: "sobol" } as const;
  const { parameters = [] } = referenceDocument();
  const known = informed.map((id) => {
    const { belief, stream } = parameters.find((parameter) => parameter.id === id)!;
    const sampler = samplerOf(belief!, undefined);
    return {
      sampler,
      points: pointsOf(drawing, stream!),
      places: placesOf((out, points) => sampler.fill(out, points)),
    };
  });
  const blocks = Array.from({ length: draws / BLOCK }, (_, block) => {
    const points = known.map(({ points: of }) => {
      const out = new Uint32Array(BLOCK);
      of.fill(out, block);
      return out;
    });
    const inputs = known.map(({ sampler }, at) => {
      const out = new Float64Array(BLOCK);
      sampler.fill(out, points[at]!);
      return out;
    });
    const figure = new Float64Array(BLOCK);
    worth(inputs, figure);
    return { points, figures: [figure] };
  });
  const time = timed(() =>
    known.map(({ places }, at) => {
      const bins = binsFor(1);
      for (const { points, figures } of blocks) addToBins(bins, points[at]!, figures, BLOCK);
      return evppiOf(bins, [0], places);
    }),
  );
  const cells = [`${time.toFixed(2)} ms`, `≤ ${LIMIT_MS} ms`, `${(time / LIMIT_MS).toFixed(2)} ×`];
  row(`${known.length} EVPPI at ${draws} draws`, ...cells);
};
