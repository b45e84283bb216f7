import type { Sector } from "../../models/appraisal.ts";
import type { Timeline } from "../../models/session.ts";

/** One year of the pictures of flows: kronor, costs below zero. */
export type FlowYear = Readonly<{
  year: number;
  cost: number;
  benefit: number | undefined;
  net: number | undefined;
  cumulated: number | undefined;
  /** Net by actor, in the order of `layers`. */
  actors: readonly number[];
}>;

/** A colour of the stacked picture. */
export type Layer = Readonly<{ id: string; name: string; sector: Sector }>;

export type Flows = Readonly<{ years: readonly FlowYear[]; layers: readonly Layer[] }>;

type Stacked = Readonly<{ layer: Layer; timeline: Timeline | undefined }>;

/** The years to draw: all, or, where nothing but costs is known, those up to and with the last cost. */
const drawn = ({ costs, net }: Timeline): readonly number[] =>
  net ? costs : costs.slice(0, costs.findLastIndex((cost) => cost !== 0) + 1);

/** Lays a timeline out by year; layers whose flows are unknown are left out. */
export const flowsOf = (timeline: Timeline, stacked: readonly Stacked[]): Flows => {
  const known = stacked.filter(({ timeline: of }) => of?.net);
  return {
    layers: known.map(({ layer }) => layer),
    years: drawn(timeline).map((cost, position) => ({
      year: timeline.firstYear + position,
      cost: -cost,
      benefit: timeline.benefits?.[position],
      net: timeline.net?.[position],
      cumulated: timeline.cumulatedDiscounted?.[position],
      actors: known.map(({ timeline: of }) => of?.net?.[position] ?? 0),
    })),
  };
};
