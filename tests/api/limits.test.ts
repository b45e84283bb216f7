import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../api/cli/ready.mjs";
import { open } from "../../models/session.ts";
import { shapeProblems } from "../../models/shape.ts";
import { example, post, problemOf, root, type TestApp, temporaryApp, temporaryFolder } from "./harness.ts";

const joined = (count: number, of: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => of(place)).join();
const years = (count: number, value: string): string => `{${joined(count, (place) => `"${1000 + place}":${value}`)}}`;
const lists = [
  "actors",
  "series",
  "parameters",
  "shareGroups",
  "correlations",
  "cohorts",
  "outcomes",
  "costs",
  "valuations",
];

const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
const deepObject = (levels: number): string => `${'{"a":'.repeat(levels)}0${"}".repeat(levels)}`;

/** Documents of up to 2 MB that asked most of the guard, each found by looking for the worst; and how many problems they have. */
const worst: Readonly<Record<string, readonly [json: string, first: string | undefined, count: number]>> = {
  "lists inside lists": [deep(900_000), "tooDeep", 1],
  "lists inside lists, in a list": [`{"actors":${deep(900_000)}}`, "tooDeep", 1],
  "objects inside objects, where anything may stand": [
    `{"scenarios":[{"settings":${deepObject(300_000)}}]}`,
    "tooDeep",
    1,
  ],
  "keys there are not": [`{${joined(160_000, (place) => `"k${place}":0`)}}`, "tooMany", 1],
  "a list of no end": [`{"actors":[${joined(900_000, () => "0")}]}`, "tooMany", 1],
  "a wrong number in every year": [
    `{"costs":[${joined(1_000, () => `{"amounts":${years(150, "[]")}}`)}]}`,
    "wrongType",
    1_001,
  ],
  "more faults in one scenario than can be counted": [
    `{"scenarios":[{"set":{${joined(400, (id) => `"p${id}":{"belief":{"kind":"observed","values":[${joined(1_600, () => '""')}]}}`)}}}]}`,
    "moreProblems",
    1,
  ],
  "half characters": [
    `{"scenarios":[{"settings":{${joined(1_990, (place) => `"${place}":["\\ud800","\\ud800"]`)}}}]}`,
    "brokenText",
    1_001,
  ],
  "a key as long as a book": [`{"costs":[{"${"k".repeat(1_900_000)}":0}]}`, "unknownKey", 1],
  "an id as long as a book, and faults beside it": [
    `{"costs":[{"id":"${"i".repeat(1_800_000)}","amounts":${years(1_990, "[]")}}]}`,
    "wrongType",
    1_001,
  ],
  // As long as a faulty pattern could still be seen to fail: the time grew with the square and the cube.
  "spaces where a number may stand": [
    `{"decision":{"future":{"peoplePerYear":"${" ".repeat(200_000)}"}}}`,
    "wrongType",
    1,
  ],
  "a number and spaces": [`{"decision":{"future":{"peoplePerYear":"1${" ".repeat(3_000)}x"}}}`, "wrongType", 1],
  "more that is missing than a draft lacks": [
    `{"costs":[${joined(1_990, () => `{"ingredients":${years(90, "{}")}}`)}]}`,
    "moreProblems",
    1,
  ],
  "as much missing as a draft may lack": [
    `{"costs":[${joined(200, () => `{"ingredients":${years(44, "{}")}}`)}]}`,
    undefined,
    0,
  ],
  "elements without anything": [
    `{${lists.map((list) => `"${list}":[${joined(400, () => "{}")}]`).join()}}`,
    undefined,
    0,
  ],
  "every year of a thousand lines": [
    `{"costs":[${joined(1_700, (place) => `{"id":"c${place}","amounts":${years(110, "0")}}`)}]}`,
    undefined,
    0,
  ],
  "lists inside lists, as deep as they may": [
    `{"scenarios":[{"settings":{"a":[${joined(1_990, () => `[${joined(300, () => "[]")}]`)}]}}]}`,
    undefined,
    0,
  ],
};

describe("the guard of what is saved", () => {
  it.each(Object.entries(worst))("is quick to judge %s", (name, [json, first, count]) => {
    const document = JSON.parse(json);
    const began = performance.now();
    const problems = shapeProblems(document);
    const ms = performance.now() - began;
    console.log(`${name}: ${(json.length / 1e6).toFixed(1)} MB in ${ms.toFixed(0)} ms.`);
    expect([problems[0]?.kind, problems.length]).toEqual([first, count]);
    expect(JSON.stringify(problems).length).toBeLessThan(300_000);
    // Some 350 ms at most where it was measured; one that looks again at what it has seen takes minutes.
    expect(ms).toBeLessThan(5_000);
  });

  it("says that there are more problems than it tells", () => {
    const problems = shapeProblems({ costs: Array.from({ length: 1_500 }, () => ({ name: 0 })) });
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toEqual({ kind: "moreProblems", at: "", values: { limit: 1_000 } });
    expect(shapeProblems({ costs: Array.from({ length: 1_000 }, () => ({ name: 0 })) })).toHaveLength(1_000);
  });

  it("tells of each place where it went too deep, and takes what is as deep as it may be", () => {
    const of = (levels: number) => ({
      scenarios: [{ settings: { here: JSON.parse(deep(levels)), there: JSON.parse(deep(levels)) } }],
    });
    const told = shapeProblems(of(29)).map(({ kind, at }) => `${kind} ${at}`);
    expect(told).toEqual([
      "tooDeep /scenarios/0/settings/here/0/0/0/0/0/0",
      "tooDeep /scenarios/0/settings/there/0/0/0/0/0/0",
    ]);
    expect(shapeProblems(of(28))).toEqual([]);
  });
});

