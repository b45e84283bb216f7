import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Draft } from "../../models/appraisal.ts";
import type { Address, Problem } from "../../models/problem.ts";
import { evaluateLive, type LiveAnswer } from "../engine.ts";
import type { Editing } from "./store.ts";

/** What is known of the newest document that was answered. */
export type Live = Readonly<{
  /** Something has been written since: the answer is of an older document. Also before the first answer. */
  isStale: boolean;
  /** The worker broke off: it is asked once `again` in a new one; where that breaks off too it has `stopped` until the next change. */
  trouble: "again" | "stopped" | undefined;
  /** The document that the answer is of: whole where there are figures. */
  document: Draft | undefined;
  problems: readonly Problem[];
}> &
  Partial<Pick<LiveAnswer, "figures" | "grounds" | "criteria">>;

/** Answers for the appraisal as it is written: one question at a time, the newest document next, older answers dropped. */
export type LiveSource = Readonly<{
  read(): Live;
  subscribe(listener: () => void): () => void;
  /** Of the newest answer, at the address itself; the same list as long as it says the same. */
  problemsAt(at: Address): readonly Problem[];
  /** At the address and at all that it holds: for fields that show what has no field of its own. */
  problemsUnder(at: Address): readonly Problem[];
  /** Asks from now on, until the function that it gives is called. */
  start(): () => void;
  /** Asks for the fund's criteria too, until the function that it gives is called: they cost as much as a third of all the rest. */
  judge(): () => void;
  /** Asks again where it has stopped. */
  retry(): void;
}>;

type Ask = (document: Draft, isJudged: boolean) => Promise<LiveAnswer>;

const none: readonly Problem[] = [];
const nothing: Live = { isStale: true, trouble: undefined, document: undefined, problems: none };

export const makeLive = (editing: Editing, ask: Ask = evaluateLive): LiveSource => {
  let live = nothing;
  let [own, under]: [ProblemsBy, ProblemsBy] = [new Map(), new Map()];
  let [isStarted, isAsking, isJudged] = [false, false, false];
  const listeners = new Set<() => void>();

  const become = (next: Live): void => {
    live = next;
    for (const listener of listeners) listener();
  };

  /** Of the document as it is, and with all that is asked for now. */
  const isNewest = (document: Draft | undefined, answer: object): boolean =>
    document === editing.read().document && (!isJudged || "criteria" in answer);

  const answered = (document: Draft, { kind: _, ...answer }: LiveAnswer): void => {
    if (!isNewest(document, answer)) return;
    own = kept(
      own,
      byAddress(answer.problems, ({ at }) => [at]),
    );
    under = kept(
      under,
      byAddress(answer.problems, ({ at }) => holding(at)),
    );
    become({ ...answer, isStale: false, trouble: undefined, document });
  };

  /** The worker is a new one at the next question; a document that breaks off twice is not asked for a third time. */
  const brokeOff = (): void => become({ ...live, trouble: live.trouble === undefined ? "again" : "stopped" });

  const next = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    while (isStarted && live.isStale && live.trouble !== "stopped") {
      const { document } = editing.read();
      await ask(document, isJudged).then((answer) => answered(document, answer), brokeOff);
    }
    isAsking = false;
  };

  const onChange = (): void => {
    if (isNewest(live.document, live)) {
      if (live.isStale) become({ ...live, isStale: false, trouble: undefined });
      return;
    }
    if (!live.isStale || live.trouble === "stopped") become({ ...live, isStale: true, trouble: undefined });
    void next();
  };

  return {
    read: () => live,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    problemsAt: (at) => own.get(at) ?? none,
    problemsUnder: (at) => under.get(at) ?? none,
    start: () => {
      isStarted = true;
      const stop = editing.subscribe(onChange);
      onChange();
      return () => {
        isStarted = false;
        stop();
      };
    },
    judge: () => {
      isJudged = true;
      onChange();
      return () => {
        isJudged = false;
      };
    },
    retry: () => {
      become({ ...live, trouble: undefined });
      void next();
    },
  };
};

type ProblemsBy = ReadonlyMap<Address, readonly Problem[]>;

const byAddress = (problems: readonly Problem[], placesOf: (problem: Problem) => readonly Address[]): ProblemsBy => {
  const by = new Map<Address, Problem[]>();
  for (const problem of problems)
    for (const at of placesOf(problem)) {
      const before = by.get(at);
      if (before) before.push(problem);
      else by.set(at, [problem]);
    }
  return by;
};

/** An address and those of all that hold it, the document last. */
const holding = (at: Address): readonly Address[] => {
  const places = [at];
  for (let end = at.length; end > 0; ) {
    end = at.lastIndexOf("/", end - 1);
    places.push(at.slice(0, end));
  }
  return places;
};

/** Lists that say the same are the same, so that of hundreds of fields only those with other problems are drawn again. */
const kept = (before: ProblemsBy, now: ProblemsBy): ProblemsBy =>
  new Map(
    [...now].map(([at, problems]) => {
      const known = before.get(at);
      return [at, known && JSON.stringify(known) === JSON.stringify(problems) ? known : problems];
    }),
  );

export const LiveContext = createContext<LiveSource | undefined>(undefined);

/** The live results of an appraisal that has been opened for writing, to be given to `LiveContext`. */
export const useLiveOf = (editing: Editing): LiveSource => {
  const live = useMemo(() => makeLive(editing), [editing]);
  useEffect(() => live.start(), [live]);
  return live;
};

export const useLiveSource = (): LiveSource => {
  const source = useContext(LiveContext);
  if (!source) throw new Error("nothing is worked out here");
  return source;
};

export const useLive = (): Live => {
  const { subscribe, read } = useLiveSource();
  return useSyncExternalStore(subscribe, read);
};

/** What is wrong or missing at an address; the caller is drawn again when that changes, and only then. */
export const useProblemsAt = (at: Address): readonly Problem[] => {
  const { subscribe, problemsAt } = useLiveSource();
  return useSyncExternalStore(subscribe, () => problemsAt(at));
};

/** As `useProblemsAt`, with all that the address holds. */
export const useProblemsUnder = (at: Address): readonly Problem[] => {
  const { subscribe, problemsUnder } = useLiveSource();
  return useSyncExternalStore(subscribe, () => problemsUnder(at));
};
