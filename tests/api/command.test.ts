import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../api/cli/ready.mjs";
import { resultSchema } from "../../models/result.ts";
import { open } from "../../models/session.ts";
import { example, library, root, temporaryFolder } from "./harness.ts";

/** The command as documented, through npm. */
beforeAll(() => build(["server"]), 120_000);

type Ended = Readonly<{ code: number; out: string; err: string }>;

const evaluate = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) =>
    execFile("npm", ["run", "--silent", "evaluate", "--", ...args], { cwd: root, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    ),
  );

const sandviken = join(library, "sandviken.kalkyl.json");
const exempelkommunen = join(library, "exempelkommunen.kalkyl.json");

type Told = { file?: string; kind: string; at: string; message: string };
/** The problems of a refusal, after checking that it is one. */
const problemsOf = ({ code, out, err }: Ended): readonly Told[] => {
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  const { problems, ...rest } = JSON.parse(err);
  expect(rest).toEqual({});
  for (const { kind, at, message } of problems)
    expect([typeof kind, typeof at, message]).toEqual(["string", "string", expect.stringMatching(/\.$/)]);
  return problems;
};

const file = (content: string | Buffer): string => {
  const path = join(temporaryFolder(), "kalkyl.json");
  writeFileSync(path, content);
  return path;
};

describe("evaluate", () => {
  it("prints the engine's result as one line of JSON, and nothing else, within two seconds", async () => {
    const began = performance.now();
    const { code, out, err } = await evaluate(exempelkommunen);
    const ms = Math.round(performance.now() - began);
    console.log(`evaluate: ${ms} ms.`);
    expect([code, err]).toEqual([0, ""]);
    expect(out.endsWith("\n") && out.trimEnd().split("\n").length === 1).toBe(true);
    const result = resultSchema.parse(JSON.parse(out));
    const session = open(example("exempelkommunen"));
    if (!("result" in session)) throw new Error("the example does not open");
    const simulated = session.simulate();
    if (!("simulation" in simulated)) throw new Error("the example's draws are refused");
    const expected = JSON.parse(JSON.stringify(session.result(simulated)));
    expect({ ...result, warnings: [] }).toEqual({ ...expected, warnings: [] });
    for (const { message } of result.warnings) expect(message).toMatch(/\.$/);
    // A new process draws 10 000 times before it is warm.
    expect(ms).toBeLessThan(2000);
  });

  it("prints one result a line for several files, in their order", async () => {
    const { code, out } = await evaluate(sandviken, exempelkommunen, sandviken);
    expect(code).toBe(0);
    const hashes = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).inputHash);
    expect(hashes).toHaveLength(3);
    expect(hashes[0]).toBe(hashes[2]);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it("takes a scenario, draws, a seed, how to draw and a language, in any order", async () => {
    const [first] = example("exempelkommunen").scenarios as { id: string }[];
    const { code, out } = await evaluate(
      "--lang",
      "sv",
      `--scenario=${first!.id}`,
      "--draws",
      "100",
      exempelkommunen,
      "--seed=0",
      "--sampling",
      "random",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      scenario: first!.id,
      simulation: { draws: 100, seed: 0, sampling: "random" },
    });
  });

  it("draws nothing if it is asked not to", async () => {
    const { code, out } = await evaluate(exempelkommunen, "--draws", "0");
    expect([code, JSON.parse(out).simulation, JSON.parse(out).tornado]).toEqual([0, null, []]);
  });
});

describe("evaluate in a folder of the project", () => {
  it("reads files from there", async () => {
    const out = await new Promise<string>((resolve) =>
      execFile("npm", ["run", "--silent", "evaluate", "--", "sandviken.kalkyl.json"], { cwd: library }, (_, text) =>
        resolve(text),
      ),
    );
    expect(JSON.parse(out)).toMatchObject({ format: "samvinst/result@1" });
  });
});

describe("evaluate refuses", () => {
  it("with every problem of a document at once, in the language asked for", async () => {
    const broken = file(JSON.stringify({ ...example("sandviken"), title: 1, unknown: true }));
    const swedish = problemsOf(await evaluate(broken, "--lang", "sv"));
    expect(swedish).toEqual(
      expect.arrayContaining([
        { kind: "wrongType", at: "/title", message: expect.any(String) },
        { kind: "unknownKey", at: "/unknown", message: expect.any(String) },
      ]),
    );
    const english = problemsOf(await evaluate(broken));
    expect(english.map(({ kind, at }) => `${kind} ${at}`)).toEqual(swedish.map(({ kind, at }) => `${kind} ${at}`));
    expect(english[0]!.message).not.toBe(swedish[0]!.message);
  });

  it("all files where one is wrong, and says which", async () => {
    const broken = file("{}");
    const problems = problemsOf(await evaluate(sandviken, broken, "none.json"));
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([broken, "none.json"]));
    expect(problems.at(-1)).toMatchObject({ file: "none.json", kind: "unreadableFile" });
  });

  it("all files where one's draws break what they may not, and says which", async () => {
    const document = example("exempelkommunen");
    const parameters = document.parameters as { id: string; belief?: object }[];
    // A relative risk above 1/0.6 would be more than everyone: of these draws every fourth.
    parameters.find(({ id }) => id === "effect.rr")!.belief = {
      kind: "lognormal",
      low: 0.5,
      high: 3,
      confidence: 0.95,
    };
    const wide = file(JSON.stringify(document));
    expect(problemsOf(await evaluate(sandviken, wide, "--lang", "sv"))).toEqual([
      {
        file: wide,
        kind: "drawsBeyondBounds",
        at: "/outcomes/eligibility",
        message: expect.stringMatching(/^Utfallet ”Ytterligare gymnasiebehörig elev”: I 2\d/),
      },
    ]);
  });

  it.each([
    ["{", "notJson"],
    ["", "notJson"],
    [Buffer.from([0x7b, 0xff, 0x7d]), "notUtf8"],
    [Buffer.from('{"a":1}', "utf16le"), "notUtf8"],
    ["[]", "wrongType"],
    ["null", "wrongType"],
    [`{"a": "${"x".repeat(2_000_000)}"}`, "tooLarge"],
  ])("a file that is no document (case %#)", async (content, kind) => {
    expect(problemsOf(await evaluate(file(content)))).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind })]),
    );
  });

  it("a file that is not there, and a folder", async () => {
    const folder = join(temporaryFolder(), "folder");
    mkdirSync(folder);
    expect(problemsOf(await evaluate("none.json"))).toMatchObject([{ kind: "unreadableFile", at: "" }]);
    expect(problemsOf(await evaluate(folder))).toMatchObject([{ kind: "unreadableFile" }]);
  });

  it("an unknown scenario", async () => {
    expect(problemsOf(await evaluate(sandviken, "--scenario", "none"))).toMatchObject([{ kind: "unknownScenario" }]);
  });

  it("a line it does not understand, with everything that is wrong with it", async () => {
    expect(problemsOf(await evaluate())).toMatchObject([{ kind: "noFile" }]);
    const problems = problemsOf(
      await evaluate(sandviken, "--draws", "1e3", "--seed", "-1", "--sampling", "halton", "--lang=de", "--fast", "-q"),
    );
    expect(problems.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      "flagValue /draws",
      "flagValue /seed",
      "flagValue /sampling",
      "flagValue /lang",
      "unknownFlag /fast",
      "unknownFlag /q",
    ]);
    expect(problemsOf(await evaluate(sandviken, "--draws", "1000001"))).toMatchObject([
      { kind: "outOfRange", at: "/draws" },
    ]);
  });
});
