import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Appraisal } from "../../models/appraisal.ts";
import { exempelkommunen, sandviken } from "./documents.ts";
import { row } from "./row.ts";

/** The built server in a process of its own, asked over HTTP by 50 connections at once, as people and programs ask it. */
const CONNECTIONS = 50;
const LISTED = 10_000;
const SAVES = 100_000;
/** A page of the list at 10 000 appraisals. */
const LIST_LIMIT_MS = 100;

type Answer = Readonly<{ status: number; etag: string; body: string; ms: number }>;
type Ask = (method: string, path: string, body?: unknown, etag?: string) => Promise<Answer>;

const started = (root: string, database: string): Promise<Readonly<{ server: ChildProcess; origin: string }>> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, PORT: "0", SAMVINST_DATABASE: database, SAMVINST_LOG: "quiet" };
    const server = spawn(process.execPath, [join(root, "api", "cli", "start.mjs")], { env });
    let said = "";
    const hear = (text: Buffer): void => {
      said += text.toString();
      const origin = /http:\/\/\S+/.exec(said)?.[0];
      if (origin) resolve({ server, origin });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", () => reject(new Error(`The server ended: ${said}`)));
  });

const asker = (origin: string): Ask => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  return (method, path, body, etag) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        ...(text !== undefined && { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
        ...(etag !== undefined && { "if-match": etag }),
      };
      const asked = request(new URL(path, origin), { method, agent, headers }, (response) => {
        let read = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          read += chunk;
        });
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            etag: response.headers.etag ?? "",
            body: read,
            ms: performance.now() - began,
          }),
        );
      });
      asked.on("error", reject);
      asked.end(text);
    });
};

/** So many calls over all the connections, each of which asks its next when it has been answered. */
const storm = async (
  calls: number,
  call: (connection: number, n: number) => Promise<Answer>,
  connections = CONNECTIONS,
) => {
  const times: number[] = [];
  let asked = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      while (asked < calls) {
        const { status, ms, body } = await call(connection, asked++);
        if (status >= 300) throw new Error(`Answered ${status}: ${body.slice(0, 300)}`);
        times.push(ms);
      }
    }),
  );
  const perSecond = (times.length / (performance.now() - began)) * 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { perSecond, p50: at(0.5), p95: at(0.95) };
};

const ms = (time: number): string => `${time.toFixed(1)} ms`;
type Told = Awaited<ReturnType<typeof storm>>;
const tell = (name: string, { perSecond, p50, p95 }: Told, ...more: readonly string[]): void =>
  row(name, `${Math.round(perSecond)} /s`, ms(p50), ms(p95), ...more);

/** Resident memory of a process. */
const memoryOf = ({ pid }: ChildProcess): string => {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return "told by Linux only";
  return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, "utf8"))?.[1]) / 1024)} MB`;
};

const create = (ask: Ask, title: string): Promise<Answer> =>
  ask("POST", "/api/appraisals", { document: { ...exempelkommunen(), title } });

/** Each connection saves an appraisal of its own, every time with another content. */
const saves = async (ask: Ask, calls: number, document: Appraisal): Promise<Told> => {
  const own = await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, n) => {
      const { body, etag } = await create(ask, `Egen ${n}`);
      return { path: `/api/appraisals/${JSON.parse(body).id}`, etag };
    }),
  );
  return storm(calls, async (connection, n) => {
    const mine = own[connection]!;
    const saved = await ask("PUT", mine.path, { document: { ...document, title: `Sparad ${n}` } }, mine.etag);
    mine.etag = saved.etag;
    return saved;
  });
};

const run = async (ask: Ask, server: ChildProcess, database: string): Promise<void> => {
  console.log(
    `\nThe server at ${CONNECTIONS} connections                                   a second         median           p95`,
  );
  const get = (path: string) => () => ask("GET", path);
  const one = get("/api/appraisals/exempelkommunen");
  for (const warm of [get("/api/health"), one]) await storm(2_000, warm);
  tell("GET /api/health, which reads one row", await storm(10_000, get("/api/health")));
  tell("GET of one appraisal", await storm(10_000, one));
  tell(`POST of a new one, until there are ${LISTED}`, await storm(LISTED - 2, (_, n) => create(ask, `Kalkyl ${n}`)));
  for (const query of ["", "?sort=title", "?sort=npv&order=asc", "?limit=100", "?search=kalkyl+99"])
    for (const connections of [1, CONNECTIONS]) {
      const listed = await storm(20 * connections, get(`/api/appraisals${query}`), connections);
      const against = [`≤ ${LIST_LIMIT_MS} ms`, `${(listed.p95 / LIST_LIMIT_MS).toFixed(2)} ×`];
      tell(`list${query}, ${connections} at a time`, listed, ...against);
    }
  const before = memoryOf(server);
  tell(`PUT: ${SAVES / 50} saves of exempelkommunen`, await saves(ask, SAVES / 50, exempelkommunen()));
  tell(`PUT: ${SAVES} saves of sandviken`, await saves(ask, SAVES, sandviken()));
  row("memory before and after them", before, memoryOf(server));
  row("the database file", `${Math.round(statSync(database).size / 1e6)} MB`);
};

/** What keeping costs, through the whole of the product. */
export const keeping = async (root: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "samvinst-bench-"));
  const database = join(folder, "bench.db");
  const { server, origin } = await started(root, database);
  try {
    await run(asker(origin), server, database);
  } finally {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
};
