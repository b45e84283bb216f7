import { createContext, useContext } from "react";
import type { Address } from "../../models/problem.ts";

/** Every figure is a door to its explanation; the page holds which one is open. */
export type Doors = Readonly<{
  /** The figure that stands open, if any. */
  at: Address | undefined;
  open: (at: Address, opener: HTMLElement) => void;
}>;

export const DoorsContext = createContext<Doors>({ at: undefined, open: () => {} });

export const useDoors = (): Doors => useContext(DoorsContext);

/** One hidden sentence a page says what every figure does; each points at it instead of repeating it. */
export const DOOR_HINT = "figure-opens";
