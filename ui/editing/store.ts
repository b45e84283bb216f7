import type { Draft } from "../../models/appraisal.ts";
import { edited, readAt } from "../../models/edit.ts";
import { merge } from "../../models/merge.ts";
import type { Address } from "../../models/problem.ts";

/** Texts by address that are typed and cannot be read yet: they stay in their fields. */
export type Texts = ReadonlyMap<Address, string>;
export type Edit = Readonly<{ at: Address; value: unknown }>;
export type State = Readonly<{ document: Draft; texts: Texts; canUndo: boolean; canRedo: boolean }>;

/** One appraisal while it is written: the only state of the editor. */
export type Editing = Readonly<{
  id: string;
  read(): State;
  subscribe(listener: () => void): () => void;
  /** One step of undo; what is typed on at the same address joins the step before until `pause`. */
  edit(at: Address, value: unknown): void;
  /** Several edits as one step of undo; `typedAt` is where someone types them, as `edit` has it. */
  change(edits: readonly Edit[], typedAt?: Address): void;
  /** Undone and done again with what is typed at the same address. */
  keepText(at: Address, text: string | undefined): void;
  /** The next edit is a step of its own. */
  pause(): void;
  /** Takes back one step, never what others did meanwhile; `"overtaken"` where they have changed the same since: the step is then gone. */
  undo(): Step;
  redo(): Step;
  /** What others saved is taken in: no step of undo. */
  receive(document: Draft): void;
}>;
export type Step = Readonly<{ kind: "done"; before: Draft; after: Draft } | { kind: "nothing" | "overtaken" }>;

type Moment = Readonly<{ document: Draft; texts: Texts }>;
type Deed = Readonly<{ before: Moment; after: Moment }>;

const noTexts: Texts = new Map();

/** Typing on within this time is the same step of undo. */
const JOINED_MS = 1_500;
/** As far back as anyone goes; moments share all that is alike. */
const MOST_DEEDS = 1_000;

export const makeEditing = (id: string, document: Draft, texts: Texts = noTexts): Editing => {
  let now: Moment = { document, texts };
  let [past, future]: [readonly Deed[], readonly Deed[]] = [[], []];
  let state = stateOf(now, past, future);
  let last: Readonly<{ at: Address; when: number }> | undefined;
  const listeners = new Set<() => void>();

  const become = (next: Moment): void => {
    now = next;
    state = stateOf(now, past, future);
    for (const listener of listeners) listener();
  };

  /** `typedAt`: where someone types, so that typing on is the same deed. */
  const act = (after: Moment, typedAt: Address | undefined): void => {
    const when = performance.now();
    const joins = typedAt !== undefined && last?.at === typedAt && when - last.when < JOINED_MS;
    const isNothing = after.document === now.document && after.texts === now.texts;
    last = typedAt === undefined || (isNothing && !joins) ? undefined : { at: typedAt, when };
    if (isNothing) return;
    const previous = joins ? past.at(-1) : undefined;
    past = previous
      ? [...past.slice(0, -1), { before: previous.before, after }]
      : [...past, { before: now, after }].slice(-MOST_DEEDS);
    future = [];
    become(after);
  };

  const step = (from: readonly Deed[], isBack: boolean): Step => {
    const deed = from.at(-1);
    last = undefined;
    if (!deed) return { kind: "nothing" };
    const [left, wanted] = isBack ? [deed.after, deed.before] : [deed.before, deed.after];
    const next = turned(left, wanted, now);
    if (isBack) past = past.slice(0, -1);
    else future = future.slice(0, -1);
    if (!next) {
      become(now); // It never can be; what was done before it may.
      return { kind: "overtaken" };
    }
    const before = now.document;
    // What comes back later is what was undone here, between the moments as they are with what others did.
    const turnedDeed = isBack ? { before: next, after: now } : { before: now, after: next };
    if (isBack) future = [...future, turnedDeed];
    else past = [...past, turnedDeed];
    become(next);
    return { kind: "done", before, after: next.document };
  };

  return {
    id,
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (at, value) => {
      act(written(now, { at, value }), at);
    },
    change: (edits, typedAt) => {
      act(edits.reduce(written, now), typedAt);
    },
    keepText: (at, text) => {
      const texts = text === undefined ? without(now.texts, at) : new Map(now.texts).set(at, text);
      act({ ...now, texts }, at);
    },
    pause: () => {
      last = undefined;
    },
    undo: () => step(past, true),
    redo: () => step(future, false),
    receive: (received) => {
      last = undefined;
      if (received !== now.document) become({ ...now, document: received });
    },
  };
};

const stateOf = ({ document, texts }: Moment, past: readonly Deed[], future: readonly Deed[]): State => ({
  document,
  texts,
  canUndo: past.length > 0,
  canRedo: future.length > 0,
});

const without = (texts: Texts, at: Address): Texts => remaining(texts, (place) => place !== at);

const remaining = (texts: Texts, isLeft: (place: Address) => boolean): Texts => {
  const left = [...texts].filter(([place]) => isLeft(place));
  return left.length === texts.size ? texts : new Map(left);
};

/** Texts go with the place that they are written anew in, and with what is taken away and held it. */
const written = ({ document, texts }: Moment, { at, value }: Edit): Moment => {
  const after = edited(document, at, value);
  const isOther = kindOf(readAt(document, at)) !== kindOf(value);
  const isGone = (place: Address): boolean =>
    value === undefined || isOther || (readAt(document, place) !== undefined && readAt(after, place) === undefined);
  const left = remaining(texts, (place) => place !== at && !(place.startsWith(`${at}/`) && isGone(place)));
  return { document: after, texts: value === undefined ? movedUp(left, at) : left };
};

/** Of another kind of belief or profile the fields are others. */
const kindOf = (group: unknown): unknown => (group as Readonly<{ kind?: unknown }> | undefined)?.kind;

/** An element of a list without ids: what stands after it moves up when it is taken away, and texts with it. */
const POSITIONED = /^(.*\/(?:shareGroups|correlations|schedule))\/(\d+)$/;

const movedUp = (texts: Texts, removed: Address): Texts => {
  const [, list, position] = POSITIONED.exec(removed) ?? [];
  if (list === undefined || texts.size === 0) return texts;
  const moved = ([at, text]: readonly [Address, string]): readonly [Address, string] => {
    const [step = "", ...rest] = at.startsWith(`${list}/`) ? at.slice(list.length + 1).split("/") : [];
    return Number(step) > Number(position) ? [[list, Number(step) - 1, ...rest].join("/"), text] : [at, text];
  };
  return new Map([...texts].map(moved));
};

/** From `left` to `wanted`, with all that has come since `left`; undefined where that is about the same. */
const turned = (left: Moment, wanted: Moment, now: Moment): Moment | undefined => {
  const texts = now.texts === left.texts ? wanted.texts : now.texts;
  if (now.document === left.document) return { document: wanted.document, texts };
  const merged = merge(left.document, wanted.document, now.document);
  return "document" in merged ? { document: merged.document, texts } : undefined;
};
