import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { build } from "../../../api/cli/ready.mjs";
import { openDatabase } from "../../../api/database.ts";
import { migrations, temporaryFolder } from "../../api/harness.ts";
import { addressOf, start } from "../../api/process.ts";
import { create, expectKept, type Kept, save, written } from "./saving.ts";

beforeAll(async () => {
  if (process.getuid?.() !== 0)
    throw new Error("The tests of a full and a vanished disk mount disks of their own, which takes root on Linux.");
  await build(["ui", "server"]);
}, 120_000);

const unmount = (folder: string): void => {
  execFileSync("umount", ["--lazy", folder]);
};
/** A disk of so many megabytes. */
const mountDisk = (megabytes: number): string => {
  const folder = temporaryFolder();
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  onTestFinished(() => unmount(folder));
  return folder;
};
const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};
const fill = (folder: string, leftBytes: number): void =>
  writeFileSync(join(folder, "ballast"), Buffer.alloc(Math.max(0, freeBytes(folder) - leftBytes)));

it("says so when the disk is full, loses nothing, and saves again once there is room", {
  timeout: 300_000,
}, async () => {
  const disk = mountDisk(8);
  const env = { SAMVINST_DATABASE: join(disk, "samvinst.db") };
  const server = start(env);
  const address = await addressOf(server);
  const created = await create(address, written("on a small disk"));
  const all: Kept[] = [created];
  // From a disk on which a save just does not fit to one on which several do: it is full at another place in the work each time.
  for (let leftBytes = 0; leftBytes < 400_000; leftBytes += 20_000) {
    fill(disk, leftBytes);
    const refused = await saveUntilRefused(address, all);
    expect(refused.status).toBe(503);
    expect(refused.body.detail).toBe(
      "The disk is full: nothing was saved. Free some space; saving then works again by itself.",
    );
    await expectKept(address, all.slice(-5));
    expect((await fetch(new URL("/api/health", address))).status).toBe(200);
    rmSync(join(disk, "ballast"));
    const { kept } = await save(address, created.id, written(`after ${leftBytes}`));
    expect(kept).toBeDefined();
    all.push(kept!);
  }
  expect(all.length).toBeGreaterThan(40);
  server.process.kill("SIGKILL");
  await server.exited;
  await expectKept(await addressOf(start(env)), all);
});

const saveUntilRefused = async (address: URL, all: Kept[]) => {
  for (let number = 0; number < 1_000; number++) {
    const { response, kept } = await save(address, all[0]!.id, written(`save ${all.length}`));
    if (!kept) return { status: response.status, body: await response.json() };
    all.push(kept);
  }
  throw new Error("A thousand saves fit on a disk that should be full.");
};

it.each([
  ["no room for a database", 0],
  ["room for what is written and none for the memory that connections share", 16_384],
])("does not start on a disk with %s, and says why", { timeout: 60_000 }, async (_, leftBytes) => {
  const disk = mountDisk(1);
  const path = join(disk, "samvinst.db");
  await (await openDatabase(path, migrations)).close();
  for (const beside of ["-wal", "-shm"]) rmSync(path + beside);
  fill(disk, leftBytes);
  const server = start({ SAMVINST_DATABASE: path });
  expect(await server.exited).toBe(1);
  // Of opening the database, or of the first that is written in it: the disk has a little more room than it says.
  expect(server.said().err).toMatch(/The disk is full\b.*: .*[Ff]ree some space/);
});

it("says so when the disk is not there, writes nothing in its place, and goes on when it is back", {
  timeout: 60_000,
}, async () => {
  const [disk, folder] = [temporaryFolder(), temporaryFolder()];
  const mount = () => execFileSync("mount", ["--bind", disk, folder]);
  mount();
  onTestFinished(() => unmount(folder));
  const address = await addressOf(start({ SAMVINST_DATABASE: join(folder, "samvinst.db") }));
  const before = await create(address, written("before"));
  unmount(folder);
  for (const [path, init] of [
    [`/api/appraisals/${before.id}`, {}],
    ["/api/appraisals", { method: "POST", body: JSON.stringify({ document: before.document }) }],
    ["/api/health", {}],
  ] as const) {
    const response = await fetch(new URL(path, address), { ...init, headers: { "content-type": "application/json" } });
    expect(response.status).toBe(503);
    expect((await response.json()).detail).toMatch(/samvinst\.db is gone, so nothing can be read or saved/);
  }
  expect(readdirSync(folder)).toEqual([]);
  mount();
  const { kept } = await save(address, before.id, written("after"));
  expect(kept).toBeDefined();
  await expectKept(address, [before, kept!]);
});
