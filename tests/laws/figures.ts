import type { Result } from "../../models/result.ts";

/** What holds figures at their own addresses, with nothing between. */
const summaries = [
  ...(["society", "publicSector", "sectors", "actors", "groups", "mvpf", "costPerOutcome", "siloGap"] as const),
  ...(["steadyState", "decision", "breakEven", "budgetTotals"] as const),
];

/** Numbers by year, at the address of each. */
const byYear = (at: string, years: object): readonly (readonly [string, number])[] =>
  Object.entries(years).flatMap(([year, value]) => (typeof value === "number" ? [[`${at}/${year}`, value]] : []));

/** Every defined figure of a result with its address, found by walking the result itself. */
export const figuresOf = (result: Result): ReadonlyMap<string, number> => {
  const figures = new Map<string, number>();
  const walk = (at: string, value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const ratio = value as { defined?: boolean; value?: number; year?: number; roots?: readonly number[] };
    for (const [place, root] of (ratio.roots ?? []).entries()) figures.set(`${at}/roots/${place}`, root);
    if (ratio.defined === true) figures.set(at, (ratio.value ?? ratio.year)!);
    if (ratio.defined === undefined)
      for (const [key, inner] of Object.entries(value)) {
        if (key === "pvCosts") figures.set(`${at}/pvCosts`, inner as number);
        walk(`${at}/${key}`, inner);
      }
  };
  for (const key of summaries) walk(`/${key}`, result[key]);
  for (const [id, { byYear: years, funnel, ...ratios }] of Object.entries(result.gained)) {
    walk(`/gained/${id}`, ratios);
    for (const [at, value] of byYear(`/gained/${id}/byYear`, years)) figures.set(at, value);
    for (const { step, left } of funnel) figures.set(`/gained/${id}/funnel/${step}`, left);
  }
  for (const [id, { watch }] of Object.entries(result.breakEven.outcomes))
    for (const [key, years] of Object.entries(watch ?? {}))
      for (const [at, value] of byYear(`/breakEven/outcomes/${id}/watch/${key}`, years)) figures.set(at, value);
  result.budget.forEach(({ nominal }, position) => {
    if (nominal.defined) figures.set(`/budget/${position}/nominal`, nominal.value);
  });
  if (result.cutAfterLastYear !== undefined) figures.set("/cutAfterLastYear", result.cutAfterLastYear);
  return figures;
};

/** Whether two numbers agree to 1e-9 of the larger, or to a thousandth of an öre near zero. */
export const agree = (left: number, right: number, scale = 1): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right), scale);
