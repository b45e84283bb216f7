import type { Draft } from "../appraisal.ts";
import { type Difference, differencesOf } from "../change.ts";
import { elementsOf, isGroup } from "../member.ts";
import { type Conflict, isReordered } from "../merge.ts";
import { type Address, stepsOf } from "../problem.ts";
import type { SideName } from "../waterfall.ts";
import { words } from "./changedWords.ts";
import { keyWord } from "./key.ts";
import type { Language } from "./language.ts";
import {
  elementsText,
  groupedOf,
  labelled,
  leafName,
  leafParts,
  leafText,
  leavesOf,
  parameterEnds,
  settingText,
} from "./leaf.ts";
import { atMost, first, inSentence } from "./noun.ts";
import { elementNoun, inList, type ListName, listIn, listNames, place } from "./place.ts";
import { isElement, type Telling, tellingOf } from "./telling.ts";
import { endsOf, isSaid, isToldWhole, TOLD, valueText } from "./value.ts";

/** So many texts tell what changed between two documents; what is left is counted. */
const TEXTS = 6;

/** What changed, a short text for each thing, as someone would write it in a log; none where nothing did. */
export const changeTexts = (before: Draft, after: Draft, language: Language): readonly string[] => {
  const said = words[language];
  const texts: readonly (() => string)[] = [
    ...textsOf(differencesOf(before, after), tellingOf({ before, after }, language)),
    ...listNames
      .filter((list) => isInOtherOrder(list, before, after))
      .map((list) => () => said.inOtherOrder(first(keyWord(list, language)))),
  ];
  if (texts.length === 0 && JSON.stringify(before) !== JSON.stringify(after)) return [said.onlyWriting];
  return atMost(TEXTS, texts, (many) => () => said.moreChanges(many)).map((text) => text());
};

/** Some of the differences between two documents, all of them told: a short text for each thing. */
export const differenceTexts = (
  differences: readonly Difference[],
  documents: Readonly<{ before: Draft; after: Draft }>,
  language: Language,
): readonly string[] => textsOf(differences, tellingOf(documents, language)).map((text) => text());

const textsOf = (differences: readonly Difference[], telling: Telling): readonly (() => string)[] => {
  const said = words[telling.language];
  const { added, removed, changed } = groupedOf(differences, telling);
  return [
    ...elementsText(said.added, added, telling).map((text) => () => first(text)),
    ...elementsText(said.removed, removed, telling).map((text) => () => first(text)),
    ...[...changed].map((one) => () => elementText(one, telling)),
  ];
};

/** What changed in an element, in the settings, in the decision or in a leaf of the document itself. */
const elementText = ([element, inner]: readonly [Address, readonly Difference[]], telling: Telling): string => {
  const { language, names } = telling;
  const title = place(element, language, names);
  const [leaf] = inner;
  if (leaf?.at === element) return labelled(title, endsOf(leaf, telling));
  if (element === "/settings") {
    if (inner.length === 1) return first(settingText(leaf!, telling));
    return inBrackets(title, inner, telling, settingText);
  }
  const leaves = leavesOf(inner, telling);
  const short = parameterText(element, leaves, telling) ?? renamedText(element, leaves, telling);
  if (short !== undefined) return short;
  if (leaves.length > 1) return inBrackets(title, leaves, telling, leafText);
  const parts = leafParts(leaves[0]!, telling);
  return parts.length === 1 ? `${title}: ${parts[0]}` : `${title}, ${parts.join(": ")}`;
};

const inBrackets = (
  title: string,
  leaves: readonly Difference[],
  telling: Telling,
  worded: (leaf: Difference, telling: Telling) => string,
): string => {
  const texts = leaves.map((leaf) => () => worded(leaf, telling));
  const told = atMost<() => string>(TOLD, texts, (many) => () => words[telling.language].andMore(many));
  return `${title} (${told.map((text) => text()).join("; ")})`;
};

/** "Deltagandegrad 80 % → 90 %", "Bedömt intervall för deltagandegrad: 70–90 % → 80–95 %": where that is all there is to say. */
const parameterText = (element: Address, leaves: readonly Difference[], telling: Telling): string | undefined => {
  const [list, id = ""] = stepsOf(element);
  const name = telling.names("parameters", id);
  if (list !== "parameters" || name === id) return undefined;
  const isAll = (...keys: readonly string[]): boolean =>
    leaves.every(({ at }) => keys.some((key) => at === `${element}/${key}`));
  if (isAll("belief"))
    return `${words[telling.language].beliefAbout(inSentence(name))}: ${endsOf(leaves[0]!, telling).join(" → ")}`;
  const isNumber = leaves.some(({ at }) => at === `${element}/value`) && isAll("value", "unit");
  const ends = isNumber ? parameterEnds(id, leaves, telling) : undefined;
  return ends && labelled(first(name), ends);
};

/** "Kostnaden ”Samordnare” heter nu ”Samordnare, halvtid”". */
const renamedText = (element: Address, leaves: readonly Difference[], telling: Telling): string | undefined => {
  const [leaf] = leaves;
  if (leaves.length > 1 || leaf?.at !== `${element}/name` || !isSaid(leaf.before) || !isSaid(leaf.after))
    return undefined;
  const [from, to] = endsOf(leaf, telling);
  const { list } = listIn(stepsOf(element)) ?? {};
  // Whoever comments has a name; the comment has none.
  return list !== undefined && list !== "comments"
    ? words[telling.language].renamed(`${first(elementNoun(list, telling.language))} ${from}`, to)
    : undefined;
};

const isInOtherOrder = (list: ListName, before: Draft, after: Draft): boolean => {
  const [from, to] = elementsOf(list, [inList(before, list), inList(after, list)]);
  return isReordered(from!, to!);
};

/** Where two people changed the same, and what each has there: alike in no case. */
export const conflictText = (
  { at, base, mine, theirs }: Conflict,
  documents: Readonly<{ mine: Draft; theirs: Draft }>,
  language: Language,
): Readonly<{ place: string; mine: string; theirs: string }> => {
  const telling = tellingOf({ before: documents.theirs, after: documents.mine }, language);
  const difference = { at, before: theirs, after: mine };
  const [before, after] = endsOf(difference, telling);
  const details = isGroup(mine) && isGroup(theirs) && !isToldWhole(at) ? detailsOf(difference, telling) : undefined;
  const worded = (side: SideName, value: unknown, text: string): string => {
    if (isElement(at) && value === undefined)
      return base === undefined ? words[language].missing : words[language].gone;
    if (details === undefined) return text;
    return isElement(at) ? `${valueText(value, at, side, telling)} (${details[side]})` : details[side];
  };
  return {
    place: place(at, language, telling.names),
    mine: worded("after", mine, after),
    theirs: worded("before", theirs, before),
  };
};

/** In what two groups differ, as each side has it. */
const detailsOf = ({ at, before, after }: Difference, telling: Telling): Readonly<Record<SideName, string>> => {
  const inner = differencesOf(before as Draft, after as Draft).map((one) => ({ ...one, at: at + one.at }));
  const leaves = leavesOf(inner, telling).map(
    (leaf) => [leafName(leaf.at, telling), ...endsOf(leaf, telling)] as const,
  );
  const texts = (of: 1 | 2): string =>
    atMost(
      TOLD,
      leaves.map((leaf) => `${leaf[0]}: ${leaf[of]}`),
      words[telling.language].andMore,
    ).join("; ");
  return { before: texts(1), after: texts(2) };
};
