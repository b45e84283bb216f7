import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../../models/problem.ts";
import { open, type Session } from "../../../models/session.ts";
import { headline, observedSentence } from "../../../models/words/headline.ts";
import { plain } from "../../../models/words/part.ts";
import { society } from "../../../models/words/perspective.ts";
import { worded } from "../../../models/words/result.ts";
import { flowsTitle, funnelTitle, resultSentence, scenariosTitle } from "../../../models/words/sentence.ts";
import { nbsp } from "./fixture.ts";

/** The two documents that ship with the product, through the engine, as a reader meets them. */
const document = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../models/library/${name}.kalkyl.json`, import.meta.url), "utf8"));
const opened = (name: string, scenario?: string): Session => {
  const session: Session | readonly Problem[] = open(document(name), scenario);
  if (Array.isArray(session)) throw new Error(JSON.stringify(session));
  return session as Session;
};

describe("Sandviken", () => {
  const session = opened("sandviken");
  const result = session.result();

  it("has the headline of the product page", () => {
    const { lead, rest } = headline(result, session.document, "sv");
    expect(plain(lead)).toBe("Det krävs minst 4 fler behöriga elever för att insatsen ska bära sig för samhället.");
    expect(plain(rest)).toBe(
      "För offentlig sektor minst 7. " +
        "För kommunen själv går det inte inom målgruppen om 60 (före utjämning: 8). " +
        "För regionen själv går det inte heller (före utjämning: 23).",
    );
    expect(plain(observedSentence(result, session.document, "sv")!)).toContain("minst 28 av 60");
  });

  it("opens every figure of the headline", () => {
    const { lead, rest } = headline(result, session.document, "sv");
    const figures = [...lead, ...rest].flatMap((part) => ("figure" in part ? [part.figure] : []));
    expect(figures).toHaveLength(5);
    for (const figure of figures) expect(session.explain(figure), figure).toBeDefined();
  });

  it("says that what society gets back is not known, and words every warning", () => {
    expect(plain(resultSentence(society(result, "sv"), "sv"))).toContain("effekten är inte känd");
    for (const { message } of worded(result, "sv").warnings) expect(message).toMatch(/\.$/);
  });
});

describe("Exempelkommunen", () => {
  const session = opened("exempelkommunen");
  const result = session.result();

  it("has a headline about eligibility", () => {
    const { lead, rest } = headline(result, session.document, "sv");
    expect(plain(lead)).toBe("Det krävs minst 1 behörig elev till för att insatsen ska bära sig för samhället.");
    expect(plain(rest)).toContain("För offentlig sektor minst 2.");
    expect(plain(rest)).toContain("För regionen själv går det inte inom målgruppen om 84 (före utjämning: 13).");
    expect(result.breakEven.outcomes.eligibility?.actors.region?.after.whole).toEqual({ defined: true, value: 80 });
  });

  it("has titles with the findings", () => {
    expect(plain(resultSentence(society(result, "sv"), "sv"))).toBe(
      nbsp("Samhället får tillbaka 2,27_kr per satsad krona"),
    );
    expect(plain(funnelTitle(result, session.document, "eligibility", "sv"))).toBe(
      "Av 84 elever som nås blir 4,8 fler behöriga",
    );
    const payback = flowsTitle(society(result, "sv"), result.settings, "sv");
    expect(plain(payback)).toBe(
      "Räknat i nuvärde väger nyttan upp kostnaden från år 2035, tio år efter första utgiften",
    );
    for (const part of payback) if ("figure" in part) expect(session.explain(part.figure)).toBeDefined();
    const scenarios = (session.document.scenarios ?? []).map(({ id }) => ({
      id,
      npv: opened("exempelkommunen", id).result().society.npv,
    }));
    expect(plain(scenariosTitle(scenarios, "sv"))).toBe(nbsp("Bär sig i alla fyra scenarier, från 1,1 till 8,1_mnkr"));
  });
});
