/*
 * The appraisal of everyKind.ts worked out by hand from METHOD.md, in plain numbers: nothing here reads the document or calls
 * the engine. Kronor are those of 2025. Prices: 2024 × 1.1 (110/100), 2026 / 1.21 (21 % assumed). Discounting at the end of the
 * year: 2024 1/1.25 = 0.8, 2025 0.8/1.25 = 0.64, 2026 0.64/1.28 = 0.5, 2027 0.5/1.28 = 0.390625.
 */

// Outcomes. Means: utgångsrisk (39 + 1)/(39 + 1 + 59 + 1) = 0.4, platser (3 + 5)/2 = 4, lön 50 000, timmar (80 + 90 + 130)/3 = 100.
const behorighet2024 = 10 * 0.5 * 0.2 * (1 - 0.5); // 0.5
const behorighet2025 = 30 * 0.5 * 0.4 * (1 - 0.5); // 3
const bidrag2024 = 10 * 0.4 * (1 - 0.5) * 0.5; // 1: of those offered, so no take-up; half is the intervention's own
const ohalsa2025 = 30 * (0.5 - 0.2) * (1 - 0.5); // 4.5: odds 1 × 0.25 are a risk of 0.2
const narvaro2026 = 30 * 2 * (1 - 0.5) * 0.5; // 15: a year later than the people
const placeringar2025 = 4 * (1 - 0.25); // 3

// Costs, as present values.
const samordnare = 50_000 * 1.1 * 0.8 + (12_100 / 1.21) * 0.5; // 44 000 + 5 000
const lokal = 10_000 * 2 * 1.1 * 0.64; // 14 080
const handledning = 100 * 200 * 1.5 * 1.2 * 0.5 * 0.64; // 36 000 in kind, half of it displaced: 11 520
const datorer = 25_000 * 1.1 * 0.8 + 25_000 * 0.64; // 36 000 × 0.25/(1 − 1/1.25²) = 25 000 a year: 22 000 + 16 000
const costs = samordnare + lokal + handledning + datorer; // 112 600
const publicCosts = samordnare + lokal; // 63 080

// Values, as present values. Produktion: 160 000 × 1.1 at 16 is 110 000/1.25 + 137 500/1.25², so 110 000 at 17 and 137 500 at 18.
const produktionOfPilot = behorighet2024 * (110_000 * 0.64 + 137_500 * 0.5); // 69 575
const produktionOfDrift = behorighet2025 * 110_000 * 0.5; // 165 000: the year at 18 is 2027, which is cut
const produktion = produktionOfPilot + produktionOfDrift; // 234 575
const forsorjningsstod = bidrag2024 * 20_000 * (0.5 * 0.64 + 0.25 * 0.5); // 8 900 from the pupil to the state
const skoltid = narvaro2026 * 1000 * 1.1 * 1.1 * 0.5; // 9 075: prices of 2024, and a real tenth more in 2026
const hem = placeringar2025 * 10_000 * (0.64 + 0.5 * 0.5); // 26 700
const statsbidrag = 10_000 * 1.1 * 0.8; // 8 800

// Society: a public krona costs 1.5, counted on costs alone.
const pvCosts = costs + 0.5 * publicCosts; // 144 140
const pvBenefits = produktion + skoltid + hem; // 270 350
const npv = pvBenefits - pvCosts; // 126 210

// The municipality has a quarter of the production and keeps a fifth of that; the rest stays in the public sector.
const ofProduktion = 0.25 * produktion; // 58 643.75
const publicSector = ofProduktion + hem + forsorjningsstod - publicCosts; // 31 163.75
const municipalityBefore = ofProduktion + statsbidrag - samordnare; // 18 443.75
const municipalityAfter = 0.2 * ofProduktion + statsbidrag - samordnare; // −28 471.25

// Break-even of behörighet: one outcome falls on 2024 and 2025 as those reached do, 5 and 15.
const oneOutcome = 0.25 * (110_000 * 0.64 + 137_500 * 0.5) + 0.75 * 110_000 * 0.5; // 76 037.5
const needed = (pvCosts - skoltid - hem) / oneOutcome; // 108 365/76 037.5 = 1.425…
const anyway = 5 * (1 - 0.4) + 15 * (1 - 0.6); // 9 would be eligible without

