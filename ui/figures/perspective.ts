import { type Address, address } from "../../models/problem.ts";
import type { PerspectiveResult, Result } from "../../models/result.ts";

/** Whose gains and costs: `society`, `publicSector`, `sectors/…`, `actors/…` or `groups/…`. */
export type Perspective = string;
/** Before or after tax equalisation. */
export type Moment = "before" | "after";

export type Viewed = Readonly<{ at: Address; figures: PerspectiveResult; equalised: boolean }>;

export const SOCIETY: Perspective = "society";

const families = ["sectors", "actors", "groups"] as const;

/** The figures of a perspective and their address; society where the perspective is not in the result. */
export const viewed = (result: Result, perspective: Perspective, moment: Moment): Viewed => {
  const society: Viewed = { at: "/society", figures: result.society, equalised: false };
  if (perspective === "publicSector")
    return { at: address("publicSector", moment), figures: result.publicSector[moment], equalised: true };
  const [family, id] = perspective.split("/");
  const known = families.find((name) => name === family);
  const pair = known && id !== undefined ? result[known][id] : undefined;
  if (!known || id === undefined || !pair) return society;
  return { at: address(known, id, moment), figures: pair[moment], equalised: true };
};
