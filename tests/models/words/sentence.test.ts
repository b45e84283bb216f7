import { describe, expect, it } from "vitest";
import type { PerspectiveResult, Result } from "../../../models/result.ts";
import type { Language } from "../../../models/words/language.ts";
import { plain } from "../../../models/words/part.ts";
import {
  actorSeen,
  ownSeen,
  publicSector,
  sectorName,
  sectorSeen,
  society,
  topSeen,
} from "../../../models/words/perspective.ts";
import {
  budgetTitle,
  flowsTitle,
  funnelTitle,
  resultSentence,
  scenariosTitle,
  whoTitle,
} from "../../../models/words/sentence.ts";
import { example, opened } from "../../library.ts";
import { appraisal, nbsp, no, perspective, result, same, unsaid, value } from "./fixture.ts";

const net = (costs: number, npv: number): PerspectiveResult =>
  perspective({
    pvCosts: costs,
    npv: value(npv),
    bcr: costs === 0 ? no("noCosts") : value((costs + npv) / costs),
  });
const unknown = (costs: number): PerspectiveResult =>
  perspective({ pvCosts: costs, npv: no("effectUnknown"), bcr: no("effectUnknown") });
const told = (seen: PerspectiveResult, language: Language = "sv"): string =>
  plain(resultSentence(society(result({ society: seen }), language), language));

describe("resultSentence", () => {
  it("tells what society gets back per krona, whether it pays or not", () => {
    expect(told(net(1_000_000, 1_270_000))).toBe(nbsp("Samhället får tillbaka 2,27_kr per satsad krona"));
    expect(told(net(1_000_000, 1_270_000), "en")).toBe(nbsp("Society gets back SEK_2.27 per krona spent"));
    expect(told(net(1_000_000, -380_000))).toBe(
      nbsp("Samhället får inte tillbaka det satsade, utan 0,62_kr per satsad krona"),
    );
    expect(told(net(1_000_000, -1_200_000))).toBe("Samhället får inte tillbaka något av det satsade");
    expect(told(unknown(1_000_000))).toBe(
      "Det går inte att säga hur mycket samhället får tillbaka: effekten är inte känd",
    );
  });

  it("never lets rounding hide which side of break-even it is on", () => {
    expect(told(net(1_000_000, 2_000))).toBe(nbsp("Samhället får tillbaka det satsade och 2,0_tkr till"));
    expect(told(net(1_000_000, -2_000))).toBe(nbsp("Samhället får nästan tillbaka det satsade: 2,0_tkr fattas"));
    expect(told(net(1_000_000, 0.2))).toBe("Samhället får tillbaka precis det satsade");
  });

  it("has words for those who pay nothing", () => {
    expect(told(net(0, 2_400_000))).toBe(nbsp("Samhället bär ingen kostnad för insatsen och vinner 2,4_mnkr"));
    expect(told(net(0, -2_400_000))).toBe(nbsp("Samhället bär ingen kostnad för insatsen men förlorar 2,4_mnkr"));
    expect(told(net(0, 0))).toBe("Samhället varken förlorar eller vinner");
  });

  it("opens the figure it shows, for any perspective", () => {
    const seen = publicSector(result({ publicSector: same(net(1_000_000, 580_000)) }), "sv");
    expect(resultSentence(seen, "sv")).toEqual([
      { text: "Offentlig sektor får tillbaka " },
      { number: nbsp("1,58_kr"), figure: "/publicSector/after/bcr" },
      { text: " per satsad krona" },
    ]);
  });
});

const actors = (over: Readonly<Record<string, PerspectiveResult>>): Result => {
  const each = { pupil: net(0, 2_500_000), municipality: net(0, 0), region: net(900_000, -700_000), state: net(0, 9) };
  const all = Object.entries({ ...each, ...over }).map(([id, of]) => [id, same(of)] as const);
  return result({
    actors: Object.fromEntries(all),
    groups: { municipality: same(over.municipality ?? net(800_000, -40_000)) },
  });
};

describe("where no outcome has a value", () => {
  const session = opened({ ...example("sandviken"), valuations: [], shareGroups: [], equalisation: [] });
  const { document } = session;

  it("is not told that nothing comes back, nor who gains", () => {
    const seen = society(session.result(), "sv");
    expect(plain(resultSentence(seen, "sv", false))).toBe(
      "Det går inte att säga hur mycket samhället får tillbaka: inget utfall har ett värde i kronor",
    );
    expect(plain(whoTitle(session.result(), document, "sv"))).toBe(
      nbsp(
        "Regionen betalar mest, 1,8_mnkr, men vem som vinner går inte att säga: inget utfall har ett värde i kronor",
      ),
    );
  });
});

