import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import { open, type Session } from "../../models/session.ts";
import { evaluated } from "../../ui/evaluated.ts";
import type { Subject } from "../../ui/figures/subject.ts";
import { follow } from "../../ui/trying/follower.ts";
import { appraisalArbitrary } from "../oracle/random.ts";
import { often } from "../seed.ts";
import { differences } from "./law.ts";

/** A slider's figures and those of the scenario it amounts to are the same, however they were reached. */

const sessionOf = (document: unknown, scenario?: string): Session => {
  const session = open(document, scenario);
  if (!("result" in session)) throw new Error(JSON.stringify(session));
  return session;
};

const subjectOf = (document: Appraisal, scenario?: string): Subject => {
  const { kind: _, ...of } = evaluated(sessionOf(document, scenario));
  return { ...of, key: "", stored: document, scenario, language: "sv" };
};

type Pull = Readonly<{ track: number; along: number }>;
const pulls = fc.array(fc.record({ track: fc.nat(), along: fc.double({ min: 0, max: 1, noNaN: true }) }), {
  minLength: 1,
  maxLength: 4,
});

const pulled = (document: Appraisal, of: readonly Pull[]) => {
  const follower = follow(subjectOf(document), "Tried");
  const { tracks } = follower;
  const done = of.filter(({ track, along }) => {
    if (tracks.length === 0) return false;
    const { parameter, least, most } = tracks[track % tracks.length]!;
    return follower.pull(parameter.id, least + along * (most - least));
  });
  return { follower, done: done.length };
};

describe("what is tried", () => {
  test("has the figures of the scenario that it amounts to", () => {
    let [tried, refused] = [0, 0];
    fc.assert(
      fc.property(appraisalArbitrary, pulls, (document, of) => {
        const { follower, done } = pulled(document, of);
        refused += of.length - done;
        const now = follower.tried();
        if (!now) return;
        tried += 1;
        const { result, stored, scenario } = now.subject;
        expect(differences(sessionOf(stored, scenario).result(), result)).toEqual([]);
      }),
      { numRuns: often(25), endOnFailure: true },
    );
    expect(tried).toBeGreaterThan(often(15));
    expect(refused).toBeGreaterThan(0);
  });

  test("is nothing once all is put back, and the figures are the appraisal's own", () => {
    let applied = 0;
    fc.assert(
      fc.property(appraisalArbitrary, pulls, (document, of) => {
        const { follower, done } = pulled(document, of);
        expect(follower.restore(follower.tracks.map(({ parameter }) => parameter.id))).toBe(true);
        expect(follower.tried()).toBeUndefined();
        if (done > 0) applied += 1;
      }),
      { numRuns: often(25), endOnFailure: true },
    );
    expect(applied).toBeGreaterThan(often(15));
  });

  test("goes as far as the slider and no further: every track is finite, around its value, and ends where it may", () => {
    fc.assert(
      fc.property(appraisalArbitrary, (document) => {
        for (const { parameter, least, most, stated } of follow(subjectOf(document), "Tried").tracks) {
          expect([least, most].every(Number.isFinite), parameter.id).toBe(true);
          expect(least <= stated && stated <= most, `${parameter.id}: ${least} ${stated} ${most}`).toBe(true);
          const { bounds } = parameter;
          expect(bounds?.least === undefined || least >= bounds.least).toBe(true);
          expect(bounds?.most === undefined || most <= bounds.most).toBe(true);
        }
      }),
      { numRuns: often(25), endOnFailure: true },
    );
  });
});
