import type { Unit } from "../appraisal.ts";
import type { Language } from "./language.ts";
import { exact, exactShare } from "./number.ts";

/** What a number is of; "plain" where nothing says. */
export type TypedUnit = Unit | "plain";

/** Why a text is not read as a number. `meant` is how what was probably meant can be written: each of them is read. */
export type Fault = Readonly<{
  kind:
    | "noNumber"
    | "marks"
    | "unclear"
    | "spaces"
    | "power"
    | "letters"
    | "noPercent"
    | "unit"
    | "formula"
    | "sheetError"
    | "tooLarge"
    | "tooSmall";
  meant: readonly string[];
}>;
export type Parsed = Readonly<{ value: number } | { fault: Fault } | { empty: true }>;

const fault = (kind: Fault["kind"], ...meant: readonly string[]): Readonly<{ fault: Fault }> => ({
  fault: { kind, meant },
});

/** Far longer than any number: the longest has 309 digits before the decimal sign or 340 after it. */
const MOST_LETTERS = 1000;
const PARTS = /^([+-]?) ?(sek|kr|) ?([+-]?) ?([\d., ]*\d) ?([^\d]*)$/;

/**
 * Reads a number as it is typed or pasted, or says why it cannot be read. What two people could read in two ways is refused:
 * a thousandfold error looks like any other number.
 */
export const parsedNumber = (text: string, unit: TypedUnit, language: Language): Parsed => {
  const plain = plainly(text);
  if (plain === "") return { empty: true };
  if (plain.length > MOST_LETTERS) return fault("noNumber");
  if (plain.startsWith("=")) return fault("formula");
  if (plain.startsWith("#")) return fault("sheetError");
  const read = readPlain(plain, unit, language);
  if ("value" in read) return read;
  const { kind, meant } = read.fault;
  if (kind === "noNumber" || kind === "unit") return explained(plain, unit, language) ?? read;
  const isRead = (way: string): boolean => "value" in readPlain(plainly(way), unit, language);
  return unit === "share" ? fault(kind, ...meant.map((way) => (isRead(way) ? way : `${way} %`))) : read;
};

const readPlain = (plain: string, unit: TypedUnit, language: Language): Exclude<Parsed, { empty: true }> => {
  const [, before = "", currency = "", after = "", body, suffix = ""] = PARTS.exec(plain) ?? [];
  if (body === undefined || (before !== "" && after !== "")) return fault("noNumber");
  const power = powerOf(suffix, currency, unit);
  if (power === undefined) return fault(/^[.,]/.test(suffix) ? "marks" : "unit");
  const sign = before + after === "-" ? "-" : "";
  const digits = digitsOf(body, unit, language);
  if (typeof digits === "string") return valued(sign + digits, power, unit, suffix, language);
  const around = (number: string): string => `${currency.toUpperCase()} ${sign && "\u2212"}${number} ${suffix}`.trim();
  return fault(digits.kind, ...digits.meant.map(around));
};

/** As one kind of space, one kind of minus and small letters. */
const plainly = (text: string): string =>
  text
    .trim()
    .replaceAll(/[\u00a0\u2007\u2009\u200a\u202f]/g, " ")
    .replaceAll(/[\u2010\u2011\u2012\u2013\u2212]/g, "-")
    .toLowerCase();

const valued = (
  digits: string,
  power: number,
  unit: TypedUnit,
  suffix: string,
  language: Language,
): ReturnType<typeof readPlain> => {
  // The double nearest to what is written: no arithmetic that rounds once more.
  const value = Number(`${digits}e${power}`) + 0;
  if (!Number.isFinite(value)) return fault("tooLarge");
  if (value === 0 && /[1-9]/.test(digits)) return fault("tooSmall");
  if (unit !== "share" || suffix !== "" || Math.abs(value) < 1) return { value };
  const hundredth = Number(`${digits}e-2`);
  const inPercent = writtenAs(hundredth, "share", language);
  if (Math.abs(value) < 2) return fault("unclear", inPercent, writtenAs(value, "share", language));
  return fault("noPercent", inPercent, ...(Math.abs(hundredth) < 1 ? [exact(hundredth, language)] : []));
};

