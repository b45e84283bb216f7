import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "../../models/appraisal.ts";
import { canonical } from "../../models/canonical.ts";
import { type Editing, makeEditing } from "../../ui/editing/store.ts";
import { leavesOf } from "../laws/leaves.ts";
import { type Edit, example, edited as expected } from "../models/edit.ts";

const document: Draft = example("exempelkommunen");
/** Leaves that can be changed each by itself: what decides what others mean, and what names, is left alone. */
const leaves = [...leavesOf(document).keys()].filter(
  (at) =>
    !/\/(id|from|kind|state|by|on|unit|measure|fromYear|basis|year|takenAs|format)$|\/(value|belief|bounds|verified|amount|amounts|prices|profile|ingredients|equipment)(\/|$)|\/\d+(\/|$)/.test(
      at,
    ),
);
const half = Math.floor(leaves.length / 2);
const [mine, theirs] = [leaves.slice(0, half), leaves.slice(half)];

type Deed = Readonly<{ kind: "mine" | "theirs" | "undo" | "redo"; which: number; value: number }>;
const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom("mine", "mine", "theirs", "undo", "undo", "redo"),
    which: fc.nat(6),
    value: fc.nat(1_000),
  }) as fc.Arbitrary<Deed>,
  { maxLength: 40 },
);
const started = (): Editing => makeEditing("kalkyl", document);
const same = (found: Draft, wanted: unknown) => expect(canonical(found)).toBe(canonical(wanted));
const written = (...edits: readonly Edit[]): unknown => expected(document, ...edits);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("undo and redo", () => {
  it("go back to the beginning and forth to the end, whatever was written", () => {
    const writing = fc.array(fc.tuple(fc.constantFrom(...leaves), fc.nat()), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(writing, (edits) => {
        const editing = started();
        const passed = [document];
        for (const [at, value] of edits) {
          editing.pause();
          editing.edit(at, value);
          if (editing.read().document !== passed.at(-1)) passed.push(editing.read().document);
        }
        for (const before of passed.slice(0, -1).toReversed()) {
          editing.undo();
          expect(editing.read().document).toBe(before);
        }
        expect(editing.read().canUndo).toBe(false);
        expect(editing.undo().kind).toBe("nothing");
        for (const after of passed.slice(1)) {
          editing.redo();
          expect(editing.read().document).toBe(after);
        }
        expect(editing.read().canRedo).toBe(false);
        expect(editing.redo().kind).toBe("nothing");
      }),
    );
  });

  it("never take back what others wrote elsewhere, and bring all of one's own back", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const editing = started();
        // What there should be, kept by hand: others' words, and a stack of one's own.
        const others = new Map<string, unknown>();
        let [past, future]: [[string, number][], [string, number][]] = [[], []];
        for (const { kind, which, value } of all) {
          if (kind === "mine") {
            const at = mine[which]!;
            const isNew = past.findLast(([of]) => of === at)?.[1] !== value;
            editing.pause();
            editing.edit(at, value);
            if (isNew) [past, future] = [[...past, [at, value]], []];
          } else if (kind === "theirs") {
            others.set(theirs[which]!, value);
            editing.receive(expected(editing.read().document, [theirs[which]!, value]) as Draft);
          } else if (kind === "undo") {
            expect(editing.undo().kind).toBe(past.length > 0 ? "done" : "nothing");
            if (past.length > 0) [past, future] = [past.slice(0, -1), [...future, past.at(-1)!]];
          } else {
            expect(editing.redo().kind).toBe(future.length > 0 ? "done" : "nothing");
            if (future.length > 0) [past, future] = [[...past, future.at(-1)!], future.slice(0, -1)];
          }
          same(editing.read().document, written(...others, ...past));
          expect(editing.read()).toMatchObject({ canUndo: past.length > 0, canRedo: future.length > 0 });
        }
      }),
    );
  });

  it("leave what others wrote at the same place, and go on to what was done before", () => {
    const editing = started();
    editing.edit("/description", "Före");
    editing.edit("/title", "Min");
    editing.receive({ ...editing.read().document, title: "Deras" });
    expect(editing.undo().kind).toBe("overtaken");
    same(editing.read().document, written(["/description", "Före"], ["/title", "Deras"]));
    expect(editing.undo().kind).toBe("done");
    same(editing.read().document, written(["/title", "Deras"]));
    expect(editing.read().canUndo).toBe(false);
  });

  it("take several edits as one, and give both ends", () => {
    const editing = started();
    editing.change([
      { at: "/title", value: "Ny" },
      { at: "/description", value: undefined },
    ]);
    const after = editing.read().document;
    same(after, written(["/title", "Ny"], ["/description"]));
    expect(editing.undo()).toEqual({ kind: "done", before: after, after: document });
    expect(editing.read()).toMatchObject({ document, canUndo: false, canRedo: true });
  });

  it("are forgotten forwards when something else is written", () => {
    const editing = started();
    editing.edit("/title", "Ett");
    editing.undo();
    editing.edit("/title", "Två");
    expect(editing.read().canRedo).toBe(false);
    editing.undo();
    expect(editing.read().document).toBe(document);
  });
});

