// The reference case in Squiggle, as far as its language goes: no histogram, and no EVPPI, since a set of samples cannot be sorted
// by another. Draws and the folder where the library is installed as arguments, the case as JSON on standard input, figures and
// time as JSON on standard output.
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const [draws, folder] = [Number(process.argv[2]), process.argv[3]];
const library = join(folder, "node_modules", "@quri", "squiggle-lang", "dist", "index.js");
const { run } = await import(pathToFileURL(library).href);
const of = JSON.parse(await text(process.stdin));

const spread = ({ mean, sd }) => `{mean: ${mean}, stdev: ${sd}}`;
const pert = ({ low, mode, high }) => {
  const at = (mode - low) / (high - low);
  return `${low} + ${high - low} * samples(beta(${1 + 4 * at}, ${5 - 4 * at}))`;
};
const sum = (terms) => (terms.length > 0 ? terms.join(" + ") : "0");

/** Years of effect, present value: a geometric series for each stretch of years with one discount rate. */
const inEffect = (intake) => {
  const factors = of.discount.slice(intake, intake + of.years);
  const stretches = [];
  factors.forEach((factor, k) => {
    const step = k + 1 < factors.length ? factors[k + 1] / factor : undefined;
    const last = stretches.at(-1);
    if (last && (step === undefined || Math.abs(last.step - step) < 1e-12)) last.count++;
    else stretches.push({ first: k, factor, step, count: 1 });
  });
  return sum(
    stretches.map(
      ({ first, factor, step, count }) => `${factor} * left ^ ${first} * (1 - (${step} * left) ^ ${count}) / (1 - ${step} * left)`,
    ),
  );
};

const costs = of.cells.map((cell) => ({ ...cell, paid: `${of.discount[cell.year]} * cost[${of.cells.indexOf(cell)}]` }));
const paid = (which) => sum(costs.filter(which).map((cell) => cell.paid));
const QUANTILES = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975];
const { count, last } = of.amounts;

const code = `
samples = SampleSet.fromDist
people = [samples(lognormal(${spread(of.people[0])})), samples(triangular(${Object.values(of.people[1])})), samples(lognormal(${spread(of.people[2])}))]
baseline = samples(beta(${spread(of.baseline)}))
takeUp = samples(beta(${spread(of.takeUp)}))
relativeRisk = samples(lognormal(${spread(of.relativeRisk)}))
deadweight = ${pert(of.deadweight)}
left = 1 - samples(uniform(${of.dropOff.low}, ${of.dropOff.high}))
value = samples(gamma(${(of.value.mean / of.value.sd) ** 2}, ${of.value.sd ** 2 / of.value.mean}))
parts = [${of.weights.map((weight) => `samples(gamma(${weight}, 1))`)}]
whole = ${sum(of.weights.map((_, actor) => `parts[${actor}]`))}
cost = [${of.cells.map(pert)}]
gained = takeUp * baseline * (1 - relativeRisk) * (1 - deadweight)
later = gained * (people[1] * (${inEffect(1)}) + people[2] * (${inEffect(2)}))
effect = gained * people[0] * (${inEffect(0)}) + later
benefit = value * effect
spent = [${of.weights.map((_, payer) => paid((cell) => cell.payer === payer))}]
npvs = [${of.weights.map((_, actor) => `parts[${actor}] / whole * benefit - spent[${actor}]`)}]
allSpent = ${sum(of.weights.map((_, payer) => `spent[${payer}]`))}
society = benefit - allSpent
ahead = ${paid(({ year }) => year > 0)}
each = (value * later - ahead) / (${of.discount[1]} * people[1] + ${of.discount[2]} * people[2])
worth = allSpent / SampleSet.max(effect, 1e-9)
summary = {|of| {
  mean: mean(of), sd: stdev(of), probability: 1 - cdf(of, 0), quantiles: List.map([${QUANTILES}], {|p| quantile(of, p)})
}}
{
  figures: List.map(List.concat([society], npvs), summary),
  ceac: List.map(List.upTo(0, ${count - 1}), {|step| cdf(worth, step * ${last / (count - 1)})}),
  evpi: ${of.population} * (mean(SampleSet.max(each, 0)) - Number.max([0, mean(each)]))
}`;

const simulated = async (seed) => {
  const output = await run(code, { environment: { sampleCount: draws, xyPointLength: 1000, seed } });
  if (!output.result.ok) throw new Error(output.result.value.toString());
  return output.result.value.result.asJS();
};

/** Its dictionaries say that they are. */
const plain = (value) => {
  if (value?.vtype === "Dict") return plain(value.value);
  if (Array.isArray(value) || typeof value !== "object") return Array.isArray(value) ? value.map(plain) : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};

await simulated("warm");
const start = performance.now();
const result = await simulated("1");
const nanosecondsPerDraw = ((performance.now() - start) * 1e6) / draws;
console.log(JSON.stringify({ nanosecondsPerDraw, ...plain(result) }));
