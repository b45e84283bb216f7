import type { Places } from "./places.ts";

export const importanceOf = (bins: Float64Array, figure: number, variance: number, places: Places): number => {
  throw new Error(`to come: ${[bins, figure, variance, places]}`);
};
