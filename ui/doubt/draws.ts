import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Address, Problem } from "../../models/problem.ts";
import type { Drawing } from "../../models/uncertainty/block.ts";
import type { Simulated } from "../../models/uncertainty/simulation.ts";
import { type Progress, type Pulls, readyToDraw, simulate } from "../engine.ts";
import type { Subject } from "../figures/subject.ts";
import { whenIdle } from "../idle.ts";
import { useUnsettled } from "../settled.ts";
import { still, type Trying } from "../trying/trying.ts";

/** What is drawn for a page of results, in a worker: a few draws while a slider moves, more when it rests, many when asked for. */

const MOVING_DRAWS = 2_048;
export const RESTING_DRAWS = 10_240;

/** What the draws say, and the very state of the page that they are of. */
export type Drawn = Readonly<{
  subject: Subject;
  pulls: Pulls;
  simulated: Simulated;
  /** Not while a slider moves: then there is neither fan nor grid, nor what groups and follow-ups are worth. */
  isWhole: boolean;
  /** The perspective whose years are drawn, where it is whole. */
  fan: Address;
}>;

export type Doubt = Readonly<{
  /** The newest; undefined until there is any. */
  drawn: Drawn | undefined;
  /** The page has been elsewhere than `drawn` for longer than an eye takes for at once. */
  isBehind: boolean;
  /** Until all is drawn of where the page has come to rest. */
  isWorking: boolean;
  /** More draws than at rest are under way. */
  more: (Progress & Readonly<{ draws: number }>) | undefined;
  /** Why there are no newer: the engine failed, or what the draws meet. */
  trouble: "failed" | readonly Problem[] | undefined;
}>;

export type Doubting = Readonly<{
  read: () => Doubt;
  subscribe: (changed: () => void) => () => void;
  /** The page as it stands, with so many draws; a slider that moves leaves them. */
  more: (draws: number) => void;
  /** Leaves what `more` began, and comes back to the draws at rest. */
  stop: () => void;
  again: () => void;
  /** The years are looked at from another perspective: one costs a third of all that is drawn at rest, and one is looked at. */
  look: (fan: Address) => void;
}>;

type Target = Pick<Drawn, "subject" | "pulls" | "isWhole"> & Readonly<{ draws: number }>;
/** Of nothing wanted else, the appraisal as it stands. */
type Follower = Doubting &
  Readonly<{
    want: (target?: Target) => void;
    /** Sliders are there, of which one may be pulled like one of these. */
    expect: (pulls: readonly Pulls[]) => void;
    leave: () => void;
  }>;

const BEHIND_MS = 120;

