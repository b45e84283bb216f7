import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import {
  allOf,
  intervalKind,
  inWay,
  keysIn,
  keysOf,
  lowEdits,
  rekeyed,
  restOf,
  wayOf,
  withSome,
} from "../../ui/fields/beliefWays.ts";
import { togetherWith } from "../../ui/fields/together.tsx";

const factor = { unit: "factor", value: 0.88 } as const;

describe("ways of knowing a number", () => {
  it("are told from what the document says", () => {
    expect(wayOf(undefined, [])).toBe("none");
    expect(wayOf("pert", ["low", "mode", "high"])).toBe("own");
    expect(wayOf("normal", ["low", "high"])).toBe("interval");
    expect(wayOf("lognormal", ["low", "high"])).toBe("interval");
    expect(wayOf("normal", ["mean", "sd"])).toBe("error");
    expect(wayOf("beta", ["successes", "failures"])).toBe("counts");
    for (const kind of ["triangular", "uniform", "gamma", "observed", "fixed"] as const)
      expect(wayOf(kind, []), kind).toBe("other");
    expect(wayOf("lognormal", ["mean", "sd"])).toBe("other");
    expect(wayOf("beta", ["mean", "sd"])).toBe("other");
  });

  it("show what the document says, and what was chosen while it says nothing", () => {
    const [ends, spread] = [
      ["low", "high"],
      ["mean", "sd"],
    ];
    const chosen = keysOf.normal[1];
    expect(keysIn("normal", { kind: "normal" }, undefined)).toEqual(ends);
    expect(keysIn("normal", { kind: "normal" }, chosen)).toEqual(spread);
    // An undo has brought the ends back.
    expect(keysIn("normal", { kind: "normal", low: 1 }, chosen)).toEqual(ends);
    expect(keysIn("normal", { kind: "normal", sd: 1 }, undefined)).toEqual(spread);
    expect(keysIn("gamma", { kind: "gamma" }, chosen)).toEqual(spread);
  });

  it("take along what means the same, and only that", () => {
    const own = { kind: "pert", low: 0.7, mode: 0.88, high: 1, confidence: 0.9, lambda: 3, truncate: { most: 2 } };
    expect(inWay("interval", own, factor)).toEqual({
      kind: "lognormal",
      low: 0.7,
      high: 1,
      confidence: 0.9,
      truncate: { most: 2 },
    });
    expect(inWay("interval", undefined, factor)).toEqual({ kind: "lognormal", confidence: 0.95 });
    expect(inWay("error", own, factor)).toEqual({ kind: "normal", mean: 0.88, truncate: { most: 2 } });
    expect(inWay("counts", own, factor)).toEqual({ kind: "beta", truncate: { most: 2 } });
    expect(inWay("own", { kind: "normal", low: 0.7, high: 1, confidence: 0.95 }, factor)).toEqual({
      kind: "pert",
      mode: 0.88,
      low: 0.7,
      high: 1,
      confidence: 0.95,
    });
    expect(inWay("other", own, factor)).toBe(own);
    expect(
      rekeyed("normal", { kind: "normal", low: 1, high: 2, confidence: 0.9 }, ["low", "high"], ["mean", "sd"]),
    ).toEqual({
      kind: "normal",
    });
  });
});

describe("a study’s interval", () => {
  it("is lognormal for what cannot be below zero, and normal for the rest or where it reaches down to it", () => {
    expect(intervalKind("factor", 0.77)).toBe("lognormal");
    expect(intervalKind("SEK/outcome", undefined)).toBe("lognormal");
    expect(intervalKind("share", 0.1)).toBe("normal");
    expect(intervalKind("outcome/person", 1)).toBe("normal");
    expect(intervalKind("factor", 0)).toBe("normal");
  });

  it("follows what it says of itself, but not for a curve that somebody chose", () => {
    expect(lowEdits({ kind: "lognormal", low: 1 }, "SEK", -1)).toEqual({ low: -1, kind: "normal" });
    expect(lowEdits({ kind: "normal", low: -1 }, "SEK", 1)).toEqual({ low: 1, kind: "lognormal" });
    expect(lowEdits({ kind: "normal", low: 1 }, "SEK", 2)).toEqual({ low: 2 });
    expect(lowEdits({ kind: "lognormal", low: 1 }, "share", 0)).toEqual({ low: 0 });
  });
});

describe("so many of so many", () => {
  it("keeps all as they are when those for whom it was so are written, before or after", () => {
    expect(allOf({ successes: 28, failures: 32 })).toBe(60);
    expect(withSome({ successes: 28, failures: 32 }, 30)).toEqual({ successes: 30, failures: 30 });
    expect(withSome({ failures: 60 }, 28)).toEqual({ successes: 28, failures: 32 });
    expect(withSome({ successes: 28, failures: 32 }, undefined)).toEqual({ successes: undefined, failures: 60 });
    expect(withSome({}, 28)).toEqual({ successes: 28 });
    expect(allOf({ successes: 28 })).toBeUndefined();
    expect(restOf(60, 28)).toBe(32);
    expect(restOf(0.3, 0.1)).toBe(0.2);
  });
});

describe("what an assumption may hang together with", () => {
  it("is what is drawn by itself, and not with it already", () => {
    const belief = { kind: "uniform", low: 0, high: 1 } as const;
    const draft = {
      parameters: [
        { id: "own", belief },
        { id: "free", belief },
        { id: "certain" },
        { id: "fixed", belief: { kind: "fixed", value: 1 } },
        { id: "part", belief },
        { id: "related", belief },
      ],
      shareGroups: [{ parameters: ["part"], belief: { kind: "dirichlet" } }],
      correlations: [
        { between: ["free", "related"] },
        { between: ["related", "own"], rank: 0.3 },
        { between: ["own"] },
      ],
    } as Draft;
    expect(togetherWith(draft, "own")).toEqual({
      own: [{ at: "/correlations/1", other: "related" }],
      others: ["free"],
    });
    expect(togetherWith(draft, "certain")).toEqual({ own: [], others: [] });
  });
});
