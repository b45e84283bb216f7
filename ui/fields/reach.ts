/** Ends that a number may reach, and ends that it may only come near. */
export type Reach = Readonly<{ least?: number; most?: number; above?: number; below?: number }>;

/**
 * What the format lets stand at leaves that are plain numbers (its schema, as a test holds): outside it nothing of the appraisal could
 * be saved, so such a number stays in its field. Where a ref may stand, the guard says what is wrong and the rest is saved.
 */
const reaches: Readonly<Record<string, Reach>> = {
  "/settings/budgetYears": { least: 1 },
  "/settings/discounting/schedule/*/fromYear": { least: 0 },
  "/settings/simulation/draws": { least: 0, most: 1_000_000 },
  "/settings/simulation/seed": { least: 0 },
  "/settings/disclosureLimit": { least: 0 },
  "/decision/future/years": { least: 1 },
  "/series/*/values/*": { above: 0 },
  "/shareGroups/*/belief/weights/*": { above: 0 },
  "/correlations/*/rank": { least: -1, most: 1 },
  "/parameters/*/belief/confidence": { above: 0, below: 1 },
  "/parameters/*/stream": { least: 0 },
  "/outcomes/*/lagYears": { least: 0 },
  "/costs/*/equipment/lifeYears": { least: 1 },
  "/valuations/*/profile/years": { least: 1 },
  "/valuations/*/profile/firstLag": { least: 0 },
};

const shared: readonly (readonly [RegExp, string])[] = [
  [/^\/scenarios\/\*\/settings\//, "/settings/"],
  [/^\/(scenarios|alternatives)\/\*\/set\/\*\//, "/parameters/*/"],
];

/** The reach of a leaf, by its pattern; what means the same in a scenario has the same. */
export const reachOf = (pattern: string): Reach => {
  const own = shared.reduce((known, [where, as]) => known.replace(where, as), pattern);
  return reaches[own] ?? {};
};

/** The end that a number is beyond; undefined where it is within. */
export const endBeyond = (value: number, { least, most, above, below }: Reach): keyof Reach | undefined => {
  if (least !== undefined && value < least) return "least";
  if (most !== undefined && value > most) return "most";
  if (above !== undefined && value <= above) return "above";
  return below !== undefined && value >= below ? "below" : undefined;
};