// What comes in 2026 or later, two years after the first cost: production of both, school time and the second half of the homes.
const late = behorighet2024 * 137_500 * 0.5 + produktionOfDrift + skoltid + placeringar2025 * 5000 * 0.5; // 215 950

// Ahead, from 2025: what drift costs and gains. 30 people of 2025 are 19.2 today.
const forward = produktionOfDrift + skoltid + hem - 1.5 * lokal; // 179 655

/** Figures by their address in the result; `cautious` are those of the scenario, `beside` those of the alternatives. */
export const worked: Readonly<Record<"asWritten" | "cautious" | "beside", Readonly<Record<string, number>>>> = {
  asWritten: {
    "/gained/behorighet/total": behorighet2024 + behorighet2025,
    "/gained/bidrag/total": bidrag2024,
    "/gained/ohalsa/total": ohalsa2025,
    "/gained/narvaro/total": narvaro2026,
    "/gained/placeringar/total": placeringar2025,
    "/society/pvCosts": pvCosts,
    "/society/pvBenefits": pvBenefits,
    "/society/npv": npv,
    "/society/npvPerFundKrona": npv / samordnare,
    // The same before and after, since what is equalised away stays in the public sector.
    "/publicSector/before/npv": publicSector,
    "/publicSector/after/npv": publicSector,
    "/actors/municipality/before/npv": municipalityBefore,
    "/actors/municipality/after/npv": municipalityAfter,
    // With the company, which is part of it.
    "/groups/municipality/before/npv": municipalityBefore - datorer,
    "/groups/municipality/after/npv": municipalityAfter - datorer,
    "/breakEven/outcomes/behorighet/society/needed": needed,
    "/breakEven/outcomes/behorighet/society/whole": 2,
    // Half of those eligible beyond the comparison would have been anyway.
    "/breakEven/outcomes/behorighet/society/observed": anyway + needed / 0.5,
    "/siloGap/late": late / pvBenefits,
    // Nominal kronor by year and payer: company and municipality 2024 (computers are bought that year), association and region 2025, municipality 2026.
    "/budget/0/nominal": 36_000,
    "/budget/1/nominal": 50_000,
    "/budget/2/nominal": 36_000,
    "/budget/3/nominal": 22_000,
    "/budget/4/nominal": 12_100,
    "/decision/forward": forward,
    "/decision/forwardPerPerson": forward / 19.2,
    // A year of drift, as of that year.
    "/steadyState/costPerCohort": 1.5 * 22_000,
    "/steadyState/npvPerCohort": forward / 0.64,
    // Produktion at 18 of those eligible in 2025.
    "/cutAfterLastYear": behorighet2025 * 137_500 * 0.390625,
  },
  // No computers, homes at half the price, and a public krona costs one krona.
  cautious: { "/society/npv": produktion + skoltid + hem / 2 - (costs - datorer) },
  beside: {
    // The first alternative holds everything.
    "/alternatives/fullt/society/npv": npv,
    // No computers, no value of homes, half as much time at school.
    "/alternatives/mindre/society/pvCosts": pvCosts - datorer,
    "/alternatives/mindre/society/pvBenefits": produktion + skoltid / 2,
    "/alternatives/mindre/gained/narvaro/total": narvaro2026 / 2,
    "/alternatives/mindre/decision/forward": produktionOfDrift + skoltid / 2 - 1.5 * lokal,
    // The premises and the homes alone.
    "/alternatives/boende/society/npv": hem - 1.5 * lokal,
    "/alternatives/boende/publicSector/after/npv": hem - lokal,
    "/alternatives/boende/decision/forwardPerPerson": (hem - 1.5 * lokal) / 19.2,
    "/alternatives/boende/costPerOutcome/placeringar/undiscounted": (1.5 * lokal) / placeringar2025,
  },
};

type Budgeted = Readonly<{ budget: readonly Readonly<{ year: number; payer: string }>[] }>;

/** The number at an address of a result, or what stands there instead, which equals no number. */
export const figureAt = (result: Budgeted, at: string): unknown => {
  const budget = result.budget.toSorted((one, other) => one.year - other.year || (one.payer < other.payer ? -1 : 1));
  const place = at
    .split("/")
    .slice(1)
    .reduce<unknown>((of, step) => (of as Record<string, unknown>)[step], { ...result, budget });
  return (place as { value?: number }).value ?? place;
};