describe("typing on", () => {
  const type = (editing: Editing, at: string, ...values: readonly unknown[]) => {
    for (const value of values) {
      vi.advanceTimersByTime(300);
      editing.edit(at, value);
    }
  };

  it("is one step, until a pause, another place, undo or what others wrote", () => {
    const ends: readonly ((editing: Editing) => void)[] = [
      () => vi.advanceTimersByTime(1_600),
      (editing) => editing.pause(),
      (editing) => editing.edit("/description", "x"),
      (editing) => {
        editing.undo();
        editing.redo();
      },
      (editing) => editing.receive({ ...editing.read().document, diaryNumber: "HN 1" }),
    ];
    for (const end of ends) {
      const editing = started();
      type(editing, "/title", "S", "Sa", "Sam");
      end(editing);
      type(editing, "/title", "Samv", "Samverkan");
      editing.undo();
      expect(editing.read().document.title).toBe("Sam");
    }
    const editing = started();
    type(editing, "/title", "S", "Sa", "Sam", "Samverkan");
    editing.undo();
    expect(editing.read().document).toBe(document);
  });

  it("never joins what was done elsewhere before, though the first letter changed nothing", () => {
    const editing = started();
    type(editing, "/description", "Före");
    type(editing, "/title", document.title, "Ny");
    editing.undo();
    same(editing.read().document, written(["/description", "Före"]));
  });
});

describe("what cannot be read yet", () => {
  it("stays until its place is written, comes back with undo, and is told of", () => {
    const editing = started();
    const heard = vi.fn();
    const stop = editing.subscribe(heard);
    editing.keepText("/settings/baseYear", "20x");
    expect(editing.read().document).toBe(document);
    expect([...editing.read().texts]).toEqual([["/settings/baseYear", "20x"]]);
    editing.keepText("/title", "~");
    editing.edit("/settings/baseYear", 2020);
    expect([...editing.read().texts]).toEqual([["/title", "~"]]);
    editing.undo();
    expect(editing.read().texts.get("/settings/baseYear")).toBe("20x");
    expect(heard).toHaveBeenCalledTimes(4);
    stop();
    editing.keepText("/title", undefined);
    expect(heard).toHaveBeenCalledTimes(4);
  });

  it("is one step of undo with the letters that could be read", () => {
    const editing = started();
    editing.edit("/settings/baseYear", 2);
    editing.edit("/settings/baseYear", document.settings!.baseYear);
    editing.keepText("/settings/baseYear", "2x");
    editing.undo();
    expect(editing.read()).toMatchObject({ document, canUndo: false });
    expect(editing.read().texts.size).toBe(0);
    editing.redo();
    expect(editing.read().texts.get("/settings/baseYear")).toBe("2x");
  });

  it("goes with what is taken away, comes back with it, and stays when its list is put in another order", () => {
    const editing = started();
    const costs = document.costs!;
    const at = `/costs/${costs[0]!.id}/amounts/2025`;
    editing.keepText(at, "1.000");
    editing.pause();
    editing.change([{ at: "/costs", value: [...costs].reverse() }]);
    expect(editing.read().texts.get(at)).toBe("1.000");
    editing.change([{ at: `/costs/${costs[0]!.id}`, value: undefined }]);
    expect(editing.read().texts.size).toBe(0);
    editing.undo();
    expect(editing.read().texts.get(at)).toBe("1.000");
  });

  it("stays when others write, and when something else is undone", () => {
    const editing = started();
    editing.keepText("/settings/baseYear", "20x");
    editing.edit("/title", "Ny");
    editing.receive({ ...editing.read().document, diaryNumber: "HN 1" });
    editing.undo();
    expect(editing.read().texts.get("/settings/baseYear")).toBe("20x");
  });
});
