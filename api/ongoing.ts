import { EvaluatorBusy } from "./evaluatorThread.ts";

export const ongoingStates = ["waiting", "running", "done", "refused", "stopped", "failed"] as const;
export type OngoingState = (typeof ongoingStates)[number];

/** Long work that has begun. After `stop` the answer may be anything, or never come. */
export type Working<Answer, Progress> = Readonly<{
  progress(): Progress;
  answer: Promise<Answer>;
  /** Whether it can still be stopped with nothing left of it; always, unless it says otherwise. */
  canStop?(): boolean;
  stop(): Promise<unknown>;
}>;
export type Work<Given, Answer, Progress> = (given: Given) => Working<Answer, Progress>;

/** Long work beside all other questions: waiting for its turn, at work, or over. An answer that is a list is of problems. */
export type Ongoing<Answer = unknown, Progress = unknown> = Readonly<{
  state(): OngoingState;
  isOver(): boolean;
  progress(): Progress;
  /** Rejects where it failed or was stopped. */
  answer: Promise<Answer>;
  /** Does nothing to one that is over, or that cannot be stopped any more. */
  stop(): void;
}>;

/** What is done so many at a time, begun in the order it came. */
export type InTurns<Given, Answer, Progress> = Readonly<{
  /** Throws `EvaluatorBusy` where too many wait. */
  start(given: Given): Ongoing<Answer, Progress>;
  close(): Promise<void>;
}>;

export type AtOnce = Readonly<{ mostAtOnce: number; mostWaiting: number }>;

export const inTurns = <Given, Answer, Progress>(
  work: Work<Given, Answer, Progress>,
  before: Progress,
  { mostAtOnce, mostWaiting }: AtOnce,
): InTurns<Given, Answer, Progress> => {
  type Turn = TurnOf<Answer, Progress>;
  const waiting = new Set<Turn>();
  const working = new Set<Turn>();
  const ending = new Set<Promise<unknown>>();
  let isClosed = false;

  const next = (): void => {
    for (const turn of waiting) {
      if (isClosed || working.size >= mostAtOnce) return;
      waiting.delete(turn);
      working.add(turn);
      turn.begin();
    }
  };
  const over = (turn: Turn, ended: unknown): void => {
    waiting.delete(turn);
    working.delete(turn);
    const end = Promise.resolve(ended).finally(() => ending.delete(end));
    ending.add(end);
    next();
  };

  return {
    start: (given) => {
      if (isClosed) throw new Error("The evaluator is closed.");
      if (working.size >= mostAtOnce && waiting.size >= mostWaiting)
        throw new EvaluatorBusy(`${waiting.size} are waiting already.`);
      const turn = turnOf(given, work, before, over);
      waiting.add(turn);
      next();
      return turn;
    },
    close: async () => {
      isClosed = true;
      for (const turn of [...waiting, ...working]) turn.stop();
      await Promise.all(ending);
    },
  };
};

type TurnOf<Answer, Progress> = Ongoing<Answer, Progress> & Readonly<{ begin(): void }>;

/** `over` is told of its end, with what the work still takes to stop. */
const turnOf = <Given, Answer, Progress>(
  asked: Given,
  work: Work<Given, Answer, Progress>,
  before: Progress,
  over: (turn: TurnOf<Answer, Progress>, ended: unknown) => void,
): TurnOf<Answer, Progress> => {
  // What is kept of one that is over is its answer: neither what was given nor the thread it was in.
  let given: Readonly<{ asked: Given }> | undefined = { asked };
  let working: Working<Answer, Progress> | undefined;
  let state: OngoingState = "waiting";
  let progress = before;
  let settle: Readonly<{ resolve: (answer: Answer) => void; reject: (error: unknown) => void }>;
  const answer = new Promise<Answer>((resolve, reject) => {
    settle = { resolve, reject };
  });
  answer.catch(() => {}); // Of one that nobody waits for.

  const isOver = (): boolean => state !== "waiting" && state !== "running";
  const end = (how: OngoingState, conclude: () => void): void => {
    if (isOver()) return;
    state = how;
    progress = working?.progress() ?? progress;
    const ended = how === "stopped" ? working?.stop() : undefined;
    [given, working] = [undefined, undefined];
    conclude();
    over(turn, ended);
  };

  const turn: TurnOf<Answer, Progress> = {
    state: () => state,
    isOver,
    progress: () => working?.progress() ?? progress,
    answer,
    begin: () => {
      state = "running";
      working = work(given!.asked);
      working.answer.then(
        (found) => end(Array.isArray(found) ? "refused" : "done", () => settle.resolve(found)),
        (error: unknown) => end("failed", () => settle.reject(error)),
      );
    },
    stop: () => {
      if (working?.canStop?.() === false) return;
      end("stopped", () => settle.reject(new Error("It was stopped before it was done.")));
    },
  };
  return turn;
};
