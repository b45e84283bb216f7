import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Subject } from "../figures/subject.ts";
import type { Follower, Track, Tried } from "./follower.ts";

/** What is being tried on a page of results: sliders pull it, pictures and sentences follow. */

export type Pulled = ReadonlyMap<string, number>;

/** `now` follows the thumb; `rested` what it came to stand at, for what is not looked at. */
type State = Readonly<{
  pulled: Pulled;
  refused: string | undefined;
  now: Tried | undefined;
  rested: Tried | undefined;
}>;

export type Trying = Readonly<{
  base: Subject;
  tracks: readonly Track[];
  read: () => State;
  subscribe: (changed: () => void) => () => void;
  pull: (parameter: string, value: number) => void;
  /** All of the page follows at once. */
  rest: () => void;
  /** One as it stands in the appraisal, or all. */
  reset: (parameter?: string) => void;
}>;

const NOTHING: State = { pulled: new Map(), refused: undefined, now: undefined, rested: undefined };

/** So long the thumb stands still before all that is out of sight follows too. */
const REST_MS = 150;

const tryingOf = (base: Subject, follower: Follower): Trying => {
  const listeners = new Set<() => void>();
  let state = NOTHING;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const become = (next: State): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const rest = (): void => {
    clearTimeout(resting);
    become({ ...state, rested: state.now });
  };
  const follow = (pulled: Pulled): void => {
    become({ ...state, pulled, refused: undefined, now: follower.tried() });
    clearTimeout(resting);
    resting = setTimeout(rest, REST_MS);
  };
  const stated = new Map(follower.tracks.map(({ parameter, stated: value }) => [parameter.id, value]));
  return {
    base,
    rest,
    tracks: follower.tracks,
    read: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    pull: (parameter, value) => {
      if (!follower.pull(parameter, value)) return become({ ...state, refused: parameter });
      const pulled = new Map(state.pulled);
      if (value === stated.get(parameter)) pulled.delete(parameter);
      else pulled.set(parameter, value);
      follow(pulled);
    },
    reset: (parameter) => {
      const ids = parameter === undefined ? [...state.pulled.keys()] : [parameter];
      if (!follower.restore(ids)) return become({ ...state, refused: parameter });
      follow(new Map([...state.pulled].filter(([id]) => !ids.includes(id))));
    },
  };
};

/** All as it stands in the appraisal. The button goes with what it took back, so focus goes to the sliders, or to the page. */
export const resetAll = (trying: Trying): void => {
  trying.reset();
  (document.getElementById("trying-title") ?? document.getElementById("content"))?.focus({ preventScroll: true });
};

export const TryingContext = createContext<Trying | undefined>(undefined);
export const useTrying = (): Trying | undefined => useContext(TryingContext);

const nothing = (): State => NOTHING;

/** Where nothing is tried there is nothing to subscribe to. */
export const still = (): (() => void) => () => undefined;

/** The state of what is tried; nothing where nothing is. */
export const useTried = (trying: Trying | undefined): State =>
  useSyncExternalStore(trying?.subscribe ?? still, trying?.read ?? nothing, trying?.read ?? nothing);

/** As the address of the page holds it: sliders are open, and nothing is pulled. */
export const TRY_NOTHING = "open";

/** Whether anything is pulled, for who need not follow it. */
export const useIsTried = (): boolean => {
  const trying = useTrying();
  const read = (): boolean => trying?.read().now !== undefined;
  return useSyncExternalStore(trying?.subscribe ?? still, read, read);
};

/** What is tried, as the address of the page holds it: "effect.rr:0.9,takeup:0.5". */
export const writtenPulls = (pulled: Iterable<readonly [parameter: string, value: number]>): string =>
  [...pulled].map(([parameter, value]) => `${parameter}:${value}`).join(",");

const readPulls = (written: string): readonly (readonly [string, number])[] =>
  written.split(",").flatMap((pull) => {
    const [, parameter, value] = /^([^:]+):(-?[\d.e+-]+)$/.exec(pull) ?? [];
    return parameter !== undefined && Number.isFinite(Number(value)) ? [[parameter, Number(value)] as const] : [];
  });

/** Sliders for the page, as soon as they are wanted and their code is here; what the address tries is tried. */
export const useTryingOf = (base: Subject, wanted: string | undefined, name: string): Trying | "failed" | undefined => {
  const [made, setMade] = useState<Trying | "failed" | undefined>();
  const isWanted = wanted !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document or scenario has other sliders, and its figures are that of its key; what the address tries is read once
  useEffect(() => {
    setMade(undefined);
    if (!isWanted) return;
    let isLeft = false;
    import("./follower.ts").then(
      ({ follow }) => {
        if (isLeft) return;
        const trying = tryingOf(base, follow(base, name));
        const known = new Set(trying.tracks.map(({ parameter }) => parameter.id));
        for (const [parameter, value] of readPulls(wanted)) if (known.has(parameter)) trying.pull(parameter, value);
        trying.rest();
        setMade(trying);
      },
      () => !isLeft && setMade("failed"),
    );
    return () => {
      isLeft = true;
    };
  }, [base.key, base.language, isWanted]);
  return made;
};
