import { type InTurns, inTurns, type Work } from "./ongoing.ts";
import { type Made, NOTHING_DONE, type ReportAnswer, type ReportProgress, type ReportTask } from "./reportTask.ts";

/** What makes a report: its files, and then what becomes of them. */
export type ReportOrder<Done = unknown> = Readonly<{
  /** Asked when its turn has come, so that it is of how things then are. */
  task(): Promise<ReportTask>;
  /**
   * `hold` is called before anything is kept: it throws where somebody has stopped it, and from then on nobody can. Answers `again`
   * where the files are of something that is so no more; what it rejects with is a mistake, and nothing is kept.
   */
  finish(made: Made, hold: () => void): Promise<Done | typeof again>;
}>;
export const again = Symbol("again");

/** Makes reports and editions, in the order they were asked for. */
export type Reporter = InTurns<ReportOrder, unknown, ReportProgress>;

/** How files are made, wherever that is. */
export type Make = Work<ReportTask, ReportAnswer, ReportProgress>;

/** One at a time: two would be done no sooner. */
export const reporterWith = (make: Make, mostWaiting: number): Reporter =>
  inTurns(ordered(make), NOTHING_DONE, { mostAtOnce: 1, mostWaiting });

const ordered =
  (make: Make): Work<ReportOrder, unknown, ReportProgress> =>
  ({ task, finish }) => {
    let making: ReturnType<Make> | undefined;
    let [isStopped, isHeld] = [false, false];
    const goOn = (): void => {
      if (isStopped) throw new Error("It was stopped.");
    };
    const hold = (): void => {
      goOn();
      isHeld = true;
    };
    const done = async (): Promise<unknown> => {
      for (;;) {
        const asked = await task();
        goOn();
        making = make(asked);
        const made = await making.answer;
        if (!("files" in made)) return made;
        goOn();
        const finished = await finish(made, hold);
        if (finished !== again) return finished;
        isHeld = false;
      }
    };
    return {
      progress: () => making?.progress() ?? NOTHING_DONE,
      answer: done(),
      canStop: () => !isHeld,
      stop: async () => {
        isStopped = true;
        await making?.stop();
      },
    };
  };