describe("whoTitle", () => {
  const title = (
    over: Readonly<Record<string, PerspectiveResult>>,
    document = appraisal(),
    language: Language = "sv",
  ) => plain(whoTitle(actors(over), document, language));

  it("names the largest gainer and the payers that lose, a group as one", () => {
    expect(title({})).toBe(nbsp("Eleven vinner mest, 2,5_mnkr, medan regionen och kommunen förlorar efter utjämning"));
    expect(title({}, appraisal(), "en")).toBe(
      nbsp("Eleven gains most, SEK_2.5_m, while the region and the municipality lose after equalisation"),
    );
  });

  it("names three that lose and counts the rest, so that the title stays one", () => {
    const unions = ["a", "b", "c", "d"];
    const several = appraisal({
      actors: [
        ...appraisal().actors,
        ...unions.map((id) => ({ id, name: `Förbund ${id}`, sector: "civilSociety" }) as const),
      ],
    });
    const losing = Object.fromEntries(unions.map((id, place) => [id, net(100_000 - place, -50_000)]));
    expect(title(losing, several)).toBe(
      nbsp("Eleven vinner mest, 2,5_mnkr, medan regionen, kommunen, Förbund a och 3 andra förlorar efter utjämning"),
    );
    const [, , , last] = unions;
    const four = Object.fromEntries(Object.entries(losing).filter(([id]) => id === last || id === "a"));
    expect(title(four, several)).toContain("regionen, kommunen, Förbund a och Förbund d förlorar");
  });

  it("says so when no payer loses, and leaves equalisation out where there is none", () => {
    const none = { municipality: net(800_000, 1), region: net(900_000, 40_000) };
    expect(title(none, appraisal({ equalisation: [] }))).toBe(nbsp("Eleven vinner mest, 2,5_mnkr, och ingen förlorar"));
  });

  it("names those who lose without paying too, after those who pay", () => {
    const harmed = { pupil: net(0, -2_000_000), region: net(900_000, 40_000), municipality: net(800_000, 100_000) };
    expect(title(harmed)).toBe(nbsp("Kommunen vinner mest, 100_tkr, medan Eleven förlorar efter utjämning"));
    const all = {
      ...harmed,
      region: net(900_000, -1),
      municipality: net(0, 0),
      state: net(0, -5),
      equalisation: net(0, 0),
    };
    expect(title(all)).toBe("Ingen vinner, och regionen, Eleven och staten förlorar efter utjämning");
  });

  it("says so when no one gains", () => {
    const losing = { pupil: net(0, 0), state: net(0, 0), municipality: net(0, 0) };
    expect(title(losing)).toBe("Ingen vinner, och regionen förlorar efter utjämning");
    expect(title({ ...losing, region: net(0, 0) })).toBe("Ingen vinner och ingen förlorar");
  });

  it("still says who pays when no one knows who gains", () => {
    expect(title({ pupil: unknown(0) })).toBe(
      nbsp("Regionen betalar mest, 900_tkr, men vem som vinner går inte att säga: effekten är inte känd"),
    );
    expect(title({ pupil: unknown(0), region: net(0, 0), municipality: net(0, 0) })).toBe(
      "Det går inte att säga vem som vinner: effekten är inte känd",
    );
  });
});

