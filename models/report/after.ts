import type { Address } from "../problem.ts";
import type { Ratio } from "../result.ts";
import type { Language } from "../words/language.ts";
import { compactKronor } from "../words/number.ts";
import { whyPhrase } from "../words/why.ts";
import { barsPicture } from "./bars.ts";
import type { Picture } from "./picture.ts";

/** Kronor of what comes after the project; a cost lies left of the zero line, as everywhere. */
export type AfterAmount = Readonly<{ name: string; figure: Address; ratio: Ratio; isCost?: boolean }>;

/** "4,6 mnkr", or why there is no number. */
export const afterShown = ({ ratio }: AfterAmount, language: Language): string =>
  ratio.defined ? compactKronor(ratio.value, language) : whyPhrase(ratio.why, language);

/** The whole beside what is still to be decided, or what ordinary operation costs beside what it gives: a bar each. */
export const afterPicture = (amounts: readonly AfterAmount[], width: number, language: Language): Picture =>
  barsPicture(
    amounts.map((amount) => {
      const { name, figure, ratio, isCost = false } = amount;
      return {
        name,
        value: ratio.defined ? (isCost ? -ratio.value : ratio.value) : undefined,
        shown: afterShown(amount, language),
        door: { figure, name },
        tone: isCost ? "inkQuiet" : "accent",
      };
    }),
    width,
  );
