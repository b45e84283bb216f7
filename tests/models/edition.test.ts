import { describe, expect, it } from "vitest";
import { editionHash, manifestHash, resultDifferences } from "../../models/edition.ts";
import { open } from "../../models/session.ts";
import { hashOf } from "../fuzz/pool.ts";
import { example } from "../library.ts";

const resultOf = (document: unknown) => {
  const session = open(document);
  if (!("result" in session)) throw new Error(JSON.stringify(session));
  return session.result();
};
const result = resultOf(example("exempelkommunen"));

describe("resultDifferences", () => {
  it("finds none between a result and its copy, whatever wrote the document and with which engine", () => {
    const copy = structuredClone({ ...result, engine: "samvinst 9.9.9", inputHash: "sha256:other" });
    expect(resultDifferences(result, copy)).toEqual([]);
  });

  it("finds one bit, what has gone and what has come, each at its address", () => {
    const [first, ...flows] = result.flows;
    const least = first!.amount + Math.abs(first!.amount) * Number.EPSILON;
    const { gained, ...rest } = structuredClone(result);
    const [id, own] = Object.entries(gained)[0]!;
    const after = {
      ...rest,
      gained: { ...gained, [id]: undefined, "a/b": own },
      flows: [{ ...first!, amount: least }, ...flows],
    };
    const differs = resultDifferences(result, JSON.parse(JSON.stringify(after)));
    expect(differs).toContainEqual({ at: "/flows/0/amount", before: first!.amount, after: least });
    expect(differs).toContainEqual({ at: `/gained/${id}`, before: own });
    expect(differs).toContainEqual({ at: "/gained/a~1b", after: own });
    expect(differs).toHaveLength(3);
  });

  it("tells a number from what is not known, and zero from nothing", () => {
    const npv = { defined: false, why: "nothingLeft" } as const;
    const after = { ...result, society: { ...result.society, npv } };
    if (!result.society.npv.defined) throw new Error("not known");
    expect(resultDifferences(result, after)).toEqual([
      { at: "/society/npv/defined", before: true, after: false },
      { at: "/society/npv/why", after: "nothingLeft" },
      { at: "/society/npv/value", before: result.society.npv.value },
    ]);
  });
});

describe("the hashes of an edition", () => {
  const frozen = {
    number: 1,
    diaryNumber: "KS 1",
    audience: "internal",
    day: "2026-01-02",
    document: "sha256:1",
    engine: "samvinst 1.0.0",
    seed: 1,
    draws: 10_000,
    sampling: "sobol",
    result: "sha256:2",
  } as const;
  const file = { name: "a.pdf", type: "application/pdf", size: 1, sha256: "1" };
  const said = { hash: "sha256:3", revision: 1, by: "local", at: "2026-01-02T03:04:05.000Z" };

  it("are of all that is held still, and of nothing else", () => {
    expect(editionHash(frozen)).toBe(hashOf(frozen));
    const changed = Object.keys(frozen).map((key) => editionHash({ ...frozen, [key]: "other" }));
    expect(new Set([editionHash(frozen), editionHash({ ...frozen, salt: "0" }), ...changed]).size).toBe(12);
  });

  it("are of every file, in whatever order", () => {
    const other = { ...file, name: "b.pdf" };
    const one = manifestHash({ ...said, files: [file, other] });
    expect(manifestHash({ ...said, files: [other, file] })).toBe(one);
    const others = [
      manifestHash({ ...said, files: [file] }),
      manifestHash({ ...said, files: [{ ...file, sha256: "2" }, other] }),
      manifestHash({ ...said, files: [{ ...file, type: "text/html" }, other] }),
      manifestHash({ ...said, by: "someone", files: [file, other] }),
      manifestHash({ ...said, note: "x", files: [file, other] }),
    ];
    expect(new Set([one, ...others]).size).toBe(6);
  });
});
