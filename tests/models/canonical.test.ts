import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, contentHash } from "../../models/canonical.ts";

/** RFC 8785, section 3.2.2: the sample object and, in 3.2.4, its canonical form in UTF-8. */
const sample = String.raw`{
  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false]
}`;
const sampleBytes = `
  7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72
  75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a
  5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31
  65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37
  5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30
  30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d`;

/** RFC 8785, appendix B: IEEE 754 bits and the text each is written as. */
const numbers: readonly (readonly [string, string])[] = [
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
];

const fromBits = (hex: string): number => Buffer.from(hex, "hex").readDoubleBE();

describe("canonical JSON (RFC 8785)", () => {
  it("writes the RFC's sample byte for byte", () => {
    expect(Buffer.from(canonical(JSON.parse(sample))).toString("hex")).toBe(sampleBytes.replaceAll(/\s/g, ""));
  });

  it.each(numbers)("writes the number %s as %s", (bits, text) => {
    expect(canonical(fromBits(bits))).toBe(text);
  });

  it.each(["7fffffffffffffff", "7ff0000000000000"])("refuses %s", (bits) => {
    expect(() => canonical(fromBits(bits))).toThrow(TypeError);
  });

  it("sorts members by UTF-16 code units (section 3.2.3)", () => {
    const members = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect([...canonical(members).matchAll(/:"([^"]*)"/g)].map((match) => match[1])).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  it("refuses half a surrogate pair, in a text and in a key, and takes a whole one", () => {
    expect(() => canonical("\ud83d")).toThrow(TypeError);
    expect(() => canonical({ "\ude00": 1 })).toThrow(TypeError);
    expect(canonical("😀")).toBe('"😀"');
  });

  it("leaves out what is undefined and refuses what JSON has no word for", () => {
    expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}');
    expect(() => canonical([undefined])).toThrow(TypeError);
    expect(() => canonical({ a: () => 1 })).toThrow(TypeError);
  });

  it("loses nothing, and is the same text however the members were ordered", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(reversed(value))).toBe(text);
      }),
    );
  });
});

/** The same value with every object's members in the opposite order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
};

describe("content hash", () => {
  it("is SHA-256 of the canonical text (FIPS 180-4 for the empty object's two bytes, computed with sha256sum)", () => {
    expect(contentHash({})).toBe("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });
  it("does not depend on the order of members", () => {
    expect(contentHash({ a: 1, b: [2, { d: 1, c: 2 }] })).toBe(contentHash({ b: [2, { c: 2, d: 1 }], a: 1 }));
  });
});
