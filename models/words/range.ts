import type { Address } from "../problem.ts";
import type { Language } from "./language.ts";
import { count, exact, share } from "./number.ts";

/** Places that hold a share whatever their unit says: screens show them in per cent, and so do the messages about them. */
const shareKeys: ReadonlySet<string> = new Set(
  "takeUp deadweight ownShare displacement evidenceFactor opportunityShare keep oncost overhead dropOff persistence".split(
    " ",
  ),
);

const isShare = (at: Address): boolean => {
  const steps = at.split("/");
  return shareKeys.has(steps.at(-1) ?? "") || steps.includes("recipients") || steps.includes("baselineRisk");
};

/** A number as the screen shows it at this place. */
export const shownAt = (value: number, at: Address, language: Language): string =>
  isShare(at) ? share(value, language, 8) : exact(value, language);

/** A sum of shares with all the decimals that can matter (the tolerance is 1e-9), so that 99,99999 % is not 100 %. */
export const shareSum = (value: number, language: Language): string => share(value, language, 8);

/** A difference of shares is said in percentage points: the number alone. */
export const points = (value: number, language: Language): string => count(value * 100, language, 2);

export type Ends = Readonly<{ least?: number; most?: number }>;
/** Whether an address is a list of the document itself, so that a range is about how many there are. */
export const isWholeList = (at: Address): boolean => /^\/[a-zA-Z]+$/.test(at) && at !== "/draws" && at !== "/seed";

/** Whether an order is between two bounds, and not within a belief. */
export const isEnds = (at: Address): boolean => at.endsWith("/bounds") || at.endsWith("/truncate");