describe("flowsTitle", () => {
  const titled = (
    discounted: PerspectiveResult["payback"]["discounted"],
    language: Language = "sv",
    costs?: readonly number[],
    pvCosts = 2_700_000,
  ) => {
    const payback = { undiscounted: { defined: true, year: 2030, years: 5 } as const, discounted };
    const given = result({ society: perspective({ pvCosts, payback }) });
    return flowsTitle(society(given, language), given.settings, language, costs && { firstYear: 2022, costs });
  };
  const title = (...given: Parameters<typeof titled>): string => plain(titled(...given));

  it("tells when, in words up to twelve", () => {
    expect(title({ defined: true, year: 2035, years: 10 })).toBe(
      "Räknat i nuvärde väger nyttan upp kostnaden från år 2035, tio år efter första utgiften",
    );
    expect(title({ defined: true, year: 2038, years: 13 })).toBe(
      "Räknat i nuvärde väger nyttan upp kostnaden från år 2038, 13 år efter första utgiften",
    );
    expect(title({ defined: true, year: 2026, years: 1 }, "en")).toBe(
      "In present value the benefit outweighs the cost from 2026, one year after the first outlay",
    );
    expect(title({ defined: true, year: 2025, years: 0 })).toBe(
      "Räknat i nuvärde väger nyttan upp kostnaden redan samma år som första utgiften, 2025",
    );
  });

  it("tells the discounted payback and opens it", () => {
    expect(titled({ defined: true, year: 2035, years: 10 })[1]).toEqual({
      number: "2035",
      figure: "/society/payback/discounted",
    });
  });

  it("has words for those who have no cost", () => {
    const free = (discounted: PerspectiveResult["payback"]["discounted"]) => title(discounted, "sv", undefined, 0);
    expect(free({ defined: true, year: 2034, years: 8 })).toBe(
      "Räknat i nuvärde väger vinsterna upp förlusterna från år 2034, åtta år efter den första förlusten",
    );
    expect(free(no("never"))).toBe("Räknat i nuvärde väger vinsterna inte upp förlusterna något år till och med 2075");
    expect(free(no("noOutlay"))).toBe("Här finns ingen kostnad att väga upp");
  });

  it("still tells which years the cost falls when it cannot say when the benefit comes", () => {
    expect(title(no("effectUnknown"), "sv", [0, 900_000, 0, 900_000, 0])).toBe(
      nbsp(
        "Kostnaden, 2,7_mnkr i nuvärde, faller 2023–2025, men när nyttan väger upp den går inte att säga: effekten är inte känd",
      ),
    );
    expect(title(no("effectUnknown"), "en", [2_700_000])).toBe(
      nbsp(
        "The cost, SEK_2.7_m in present value, falls in 2022, but when the benefit outweighs it cannot be said: the effect is not known",
      ),
    );
    expect(title(no("effectUnknown"), "sv", [0, 0])).toBe(
      "Det går inte att säga när nyttan väger upp kostnaden: effekten är inte känd",
    );
  });

  it("tells when it does not, and when it cannot be said", () => {
    expect(title(no("never"))).toBe("Räknat i nuvärde väger nyttan inte upp kostnaden något år till och med 2075");
    expect(title(no("noOutlay"))).toBe("Nyttan är från början minst lika stor som kostnaden");
    expect(title(no("lumpSum"))).toBe(
      "Det går inte att säga när nyttan väger upp kostnaden: värdet är ett engångsbelopp",
    );
  });
});

describe("funnelTitle", () => {
  const title = (
    total: ReturnType<typeof value>,
    outcome = "eligibility",
    reached: number | undefined = 84,
  ): string => {
    const funnel = reached === undefined ? [] : [{ step: "reached" as const, left: reached }];
    const given = result({ gained: { [outcome]: { total, discounted: total, byYear: {}, funnel, ...unsaid } } });
    return plain(funnelTitle(given, appraisal(), outcome, "sv"));
  };

  it("tells from reached to gained", () => {
    expect(title(value(4.8384))).toBe("Av 84 elever som nås blir 4,8 fler behöriga");
    expect(title(value(0.25))).toBe("Av 84 elever som nås blir 0,25 fler behöriga");
    expect(title(value(-1.5))).toBe("Av 84 elever som nås blir 1,5 färre behöriga");
    expect(title(value(0))).toBe("Av 84 elever som nås blir inga fler behöriga");
    expect(title(no("effectUnknown"))).toBe("84 elever nås, men vad det ger går inte att säga: effekten är inte känd");
  });

  it("words any outcome", () => {
    expect(title(value(67.2), "supported")).toBe(
      "84 personer nås, och det ger 67,2 utfall (elev som fått samordnat stöd)",
    );
    expect(title(value(0), "supported")).toBe(
      "84 personer nås, men det ger inga utfall (elev som fått samordnat stöd)",
    );
    const counted = result({
      gained: { eligibility: { total: value(3), discounted: value(3), byYear: {}, funnel: [], ...unsaid } },
    });
    expect(plain(funnelTitle(counted, appraisal(), "eligibility", "sv"))).toBe("Insatsen ger 3 fler behöriga elever");
    expect(plain(funnelTitle(result(), appraisal(), "nothing", "sv"))).toBe(
      "Det går inte att säga vad insatsen ger: effekten är inte känd",
    );
  });
});

