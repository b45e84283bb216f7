import fc from "fast-check";
import { expect, it } from "vitest";
import { disclosed } from "../../models/disclosure.ts";
import { subjectOf } from "../../models/report/subject.ts";
import { open } from "../../models/session.ts";
import { languages } from "../../models/words/language.ts";
import { faultsOf, made } from "../models/report/reports.ts";
import { appraisalArbitrary } from "../oracle/random.ts";
import { often } from "../seed.ts";

/** Whatever is appraised: headings that do not skip, no empty texts or tables, no number that is none, sums that add up. */
it("a report of anything, for its own people or for anybody, is sound", () => {
  fc.assert(
    fc.property(
      appraisalArbitrary,
      fc.constantFrom(0, 64),
      fc.constantFrom(...languages),
      (document, draws, language) => {
        const asked = { ...document, settings: { ...document.settings, disclosureLimit: 12 } };
        const session = open(asked);
        if (!("result" in session)) return;
        const drawn = subjectOf(asked, { draws: Math.max(1, draws) });
        if (!("result" in drawn)) return;
        const subject = draws === 0 ? { ...drawn, result: session.result() } : drawn;
        const told = disclosed(subject, asked);
        for (const kind of ["proposal", "final"] as const) {
          expect(faultsOf(made(subject, kind, language))).toEqual([]);
          if ("result" in told) expect(faultsOf(made(told, kind, language, { audience: "public" }))).toEqual([]);
        }
      },
    ),
    { numRuns: often(120), endOnFailure: true },
  );
}, 120_000);
