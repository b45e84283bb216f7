import { expect, it } from "vitest";
import type { Question, Reply } from "../../ui/engine.ts";
import { example, opened } from "../library.ts";
import { openPage } from "./browser.ts";
import type { Setting } from "./desk.ts";

/** The screens' engine in its worker, asked for draws as the screens will ask. */

const DRAWS = 20_480;

export const drawing = (here: Setting): void => {
  it("says the same to the byte as the engine does in Node, and leaves off when it is asked anew", async () => {
    const { page, context, faults } = await openPage(here.browser());
    await page.goto(`${here.origin()}/kalkyl/exempelkommunen`);
    await page.locator("#content[data-settled=true]").waitFor();
    const [engine] = page.workers();
    const subject = { key: "drawn", document: example("exempelkommunen"), scenario: undefined };
    const asking = (draws: number): Question => ({
      ...subject,
      kind: "simulate",
      pulls: {},
      drawing: { draws, seed: 7 },
    });
    const replies: readonly Reply[] = await page.evaluate(
      ([url, questions]) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(url, { type: "module" });
          const heard: Reply[] = [];
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.onmessage = ({ data }: MessageEvent<Reply>) => {
            heard.push(data);
            if (data.id === questions.length - 1 && !data.progress) resolve(heard);
          };
          for (const [id, question] of questions.entries()) worker.postMessage({ id, question });
        }),
      [engine!.url(), [asking(1_000_000), asking(DRAWS)]] as const,
    );
    const said = (id: number) => replies.filter((reply) => reply.id === id);
    const way = (id: number) => new Set(said(id).map(({ progress, answer }) => progress?.done ?? answer?.kind));
    expect([...way(0)]).toEqual([1, "stopped"]);
    expect([...way(1)]).toEqual([1, 2, 3, "simulated"]);
    const inNode = opened(subject.document).simulate({ draws: DRAWS, seed: 7 });
    const answer = said(1).at(-1)!.answer!;
    if (!("simulation" in inNode) || answer.kind !== "simulated") throw new Error("the draws are refused");
    expect(JSON.stringify(answer.simulated)).toBe(JSON.stringify(inNode));
    expect(faults).toEqual([]);
    await context.close();
  });
};