const table = (powers: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(powers).flatMap(([power, words]) => words.split("|").map((word) => [word, Number(power)] as const)),
  );

const money = table({
  0: "|kr|krona|kronor|sek|:-|,-",
  3: "tkr|kkr|tsek|ksek|tusen|tusen kr|tusen kronor|thousand",
  6: "mnkr|mkr|msek|mn|mn kr|miljon|miljoner|million|miljoner kr|miljon kronor|miljoner kronor",
  9: "mdkr|mdr|mdr kr|miljard|miljarder|miljarder kr|miljarder kronor",
});
/** Single letters mean money only after "SEK": "2.7 m" alone could be metres. */
const moneyAfterSek = new Map([...money, ["k", 3], ["m", 6], ["bn", 9]] as const);
const percent = table({ [-2]: "%|procent|procentenheter|percent|per cent|percentage points" });

/** The words of each unit, in both languages; for kronor what they are per. */
const words: Readonly<Record<TypedUnit, string>> = {
  plain: "",
  factor: "",
  share: "",
  person: "person|personer|people|persons",
  outcome: "utfall|outcome|outcomes",
  "outcome/person": "utfall per person|utfall/person|outcome per person|outcomes per person|outcomes/person",
  SEK: "",
  "SEK/outcome": "per utfall|/utfall|per outcome|/outcome",
  "SEK/outcome/year": "per utfall och år|/utfall/år|per outcome and year|/outcome/year",
  hour: "h|tim|timme|timmar|hour|hours",
  "SEK/hour": "per timme|/timme|/tim|/h|per hour|/hour",
  year: "år|year|years",
};

/** The power of ten of what stands after a number; undefined where it does not fit the unit. */
const powerOf = (suffix: string, currency: string, unit: TypedUnit): number | undefined => {
  const named = suffix.trim().replaceAll(/ ?\/ ?/g, "/");
  const own = words[unit].split("|");
  if (unit.startsWith("SEK")) {
    const per = own.find((word) => word !== "" && named.endsWith(word)) ?? "";
    return (currency === "sek" ? moneyAfterSek : money).get(named.slice(0, named.length - per.length).trim());
  }
  if (currency !== "") return undefined;
  if (unit === "share" && percent.has(named)) return percent.get(named);
  return named === "" || own.includes(named) ? 0 : undefined;
};

/** Numbers that are seldom a thousand and often have three decimals: there the language's own decimal sign is just that. */
const ratios: ReadonlySet<TypedUnit> = new Set(["share", "factor", "outcome/person"]);

/** What a lone mark before exactly three digits is ("1,234"): kronor are pasted from sheets in both languages. */
const loneMark = (mark: string, unit: TypedUnit, language: Language): "decimal" | "thousand" | "unclear" => {
  if (mark === (language === "sv" ? "," : ".")) return ratios.has(unit) ? "decimal" : "unclear";
  return language === "en" && !ratios.has(unit) ? "thousand" : "unclear";
};

/** Marks that group thousands, in one way or the other, and then the decimals. */
const grouped = /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$|^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;

/** The digits with a point before the decimals, or why not; `meant` lacks what stands around the digits. */
const digitsOf = (body: string, unit: TypedUnit, language: Language): string | Fault => {
  if (body.includes(" ")) return spacedDigits(body, unit, language);
  if (/^\d+$/.test(body)) return body;
  const [, whole, mark = "", decimals = ""] = /^(\d*)([.,])(\d+)$/.exec(body) ?? [];
  if (whole !== undefined && !(/^[1-9]\d{0,2}$/.test(whole) && decimals.length === 3)) {
    const read = `${whole || "0"}.${decimals}`;
    // In English a comma groups: "12,5" is half a group.
    return mark === "," && language === "en" ? { kind: "marks", meant: [spelled(read, unit, language)] } : read;
  }
  if (whole !== undefined) {
    const is = loneMark(mark, unit, language);
    if (is !== "unclear") return is === "decimal" ? `${whole}.${decimals}` : whole + decimals;
    return {
      kind: "unclear",
      meant: [
        spelled(whole + decimals, unit, language),
        spelled(`${whole}.${decimals.replace(/0+$/, "") || "0"}`, unit, language),
      ],
    };
  }
  const [, byComma, afterPoint, byPoint, afterComma] = grouped.exec(body) ?? [];
  const groups = byComma ?? byPoint;
  if (groups === undefined) return { kind: "marks", meant: [] };
  const fraction = afterPoint ?? afterComma;
  const read = groups.replaceAll(/[.,]/g, "") + (fraction === undefined ? "" : `.${fraction}`);
  return byComma !== undefined && language === "en" ? read : { kind: "marks", meant: [spelled(read, unit, language)] };
};

