import { describe, expect, it } from "vitest";
import type { Result } from "../../../models/result.ts";
import { irrWritten } from "../../../models/words/irr.ts";
import type { Language } from "../../../models/words/language.ts";
import { plain } from "../../../models/words/part.ts";
import { actorSeen, ownSeen, publicSector, sectorSeen, society } from "../../../models/words/perspective.ts";
import { perspectiveHeadline } from "../../../models/words/perspectiveHeadline.ts";
import { appraisal, nbsp, no, perspective, same, sandviken, undefinedNeed } from "./fixture.ts";

const paying = same(perspective({ pvCosts: 1000 }));
const case_: Result = {
  ...sandviken(),
  publicSector: paying,
  sectors: { municipality: paying, state: same(perspective()) },
  actors: { pupil: same(perspective()), school: paying, region: paying, municipality: same(perspective()) },
  groups: { municipality: paying },
};
const document = appraisal();
const actor = (id: string) => document.actors.find((candidate) => candidate.id === id)!;

describe("perspectiveHeadline", () => {
  const told = (seen: Parameters<typeof perspectiveHeadline>[0], result = case_, language: Language = "sv"): string => {
    const sentence = perspectiveHeadline(seen, result, document, language);
    return sentence ? plain(sentence) : "nothing";
  };

  it("says what is needed in each perspective as a sentence of its own", () => {
    expect(told(society(case_, "sv"))).toBe(
      "Det krävs minst 4 fler behöriga elever för att insatsen ska bära sig för samhället.",
    );
    expect(told(publicSector(case_, "sv"))).toBe(
      "Det krävs minst 7 fler behöriga elever för att insatsen ska bära sig för offentlig sektor.",
    );
    expect(told(actorSeen(case_, document, actor("municipality"), "sv", "before")!)).toBe(
      "Det krävs minst 8 fler behöriga elever för att insatsen ska bära sig för kommunen.",
    );
    expect(told(actorSeen(case_, document, actor("municipality"), "sv", "after")!)).toBe(
      "Insatsen kan inte bära sig för kommunen inom målgruppen om 60: det krävs minst 72 fler behöriga elever.",
    );
    expect(told(ownSeen(case_, document, actor("region"), "en", "after")!, case_, "en")).toBe(
      "The investment cannot break even for the region within the target group of 60: at least 147 more eligible pupils are needed.",
    );
  });

  it("opens the figure of that perspective and moment", () => {
    const sentence = perspectiveHeadline(
      ownSeen(case_, document, actor("region"), "sv", "before")!,
      case_,
      document,
      "sv",
    );
    expect(sentence?.flatMap((part) => ("figure" in part ? [part.figure] : []))).toEqual([
      "/breakEven/outcomes/eligibility/actors/region/before/whole",
    ]);
  });

  it("says why there is none where nothing is paid, and where a sector is seen as one", () => {
    expect(told(ownSeen(case_, document, actor("pupil"), "sv")!)).toBe(
      "Eleven bär ingen kostnad för insatsen, så det finns ingen brytpunkt att räkna.",
    );
    expect(told(sectorSeen(case_, "state", "en")!, case_, "en")).toBe(
      "The state bears no cost of the investment, so there is no break-even to work out.",
    );
    expect(told(sectorSeen(case_, "municipality", "sv")!)).toBe(
      "Brytpunkten räknas för den som betalar, inte för kommunsektorn som helhet.",
    );
  });

  it("has a sentence for what is undefined", () => {
    const of = (why: Parameters<typeof undefinedNeed>[0]): string => {
      const { eligibility } = case_.breakEven.outcomes;
      const outcomes = { eligibility: { ...eligibility!, actors: { region: same(undefinedNeed(why)) } } };
      return told(ownSeen(case_, document, actor("region"), "sv")!, {
        ...case_,
        breakEven: { ...case_.breakEven, outcomes },
      });
    };
    expect(of("paysWithout")).toBe("Insatsen bär sig för regionen redan utan fler behöriga elever.");
    expect(of("noValue")).toBe(
      "Insatsen kan inte bära sig för regionen genom fler behöriga elever: utfallet har inget värde där.",
    );
    expect(of("negativeValue")).toBe(
      "Insatsen kan inte bära sig för regionen genom fler behöriga elever: utfallet kostar regionen mer än det ger.",
    );
    expect(of("effectUnknown")).toBe(
      "Det går inte att säga vad som krävs för att insatsen ska bära sig för regionen: effekten på ett annat utfall är inte känd.",
    );
    const none = { ...case_, breakEven: { ...case_.breakEven, outcomes: {} } };
    expect(told(society(none, "sv"), none)).toBe("nothing");
  });
});

describe("irrWritten", () => {
  const written = (irr: Parameters<typeof irrWritten>[0], language: Language = "sv"): string =>
    plain(irrWritten(irr, "/society", language));

  it("tells one rate, several and none, each rate opening its own figure", () => {
    expect(written({ roots: [0.12582] })).toBe(nbsp("12,6_%"));
    expect(written({ roots: [-0.056] }, "en")).toBe("−5.6%");
    expect(written({ roots: [] })).toBe("ingen räntesats ger nuvärdet noll");
    expect(written({ roots: [0.03, 0.41] })).toBe(nbsp("flera räntor: 3_% och 41_%"));
    expect(written({ roots: [0.03, 0.2, 0.41] }, "en")).toBe("several rates: 3%, 20% and 41%");
    expect(written(no("lumpSum"))).toBe("värdet är ett engångsbelopp");
    expect(
      irrWritten({ roots: [0.03, 0.41] }, "/actors/region/after", "sv").flatMap((part) =>
        "figure" in part ? [part.figure] : [],
      ),
    ).toEqual(["/actors/region/after/irr/roots/0", "/actors/region/after/irr/roots/1"]);
  });
});
