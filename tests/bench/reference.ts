import type { Appraisal, Cost, Parameter } from "../../models/appraisal.ts";

/**
 * The case that the engine and its peers are timed on. 48 uncertain scalars: 3 cohorts, baseline risk, take-up, relative risk,
 * deadweight, drop-off, value, 36 cost cells, and 3 of the 4 shares of the value, since the last is what is left (49 numbers are drawn).
 */

type Spread = Readonly<{ mean: number; sd: number }>;
type Peak = Readonly<{ low: number; mode: number; high: number }>;
type Cell = Peak & Readonly<{ payer: number; year: number }>;

const FIRST_YEAR = 2026;
const INTAKES = 3;
/** The steps from the base year that are discounted at the first rate, and the two rates. */
const DISCOUNTING = { steps: 30, before: 0.035, after: 0.03 };

export const actors = ["individual", "municipality", "region", "state"] as const;

/** What each line costs a year, and its pert's ends as parts of that: four shapes, each at three payers. */
const lines = [
  { category: "staff", low: 0.9, high: 1.35, by: { municipality: 330_000, region: 90_000, state: 60_000 } },
  { category: "premises", low: 0.95, high: 1.15, by: { municipality: 60_000, region: 20_000, state: 10_000 } },
  { category: "training", low: 0.7, high: 1.5, by: { municipality: 50_000, region: 30_000, state: 25_000 } },
  { category: "material", low: 0.8, high: 1.6, by: { municipality: 25_000, region: 10_000, state: 10_000 } },
] as const;

const cells: readonly Cell[] = lines.flatMap(({ low, high, by }) =>
  Object.entries(by).flatMap(([payer, amount]) =>
    Array.from({ length: INTAKES }, (_, year) => {
      const mode = Math.round(amount * 1.02 ** year);
      return { payer: actors.indexOf(payer as keyof typeof by), year, low: mode * low, mode, high: mode * high };
    }),
  ),
);

/** Discount factors from the base year on. */
const factors = (count: number): readonly number[] => {
  const of = [1];
  for (let step = 1; step < count; step++)
    of.push(of[step - 1]! / (1 + (step <= DISCOUNTING.steps ? DISCOUNTING.before : DISCOUNTING.after)));
  return of;
};

const YEARS = 45;
const future = { peoplePerYear: 45, years: 10 };
const value: Spread = { mean: 30_000, sd: 9_000 };
const discount = factors(INTAKES + YEARS);

/** The case as numbers, which is what the peers are given. The second and third cohort are at stake, and all costs of their years. */
export const reference = {
  people: [
    { mean: 40, sd: 6 },
    { low: 35, mode: 45, high: 60 },
    { mean: 50, sd: 9 },
  ] as readonly [Spread, Peak, Spread],
  baseline: { mean: 0.4, sd: 0.06 } as Spread,
  takeUp: { mean: 0.7, sd: 0.08 } as Spread,
  relativeRisk: { mean: 0.75, sd: 0.12 } as Spread,
  deadweight: { low: 0.1, mode: 0.2, high: 0.4 } as Peak,
  dropOff: { low: 0.02, high: 0.08 },
  value,
  weights: [40, 25, 10, 25] as readonly number[],
  cells,
  years: YEARS,
  discount,
  /** Amounts of the acceptability curve: so many, from 0 to the last. */
  amounts: { count: 101, last: 2 * value.mean },
  /** People to come from the year after the first, discounted: what the decision is about. */
  population: discount.slice(1, 1 + future.years).reduce((sum, factor) => sum + future.peoplePerYear * factor, 0),
} as const;

/** Parameters whose EVPPI the peers work out: all that the decision rests on and no cost, then the first cost cells at stake. */
export const informed = [
  ...["people.2027", "people.2028", "baseline", "take-up", "relative-risk", "deadweight", "drop-off", "value"],
  ...cells.flatMap(({ year }, cell) => (year > 0 ? [`cost.${cell}`] : [])).slice(0, 17),
];

const share = (id: string): string => `share.${id}`;

const parametersOf = (cells: readonly Cell[]): readonly Parameter[] => {
  const { people, baseline, takeUp, relativeRisk, deadweight, dropOff, weights } = reference;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spread = (kind: "lognormal" | "beta" | "gamma", of: Spread) => ({ value: of.mean, belief: { kind, ...of } });
  const peak = (kind: "pert" | "triangular", { low, mode, high }: Peak) => ({
    value: mode,
    belief: { kind, low, mode, high },
  });
  const listed: readonly Omit<Parameter, "name" | "stream">[] = [
    { id: "people.2026", unit: "person", ...spread("lognormal", people[0]) },
    { id: "people.2027", unit: "person", ...peak("triangular", people[1]) },
    { id: "people.2028", unit: "person", ...spread("lognormal", people[2]) },
    { id: "baseline", unit: "share", ...spread("beta", baseline) },
    { id: "take-up", unit: "share", ...spread("beta", takeUp) },
    { id: "relative-risk", unit: "factor", ...spread("lognormal", relativeRisk) },
    { id: "deadweight", unit: "share", ...peak("pert", deadweight) },
    { id: "drop-off", unit: "share", value: 0.05, belief: { kind: "uniform", ...dropOff } },
    { id: "value", unit: "SEK/outcome/year", ...spread("gamma", value) },
    ...actors.map((id, actor) => ({ id: share(id), unit: "share" as const, value: weights[actor]! / total })),
    ...cells.map((cell, at) => ({ id: `cost.${at}`, unit: "SEK" as const, ...peak("pert", cell) })),
  ];
  return listed.map((one, stream) => ({ ...one, name: one.id, stream }));
};

