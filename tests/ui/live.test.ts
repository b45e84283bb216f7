import { describe, expect, it } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { criteriaOf } from "../../models/criteria.ts";
import { groundsOf } from "../../models/grounds.ts";
import { shippedCriteria } from "../../models/library/criteria.ts";
import { open } from "../../models/session.ts";
import { makeLive } from "../../ui/editing/live.ts";
import { makeEditing } from "../../ui/editing/store.ts";
import type { LiveAnswer } from "../../ui/engine.ts";
import { exempelkommunen } from "../bench/documents.ts";

/** The engine without its thread; each question waits until it is let go, or broken off. */
const engine = () => {
  const asked: Readonly<{
    document: Draft;
    isJudged: boolean;
    answer: () => Promise<void>;
    breakOff: () => Promise<void>;
  }>[] = [];
  const ask = (document: Draft, isJudged: boolean): Promise<LiveAnswer> =>
    new Promise((resolve, reject) => {
      const settled = () => new Promise<void>((done) => setTimeout(done));
      asked.push({
        document,
        isJudged,
        answer: () => {
          resolve(answerOf(document, isJudged));
          return settled();
        },
        breakOff: () => {
          reject(new Error("broken off"));
          return settled();
        },
      });
    });
  return { asked, ask };
};

const answerOf = (document: Draft, isJudged: boolean): LiveAnswer => {
  const session = open(document);
  return {
    kind: "live",
    problems: "result" in session ? [] : session,
    figures: "result" in session ? session.figures() : undefined,
    grounds: groundsOf(document),
    ...(isJudged && { criteria: criteriaOf(document, undefined, shippedCriteria) }),
  };
};

const started = () => {
  const editing = makeEditing("a", exempelkommunen() as Draft);
  const { asked, ask } = engine();
  const live = makeLive(editing, ask);
  return { editing, asked, live, stop: live.start() };
};

const price = "/settings/priceYear";
const base = "/settings/baseYear";

describe("what is worked out while someone writes", () => {
  it("is nothing before the first answer, and then of the document that was opened", async () => {
    const { asked, live, editing } = started();
    expect(live.read()).toMatchObject({ isStale: true, document: undefined, problems: [] });
    await asked[0]!.answer();
    expect(live.read()).toMatchObject({ isStale: false, document: editing.read().document, problems: [] });
    expect(live.read().figures!.society.npv).toMatchObject({ defined: true });
  });

  it("has one question under way, asks the newest of those that wait, and drops answers of older documents", async () => {
    const { asked, live, editing } = started();
    await asked[0]!.answer();
    const [first] = [live.read().figures];
    editing.edit("/title", "A");
    editing.edit("/title", "AB");
    editing.edit("/title", "ABC");
    expect(asked.map(({ document }) => document.title)).toEqual([exempelkommunen().title, "A"]);
    expect(live.read()).toMatchObject({ isStale: true });
    await asked[1]!.answer();
    expect(live.read().isStale).toBe(true);
    expect(live.read().figures).toBe(first);
    expect(asked.slice(2).map(({ document }) => document.title)).toEqual(["ABC"]);
    await asked[2]!.answer();
    expect(live.read()).toMatchObject({ isStale: false, document: { title: "ABC" } });
    expect(asked.length).toBe(3);
  });

  it("has the fund's criteria while someone looks at them, also where the question was under way before", async () => {
    const { asked, live, editing } = started();
    const stop = live.judge();
    await asked[0]!.answer();
    expect(live.read()).toMatchObject({ isStale: true });
    await asked[1]!.answer();
    expect(asked.map(({ isJudged }) => isJudged)).toEqual([false, true]);
    expect(live.read()).toMatchObject({ isStale: false, criteria: { verdicts: expect.anything() } });
    stop();
    editing.edit("/title", "A");
    await asked[2]!.answer();
    expect(asked[2]!.isJudged).toBe(false);
    expect(live.read()).not.toHaveProperty("criteria");
    live.judge();
    expect(asked[3]).toMatchObject({ isJudged: true, document: { title: "A" } });
  });

  it("is of the document again when what was written is taken back, without a new question", async () => {
    const { asked, live, editing } = started();
    await asked[0]!.answer();
    editing.edit("/title", "A");
    editing.undo();
    expect(live.read().isStale).toBe(false);
    await asked[1]!.answer();
    expect(live.read()).toMatchObject({ isStale: false, document: { title: exempelkommunen().title } });
    expect(asked.length).toBe(2);
  });

  it("asks nothing before it is started nor after it is stopped", async () => {
    const { asked, editing, stop, live } = started();
    await asked[0]!.answer();
    stop();
    editing.edit("/title", "A");
    expect(asked.length).toBe(1);
    live.start();
    expect(asked.map(({ document }) => document.title)).toEqual([exempelkommunen().title, "A"]);
  });

  it("is asked for once more when the engine breaks off, says so, and stops at the second time until a change or a wish", async () => {
    const { asked, live, editing } = started();
    await asked[0]!.breakOff();
    expect(live.read()).toMatchObject({ isStale: true, trouble: "again" });
    expect(asked.length).toBe(2);
    await asked[1]!.breakOff();
    expect(live.read()).toMatchObject({ isStale: true, trouble: "stopped" });
    expect(asked.length).toBe(2);
    live.retry();
    expect(asked.length).toBe(3);
    await asked[2]!.breakOff();
    await asked[3]!.breakOff();
    editing.edit("/title", "A");
    expect(asked[4]!.document.title).toBe("A");
    await asked[4]!.answer();
    expect(live.read()).toMatchObject({ isStale: false, trouble: undefined });
  });
});

describe("problems by address", () => {
  it("stand at their own address and at all that hold it", async () => {
    const { asked, live, editing } = started();
    editing.change([
      { at: price, value: undefined },
      { at: base, value: "tjugo" },
    ]);
    await asked[0]!.answer();
    await asked[1]!.answer();
    expect(live.problemsAt(price)).toMatchObject([{ kind: "missing", at: price }]);
    expect(live.problemsAt(base)).toMatchObject([{ kind: "wrongType", at: base }]);
    expect(live.problemsAt("/settings")).toEqual([]);
    expect(live.problemsUnder("/settings").map(({ at }) => at)).toEqual(expect.arrayContaining([price, base]));
    expect(live.problemsUnder("").length).toBe(live.read().problems.length);
    expect(live.problemsUnder("/set")).toEqual([]);
    expect(live.read().figures).toBeUndefined();
  });

  it("are the same list as long as they say the same", async () => {
    const { asked, live, editing } = started();
    editing.edit(price, undefined);
    await asked[0]!.answer();
    await asked[1]!.answer();
    const before = live.problemsAt(price);
    editing.edit(base, "tjugo");
    await asked[2]!.answer();
    expect(live.problemsAt(base).length).toBe(1);
    expect(live.problemsAt(price)).toBe(before);
  });
});