const spacedDigits = (body: string, unit: TypedUnit, language: Language): string | Fault => {
  if (/^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/.test(body)) return body.replaceAll(" ", "").replace(",", ".");
  if (!/^[\d ]+(?:[.,]\d+)?$/.test(body)) return { kind: "spaces", meant: [] };
  const joined = digitsOf(body.replaceAll(" ", ""), unit, language);
  return { kind: "spaces", meant: typeof joined === "string" ? [spelled(joined, unit, language)] : joined.meant };
};

/** Digits as the language writes them, every one of them. */
const spelled = (digits: string, unit: TypedUnit, language: Language): string => {
  const [whole = "", decimals] = digits.split(".");
  const groups = whole.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, language === "sv" ? "\u00a0" : ",");
  return clear(groups + (decimals === undefined ? "" : (language === "sv" ? "," : ".") + decimals), unit, language);
};

/** Three decimals that would look like a group get a zero, and a group that would look like decimals is not set apart. */
const clear = (text: string, unit: TypedUnit, language: Language): string =>
  text.replace(/^(\u2212?[1-9]\d{0,2})([.,])(\d{3})(?=\D*$)/, (all, whole: string, mark: string, three: string) => {
    if (loneMark(mark, unit, language) !== "unclear") return all;
    return mark === (language === "sv" ? "," : ".") ? `${all}0` : whole + three;
  });

/** What cannot be read but can be told: powers of ten, brackets and double signs, letters that look like digits, factors in per cent. */
const explained = (plain: string, unit: TypedUnit, language: Language): Parsed | undefined => {
  const rewritten = (text: string, as: TypedUnit): readonly string[] => {
    const read = readPlain(text, as, language);
    return "value" in read ? [writtenAs(read.value, unit, language)] : [];
  };
  const power = withoutPower(plain);
  if (power !== undefined) return fault("power", ...power.map((value) => writtenAs(value, unit, language)));
  const enclosed = /^\(([\d., ]+)\)$|^([\d., ]+)-$|^[+-] ?[+-] ?([\d., ]+)$/.exec(plain)?.slice(1).find(Boolean);
  const signed = [`-${enclosed}`, `${enclosed}`].flatMap((text) => rewritten(text, unit));
  if (signed.length === 2) return fault("unclear", ...signed);
  const likely = plain.replace(/^[+-]? ?[\doil|., ]*/, (start) => start.replaceAll("o", "0").replaceAll(/[il|]/g, "1"));
  const digits = likely !== plain && /\d/.test(plain) ? rewritten(likely, unit) : [];
  if (digits.length > 0) return fault("letters", ...digits);
  return unit === "factor" && hasPercent(plain) ? fault("unit", ...rewritten(plain, "share")) : undefined;
};

const hasPercent = (plain: string): boolean => [...percent.keys()].some((word) => plain.endsWith(word));

/** The number that "1e6" is, if it has so few digits that it can be written out; undefined for what is no power of ten. */
const withoutPower = (plain: string): readonly number[] | undefined => {
  const [, whole, decimals = "", exponent] = /^([+-]?\d+)(?:[.,](\d+))?e([+-]?\d{1,3})$/.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(`${whole}.${decimals}e${exponent}`);
  return Math.abs(value) < 1e15 && Math.abs(value) > 1e-9 ? [value] : [];
};

/**
 * A number with every digit, as a field shows it and `parsedNumber` reads it: "1 000 000,5", "12,5 %"; "1,2340" kronor, since
 * "1,234" could be a thousand.
 */
export const writtenAs = (value: number, unit: TypedUnit, language: Language): string =>
  clear(unit === "share" ? exactShare(value, language) : exact(value, language), unit, language);