/** Draws that follow a page: one asking at a time, and the newest that is wanted after it. */
export const followerOf = (base: Subject): Follower => {
  const listeners = new Set<() => void>();
  const stated: Target = { subject: base, pulls: {}, isWhole: true, draws: RESTING_DRAWS };
  let state: Doubt = nothingDrawn;
  let target = stated;
  let asked: Target | undefined;
  /** So that taking back what was tried waits for nothing. */
  let atBase: Drawn | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  /** What a slider may soon pull. */
  let awaited: readonly Pulls[] = [];
  let fan: Address = "/society";

  const become = (next: Partial<Doubt>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const isOfTarget = (of: Pick<Drawn, "subject"> | undefined): boolean => of?.subject.key === target.subject.key;
  const isThere = (): boolean =>
    isOfTarget(state.drawn) &&
    state.drawn?.simulated.simulation.draws === target.draws &&
    (!target.isWhole || state.drawn.fan === fan);

  /** From now on until something arrives. */
  const watch = (): void => {
    late ??= setTimeout(() => {
      late = undefined;
      if (state.drawn && !isOfTarget(state.drawn)) become({ isBehind: true });
    }, BEHIND_MS);
  };
  const arrive = (of: Target, ofFan: Address, simulated: Simulated): void => {
    const { draws, ...drawn } = { ...of, fan: ofFan, simulated };
    if (isSame(of, stated)) atBase = drawn;
    // While the thumb moves what is on its way is followed step by step; what it has left for good is not gone back to.
    if (!isOfTarget(of) && (of.isWhole || isOfTarget(state.drawn))) return;
    clearTimeout(late);
    late = undefined;
    if (!isOfTarget(of)) watch();
    become({ drawn, trouble: undefined, isBehind: false });
  };
  const ask = async (): Promise<void> => {
    const [of, ofFan] = [target, fan];
    asked = of;
    const question = { key: base.key, document: base.stored, scenario: base.scenario };
    const tell = (progress: Progress): void => {
      if (asked === of && of.draws > RESTING_DRAWS) become({ more: { ...progress, draws: of.draws } });
    };
    try {
      const found = await simulate(question, of.pulls, drawingOf(of, fan), tell);
      if (asked !== of) return;
      if (found && "simulation" in found) arrive(of, ofFan, found);
      else if (found) become({ trouble: found, drawn: undefined });
    } catch {
      if (asked !== of) return;
      become({ trouble: "failed", drawn: undefined });
    }
    asked = undefined;
    if ((target !== of || fan !== ofFan) && !isThere()) void ask();
    // A thumb that moves will rest, and all of it is drawn then.
    else if (target.isWhole || state.trouble) become({ isWorking: false, more: undefined });
    getReady();
  };
  const getReady = (): void => {
    if (awaited.length === 0 || asked || state.isWorking || !atBase) return;
    const drawings = [drawingOf({ isWhole: false, draws: MOVING_DRAWS }, fan), drawingOf(stated, fan)];
    // Whatever becomes of it is seen when something is drawn.
    readyToDraw({ key: base.key, pulls: awaited, drawings }).catch(() => undefined);
    awaited = [];
  };
  const want = (next: Target = stated): void => {
    if (isSame(target, next)) return;
    target = next;
    watch();
    const known =
      isSame(next, stated) && atBase?.fan === fan ? { drawn: atBase, isBehind: false, trouble: undefined } : {};
    become({ ...known, isWorking: true, more: undefined });
    // A few draws are soon there, and are waited for: a thumb that moves faster than they come would starve the picture.
    if (asked === undefined || asked.isWhole) void ask();
  };
  return {
    read: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    want,
    expect: (pulls) => {
      awaited = pulls;
      getReady();
    },
    more: (draws) => want({ ...target, isWhole: true, draws }),
    stop: () => want({ ...target, isWhole: true, draws: RESTING_DRAWS }),
    again: () => {
      // What an address tries is asked for before the page has time for its own.
      if (asked || isThere()) return;
      become({ isWorking: true, trouble: undefined });
      void ask();
    },
    look: (wanted) => {
      if (wanted === fan) return;
      fan = wanted;
      if (asked || isThere() || !state.drawn?.isWhole) return;
      become({ isWorking: true });
      void ask();
    },
    leave: () => clearTimeout(late),
  };
};

export const nothingDrawn: Doubt = {
  drawn: undefined,
  isBehind: false,
  isWorking: true,
  more: undefined,
  trouble: undefined,
};

const isSame = (one: Target, other: Target): boolean =>
  one.subject.key === other.subject.key && one.draws === other.draws;

const drawingOf = ({ draws, isWhole }: Pick<Target, "draws" | "isWhole">, fan: Address): Partial<Drawing> => ({
  draws,
  fan: isWhole && fan,
  studies: isWhole,
});

/** So many sliders are got ready for. */
const MOST_STEPS = 8;

/** A step of each slider whose parameter is unsure. */
const stepsOf = ({ tracks }: Trying): readonly Pulls[] =>
  tracks
    .filter(({ parameter: { belief } }) => belief !== undefined && belief.kind !== "fixed")
    .slice(0, MOST_STEPS)
    .map(({ parameter, least, most, stated }) => ({
      [parameter.id]: stated + (stated < most ? most - stated : least - stated) / 100,
    }));

/** What the sliders hold now: few draws while the thumb moves, more when it rests. */
const targetOf = ({ read }: Trying): Target | undefined => {
  const { now, rested, pulled } = read();
  if (!now) return undefined;
  const isWhole = now === rested;
  return {
    subject: now.subject,
    pulls: Object.fromEntries(pulled),
    isWhole,
    draws: isWhole ? RESTING_DRAWS : MOVING_DRAWS,
  };
};

/** The draws of a page, which follow what is tried on it; undefined until the page is there. */
export const useDoubtingOf = (base: Subject, trying?: Trying): Doubting | undefined => {
  const [follower, setFollower] = useState<Follower | undefined>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document or scenario has other draws, and its content is that of its key
  useEffect(() => {
    const made = followerOf(base);
    const idle = whenIdle();
    // The page comes first.
    idle.ask(made.again);
    setFollower(made);
    return () => {
      idle.leave();
      made.leave();
    };
  }, [base.key, base.language]);
  useEffect(() => {
    if (!follower || !trying) return;
    const follow = (): void => follower.want(targetOf(trying));
    follow();
    follower.expect(stepsOf(trying));
    const leave = trying.subscribe(follow);
    return () => {
      leave();
      follower.want();
    };
  }, [follower, trying]);
  useUnsettled(useSyncExternalStore(follower?.subscribe ?? still, () => follower?.read().isWorking ?? true));
  return follower;
};

export const DoubtContext = createContext<Doubting | undefined>(undefined);

/** What is drawn of the page, as it comes. */
export const useDoubt = (): Doubt => {
  const doubting = useContext(DoubtContext);
  const read = (): Doubt => doubting?.read() ?? nothingDrawn;
  return useSyncExternalStore(doubting?.subscribe ?? still, read, read);
};
