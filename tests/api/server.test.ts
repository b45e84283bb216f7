import { existsSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { createClient } from "@libsql/client/sqlite3";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { build } from "../../api/cli/ready.mjs";
import { example, root, temporaryFolder } from "./harness.ts";
import { addressOf, newDatabase, run, type Started, start } from "./process.ts";

beforeAll(() => build(["ui", "server"]), 120_000);

describe("starting", () => {
  it("makes folder and database, seeds once, and the second time is up within 2 s", async () => {
    const env = newDatabase();
    const first = start(env);
    const listed = await (await fetch(new URL("/api/appraisals", await addressOf(first)))).json();
    expect(listed.appraisals).toHaveLength(2);
    first.process.kill("SIGTERM");
    expect(await first.exited).toBe(0);

    const began = performance.now();
    const second = start(env);
    const address = await addressOf(second);
    const ms = Math.round(performance.now() - began);
    console.log(`Second start: ${ms} ms.`);
    expect(ms).toBeLessThan(2000);
    expect((await (await fetch(new URL("/api/appraisals", address))).json()).appraisals).toHaveLength(2);
    expect(second.said().err).toBe("");
    expect(address.hostname).toBe("127.0.0.1");
  });

  it("serves the screens and the API on one port", async () => {
    const address = await addressOf(start(newDatabase()));
    const page = await fetch(address);
    const html = await page.text();
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get("content-security-policy")!)![1];
    expect(html).toContain(`<meta name="csp-nonce" content="${nonce}" />`);
    expect(page.headers.get("cache-control")).toBe("no-cache");

    const script = /<script type="module"[^>]* src="([^"]+)"/.exec(html)![1]!;
    const plain = await fetch(new URL(script, address), { headers: { "accept-encoding": "identity" } });
    expect(plain.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(plain.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const source = await plain.text();
    for (const encoding of ["br", "gzip"]) {
      const encoded = await fetch(new URL(script, address), { headers: { "accept-encoding": encoding } });
      expect(encoded.headers.get("content-encoding")).toBe(encoding);
      expect(encoded.headers.get("vary")).toContain("Accept-Encoding");
      expect(await encoded.text()).toBe(source);
    }
    const known = await fetch(new URL(script, address), { headers: { "if-none-match": plain.headers.get("etag")! } });
    expect(known.status).toBe(304);

    // Reloading a page of the application gives the application; what is missing is missing.
    const deep = await fetch(new URL("/kalkyler/sandviken", address), { headers: { accept: "text/html" } });
    expect([deep.status, deep.headers.get("content-type")]).toEqual([200, expect.stringMatching(/^text\/html/)]);
    for (const path of ["/assets/none.js", "/kalkyler/sandviken", "/..%2f..%2fpackage.json", "/ui.stamp"])
      expect((await fetch(new URL(path, address))).status).toBe(404);
    expect((await fetch(new URL("/api/none", address), { headers: { accept: "text/html" } })).status).toBe(404);
  });

  it("is quick again while it runs", async () => {
    const address = await addressOf(start(newDatabase()));
    const body = JSON.stringify({ document: example("exempelkommunen"), draws: 0 });
    const ask = () =>
      fetch(new URL("/api/evaluate", address), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
    await (await ask()).arrayBuffer();
    const began = performance.now();
    for (let n = 0; n < 10; n++) expect((await ask()).status).toBe(200);
    expect((performance.now() - began) / 10).toBeLessThan(250);
  });
});

describe("a body that is too large", () => {
  const headers = { "content-type": "application/json" };
  const large = "x".repeat(2_100_000);

  it.each(["/api/evaluate", "/api/import"])(
    "is refused at %s, and the connection serves what comes next",
    async (path) => {
      const address = await addressOf(start(newDatabase()));
      for (let time = 0; time < 5; time++) {
        const refused = await fetch(new URL(path, address), { method: "POST", headers, body: large });
        expect(refused.status).toBe(413);
        await refused.text();
        expect((await fetch(new URL("/api/health", address))).status).toBe(200);
      }
    },
  );

  it("ends the connection, and says so, if nothing was said of its size", async () => {
    const address = await addressOf(start(newDatabase()));
    const chunked = { method: "POST", headers, body: new Response(large).body, duplex: "half" } as RequestInit;
    const refused = await fetch(new URL("/api/evaluate", address), chunked);
    expect([refused.status, refused.headers.get("connection")]).toEqual([413, "close"]);
    await refused.text();
    expect((await fetch(new URL("/api/health", address))).status).toBe(200);
  });
});

describe("developing", () => {
  it("serves the screens from their sources and the API on one port", async () => {
    const started = run(process.execPath, [join(root, "api", "cli", "dev.mjs")], newDatabase());
    const address = await addressOf(started);
    expect((await (await fetch(new URL("/api/appraisals", address))).json()).appraisals).toHaveLength(2);
    expect(await (await fetch(address, { headers: { accept: "text/html" } })).text()).toContain("/@vite/client");
    expect((await fetch(new URL("/main.tsx", address))).headers.get("content-type")).toContain("javascript");
  });
});

describe("stopping", () => {
  const checkpointed = async (path: string) => {
    if (existsSync(`${path}-wal`)) expect(statSync(`${path}-wal`).size).toBe(0);
    const client = createClient({ url: `file:${path.replaceAll(" ", "%20")}` });
    expect((await client.execute("SELECT count(*) AS n FROM appraisals")).rows[0]).toMatchObject({ n: 2 });
    expect((await client.execute("PRAGMA integrity_check")).rows[0]).toMatchObject({ integrity_check: "ok" });
    client.close();
  };

  it.each(["SIGTERM", "SIGINT"] as const)(
    "%s: finishes the open request, takes no other, and leaves a whole file",
    async (signal) => {
      const env = newDatabase();
      const server = start(env);
      const address = await addressOf(server);
      const body = JSON.stringify({ document: example("sandviken") });
      const socket = connect(Number(address.port), address.hostname);
      let answer = "";
      socket.on("data", (chunk) => (answer += chunk));
      const ended = new Promise((resolve) => socket.on("close", resolve));
      const head = `POST /api/evaluate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
      socket.write(head + body.slice(0, 100));
      await new Promise((resolve) => setTimeout(resolve, 200));

      server.process.kill(signal);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await expect(fetch(new URL("/api/health", address))).rejects.toThrow();
      expect(server.process.exitCode).toBeNull();
      socket.write(body.slice(100));

      await ended;
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
      expect(answer).toContain("samvinst/result@1");
      expect(await server.exited).toBe(0);
      await checkpointed(env.SAMVINST_DATABASE);
    },
  );

  it("does not wait for connections that are only kept alive", async () => {
    const server = start(newDatabase());
    const address = await addressOf(server);
    await (await fetch(new URL("/api/health", address))).text(); // fetch keeps its connection.
    const began = performance.now();
    server.process.kill("SIGTERM");
    expect(await server.exited).toBe(0);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it("works through npm start as well", async () => {
    const env = newDatabase();
    const server = run("npm", ["start"], env);
    const address = await addressOf(server);
    expect((await fetch(new URL("/api/health", address))).status).toBe(200);
    server.process.kill("SIGTERM");
    expect(await server.exited).toBe(0);
    await expect(fetch(new URL("/api/health", address))).rejects.toThrow();
    await checkpointed(env.SAMVINST_DATABASE);
  });
});

describe("what stops it from starting is said in one sentence", () => {
  /** One line on standard error, no stack, nothing on standard output, and not exit code 0. */
  const failure = async (started: Started): Promise<string> => {
    expect(await started.exited).toBe(1);
    const { out, err: all } = started.said();
    expect(out).toBe("");
    const err = all.replaceAll(/^Building .*\n/gm, ""); // Progress, where a source was changed while the tests run.
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at |Error:|node:internal/);
    expect(err).toMatch(/^[A-Z].*: .*\.\n$/);
    return err;
  };

  it("a port that is taken", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as { port: number };
    expect(await failure(start({ ...newDatabase(), PORT: String(port) }))).toMatch(
      new RegExp(`Port ${port} is taken.*PORT`),
    );
  });

  it.each(["abc", "70000", "-1", "1.5"])("a port that is none: %s", async (port) => {
    expect(await failure(start({ ...newDatabase(), PORT: port }))).toContain(`PORT is "${port}"`);
  });

  it("a host that is not this machine's", async () => {
    expect(await failure(start({ ...newDatabase(), HOST: "203.0.113.7" }))).toContain("HOST");
  });

  it("a path that cannot be written", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    expect(await failure(start({ SAMVINST_DATABASE: join(file, "samvinst.db") }))).toMatch(
      /cannot be opened for writing.*SAMVINST_DATABASE/,
    );
    expect(await failure(start({ SAMVINST_DATABASE: "/proc/none/samvinst.db" }))).toContain("SAMVINST_DATABASE");
    expect(await failure(start({ SAMVINST_DATABASE: temporaryFolder() }))).toContain("SAMVINST_DATABASE");
  });

  it("a migration that is not this version's", async () => {
    const env = newDatabase();
    const first = start(env);
    await addressOf(first);
    first.process.kill("SIGTERM");
    await first.exited;
    const client = createClient({ url: `file:${env.SAMVINST_DATABASE.replaceAll(" ", "%20")}` });
    await client.execute("UPDATE __drizzle_migrations SET hash = 'another'");
    client.close();
    expect(await failure(start(env))).toMatch(/migration.*different version.*backup/);
  });

  it.each(["18.20.4", "20.18.3", "21.7.0", "22.11.0"])("Node %s, which is too old", async (version) => {
    const pretend = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;
    const said = await failure(start(newDatabase(), ["--import", pretend]));
    expect(said).toMatch(new RegExp(`needs Node 20\\.19.*${version.replaceAll(".", "\\.")}.*nodejs\\.org`));
  });
});
