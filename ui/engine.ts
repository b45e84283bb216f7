import type { Appraisal } from "../models/appraisal.ts";
import type { Criteria } from "../models/criteria.ts";
import type { Explanation } from "../models/explain.ts";
import type { Grounds } from "../models/grounds.ts";
import type { Address, Problem } from "../models/problem.ts";
import type { Result } from "../models/result.ts";
import type { Figures, Timeline } from "../models/session.ts";
import type { Drawing } from "../models/uncertainty/block.ts";
import type { Grid } from "../models/uncertainty/oneWay.ts";
import type { Simulated } from "../models/uncertainty/simulation.ts";
import type { Moved, NotMoved, RefusedSide, Side, SideName } from "../models/waterfall.ts";
import type { Language } from "../models/words/language.ts";

/** `key` names a document and scenario: the worker keeps what it has opened, and opens again if it was restarted. */
type Subject = Readonly<{ key: string; document: unknown; scenario: string | undefined }>;
/** What is being written changes with every key, so that nothing of it is kept. */
type Written = Readonly<{ kind: "live"; document: unknown; isJudged: boolean }>;
/** What moved a figure between two documents, each with its scenario. */
type Between = Readonly<{ kind: "compare"; at: Address } & Record<SideName, Side>>;
/** Parameters that sliders hold elsewhere than the appraisal has them. */
export type Pulls = Readonly<Record<string, number>>;
/** What of the drawing is left out is as the document has it; the document may be left out where it was the last to be drawn. */
type Drawn = Readonly<{ kind: "simulate"; drawing: Partial<Drawing>; pulls: Pulls }>;
/** What is soon to be drawn many times over of the document last drawn, so that the first time is as quick as the others. */
type Readied = Readonly<{
  kind: "ready";
  key: string;
  drawings: readonly Partial<Drawing>[];
  pulls: readonly Pulls[];
}>;
/** Society's net present value over two uncertain parameters, in so many steps each. */
type Crossed = Readonly<{ kind: "grid"; parameters: readonly [string, string]; steps: number }>;
/** A result with its draws as the command line prints it. */
type Redraw = Readonly<{ kind: "redraw"; drawing: Pick<Drawing, "draws" | "seed">; language: Language }>;
export type Question =
  | Between
  | (Omit<Subject, "key"> & Redraw)
  | Readied
  | (Subject & (Readonly<{ kind: "evaluate" } | { kind: "explain"; at: Address }> | Crossed | Drawn))
  | Written;

export type Timelines = Readonly<Record<Address, Timeline>>;
export type Evaluation =
  | Readonly<{
      kind: "evaluation";
      document: Appraisal;
      result: Result;
      timelines: Timelines;
      defaults: readonly Address[];
    }>
  | Readonly<{ kind: "problems"; problems: readonly Problem[] }>;
/** Of a document that is being written: figures where it has no problem, and what can be told of half of one. */
export type LiveAnswer = Readonly<{
  kind: "live";
  problems: readonly Problem[];
  figures: Figures | undefined;
  grounds: Grounds;
  /** Where they were asked for; undefined where the fund had none at the document's date. */
  criteria?: Criteria | undefined;
}>;
export type MovedAnswer = Moved | NotMoved | readonly RefusedSide[];
export type Answer =
  | Readonly<{ kind: "moved"; moved: MovedAnswer }>
  | Evaluation
  | LiveAnswer
  | Readonly<{ kind: "explanation"; explanation: Explanation | undefined }>
  | Readonly<{ kind: "grid"; grid: Grid | undefined }>
  | Readonly<{ kind: "simulated"; simulated: Simulated }>
  | Readonly<{ kind: "redrawn"; line: string }>
  /** A newer simulation was asked for before this one was done; or it was to get ready alone. */
  | Readonly<{ kind: "stopped" }>
  /** The document was left out, and is not the last that was drawn. */
  | Readonly<{ kind: "unopened" }>;
/** Of a simulation: how many of its chunks are worked out, and then what share of all that is said of them. */
export type Progress = Readonly<{ done: number; chunks: number; summed: number }>;
export type Reply = Readonly<{ id: number; progress?: Progress; answer?: Answer; failure?: string }>;

/** An appraisal takes milliseconds, and so does a chunk of draws; what has not come by then never will. */
const PATIENCE_MS = 20_000;

/** The engine could not answer: the screens say so and offer to try again, which starts a new worker. */
class EngineFailure extends Error {
  override name = "EngineFailure";
}

type Pending = Readonly<{
  hear: (progress: Progress) => void;
  resolve: (answer: Answer) => void;
  reject: (failure: EngineFailure) => void;
}>;

const startWorker = (): Worker => new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });

const makeEngine = () => {
  const pending = new Map<number, Pending>();
  let worker: Worker | undefined;
  let asked = 0;

  const fail = (reason: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of pending.values()) reject(new EngineFailure(reason));
    pending.clear();
  };

  const receive = ({ id, progress, answer, failure }: Reply): void => {
    const waiting = pending.get(id);
    if (progress) {
      waiting?.hear(progress);
      return;
    }
    pending.delete(id);
    if (answer) waiting?.resolve(answer);
    else waiting?.reject(new EngineFailure(failure ?? "no answer"));
  };

  const started = (): Worker => {
    if (worker) return worker;
    worker = startWorker();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => receive(data);
    worker.onerror = (event) => fail(event.message || "the worker could not start");
    worker.onmessageerror = () => fail("the worker's answer could not be read");
    return worker;
  };

  const ask = (question: Question, tell?: (progress: Progress) => void): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = asked++;
      const wait = () => setTimeout(() => fail("the worker did not answer in time"), PATIENCE_MS);
      let patience = wait();
      const hear = (progress: Progress): void => {
        clearTimeout(patience);
        patience = wait();
        tell?.(progress);
      };
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(patience);
          then(value);
        };
      pending.set(id, { hear, resolve: settle(resolve), reject: settle(reject) });
      started().postMessage({ id, question });
    });
  return { ask, start: () => void started() };
};

const { ask, start } = makeEngine();

/** Where results are about to be asked for, the thread is started while their document is fetched. */
export const startEngine = start;

export const evaluate = async (subject: Subject): Promise<Evaluation> => {
  const answer = await ask({ ...subject, kind: "evaluate" });
  if (answer.kind === "evaluation" || answer.kind === "problems") return answer;
  throw new EngineFailure("the worker answered another question");
};

export const explain = async (subject: Subject, at: Address): Promise<Explanation | undefined> => {
  const answer = await ask({ ...subject, kind: "explain", at });
  return answer.kind === "explanation" ? answer.explanation : undefined;
};

/** Undefined where the two cannot be moved so far side by side. */
export const gridOver = async (
  subject: Subject,
  parameters: readonly [string, string],
  steps: number,
): Promise<Grid | undefined> => {
  const answer = await ask({ ...subject, kind: "grid", parameters, steps });
  if (answer.kind === "grid") return answer.grid;
  throw new EngineFailure("the worker answered another question");
};

/** The result of a document with so many draws, to the byte what the command line prints of it; or the problems it meets. */
export const redraw = async (
  { document, scenario }: Omit<Subject, "key">,
  drawing: Redraw["drawing"],
  language: Language,
): Promise<string | readonly Problem[]> => {
  const answer = await ask({ kind: "redraw", document, scenario, drawing, language });
  if (answer.kind === "redrawn") return answer.line;
  if (answer.kind === "problems") return answer.problems;
  throw new EngineFailure("the worker answered another question");
};

export const whatMoved = async (sides: Readonly<Record<SideName, Side>>, at: Address): Promise<MovedAnswer> => {
  const answer = await ask({ ...sides, kind: "compare", at });
  if (answer.kind === "moved") return answer.moved;
  throw new EngineFailure("the worker answered another question");
};

/** A worker of its own, so that a figure is never explained later for all that is drawn. */
const { ask: askDrawn } = makeEngine();

/** The document last sent to be drawn: a slider asks many times a second. */
let sent: string | undefined;

/**
 * What the draws say of a document with some parameters pulled, or the problems they meet; undefined where a newer asking came before
 * they were made. `tell` hears how far they have come.
 */
export const simulate = async (
  subject: Subject,
  pulls: Pulls,
  drawing: Partial<Drawing>,
  tell?: (progress: Progress) => void,
): Promise<Simulated | readonly Problem[] | undefined> => {
  const question = { ...subject, kind: "simulate", pulls, drawing } as const;
  const short = sent === subject.key ? { ...question, document: undefined } : question;
  sent = subject.key;
  const first = await askDrawn(short, tell);
  const answer = first.kind === "unopened" ? await askDrawn(question, tell) : first;
  if (answer.kind === "simulated") return answer.simulated;
  if (answer.kind === "problems") return answer.problems;
  if (answer.kind === "stopped") return undefined;
  throw new EngineFailure("the worker answered another question");
};

/** Gets ready to draw the document last drawn: code and memory are slow at first. Nothing else may be under way. */
export const readyToDraw = (question: Omit<Readied, "kind">): Promise<unknown> =>
  askDrawn({ ...question, kind: "ready" });

/** A worker of its own, so that what is being written never waits for a page of results. */
const { ask: askLive } = makeEngine();

export const evaluateLive = async (document: unknown, isJudged: boolean): Promise<LiveAnswer> => {
  const answer = await askLive({ kind: "live", document, isJudged });
  if (answer.kind === "live") return answer;
  throw new EngineFailure("the worker answered another question");
};
