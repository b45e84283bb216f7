import { type Address, address } from "../problem.ts";
import type { PerspectiveResult } from "../result.ts";
import type { InEvery, Language } from "./language.ts";
import { share } from "./number.ts";
import { figure, type Sentence, say } from "./part.ts";
import { whyPhrase } from "./why.ts";

const words: InEvery<Readonly<{ none: string; several: string; and: string }>> = {
  sv: { none: "ingen räntesats ger nuvärdet noll", several: "flera räntor: ", and: " och " },
  en: { none: "no rate gives a present value of zero", several: "several rates: ", and: " and " },
};

/** "12,6 %": the one internal rate of return; none and several are answers too, and are said as such. */
export const irrWritten = (irr: PerspectiveResult["irr"], at: Address, language: Language): Sentence => {
  if (!("roots" in irr)) return say`${whyPhrase(irr.why, language)}`;
  const { none, several, and } = words[language];
  const rates = irr.roots.map((rate, root) => figure(share(rate, language, 1), at + address("irr", "roots", root)));
  const [only] = rates;
  if (only === undefined) return say`${none}`;
  if (rates.length === 1) return [only];
  return rates.reduce<Sentence>(
    (told, rate, place) => say`${told}${place === 0 ? "" : place === rates.length - 1 ? and : ", "}${rate}`,
    say`${several}`,
  );
};
