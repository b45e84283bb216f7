import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { units } from "../../../models/terms.ts";
import { type Language, languages } from "../../../models/words/language.ts";
import { compactKronor, count, exact, exactShare, fixed, kronor, share } from "../../../models/words/number.ts";
import { type Fault, parsedNumber, type TypedUnit } from "../../../models/words/parse.ts";
import { readTyped, writtenAs } from "../../../models/words/typed.ts";
import { quantity } from "../../../models/words/unit.ts";
import { nbsp } from "./fixture.ts";

const everyUnit: readonly TypedUnit[] = [...units, "plain"];
const value = (text: string, unit: TypedUnit = "SEK", language: Language = "sv"): number | string => {
  const typed = readTyped(text, unit, language);
  if ("empty" in typed) return "empty";
  return "value" in typed ? typed.value : `refused: ${typed.refusal}`;
};

/** A second reader, strict and plain: it knows a few forms with their words, and refuses whatever is not one of them. */
const strictly = (text: string, unit: TypedUnit, language: Language): number | undefined => {
  const plain = text.trim().toLowerCase().replaceAll("\u00a0", " ").replaceAll("\u2212", "-");
  const found = /^([+-]? ?)(sek|kr|)( ?[+-]? ?)([\d., ]*\d) *([a-z %]*|[,:]-)$/.exec(plain)?.slice(1) as
    | string[]
    | undefined;
  if (found === undefined) return undefined;
  const [one, currency, other, body, end] = found as [string, string, string, string, string];
  const money: Readonly<Record<string, number>> = {
    ...{ "": 1, ",-": 1, ":-": 1, kr: 1, sek: 1, tkr: 1e3, kkr: 1e3, tsek: 1e3, ksek: 1e3 },
    ...{ mkr: 1e6, mnkr: 1e6, mn: 1e6, "mn kr": 1e6, msek: 1e6, ...(currency === "sek" ? { k: 1e3, m: 1e6 } : {}) },
  };
  const isMoney = unit.startsWith("SEK");
  const isHours = unit === "hour" && end === "h";
  const scale = isMoney
    ? money[end]
    : currency !== ""
      ? undefined
      : end === "" || isHours
        ? 1
        : end === "%" && unit === "share"
          ? 0.01
          : undefined;
  const isSpaced = /^[1-9]\d{0,2}( \d{3})+([.,]\d+)?$/.test(body);
  const isCommaed = language === "en" && /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(body);
  const isPlain = (language === "sv" ? /^\d*([.,]\d+)?$/ : /^\d*(\.\d+)?$/).test(body);
  if (scale === undefined || !(isSpaced || isCommaed || isPlain)) return undefined;
  const isRatio = unit === "share" || unit === "factor" || unit === "outcome/person";
  const lone = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(body)?.[1];
  const isOwn = lone === (language === "sv" ? "," : ".");
  if (lone !== undefined && (isRatio ? !isOwn : isOwn || language === "sv")) return undefined;
  const size = Number(isCommaed ? body.replaceAll(",", "") : body.replaceAll(" ", "").replace(",", "."));
  if (unit === "share" && end === "" && size >= 1) return undefined;
  if (/[+-]/.test(one) && /[+-]/.test(other)) return undefined;
  return (one + other).includes("-") ? -size * scale : size * scale;
};

