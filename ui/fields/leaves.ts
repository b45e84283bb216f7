import { concepts, costCategories, designs, sectors, units, valuationCategories } from "../../models/terms.ts";
import type { Step } from "../editing/places.ts";
import {
  at,
  choice,
  date,
  flag,
  in_,
  type Leaf,
  longText,
  made,
  many,
  measured,
  one,
  plain,
  prefixed,
  ref,
  share,
  type Table,
  text,
  whole,
  year,
} from "./leaf.ts";

const source: Table = prefixed("/source", {
  "/title": text,
  "/publisher": text,
  "/edition": text,
  "/locator": text,
  "/url": text,
});
const phase = choice("development", "operation");
const prices: Table = prefixed("/prices", {
  "/basis": choice("nominal", "real"),
  "/year": year,
  "/series": one("series"),
});

export const beliefKinds = [
  ...["pert", "triangular", "uniform", "normal", "lognormal", "beta", "gamma", "observed", "fixed"],
] as const;

const belief: Table = prefixed("/belief", {
  "/kind": choice(...beliefKinds),
  ...Object.fromEntries(["low", "mode", "high", "value", "mean", "sd"].map((key) => [`/${key}`, measured])),
  ...Object.fromEntries(["lambda", "successes", "failures"].map((key) => [`/${key}`, plain])),
  "/values/*": { kind: "numbers" },
  "/confidence": share,
  "/truncate/least": measured,
  "/truncate/most": measured,
});

const settings = at("assumptions", "application", {
  "/settings/currency": choice("SEK"),
  "/settings/baseYear": year,
  "/settings/priceYear": year,
  "/settings/lastYear": year,
  "/settings/budgetYears": whole,
  "/settings/discounting/schedule/*/fromYear": whole,
  "/settings/discounting/schedule/*/rate": ref,
  "/settings/discounting/timing": choice("yearStart", "yearMiddle", "yearEnd"),
  "/settings/costOfPublicFunds/factor": ref,
  "/settings/costOfPublicFunds/appliesTo": choice("net", "gross"),
  "/settings/simulation/draws": whole,
  "/settings/simulation/seed": whole,
  "/settings/simulation/sampling": choice("sobol", "random"),
  "/settings/disclosureLimit": whole,
});

const parameters = at(
  "assumptions",
  "application",
  prefixed("/parameters/*", {
    "/id": made,
    "/name": text,
    "/unit": choice(...units),
    "/value": measured,
    ...belief,
    "/bounds/least": measured,
    "/bounds/most": measured,
    ...source,
    "/evidence/grade": choice("high", "medium", "low", "none"),
    "/evidence/design": choice(...designs),
    "/evidence/why": longText,
    "/verified/state": choice("no", "yes"),
    "/verified/because": text,
    "/verified/by": text,
    "/verified/on": date,
    "/usage": choice("marginal", "average", "unknown"),
    "/library/entry": text,
    "/library/edition": whole,
    "/library/hash": made,
    "/stream": whole,
    "/goodUntil": date,
  }),
);

const outcomes = prefixed("/outcomes/*", {
  "/id": in_("need", "idea", made),
  "/name": in_("need", "idea", text),
  "/concept": in_("need", "idea", choice(...concepts)),
  "/in/*": in_("need", "application", many("alternatives")),
  "/cohorts/*": in_("group", "idea", many("cohorts")),
  "/takeUp": in_("group", "application", ref),
  "/lagYears": in_("intervention", "application", whole),
  "/effect/measure": in_(
    "truth",
    "application",
    choice("riskDifference", "relativeRisk", "oddsRatio", "perPerson", "count"),
  ),
  "/effect/value": in_("truth", "application", ref),
  "/effect/value/*": in_("truth", "application", ref),
  "/effect/baselineRisk": in_("need", "idea", ref),
  "/effect/baselineRisk/*": in_("need", "application", ref),
  "/effect/per": in_("truth", "application", choice("reached", "offered")),
  "/deadweight": in_("need", "application", ref),
  "/ownShare": in_("truth", "application", ref),
  "/displacement": in_("truth", "application", ref),
  "/evidenceFactor": in_("truth", "application", ref),
}) as Readonly<Record<string, Leaf>>;

const costs = at(
  "costs",
  "application",
  prefixed("/costs/*", {
    "/id": made,
    "/name": in_("costs", "idea", text),
    "/payer": in_("costs", "idea", one("actors")),
    "/category": choice(...costCategories),
    "/kind": in_("costs", "idea", choice("cash", "inKind")),
    "/fund": in_("costs", "idea", flag),
    "/phase": phase,
    "/in/*": many("alternatives"),
    "/opportunityShare": ref,
    "/factor": ref,
    "/amounts/*": in_("costs", "idea", ref),
    "/ingredients/*/hours": ref,
    "/ingredients/*/hourlyWage": ref,
    "/ingredients/*/oncost": ref,
    "/ingredients/*/overhead": ref,
    "/equipment/price": ref,
    "/equipment/lifeYears": whole,
    "/equipment/rate": ref,
    "/equipment/years/*": { kind: "years" },
    ...prices,
  }),
);

