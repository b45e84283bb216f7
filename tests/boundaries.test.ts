import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** The house as ARCHITECTURE.md draws it. What is read are the files that git knows or would take in. */
const root = join(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));

type Import = Readonly<{ from: string; to: string; isTypeOnly: boolean }>;

const statement = /(?:^|[\n;])\s*(import|export)\s+(type\s+)?(?:([\w*${}\s,]*?)\s+from\s+)?["']([^"'\n]+)["']/g;
const dynamic = /\bimport\s*\(\s*["']([^"'\n]+)["']/g;
const workers = /new URL\(\s*["'](\.[^"'\n]+)["'],\s*import\.meta\.url/g;

/** `import { type A, type B }` brings no value either. */
const bringsTypesOnly = (typeWord: string | undefined, names: string | undefined): boolean => {
  if (typeWord) return true;
  const inBraces = /^\s*\{([^}]*)\}\s*$/.exec(names ?? "")?.[1];
  const each = inBraces?.split(",").filter((name) => name.trim() !== "") ?? [];
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
};

const importsOf = (from: string): readonly Import[] => {
  const text = readFileSync(join(root, from), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  // A file that is imported as its text says so behind its name.
  const resolved = (to: string): string =>
    to.startsWith(".") ? normalize(join(dirname(from), to.replace(/\?raw$/, ""))) : to;
  return [
    ...[...text.matchAll(statement)].map(([, , typeWord, names, to]) => ({
      from,
      to: resolved(to!),
      isTypeOnly: bringsTypesOnly(typeWord, names),
    })),
    ...[...text.matchAll(dynamic), ...text.matchAll(workers)].map(([, to]) => ({
      from,
      to: resolved(to!),
      isTypeOnly: false,
    })),
  ];
};

const sources = files.filter((path) => /^(models|api|ui)\/.*\.(ts|tsx|mjs)$/.test(path));
const imports = sources.flatMap(importsOf);
const isIn =
  (...folders: readonly string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`));
const isEconomics = (path: string) =>
  isIn("models")(path) && !isIn("models/words", "models/report", "models/library")(path);
const isOurs = isIn("models", "api", "ui", "tests");
const shown = ({ from, to }: Import) => `${from} → ${to}`;
const forbidden = (from: (path: string) => boolean, isAllowed: (one: Import) => boolean) =>
  imports.filter((one) => from(one.from) && !isAllowed(one)).map(shown);

describe("what the test reads", () => {
  it.each(["models", "api", "ui"])("is imports of %s", (folder) => {
    const read = imports.filter(({ from }) => isIn(folder)(from));
    expect(read.length).toBeGreaterThan(20);
    expect(read.some(({ isTypeOnly }) => isTypeOnly)).toBe(true);
    expect(read.some(({ isTypeOnly }) => !isTypeOnly)).toBe(true);
  });

  it("is every relative import, and each leads to a file", () => {
    const missing = imports.filter(({ to }) => isOurs(to) && !existsSync(join(root, to)));
    expect(missing.map(shown)).toEqual([]);
    const relative = sources.flatMap((path) => readFileSync(join(root, path), "utf8").match(/from "\.{1,2}\//g) ?? []);
    expect(imports.filter(({ to }) => isOurs(to)).length).toBeGreaterThanOrEqual(relative.length);
  });
});

describe("direction", () => {
  it("leads from the economics to nothing of ours, but from what an appraisal starts with to the shipped values", () => {
    const isShipped = ({ from, to }: Import) => from === "models/starting.ts" && /^models\/library\/.*\.json$/.test(to);
    expect(forbidden(isEconomics, (one) => !isOurs(one.to) || isEconomics(one.to) || isShipped(one))).toEqual([]);
  });
  it("leads from words and report to the economics and each other", () => {
    expect(forbidden(isIn("models/words", "models/report"), ({ to }) => !isOurs(to) || isIn("models")(to))).toEqual([]);
  });
  it("leads from models to three packages only, and never to Node", () => {
    const packages = ["zod", "decimal.js", "@noble/hashes"];
    expect(
      forbidden(
        isIn("models"),
        ({ to }) => isOurs(to) || packages.some((name) => to === name || to.startsWith(`${name}/`)),
      ),
    ).toEqual([]);
  });
  it("leads from api to models", () => {
    expect(forbidden(isIn("api"), ({ to }) => !isOurs(to) || isIn("api", "models")(to))).toEqual([]);
  });
  it("leads from ui to the words and reports of models, to the document's shape, to the economics' values in the worker and under a slider alone, and from api to types", () => {
    // What a document is made of, where in it something stands, and how two are merged: no arithmetic of the method.
    const ofDocuments = [
      "problem",
      "terms",
      "limits",
      "path",
      "member",
      "edit",
      "change",
      "merge",
      "places",
      "starting",
      "streams",
    ];
    const isDocument = (to: string) => ofDocuments.some((name) => to === `models/${name}.ts`);
    const isAllowed = ({ from, to, isTypeOnly }: Import): boolean => {
      if (isIn("api")(to)) return isTypeOnly;
      if (!isEconomics(to)) return !isIn("tests")(to);
      // Under a slider an answer from another thread would come a frame late.
      const isEngine = from === "ui/engine.worker.ts" || from === "ui/trying/follower.ts";
      return isTypeOnly || isEngine || isDocument(to);
    };
    expect(forbidden(isIn("ui"), isAllowed)).toEqual([]);
  });
  it("leads from ui to nothing of Node", () => {
    const isNode = (to: string) => to.startsWith("node:") || builtinModules.includes(to);
    expect(forbidden(isIn("ui"), ({ to }) => !isNode(to))).toEqual([]);
  });
});

/** The text of a file without its comments. */
const codeOf = (path: string): string =>
  readFileSync(join(root, path), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");

describe("the screens reach the server", () => {
  const client = "ui/client.ts";
  const making = /\bhc\s*[<(]/;
  const screens = sources.filter(isIn("ui"));

  it("through the typed client, which is made in one place", () => {
    expect(screens.filter((path) => making.test(codeOf(path)))).toEqual([client]);
    expect(imports.filter(({ from, to }) => isIn("ui")(from) && to === "hono/client").map(shown)).toEqual([
      `${client} → hono/client`,
    ]);
  });
  it.each([/\bfetch\s*\(/, /\bXMLHttpRequest\b/, /\bEventSource\b/, /\bWebSocket\b/, /\bsendBeacon\b/])(
    "by no other way: none says %s",
    (word) => {
      expect(screens.filter((path) => word.test(codeOf(path)))).toEqual([]);
    },
  );
});

describe("the models are pure", () => {
  it.each([
    /\bMath\.random\b/,
    /\bDate\.now\b|\bnew Date\(\)/,
    /\bfetch\(/,
    /\bprocess\./,
    /\bnew Function\b|\beval\(/,
  ])("none says %s", (word) => {
    expect(sources.filter((path) => isIn("models")(path) && word.test(codeOf(path)))).toEqual([]);
  });
});

describe("the house", () => {
  it("has these rooms and no others", () => {
    const rooms = new Set(files.filter((path) => path.includes("/")).map((path) => path.split("/")[0]));
    expect([...rooms].sort()).toEqual([".ci", "api", "models", "tests", "ui"]);
  });
  it("has no room for what has no name", () => {
    const nameless = /(^|\/)(utils?|helpers?|common|types|constants|services|managers)(\/|\.[a-z]+$)/;
    expect(files.filter((path) => nameless.test(path))).toEqual([]);
  });
  it("names no path outside itself", () => {
    // Written so that this line does not find itself.
    const outside = new RegExp(
      ["\\.\\./shar" + "ed/", "(^|[\\s\"'`(])shar" + "ed/(design|domain|examples|seeds|hooks)", "/wo" + "rk/"].join(
        "|",
      ),
      "m",
    );
    const text = files.filter((path) => /\.(ts|tsx|mjs|json|md|css|html|sh|py)$|^\.ci\//.test(path));
    expect(text.length).toBeGreaterThan(20);
    expect(text.filter((path) => outside.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });
});