describe("random texts", () => {
  const near = fc.string({ unit: fc.constantFrom(..."0123456789 ,.-−%krtmnSEK\u00a0"), maxLength: 14 });

  it("never read as a number that a plain reader would not make of them", () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), near, near),
        fc.constantFrom(...everyUnit),
        fc.constantFrom(...languages),
        (text, unit, language) => {
          const typed = readTyped(text, unit, language);
          if (!("value" in typed)) return;
          read++;
          expect(Number.isFinite(typed.value) && !Object.is(typed.value, -0)).toBe(true);
          const plain = strictly(text, unit, language);
          expect(plain).toBeDefined();
          expect(Math.abs(typed.value - plain!)).toBeLessThanOrEqual(Math.abs(plain!) * 1e-12);
        },
      ),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it("never read as two numbers in the two languages", () => {
    fc.assert(
      fc.property(near, fc.constantFrom(...everyUnit), (text, unit) => {
        const [swedish, english] = [readTyped(text, unit, "sv"), readTyped(text, unit, "en")];
        if ("value" in swedish && "value" in english) expect(swedish.value).toBe(english.value);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("parse(format(x)) = x", () => {
  const language = fc.constantFrom(...languages);
  const anyNumber = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.integer({ min: -1e12, max: 1e12 }),
    fc.integer({ min: -2e6, max: 2e6 }).map((thousandths) => thousandths / 1000),
  );

  it("for every number that there is, in every unit", () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(...everyUnit), language, (number, unit, l) => {
        expect(value(writtenAs(number, unit, l), unit, l)).toBe(number + 0);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    0,
    -0,
    5e-324,
    -5e-324,
    2.2250738585072014e-308,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    0.1 + 0.2,
    1e21,
    1e-7,
  ])("for %d", (number) => {
    for (const l of languages) {
      for (const unit of everyUnit) expect(value(writtenAs(number, unit, l), unit, l)).toBe(number + 0);
    }
  });

  it("writes as each language does, and so that no one reads a group for decimals", () => {
    const both = (number: number, unit: TypedUnit) => [writtenAs(number, unit, "sv"), writtenAs(number, unit, "en")];
    expect(both(-1000000.5, "SEK")).toEqual([nbsp("−1_000_000,5"), "−1,000,000.5"]);
    expect(both(0.125, "share")).toEqual([nbsp("12,5_%"), "12.5%"]);
    expect(both(312.125, "SEK/hour")).toEqual(["312,1250", "312.1250"]);
    expect(both(1.035, "factor")).toEqual(["1,035", "1.035"]);
    expect(both(1250, "factor")).toEqual([nbsp("1_250"), "1250"]);
    expect(both(0.88, "factor")).toEqual(["0,88", "0.88"]);
    expect(() => writtenAs(Number.NaN, "SEK", "sv")).toThrow(RangeError);
  });

  it("for numbers as they stand on the pages, where these lose nothing", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 2 }),
        language,
        (whole, decimals, l) => {
          const short = whole / 10 ** decimals;
          expect(value(kronor(whole, l), "SEK", l)).toBe(whole);
          expect(value(kronor(short, l, decimals), "SEK", l)).toBe(short);
          expect(value(fixed(short, l, decimals), "plain", l)).toBe(short);
          expect(value(count(short, l, decimals), "person", l)).toBe(short);
          expect(value(share(whole / 10 ** (decimals + 2), l, 2), "share", l)).toBe(whole / 10 ** (decimals + 2));
          for (const unit of units.filter((one) => one !== "share" && one !== "factor"))
            expect(value(quantity(whole, unit, l), unit, l)).toBe(whole);
        },
      ),
    );
  });

  it("within half of the last digit shown for short kronor, or not at all", () => {
    fc.assert(
      fc.property(fc.double({ min: -9.99e11, max: 9.99e11, noNaN: true }), language, (number, l) => {
        const shown = compactKronor(number, l);
        expect(shown.replaceAll(/\D/g, "").length).toBeLessThanOrEqual(3);
        expect(Math.abs((value(shown, "SEK", l) as number) - number)).toBeLessThanOrEqual(
          Math.max(0.5, Math.abs(number) * 0.0501),
        );
      }),
    );
  });

  it("and what the exact writers write is read or refused, never read as another", () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(...everyUnit), language, (number, unit, l) => {
        const read = value(unit === "share" ? exactShare(number, l) : exact(number, l), unit, l);
        if (typeof read === "number") expect(read).toBe(number + 0);
      }),
    );
  });
});

describe("what a refusal says to write instead", () => {
  it("is read", () => {
    const near = fc.string({ unit: fc.constantFrom(..."0011234569  ,,..--−%()elOkrtmSEK\u00a0"), maxLength: 12 });
    const seen = new Set<Fault["kind"]>();
    fc.assert(
      fc.property(near, fc.constantFrom(...everyUnit), fc.constantFrom(...languages), (text, unit, language) => {
        const parsed = parsedNumber(text, unit, language);
        if (!("fault" in parsed)) return;
        if (parsed.fault.meant.length > 0) seen.add(parsed.fault.kind);
        for (const way of parsed.fault.meant)
          expect([way, parsedNumber(way, unit, language)]).toEqual([way, { value: expect.any(Number) }]);
      }),
      { numRuns: 20_000 },
    );
    expect([...seen].sort()).toEqual(["letters", "marks", "noPercent", "power", "spaces", "unclear", "unit"]);
  });
});
