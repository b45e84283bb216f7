import { expect, it } from "vitest";
import { build } from "../../../api/cli/ready.mjs";
import { addressOf, newDatabase, start } from "../../api/process.ts";
import { create, expectKept, type Kept, save, written } from "./saving.ts";

const KILLS = 100;
const CONNECTIONS = 20;
const earliestMs = 10;
const latestMs = 300;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it(`keeps all it has answered for through ${KILLS} kills in the middle of saving`, { timeout: 3_600_000 }, async () => {
  await build(["ui", "server"]);
  const env = newDatabase();
  const ids: string[] = [];
  const all: Kept[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const server = start(env); // Looks through the whole file for damage before it answers.
    const address = await addressOf(server);
    while (ids.length < CONNECTIONS) {
      const created = await create(address, written(`appraisal ${ids.length}`));
      ids.push(created.id);
      all.push(created);
    }
    await expectKept(address, all.slice(-200));
    let isKilled = false;
    const before = all.length;
    const saving = ids.map(async (id, connection) => {
      for (let number = 0; !isKilled; number++) {
        // A connection that breaks off is what is asked for.
        const document = written(`${kill}, ${connection}, ${number}`, connection % 2 === 0);
        const saved = await save(address, id, document).catch(() => undefined);
        if (saved?.kept) all.push(saved.kept);
        else if (saved) expect(saved.response.status).toBe(200);
      }
    });
    while (all.length === before) await sleep(1); // The first save of a server takes its engine to start.
    await sleep(earliestMs + Math.random() * (latestMs - earliestMs));
    server.process.kill("SIGKILL");
    isKilled = true;
    await server.exited;
    await Promise.all(saving);
  }
  const address = await addressOf(start(env));
  await expectKept(address, all);
  console.log(`${KILLS} kills, ${all.length} revisions answered for, and all of them there.`);
});
