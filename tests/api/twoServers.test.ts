import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../api/cli/ready.mjs";
import { example } from "./harness.ts";
import { addressOf, newDatabase, start } from "./process.ts";

beforeAll(() => build(["ui", "server"]), 120_000);

const original = example("exempelkommunen");
const json = { "content-type": "application/json" };

type Body = Readonly<{
  total: number;
  id: string;
  head: Readonly<{ revision: number }>;
  document: Readonly<{ unpriced: readonly Readonly<{ id: string }>[] }>;
}>;
type Answer = Readonly<{ status: number; etag: string; body: Body }>;
const ask = async (url: URL, method: string, body?: unknown, etag?: string): Promise<Answer> => {
  const response = await fetch(url, {
    method,
    headers: { ...json, ...(etag && { "if-match": etag }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, etag: response.headers.get("etag") ?? "", body: (await response.json()) as Body };
};

describe("two servers on one file", () => {
  it("start at the same moment, and lose nothing of what either has acknowledged", async () => {
    const env = newDatabase();
    const started = [start(env), start(env)];
    const servers = await Promise.all(started.map(addressOf));
    const at = (server: number, path: string) => new URL(path, servers[server % 2]);
    expect((await ask(at(0, "/api/appraisals"), "GET")).body.total).toBe(2);

    const all = Array.from({ length: 60 }, (_, n) => n);
    const { etag } = await ask(at(0, "/api/appraisals/exempelkommunen"), "GET");
    const effect = (n: number) => ({ id: `u${n}`, name: `Effekt ${n}` });
    const added = (n: number) => ({
      document: { ...original, unpriced: [...(original.unpriced as unknown[]), effect(n)] },
    });
    // Everyone adds an effect to one appraisal, and makes and saves one of their own, on both servers at once.
    const own = await Promise.all(
      all.map(async (n) => {
        const shared = await ask(at(n, "/api/appraisals/exempelkommunen"), "PUT", added(n), etag);
        expect(shared.status).toBe(200);
        const made = await ask(at(n, "/api/appraisals"), "POST", { document: { title: `Nr ${n}` } });
        const path = `/api/appraisals/${made.body.id}`;
        const saved = await ask(at(n + 1, path), "PUT", { document: { title: `Nr ${n}, ändrad` } }, made.etag);
        expect(saved.status).toBe(200);
        return path;
      }),
    );
    // A value that all change: each server answers 412 to all but one of them all.
    const sandviken = await ask(at(0, "/api/appraisals/sandviken"), "GET");
    const same = await Promise.all(
      all.map((n) =>
        ask(
          at(n, "/api/appraisals/sandviken"),
          "PUT",
          { document: { ...sandviken.body.document, title: `${n}` } },
          sandviken.etag,
        ),
      ),
    );
    expect(same.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(same.filter(({ status }) => status === 412)).toHaveLength(59);

    for (const server of [0, 1]) {
      const { head, document } = (await ask(at(server, "/api/appraisals/exempelkommunen"), "GET")).body;
      expect(head.revision).toBe(61);
      const ids = new Set(document.unpriced.map(({ id }) => id));
      expect(all.filter((n) => !ids.has(`u${n}`))).toEqual([]);
      for (const [n, path] of own.entries())
        expect((await ask(at(server, path), "GET")).body).toMatchObject({
          head: { revision: 2 },
          document: { title: `Nr ${n}, ändrad` },
        });
    }
    expect(started.map(({ said }) => said().err)).toEqual(["", ""]);
  }, 60_000);
});
