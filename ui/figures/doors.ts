import { createContext, useContext } from "react";
import type { Address } from "../../models/problem.ts";

/** A figure and the scenario in which it is explained; the base case has none. */
export type Door = Readonly<{ at: Address; scenario: string | undefined }>;

/** Every figure is a door to its explanation; the page holds which one is open. */
export type Doors = Readonly<{
  /** The figure that stands open, if any. */
  door: Door | undefined;
  open: (door: Door, opener: HTMLElement | SVGElement) => void;
}>;

/** Where no page holds explanations, as when results are presented, figures are plain text. */
export const DoorsContext = createContext<Doors | undefined>(undefined);

export const useDoors = (): Doors | undefined => useContext(DoorsContext);

/** The base case where a scenario is named, as in the page's address: ids have no capitals, so that no scenario is called this. */
const BASE = "BASE";
export const nameOfScenario = (scenario: string | undefined): string => scenario ?? BASE;
export const scenarioNamed = (name: string): string | undefined => (name === BASE ? undefined : name);

/** Where a door stands on the page, for those who came by a link and have opened none. */
export const placeOfDoor = ({ at, scenario }: Door): HTMLElement | null =>
  document.querySelector(`[data-figure="${CSS.escape(at)}"][data-scenario="${CSS.escape(nameOfScenario(scenario))}"]`);

/** One hidden sentence a page says what every figure does; each points at it instead of repeating it. */
export const DOOR_HINT = "figure-opens";
