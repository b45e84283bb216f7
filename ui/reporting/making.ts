import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../../models/words/language.ts";
import { ApiFailure, NoAnswer } from "../client.ts";
import { useUnsettled } from "../settled.ts";
import { type Looked, lookIn, Refusal, stopReport, type ToldProblem } from "./reports.ts";

/** How far something long has come. */
export type Progress =
  | Readonly<{ step: "beginning" | "waiting" | "drawing" | "silent" }>
  | Readonly<{ step: "writing"; done: number; of: number }>
  | Readonly<{ step: "fetching"; bytes: number }>;

export type Trouble = "offline" | "noAnswer" | "busy" | "missing" | "archived" | "conflict" | "mistake";
export type Making<Done> =
  | Readonly<{ kind: "idle" | "stopped" }>
  | Readonly<{ kind: "underWay"; progress: Progress }>
  | Readonly<{ kind: "done"; made: Done }>
  | Readonly<{ kind: "refused"; problems: readonly ToldProblem[] }>
  | Readonly<{ kind: "failed"; why: Trouble | Readonly<{ said: string }> }>;

export type Work<Done> = (signal: AbortSignal, tell: (progress: Progress) => void) => Promise<Done>;

/** Something long that is begun by a press, told of, stopped by another press or by leaving the page, and begun again. */
export const useMaking = <Done>() => {
  const [making, setMaking] = useState<Making<Done>>({ kind: "idle" });
  const current = useRef<AbortController | undefined>(undefined);
  const stop = useCallback(() => current.current?.abort(), []);
  useEffect(() => {
    // A tab that is closed leaves no component behind it.
    window.addEventListener("pagehide", stop);
    return () => {
      window.removeEventListener("pagehide", stop);
      stop();
    };
  }, [stop]);
  useUnsettled(making.kind === "underWay");
  const start = (work: Work<Done>): void => {
    stop();
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const set = (next: Making<Done>): void => {
      if (current.current === controller) setMaking(next);
    };
    set({ kind: "underWay", progress: { step: "beginning" } });
    work(signal, (progress) => !signal.aborted && set({ kind: "underWay", progress })).then(
      (made) => set(signal.aborted ? { kind: "stopped" } : { kind: "done", made }),
      (error: unknown) => set(signal.aborted ? { kind: "stopped" } : endOf(error)),
    );
    signal.addEventListener("abort", () => set({ kind: "stopped" }), { once: true });
  };
  return { making, start, stop };
};

const LOOK_MS = 250;
/** A server that does not answer is asked again after so many seconds each. */
const PATIENCE_S = [1, 2, 4, 8];

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", end, { once: true });
  });

/** Looks in on what the server has begun until it is over; stopped here, it is stopped there. */
export const followed = async (
  begin: () => Promise<string>,
  language: Language,
  ...[signal, tell]: Parameters<Work<unknown>>
): Promise<Readonly<{ id: string; looked: Looked }>> => {
  const id = await begin();
  if (signal.aborted) stopReport(id);
  signal.throwIfAborted();
  const stopThere = (): void => stopReport(id);
  signal.addEventListener("abort", stopThere, { once: true });
  for (;;) {
    const looked = await patiently(() => lookIn(id, language, signal), signal, tell);
    signal.throwIfAborted();
    if (looked.state === "done") {
      signal.removeEventListener("abort", stopThere);
      return { id, looked };
    }
    if (looked.state === "refused") throw new Refusal([], looked.problems ?? []);
    if (looked.state === "failed" || looked.state === "stopped") throw new Error(`the report ${looked.state}`);
    tell(progressOf(looked));
    await pause(LOOK_MS, signal);
  }
};

const progressOf = ({ state, step, done, of }: Looked): Progress =>
  state === "waiting" ? { step: "waiting" } : step === "writing" ? { step, done: done + 1, of } : { step };

const patiently = async <T>(ask: () => Promise<T>, ...[signal, tell]: Parameters<Work<unknown>>): Promise<T> => {
  for (const seconds of PATIENCE_S)
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof NoAnswer)) throw error;
      tell({ step: "silent" });
      await pause(seconds * 1_000, signal);
    }
  return ask();
};

const troubles: ReadonlyMap<number, Trouble> = new Map([
  [404, "missing"],
  [409, "archived"],
  [412, "conflict"],
  [503, "busy"],
]);

/** What became of what did not become done. */
export const endOf = (error: unknown): Extract<Making<never>, { kind: "refused" | "failed" }> => {
  if (error instanceof Refusal)
    return error.problems.length > 0
      ? { kind: "refused", problems: error.problems }
      : { kind: "failed", why: { said: error.sentences.join(" ") } };
  if (error instanceof ApiFailure) return { kind: "failed", why: troubles.get(error.status) ?? "mistake" };
  if (error instanceof NoAnswer) return { kind: "failed", why: navigator.onLine ? "noAnswer" : "offline" };
  return { kind: "failed", why: "mistake" };
};
