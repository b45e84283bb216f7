import { describe, expect, it } from "vitest";
import type { Draft } from "../../../models/appraisal.ts";
import { conflictText } from "../../../models/words/changed.ts";
import { type Edit, edited, example } from "../edit.ts";
import { nbsp } from "./fixture.ts";

const base = example("exempelkommunen");
const draft = (...edits: readonly Edit[]): Draft => edited(base, ...edits) as Draft;

describe("a conflict", () => {
  const worded = (at: string, mine: Draft, theirs: Draft, values: readonly [unknown, unknown, unknown]) =>
    conflictText({ at, base: values[0], mine: values[1], theirs: values[2] }, { mine, theirs }, "sv");

  it("tells the place and both values", () => {
    const at = "/costs/school-time/amounts/2025";
    expect(worded(at, draft([at, 400_000]), draft([at]), [420_000, 400_000, undefined])).toEqual({
      place: "Kostnaden ”Skolans medfinansiering i tid”, belopp, år 2025",
      mine: nbsp("400_000_kr"),
      theirs: "ej angivet",
    });
  });

  it("tells of what was removed that it was, and of two that are called the same where they differ", () => {
    const at = "/costs/coordinator";
    const [was, own] = [base.costs![0]!, { ...base.costs![0]!, fund: false }];
    expect(worded(at, draft([at]), draft([`${at}/fund`, false]), [was, undefined, own])).toEqual({
      place: "Kostnaden ”Samordnare”",
      mine: "tas bort",
      theirs: "kostnaden ”Samordnare”",
    });
    expect(worded(at, base, draft([at]), [undefined, was, undefined]).theirs).toBe("finns inte");
    expect(worded(at, base, draft([`${at}/fund`, false]), [undefined, was, own])).toEqual({
      place: "Kostnaden ”Samordnare”",
      mine: "kostnaden ”Samordnare” (fondmedel: ja)",
      theirs: "kostnaden ”Samordnare” (fondmedel: nej)",
    });
  });

  it("tells a group that says nothing, and whole lists", () => {
    const at = "/settings/simulation";
    expect(worded(at, draft([at, {}]), draft([at]), [{ seed: 1 }, {}, undefined])).toEqual({
      place: "Inställningarna, simulering",
      mine: "tomt",
      theirs: "ej angivet",
    });
    const groups = base.shareGroups!;
    const [one, two] = [groups, [{ parameters: ["takeup"] }, ...groups]];
    expect(worded("/shareGroups", draft(), draft(["/shareGroups", two]), [[], one, two])).toEqual({
      place: "Andelsgrupperna",
      mine: "andelsgruppen ”Andel av värdet: eleven, Andel av värdet: kommunen …”",
      theirs: "andelsgruppen ”Deltagandegrad”, andelsgruppen ”Andel av värdet: eleven, Andel av värdet: kommunen …”",
    });
  });

  it("tells long texts from where they differ, and beliefs by what tells them apart", () => {
    const [mine, theirs] = ["verkliga", "påhittade"].map((word) => base.description!.replace("illustrativa", word));
    expect(
      worded("/description", { ...base, description: mine }, { ...base, description: theirs }, [
        base.description,
        mine,
        theirs,
      ]),
    ).toEqual({
      place: "Beskrivning",
      mine: "”… Siffrorna är verkliga.”",
      theirs: "”… Siffrorna är påhittade.”",
    });
    const at = "/parameters/takeup/belief";
    const beliefs = [
      { kind: "uniform", low: 0.7, high: 0.9 },
      { kind: "pert", low: 0.7, mode: 0.8, high: 0.9 },
    ] as const;
    expect(
      worded(at, draft([at, beliefs[0]]), draft([at, beliefs[1]]), [base.parameters![9]!.belief, ...beliefs]),
    ).toEqual({
      place: "Antagandet ”Deltagandegrad”, bedömt intervall",
      mine: nbsp("70–90_%, likformig fördelning"),
      theirs: nbsp("70–90_%, PERT-fördelning, troligast 80_%"),
    });
  });
});
