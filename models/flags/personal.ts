import type { Making } from "../parameter.ts";
import { named, type Path } from "../path.ts";
import { type Warning, warning } from "../problem.ts";

/** Texts in which a person seems to be told by number; the number itself is in no warning. Appraisals are of groups. */
export const personalWarnings = ({ document }: Making): readonly Warning[] => {
  // Nearly no document holds one, and a large one holds many texts.
  if (!looksPersonal.test(JSON.stringify(document))) return [];
  return [...textsIn(document, [])]
    .filter(([text]) => hasPersonalNumber(text))
    .map(([, path]) => warning("personalNumber", named(document, path), {}));
};

/**
 * A Swedish personal identity number or coordination number (day + 60): year, month, day, a sign, three digits and a check digit.
 * Ten digits need their sign, else amounts and diary numbers would be taken for one; with the century twelve need none.
 */
const PERSONAL = /(?<!\d)(?:(?:19|20)(\d{6})[-+]?(\d{4})|(\d{6})[-+](\d{4}))(?!\d)/g;
const looksPersonal = new RegExp(PERSONAL.source);

const hasPersonalNumber = (text: string): boolean =>
  [...text.matchAll(PERSONAL)].some(([, date = "", last = "", shortDate = date, shortLast = last]) => {
    const [month, day] = [Number(shortDate.slice(2, 4)), Number(shortDate.slice(4))];
    const isDay = month >= 1 && month <= 12 && day % 60 >= 1 && day % 60 <= 31 && day <= 91;
    return isDay && isChecked(shortDate + shortLast);
  });

/** The check digit of Luhn: every other digit twice, digits added, a multiple of ten. */
const isChecked = (digits: string): boolean => {
  const sum = [...digits].reduce((all, digit, position) => {
    const weighed = Number(digit) * (position % 2 === 0 ? 2 : 1);
    return all + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
};

function* textsIn(value: unknown, path: Path): Generator<readonly [text: string, path: Path]> {
  if (typeof value === "string") yield [value, path];
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, key]);
}
