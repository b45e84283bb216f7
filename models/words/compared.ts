import type { Found } from "../figureAt.ts";
import type { Address } from "../problem.ts";
import type { Compared } from "../report/compare.ts";
import type { ColumnUnit } from "../report/table.ts";
import type { Change, Moved, Share } from "../waterfall.ts";
import { quoted } from "./key.ts";
import type { InEvery, Language } from "./language.ts";
import type { Documents } from "./moved.ts";
import { figureAmount, figureUnit, figureWord } from "./movedFigure.ts";
import { first, listed } from "./noun.ts";
import { count, fixed, kronor, year } from "./number.ts";
import { figure, type Part, type Sentence, say } from "./part.ts";
import { elementWord, type Names } from "./place.ts";
import { tellingOf } from "./telling.ts";

type Words = Readonly<{
  settings: string;
  lines: string;
  parameters: (names: string) => string;
  more: string;
  rest: (many: number) => string;
  moves: (figure: string, isUp: boolean, from: Part, to: Part, because: string) => Sentence;
  same: (figure: string, value: Part, isExactly: boolean) => Sentence;
  because: (what: string, isAlone: boolean) => string;
  otherYears: string;
  years: (years: string, isOne: boolean, isLater: boolean) => string;
  sameYear: string;
}>;

const words: InEvery<Words> = {
  sv: {
    settings: "inställningarna",
    lines: "kalkylens rader",
    parameters: (names) => `antagandena ${names}`,
    more: "flera",
    rest: (many) => `Övriga ${many} ändringar`,
    moves: (figure, isUp, from, to, because) =>
      say`${figure} ${isUp ? "ökar" : "minskar"} från ${from} till ${to}${because}`,
    same: (figure, value, isExactly) =>
      say`${figure} är ${isExactly ? "" : "så gott som "}detsamma på båda sidor: ${value}`,
    because: (what, isAlone) => `, ${isAlone ? "" : "mest "}på grund av ${what}`,
    otherYears: ", räknat i olika års kronor",
    years: (years, _, isLater) => `${years}\u00a0år ${isLater ? "senare" : "tidigare"}`,
    sameYear: "samma år",
  },
  en: {
    settings: "the settings",
    lines: "the lines of the appraisal",
    parameters: (names) => `the parameters ${names}`,
    more: "others",
    rest: (many) => `${many} other changes`,
    moves: (figure, isUp, from, to, because) =>
      say`${figure} ${isUp ? "increases" : "decreases"} from ${from} to ${to}${because}`,
    same: (figure, value, isExactly) =>
      say`${figure} is ${isExactly ? "" : "as good as "}the same on both sides: ${value}`,
    because: (what, isAlone) => `, ${isAlone ? "" : "mostly "}because of ${what}`,
    otherYears: ", in kronor of different years",
    years: (years, isOne, isLater) => `${years}\u00a0year${isOne ? "" : "s"} ${isLater ? "later" : "earlier"}`,
    sameYear: "the same year",
  },
};

/** As many names as are told of one change. */
const NAMED = 2;

/** "Relativ risk", "Inställningarna": what a bar is called. `names` are of both documents. */
export const shareName = ({ changes }: Pick<Share, "changes">, names: Names, language: Language): string => {
  const said = words[language];
  const each = changes.flatMap((change) => {
    if (change === "settings") return [said.settings];
    return change === "structure" ? [said.lines] : change.parameters.map((id) => names("parameters", id));
  });
  return first(listed(each.length > NAMED ? [...each.slice(0, NAMED), said.more] : each, language));
};

/** The same inside a sentence: "antagandet ”Relativ risk”". */
const changeWord = (change: Change, names: Names, language: Language): string => {
  const said = words[language];
  if (change === "settings") return said.settings;
  if (change === "structure") return said.lines;
  const { parameters } = change;
  if (parameters.length === 1)
    return (language === "en" ? "the " : "") + elementWord("parameters", parameters[0]!, names, language);
  const told = parameters.slice(0, NAMED).map((id) => quoted(names("parameters", id), language));
  return said.parameters(listed(parameters.length > NAMED ? [...told, said.more] : told, language));
};

/** What the changes of a bar that stands for several small ones are called together. */
export const restName = (many: number, language: Language): string => words[language].rest(many);

/** Names as both documents give them; what one of them lacks as the other has it. */
export const namesOfBoth = (documents: Documents, language: Language): Names => tellingOf(documents, language).names;

/** Kronor of two years are two things, also where one is the larger number. */
const isMoneyOfYears = ({ figure: at }: Moved, { before, after }: Documents): boolean =>
  figureUnit(at) === "SEK" &&
  (before.settings.baseYear !== after.settings.baseYear || before.settings.priceYear !== after.settings.priceYear);

/** "Nettonuvärdet minskar från 4,6 mnkr till 1,1 mnkr, på grund av antagandet ”…”": both ends are doors to their own side. */
export const movedTitle = (
  moved: Moved,
  documents: Documents,
  ends: Readonly<{ before: Address; after: Address }>,
  language: Language,
): Sentence => {
  const names = namesOfBoth(documents, language);
  const said = words[language];
  const name = first(figureWord(moved.figure, documents.after, names, language));
  const [from, to] = endsOf(moved, language);
  const isUp = moved.difference > 0;
  const most = moved.shares.find(({ amount }) => amount > 0 === isUp);
  if (from === to || !most) return said.same(name, figure(to, ends.after), moved.difference === 0);
  const changes = listed(
    most.changes.map((change) => changeWord(change, names, language)),
    language,
  );
  const because = said.because(changes, moved.shares.length === 1);
  const years = isMoneyOfYears(moved, documents) ? said.otherYears : "";
  return said.moves(name, isUp, figure(from, ends.before), figure(to, ends.after), years + because);
};

/** Both ends of a figure; every krona where they would look the same without. */
const endsOf = ({ before, after, figure: at }: Moved, language: Language): readonly [string, string] => {
  const [from, to] = [figureAmount(before, at, language), figureAmount(after, at, language)];
  const isAlike = from === to && before !== after && figureUnit(at) === "SEK";
  return isAlike ? [kronor(before, language), kronor(after, language)] : [from, to];
};

/** "+1,2 mnkr", "−3,5 mnkr": how much a figure was moved, with its sign. */
export const movedAmount = (amount: number, at: Address, language: Language): string =>
  signed(figureAmount(amount, at, language), amount);

/** A minus stands where the number begins, and so does the plus; what is shown as nothing has neither. */
const signed = (text: string, value: number): string =>
  value > 0 && /[1-9]/.test(text) ? text.replace(/^(SEK\u00a0)?/, "$1+") : text;

const number = (value: number, unit: ColumnUnit, language: Language): string => {
  if (unit === "SEK") return kronor(value, language);
  return unit === "ratio" ? fixed(value, language, 2) : count(value, language, 0);
};

/** A figure on one side, in full. */
export const foundText = (
  { value }: Extract<Found, { defined: true }>,
  unit: ColumnUnit,
  language: Language,
): string => (unit === "year" ? year(value) : number(value, unit, language));

/** "−3 522 136 kr", "+0,35", "tre år senare": a difference that can be said. */
export const differenceText = (value: number, { unit }: Pick<Compared, "unit">, language: Language): string => {
  const said = words[language];
  if (unit !== "year") return signed(number(value, unit, language), value);
  const years = Math.abs(value);
  return years === 0 ? said.sameYear : said.years(count(years, language, 0), years === 1, value > 0);
};
