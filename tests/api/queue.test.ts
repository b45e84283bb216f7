import { describe, expect, it } from "vitest";
import { createQueue, QueueBusy } from "../../api/queue.ts";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("the queue of writes", () => {
  it("runs one at a time, in the order they came", async () => {
    const queue = createQueue(1000);
    const log: string[] = [];
    await Promise.all(
      [1, 2, 3].map((n) =>
        queue.run(async () => {
          log.push(`${n} begins`);
          await sleep(5);
          log.push(`${n} ends`);
        }),
      ),
    );
    expect(log).toEqual(["1 begins", "1 ends", "2 begins", "2 ends", "3 begins", "3 ends"]);
  });

  it("goes on after work that fails", async () => {
    const queue = createQueue(1000);
    await expect(queue.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(queue.run(async () => 1)).resolves.toBe(1);
  });

  it("gives way between two pieces of work, however little each takes", async () => {
    const queue = createQueue(1000);
    let turns = 0;
    const counter = setInterval(() => turns++, 0);
    await Promise.all(Array.from({ length: 20 }, () => queue.run(async () => block(2))));
    clearInterval(counter);
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it("throws at once on work inside work, which would wait for itself", async () => {
    const queue = createQueue(60_000);
    await expect(queue.run(() => queue.run(async () => 1))).rejects.toThrow("inside a write");
    await expect(queue.run(async () => 2)).resolves.toBe(2);
  });

  it("knows who is inside", async () => {
    const queue = createQueue(1000);
    let beside: boolean | undefined;
    setTimeout(() => (beside = queue.isInside()), 1);
    expect(
      await queue.run(async () => {
        await sleep(10);
        return queue.isInside();
      }),
    ).toBe(true);
    expect([beside, queue.isInside()]).toEqual([false, false]);
  });

  it("lets what the work left running queue again once the work is done", async () => {
    const queue = createQueue(1000);
    let later: Promise<number> | undefined;
    await queue.run(async () => {
      later = sleep(5).then(() => queue.run(async () => 3));
    });
    await expect(later).resolves.toBe(3);
  });

  it("gives up after the longest wait, and work that gave up never runs nor blocks", async () => {
    const queue = createQueue(20);
    let ran = false;
    const slow = queue.run(() => sleep(80));
    await expect(
      queue.run(async () => {
        ran = true;
      }),
    ).rejects.toThrow(QueueBusy);
    await slow;
    await expect(queue.run(async () => 4)).resolves.toBe(4);
    expect(ran).toBe(false);
  });

  it("counts what the work itself may wait from when it was asked for", async () => {
    const queue = createQueue(1000);
    const asked = performance.now();
    const first = queue.run(() => sleep(400));
    const until = await queue.run(async (until) => until);
    await first;
    expect(until).toBeGreaterThanOrEqual(asked + 1_000);
    expect(until).toBeLessThan(asked + 1_350);
  });
});

/** Keeps the whole program busy, as SQLite does. */
const block = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};