const INTAKE_YEARS = Array.from({ length: INTAKES }, (_, year) => FIRST_YEAR + year);

/** Every payer's line of every category; cell by cell in the order of `cells`. */
const costsOf = (cells: readonly Cell[]): readonly Cost[] =>
  Array.from({ length: cells.length / INTAKES }, (_, line) => ({
    id: `line-${line}`,
    name: `Kostnad ${line}`,
    payer: actors[cells[line * INTAKES]!.payer]!,
    category: lines[Math.floor(line / INTAKES) % lines.length]!.category,
    amounts: Object.fromEntries(INTAKE_YEARS.map((year, at) => [year, `cost.${line * INTAKES + at}`])),
    prices: { basis: "real", year: FIRST_YEAR },
  }));

type Size = Readonly<{ years?: number; lines?: number }>;

/** The reference case as an appraisal; of another size where growth is measured (its lines are then repeated, or left out). */
export const referenceDocument = ({ years = YEARS, lines = cells.length / INTAKES }: Size = {}): Appraisal => {
  const sized = Array.from({ length: lines * INTAKES }, (_, at) => cells[at % cells.length]!);
  const costs = costsOf(sized);
  return {
    format: "samvinst/appraisal@1",
    title: "Referensfall",
    settings: {
      baseYear: FIRST_YEAR,
      priceYear: FIRST_YEAR,
      discounting: {
        schedule: [
          { fromYear: 0, rate: DISCOUNTING.before },
          { fromYear: DISCOUNTING.steps + 1, rate: DISCOUNTING.after },
        ],
      },
    },
    decision: { year: FIRST_YEAR + 1, atStake: { costs: costs.map(({ id }) => id), cohorts: ["operation"] }, future },
    actors: actors.map((id) => ({ id, name: id, sector: id })),
    parameters: parametersOf(sized),
    shareGroups: [{ parameters: actors.map(share), belief: { kind: "dirichlet", weights: [...reference.weights] } }],
    cohorts: [
      { id: "pilot", name: "Försök", people: { 2026: "people.2026" } },
      { id: "operation", name: "Drift", people: { 2027: "people.2027", 2028: "people.2028" }, phase: "operation" },
    ],
    outcomes: [
      {
        id: "eligibility",
        name: "Gymnasiebehörighet",
        concept: "eligibility",
        cohorts: ["pilot", "operation"],
        takeUp: "take-up",
        effect: { measure: "relativeRisk", value: "relative-risk", baselineRisk: "baseline" },
        deadweight: "deadweight",
      },
    ],
    costs: [...costs],
    valuations: [
      {
        id: "eligible",
        name: "Värde per elev",
        outcome: "eligibility",
        category: "production",
        valueOfOutcome: true,
        amount: "value",
        prices: { year: FIRST_YEAR },
        profile: { kind: "annual", years, firstLag: 0, dropOff: "drop-off" },
        recipients: Object.fromEntries(actors.map((id) => [id, share(id)])),
      },
    ],
  };
};

const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
const meanOfPert = ({ low, mode, high }: Peak): number => (low + 4 * mode + high) / 6;

/** E[(1 − q)^k] of a uniform q. */
const meanLeft = ({ low, high }: Readonly<{ low: number; high: number }>, k: number): number =>
  ((1 - low) ** (k + 1) - (1 - high) ** (k + 1)) / ((k + 1) * (high - low));

/**
 * Expected net present value of society, then of each actor: what is multiplied is independent, so that means multiply; of the
 * drop-off they are those of its powers. (A change beyond its bounds is eight standard deviations away.)
 */
export const expectedNpvs = (): readonly number[] => {
  const { people, baseline, takeUp, relativeRisk, deadweight, dropOff, weights } = reference;
  const cohorts = [people[0].mean, (people[1].low + people[1].mode + people[1].high) / 3, people[2].mean];
  const years = cohorts.map((persons, intake) =>
    sum(Array.from({ length: YEARS }, (_, k) => persons * discount[intake + k]! * meanLeft(dropOff, k))),
  );
  const gained = takeUp.mean * baseline.mean * (1 - relativeRisk.mean) * (1 - meanOfPert(deadweight));
  const benefit = gained * value.mean * sum(years);
  const cost = (payer: number): number =>
    sum(cells.map((cell) => (cell.payer === payer ? meanOfPert(cell) * discount[cell.year]! : 0)));
  const npvs = weights.map((weight, actor) => (weight / sum(weights)) * benefit - cost(actor));
  return [sum(npvs), ...npvs];
};