const valuations = at(
  "assumptions",
  "application",
  prefixed("/valuations/*", {
    "/id": made,
    "/name": text,
    "/outcome": one("outcomes"),
    "/category": choice(...valuationCategories),
    "/in/*": many("alternatives"),
    "/valueOfOutcome": { kind: "yesNo" },
    "/content": choice("earnings", "labourCost", "net", "unknown"),
    "/amount": ref,
    "/prices/year": year,
    "/prices/takenAs": year,
    "/prices/series": one("series"),
    "/prices/because": longText,
    "/profile/kind": choice("lumpSum", "stream", "annual"),
    "/profile/calibratedRate": ref,
    "/profile/atAge": whole,
    "/profile/fromAge": whole,
    "/profile/toAge": whole,
    "/profile/shapeGrowth": ref,
    "/profile/years": whole,
    "/profile/firstLag": whole,
    "/profile/dropOff": ref,
    "/persistence": ref,
    "/realUprating": ref,
    "/realised": choice("cash", "capacity", "welfare"),
    "/recipients/*": ref,
    "/equalised/*": many("actors"),
  }),
);

const economics = at("assumptions", "application", {
  ...prefixed("/series/*", {
    "/id": made,
    "/name": text,
    "/values/*": plain,
    "/provisional/*": { kind: "years" },
    "/beyond/rate": ref,
    "/beyond/because": longText,
    ...source,
  }),
  ...prefixed("/shareGroups/*", {
    "/parameters/*": many("parameters"),
    "/belief/kind": choice("dirichlet"),
    "/belief/weights/*": { kind: "numbers" },
  }),
  ...prefixed("/correlations/*", {
    "/between/*": many("parameters"),
    "/rank": plain,
    "/because": longText,
  }),
  ...prefixed("/equalisation/*", { "/from": one("actors"), "/keep": ref, "/to": one("actors") }),
  ...prefixed("/transfers/*", {
    "/id": made,
    "/name": text,
    "/from": one("actors"),
    "/to": one("actors"),
    "/in/*": many("alternatives"),
    "/amounts/*": ref,
    ...prices,
  }),
});

const lines = many("costs", "outcomes", "valuations", "transfers");
const variant: Table = {
  "/id": made,
  "/name": text,
  "/without/*": lines,
  "/set/*/value": measured,
  ...prefixed("/set/*", belief),
  "/set/*/because": text,
};
const variants = at("plan", "application", {
  ...prefixed("/alternatives/*", { ...variant, "/only/*": lines }),
  ...prefixed("/scenarios/*", variant),
});

/** Every leaf of the format that is not another by rule (`leafAt`): how it is written, from which depth, and where. */
export const leaves: Readonly<Record<string, Leaf>> = {
  ...at("need", "application", {
    "/format": made,
    "/title": in_("need", "idea", text),
    "/description": in_("need", "idea", longText),
    "/stage": choice("idea", "application", "decided", "running", "final", "followUp"),
    "/diaryNumber": text,
    "/illustrative": flag,
    "/asOf": date,
  }),
  ...settings,
  ...at(
    "after",
    "application",
    prefixed("/decision", {
      "/year": year,
      "/atStake/costs/*": many("costs"),
      "/atStake/cohorts/*": many("cohorts"),
      "/future/peoplePerYear": ref,
      "/future/years": whole,
      "/study/fixed": ref,
      "/study/perPerson": ref,
    }),
  ),
  ...at(
    "intervention",
    "idea",
    prefixed("/actors/*", { "/id": made, "/name": text, "/sector": choice(...sectors), "/partOf": one("actors") }),
  ),
  ...at(
    "group",
    "idea",
    prefixed("/cohorts/*", {
      "/id": made,
      "/name": text,
      "/people/*": ref,
      "/phase": in_("group", "application", phase),
    }),
  ),
  ...outcomes,
  ...costs,
  ...parameters,
  ...valuations,
  ...economics,
  ...at(
    "plan",
    "application",
    prefixed("/unpriced/*", {
      "/id": made,
      "/name": text,
      "/direction": choice("+", "−", "?"),
      "/size": choice("small", "medium", "large"),
      "/why": longText,
    }),
  ),
  ...variants,
  ...at(
    "plan",
    "application",
    prefixed("/report", {
      "/proposal": in_("plan", "idea", longText),
      "/matter": longText,
      "/childsBest": longText,
      "/equality": longText,
      "/followUp": longText,
      "/basis": longText,
      "/sentTo": longText,
      "/openQuestions": in_("plan", "idea", longText),
      "/results": in_("plan", "followUp", longText),
    }),
  ),
  ...at(
    "plan",
    "followUp",
    prefixed("/report/comments/*", {
      "/id": made,
      "/role": choice("coordinator", "economist", "researcher"),
      "/name": text,
      "/date": date,
      "/text": longText,
    }),
  ),
};

/** The leaf of a pattern: what a scenario sets of the settings is written as there. Undefined where no leaf is. */
export const leafOf = (pattern: string): Leaf | undefined =>
  leaves[pattern] ?? leaves[pattern.replace("/scenarios/*/settings/", "/settings/")];

/** Where the field of an address is, or of what the address holds. */
export const stepOf = (pattern: string): Step => {
  const found = leafOf(pattern);
  if (pattern.startsWith("/scenarios")) return "plan";
  if (found) return found.step;
  const under = Object.keys(leaves).find((leaf) => leaf.startsWith(`${pattern}/`));
  return under ? leaves[under]!.step : "need";
};