describe("scenariosTitle", () => {
  const titled = (...values: readonly (number | undefined)[]) =>
    scenariosTitle(
      values.map((npv, position) => ({
        id: `s${position}`,
        npv: npv === undefined ? no("effectUnknown") : value(npv),
      })),
      "sv",
    );
  const title = (...values: readonly (number | undefined)[]): string => plain(titled(...values));

  it("counts in how many it pays, and gives the range", () => {
    expect(title(1.1e6, 8.1e6, 2e6, 4e6)).toBe(nbsp("Bär sig i alla fyra scenarier, från 1,1 till 8,1_mnkr"));
    expect(title(1.1e6, 8.1e6)).toBe(nbsp("Bär sig i båda scenarierna, från 1,1 till 8,1_mnkr"));
    expect(title(-1.2e6, 8.1e6, 2e6)).toBe(nbsp("Bär sig i två av tre scenarier, från −1,2 till 8,1_mnkr"));
    expect(title(-3.1e6, -200_000, -1e6)).toBe(
      nbsp("Bär sig inte i något av tre scenarier, från −3,1_mnkr till −200_tkr"),
    );
    expect(title(4.6e6)).toBe(nbsp("Bär sig i det enda scenariot, 4,6_mnkr"));
  });

  it("keeps apart what cannot be said", () => {
    expect(title(1.1e6, undefined, 8.1e6)).toBe(
      nbsp("Bär sig i två av tre scenarier, från 1,1 till 8,1_mnkr; i ett går det inte att säga"),
    );
    expect(title(-1.2e6, undefined, undefined)).toBe(
      nbsp("Bär sig inte i ett av tre scenarier, −1,2_mnkr; i två går det inte att säga"),
    );
    expect(title(undefined)).toBe("Det går inte att säga i vilka scenarier insatsen bär sig: effekten är inte känd");
    expect(title()).toBe("Inga scenarier är beskrivna ännu");
    expect(plain(scenariosTitle([{ id: "low", npv: undefined }], "sv"))).toBe(
      "Det går inte att säga i vilka scenarier insatsen bär sig: de kunde inte räknas",
    );
  });

  it("opens each end of the range in its own scenario", () => {
    const doors = titled(8.1e6, 1.1e6, 2e6).flatMap((part) => ("figure" in part ? [part] : []));
    expect(doors).toEqual([
      { number: "1,1", figure: "/society/npv", scenario: "s1" },
      { number: nbsp("8,1_mnkr"), figure: "/society/npv", scenario: "s0" },
    ]);
  });
});

describe("budgetTitle", () => {
  const title = (total: ReturnType<typeof value>, fund: ReturnType<typeof value>, language: Language = "sv") =>
    plain(budgetTitle(result({ budgetTotals: { years: {}, lines: [], total, fund } }), language));

  it("tells the whole in kronor and what comes from the fund", () => {
    expect(title(value(3_000_000), value(1_500_000))).toBe(nbsp("Av 3_000_000_kr kommer 1_500_000_kr ur fonden"));
    expect(title(value(3_000_000), value(1_500_000), "en")).toBe(
      nbsp("Of SEK_3,000,000, SEK_1,500,000 comes from the fund"),
    );
    expect(title(value(3_000_000), value(3_000_000))).toBe(nbsp("Hela kostnaden, 3_000_000_kr, kommer ur fonden"));
    expect(title(value(3_000_000), value(0))).toBe(
      nbsp("Insatsen kostar 3_000_000_kr, och inget av det kommer ur fonden"),
    );
    expect(title(no("noSeries"), value(0))).toBe(
      "Budgeten i löpande priser går inte att räkna i sin helhet: prisserie saknas",
    );
  });
});

describe("perspectives", () => {
  it("take the group where there is one, and point at their place", () => {
    const seen = topSeen(actors({}), appraisal(), "sv");
    expect(seen.map(({ name, at }) => [name, at])).toEqual([
      ["Eleven", "/actors/pupil/after"],
      ["kommunen", "/groups/municipality/after"],
      ["regionen", "/actors/region/after"],
      ["staten", "/actors/state/after"],
    ]);
    const [pupil, , school] = appraisal().actors;
    expect(actorSeen(actors({}), appraisal(), pupil!, "sv", "before")?.at).toBe("/actors/pupil/before");
    expect(actorSeen(actors({}), appraisal(), school!, "sv")).toBeUndefined();
    expect(ownSeen(actors({}), appraisal(), appraisal().actors[1]!, "sv")).toMatchObject({
      name: "kommunen (egen del)",
      at: "/actors/municipality/after",
    });
    expect(sectorSeen(result({ sectors: { state: same(net(0, 9)) } }), "state", "sv", "before")).toMatchObject({
      name: "staten",
      at: "/sectors/state/before",
    });
    expect(sectorName("civilSociety", "en")).toBe("civil society");
  });
});