describe("the engine", () => {
  it("opens nothing that is too deep, as the screens' own thread asks it", () => {
    for (const json of [deep(20_000), deepObject(20_000), `{"title":${deepObject(20_000)}}`]) {
      const opened = open(JSON.parse(json));
      expect(opened).toMatchObject([{ kind: "tooDeep" }]);
    }
  });

  it("cuts a list of problems that no one reads", () => {
    const document = { ...example("sandviken"), costs: Array.from({ length: 1_999 }, () => ({})) };
    const problems = open(document);
    if (!Array.isArray(problems)) throw new Error("opened");
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toMatchObject({ kind: "moreProblems", at: "" });
  });
});

type Described = Readonly<{
  paths: Readonly<Record<string, Readonly<Record<string, { requestBody?: { content: object } }>>>>;
}>;

/** Every route that takes JSON, from the description of them all. */
const routesWithJson = async (app: TestApp) => {
  const { paths } = (await (await app.request("/api/openapi.json")).json()) as Described;
  return Object.entries(paths).flatMap(([path, of]) =>
    Object.entries(of)
      .filter(([, { requestBody }]) => requestBody && "application/json" in requestBody.content)
      .map(([method]) => ({ method: method.toUpperCase(), path: path.replaceAll(/\{\w+\}/g, "sandviken") })),
  );
};

describe("over HTTP", () => {
  it("every route that takes JSON refuses what is nested too deep, wherever it stands in the body", async () => {
    const { app } = await temporaryApp();
    const found = await routesWithJson(app);
    expect(found.length).toBeGreaterThan(2);
    const keys = ["document", "draws", "scenario", "figure", "note", "title", "archived", "other"];
    const inside = keys.map((key) => `{"document":{},"${key}":${deep(20_000)}}`);
    for (const { method, path } of found)
      for (const body of [
        deep(20_000),
        deepObject(20_000),
        ...inside,
        `{"document":{"title":${deepObject(20_000)}}}`,
      ]) {
        const headers = { "content-type": "application/json", "if-match": '"1-0123456789abcdef"' };
        const response = await app.request(path, { method, headers, body });
        expect([path, body.slice(0, 40), response.status]).toEqual([
          path,
          body.slice(0, 40),
          expect.toSatisfy((of) => of >= 400 && of < 500),
        ]);
        expect((await response.text()).length).toBeLessThan(20_000);
      }
  });

  it("a document too deep is a problem in words, at its address", async () => {
    const { app } = await temporaryApp();
    const document = { ...example("sandviken"), description: JSON.parse(deep(20_000)) };
    const body = JSON.stringify({ ...document, description: 0 }).replace(
      '"description":0',
      `"description":${deep(20_000)}`,
    );
    for (const [path, asked] of [
      ["/api/evaluate?lang=sv", `{"document":${body}}`],
      ["/api/explain?lang=sv", `{"figure":"/society/npv","document":${body}}`],
    ] as const) {
      const { status, problems } = await problemOf(await post(app, path, asked));
      expect(status).toBe(422);
      expect(problems).toEqual([
        {
          kind: "tooDeep",
          at: `/description${"/0".repeat(9)}`,
          message: expect.stringMatching(/^Beskrivning, .*: Här ligger uppgifter inuti varandra i fler än 32 nivåer/),
        },
      ]);
    }
  });

  it("an answer with more problems than anyone reads is cut, and says so", async () => {
    const { app } = await temporaryApp();
    const document = { ...example("sandviken"), unpriced: Array.from({ length: 1_999 }, () => ({ a: 0, b: 0, c: 0 })) };
    const response = await post(app, "/api/evaluate?lang=sv", { document });
    const { problems } = await problemOf(response);
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1).message).toMatch(/^Här finns fler än 1.000 fel/);
  });

  it("texts of a question have a length, and say so", async () => {
    const { app } = await temporaryApp();
    const document = example("sandviken");
    const long = "x".repeat(1_001);
    const explanation = "/api/appraisals/sandviken/explanation?figure=";
    for (const [response, at] of [
      [await post(app, "/api/evaluate", { document, scenario: long }), "/scenario"],
      [await post(app, "/api/explain", { document, figure: long }), "/figure"],
      [await app.request(explanation + long), "/figure"],
      [await app.request(`${explanation}/society/npv&scenario=${long}`), "/scenario"],
    ] as const) {
      const { status, problems } = await problemOf(response);
      expect([status, problems.map(({ kind, at: place }: { kind: string; at: string }) => [kind, place])]).toEqual([
        422,
        [["textTooLong", at]],
      ]);
    }
  });
});

describe("the command", () => {
  beforeAll(() => build(["server"]), 120_000);

  it("refuses a file that is nested too deep, in words", async () => {
    const file = join(temporaryFolder(), "deep.json");
    writeFileSync(file, deepObject(300_000));
    const command = [join(root, "api", "cli", "evaluate.mjs"), file, "--draws", "100", "--lang", "sv"];
    const ended = await new Promise<Readonly<{ code: unknown; out: string; err: string }>>((resolve) =>
      execFile(process.execPath, command, (error, out, err) => resolve({ code: error?.code, out, err })),
    );
    expect([ended.code, ended.out]).toEqual([2, ""]);
    expect(JSON.parse(ended.err).problems).toMatchObject([
      { kind: "tooDeep", message: expect.stringMatching(/nivåer/) },
    ]);
  });
});
