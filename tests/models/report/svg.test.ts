import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Picture } from "../../../models/report/picture.ts";
import { svgFile, type Told } from "../../../models/report/svg.ts";

const told: Told = {
  finding: "Eleven vinner mest",
  measured: "mnkr, i 2025 års priser",
  sign: "Till höger: vinner",
  source: "Källa: kalkylen",
  summary: "Eleven: 2,5 mnkr",
};
const picture: Picture = {
  width: 600,
  height: 100,
  shapes: [
    { kind: "rect", x: 10, y: 20, width: 30, height: 40, fill: "actor-region" },
    { kind: "path", d: "M0 0h10", stroke: "lineStrong", strokeWidth: 1, dash: "3 3" },
    {
      kind: "text",
      x: 5,
      y: 50,
      text: "Elev",
      anchor: "end",
      bold: true,
      door: { figure: "/society/npv", name: "Elev" },
    },
  ],
};

type Element = Readonly<{ name: string; attributes: ReadonlyMap<string, string>; of: readonly (Element | string)[] }>;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const read = (text: string): string => {
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`not escaped: ${text}`);
  return text.replaceAll(/&(\w+);/g, (_, name: string) => entities[name]!);
};

/** Reads XML strictly: what is not closed, not quoted or not escaped throws. A reader of our own, since Node has none. */
const parsed = (xml: string): Element => {
  const stack: { name: string; attributes: Map<string, string>; of: (Element | string)[] }[] = [
    { name: "", attributes: new Map(), of: [] },
  ];
  const tag = /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (const found of xml.matchAll(tag)) {
    const [whole, closing, name, attributes, alone, text] = found;
    at += whole.length;
    const top = stack.at(-1)!;
    if (text !== undefined) top.of.push(read(text));
    else if (closing) {
      if (stack.pop()!.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
    } else {
      const pairs = [...attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)];
      const element = { name: name!, attributes: new Map(pairs.map(([, key, of]) => [key!, read(of!)])), of: [] };
      if (element.attributes.size !== pairs.length) throw new Error(`an attribute twice in ${whole}`);
      top.of.push(element);
      if (!alone) stack.push(element);
    }
  }
  if (at !== xml.length || stack.length !== 1) throw new Error(`cannot be read from ${xml.slice(at, at + 40)}`);
  const [root, ...more] = stack[0]!.of.filter((of) => typeof of !== "string");
  if (!root || more.length > 0) throw new Error("not one root");
  return root;
};

const all = ({ of }: Element, name: string): readonly Element[] =>
  of.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
const textOf = ({ of }: Element): string =>
  of.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
const sizeOf = (root: Element): readonly number[] => root.attributes.get("viewBox")!.split(" ").map(Number);

describe("svgFile", () => {
  const root = parsed(svgFile(picture, told, "sv"));

  it("carries its title, its description and its language", () => {
    expect(root.name).toBe("svg");
    expect(root.attributes.get("xmlns")).toBe("http://www.w3.org/2000/svg");
    expect(root.attributes.get("lang")).toBe("sv");
    expect(all(root, "title").map(textOf)).toEqual([told.finding]);
    expect(all(root, "desc").map(textOf)).toEqual([told.summary]);
  });

  it("shows its finding, what is measured, the sign and the source, with colours that need no theme", () => {
    const texts = all(root, "text").map(textOf);
    expect(texts).toEqual(["Eleven vinner mest", "Elev", told.measured, told.sign, told.source]);
    const [, rect] = all(root, "rect");
    expect(Object.fromEntries(rect!.attributes)).toEqual({
      x: "10",
      y: "20",
      width: "30",
      height: "40",
      fill: "#c24e00",
    });
    expect(all(root, "path")[0]!.attributes.get("stroke-dasharray")).toBe("3 3");
    expect(svgFile(picture, told, "sv")).not.toContain("var(");
  });

  it("is as high as its words need, and nothing is under its edge", () => {
    const long = parsed(svgFile(picture, { ...told, finding: "Eleven vinner mest ".repeat(20).trim() }, "sv"));
    expect(sizeOf(root).slice(0, 3)).toEqual([0, 0, 648]);
    const lines = all(long, "text").length - all(root, "text").length;
    expect(lines).toBeGreaterThan(2);
    expect(sizeOf(long)[3]! - sizeOf(root)[3]!).toBe(lines * 24);
    const lowest = Math.max(...all(root, "text").map(({ attributes }) => Number(attributes.get("y"))));
    expect(lowest).toBeLessThan(sizeOf(root)[3]!);
  });

  it("can be read as XML whatever its words are", () => {
    assert(
      property(
        string({ unit: "grapheme", maxLength: 60 }),
        constantFrom("sv" as const, "en" as const),
        (words, language) => {
          const of: Told = { ...told, finding: `a${words}`, summary: words, source: words };
          const shapes: Picture["shapes"] = [{ kind: "text", x: 0, y: 0, text: `"<&>${words}` }];
          const file = parsed(svgFile({ ...picture, shapes }, of, language));
          expect(all(file, "title").map(textOf)).toEqual([`a${words}`]);
          expect(all(file, "text").map(textOf)).toContain(`"<&>${words}`);
        },
      ),
    );
  });

  it("leaves out what XML cannot hold", () => {
    const file = svgFile(picture, { ...told, summary: "a\u0000b\u001fc\ud800d\ne" }, "sv");
    expect(file).toContain("<desc>abcd\ne</desc>");
  });
});
