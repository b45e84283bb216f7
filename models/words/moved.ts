import type { Appraisal } from "../appraisal.ts";
import type { Difference } from "../change.ts";
import type { LineShare, LinesNotMoved } from "../lineMoves.ts";
import type { Address } from "../problem.ts";
import type { Change, Moved, NotMoved, Share } from "../waterfall.ts";
import { words as things } from "./changedWords.ts";
import { quoted } from "./key.ts";
import type { Language } from "./language.ts";
import { elementsText, groupedOf, labelled, leafText, leavesOf, parameterEnds, settingText } from "./leaf.ts";
import { figureAmount, figureWord } from "./movedFigure.ts";
import { words } from "./movedWords.ts";
import { atMost, first, inSentence, listed } from "./noun.ts";
import { compactKronor, kronor } from "./number.ts";
import { byId, type Names, placeWords } from "./place.ts";
import { type Telling, tellingOf } from "./telling.ts";
import { TOLD } from "./value.ts";
import { whySentence } from "./why.ts";

/** The two documents, before any scenario or after, for names and units. */
export type Documents = Readonly<{ before: Appraisal; after: Appraisal }>;

/** One or two sentences: what was changed from what to what, and what that did to the figure. */
export const shareText = (
  share: Share,
  { figure }: Pick<Moved, "figure">,
  documents: Documents,
  language: Language,
): string => {
  const said = words[language];
  const telling = tellingOf(documents, language);
  const parts = share.changes.map((change) => changeParts(change, share.differences, telling));
  const effect = (many: boolean): string =>
    effectText(share.amount, figure, figureWord(figure, documents.after, telling.names, language), many, language);
  const isLines = share.changes.includes("structure");
  if (share.changes.length === 1 && !isLines)
    return `${first(listed(parts[0]!, language))} ${effect(parts[0]!.length > 1)}.`;
  const what = first(parts.flat().join("; "));
  if (share.changes.length > 1) return `${what}. ${said.together(effect(true))}`;
  return `${what}. ${said.it} ${effect(false)}.`;
};

const effectText = (amount: number, at: Address, name: string, many: boolean, language: Language): string => {
  const size = figureAmount(Math.abs(amount), at, language);
  const isNothing = size === figureAmount(0, at, language);
  return words[language].effect(isNothing ? "none" : amount > 0 ? "up" : "down", name, size, many);
};

const changeParts = (change: Change, differences: readonly Difference[], telling: Telling): readonly string[] => {
  if (change === "settings")
    return differences.filter(({ at }) => at.startsWith("/settings/")).map((one) => settingText(one, telling));
  if (change !== "structure") return change.parameters.map((id) => parameterText(id, differences, telling));
  return structureParts(
    differences.filter(({ at, ...sides }) => !isMovedWithin(at, sides)),
    telling,
  );
};

/** Settings and parameters on both sides are changes of their own. */
const isMovedWithin = (at: Address, { before, after }: Omit<Difference, "at">): boolean =>
  at.startsWith("/settings/") ||
  (at.startsWith("/parameters/") && (at.split("/").length > 3 || (before !== undefined && after !== undefined)));

/** "deltagandegrad 80 % → 90 %": the values as the share tells them, since a scenario may have set them. */
const parameterText = (id: string, differences: readonly Difference[], telling: Telling): string => {
  const { names, language } = telling;
  const name = inSentence(names("parameters", id));
  const ends = parameterEnds(id, differences, telling);
  return ends ? labelled(name, ends) : `${name} (${words[language].beliefChanged})`;
};

/** "tillkommer: kostnaden ”Utvärdering”", "ändras: kostnaden ”Samordnare” (belopp, år 2025: 420 000 kr → 400 000 kr)". */
const structureParts = (differences: readonly Difference[], telling: Telling): readonly string[] => {
  const { language, names } = telling;
  const said = things[language];
  const { added, removed, changed } = groupedOf(differences, telling);
  const elements = [...changed].map(([element, inner]) => {
    const leaves = leavesOf(inner, telling).map((leaf) => leafText(leaf, telling));
    return `${placeWords(element, language, names).join(", ")} (${leaves.join("; ")})`;
  });
  return [
    ...elementsText(said.added, added, telling),
    ...elementsText(said.removed, removed, telling),
    ...(elements.length > 0 ? [`${said.changed}: ${listed(atMost(TOLD, elements, said.more), language)}`] : []),
  ];
};

/** One sentence about a line of a stored result; with `names` it is called what the document calls it. */
export const lineShareText = (
  { line, category, before, after, amount }: LineShare,
  language: Language,
  names: Names = byId,
): string => {
  const lists = ["costs", "valuations"] as const;
  const known = lists.map((list) => names(list, line)).find((name) => name !== line) ?? quoted(line, language);
  const name = category === "publicFunds" ? words[language].publicFunds : known;
  const figure = "/society/npv";
  const effect = effectText(amount, figure, figureWord(figure, { actors: [] }, names, language), false, language);
  const short = [before, after].map((value) => compactKronor(value, language));
  const [from, to] = short[0] === short[1] ? [before, after].map((value) => kronor(value, language)) : short;
  return words[language].line(first(name), from!, to!, effect);
};

/** One sentence that says why nothing was shared out. */
export const notMovedText = (why: NotMoved["why"] | LinesNotMoved["why"], language: Language): string =>
  why === "noFigure" || why === "otherYears" || why === "doesNotAdd"
    ? words[language].unshared[why]
    : whySentence(why, language);
