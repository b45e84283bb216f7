import type { Actor, Appraisal, Outcome, Sector } from "../appraisal.ts";
import type { InEvery, Language } from "./language.ts";

/** How an outcome is counted in a running sentence; the number stands before `one` and `many`. */
export type Noun = Readonly<{
  /** "1 behörig elev till" */
  one: string;
  /** "4 fler behöriga elever" */
  many: string;
  /** One in either direction: "en behörig elev fler eller färre" */
  either: string;
  /** Without a number: "fler behöriga elever" */
  bare: string;
  /** People reached: "84 elever" */
  people: string;
  /** "blir 4,8 fler behöriga"; absent where the outcome is not something a person becomes. */
  become?: string;
  /** What those who are followed up have to be: "28 av 60 vara behöriga" */
  be: string;
  /** After "per" and without a number: "behörig elev" */
  each: string;
  /** "Vad måste en behörig elev vara värd?" */
  worth: string;
}>;

type KnownConcept = "eligibility" | "degree" | "employment";
const nouns: InEvery<Readonly<Record<KnownConcept, Noun>>> = {
  sv: {
    eligibility: {
      one: "behörig elev till",
      either: "en behörig elev fler eller färre",
      many: "fler behöriga elever",
      bare: "fler behöriga elever",
      people: "elever",
      become: "behöriga",
      be: "vara behöriga",
      each: "behörig elev",
      worth: "Vad måste en behörig elev vara värd?",
    },
    degree: {
      one: "elev till med examen",
      either: "en elev fler eller färre med examen",
      many: "fler elever med examen",
      bare: "fler elever med examen",
      people: "elever",
      be: "ha tagit examen",
      each: "elev med examen",
      worth: "Vad måste en elev med examen vara värd?",
    },
    employment: {
      one: "person till i arbete",
      either: "en person fler eller färre i arbete",
      many: "fler personer i arbete",
      bare: "fler personer i arbete",
      people: "personer",
      be: "vara i arbete",
      each: "person i arbete",
      worth: "Vad måste en person i arbete vara värd?",
    },
  },
  en: {
    eligibility: {
      one: "more eligible pupil",
      either: "one eligible pupil more or fewer",
      many: "more eligible pupils",
      bare: "more eligible pupils",
      people: "pupils",
      become: "eligible",
      be: "be eligible",
      each: "eligible pupil",
      worth: "What must an eligible pupil be worth?",
    },
    degree: {
      one: "more pupil with a degree",
      either: "one pupil more or fewer with a degree",
      many: "more pupils with a degree",
      bare: "more pupils with a degree",
      people: "pupils",
      be: "have a degree",
      each: "pupil with a degree",
      worth: "What must a pupil with a degree be worth?",
    },
    employment: {
      one: "more person in work",
      either: "one person more or fewer in work",
      many: "more people in work",
      bare: "more people in work",
      people: "people",
      be: "be in work",
      each: "person in work",
      worth: "What must a person in work be worth?",
    },
  },
};

/** A document's name inside a sentence: "Elev som …" → "elev som …", but not an abbreviation. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;

/** Any outcome can stand in brackets after "utfall", whatever its name is. */
const neutral = (name: string, language: Language): Noun => {
  const bracket = `(${inSentence(name)})`;
  return language === "sv"
    ? {
        one: `utfall ${bracket}`,
        either: `ett utfall mer eller mindre ${bracket}`,
        many: `utfall ${bracket}`,
        bare: `utfallet ${bracket}`,
        people: "personer",
        be: `ha nått utfallet ${bracket}`,
        each: `utfall ${bracket}`,
        worth: `Vad måste ett utfall ${bracket} vara värt?`,
      }
    : {
        one: `outcome ${bracket}`,
        either: `one outcome more or less ${bracket}`,
        many: `outcomes ${bracket}`,
        bare: `the outcome ${bracket}`,
        people: "people",
        be: `have reached the outcome ${bracket}`,
        each: `outcome ${bracket}`,
        worth: `What must an outcome ${bracket} be worth?`,
      };
};

export const nounOf = (outcome: Pick<Outcome, "name" | "concept">, language: Language): Noun =>
  outcome.concept in nouns[language]
    ? nouns[language][outcome.concept as KnownConcept]
    : neutral(outcome.name, language);

const publicNames: InEvery<Readonly<Partial<Record<Sector, string>>>> = {
  sv: { municipality: "kommunen", region: "regionen", state: "staten", equalisation: "utjämningen" },
  en: { municipality: "the municipality", region: "the region", state: "the state", equalisation: "the equalisation" },
};

/** The actor at the top of an actor's `partOf` chain; the chain is known to end (`partOfCycle` is refused). */
export const topOf = (id: string, actors: Appraisal["actors"]): Actor | undefined => {
  const actor = actors.find((candidate) => candidate.id === id);
  return actor?.partOf === undefined ? actor : (topOf(actor.partOf, actors) ?? actor);
};

/** The actors that stand for themselves in sentences, in the document's order: each with all that are part of it. */
export const topActors = (document: Pick<Appraisal, "actors">): readonly Actor[] =>
  document.actors.filter((actor) => actor.partOf === undefined);

/** Whether an actor is the only one of its sector among those named, so that "kommunen" can mean no one else. */
export const isOnlyOfSector = (actor: Actor, among: readonly Actor[]): boolean =>
  among.filter(({ sector }) => sector === actor.sector).length === 1;

/** "kommunen" where no one else can be meant, else the actor's own name. */
export const actorName = (actor: Actor, among: readonly Actor[], language: Language): string =>
  (isOnlyOfSector(actor, among) ? publicNames[language][actor.sector] : undefined) ?? actor.name;

/** "Kommunen": a name first in a sentence. */
export const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b och c". */
export const listed = (names: readonly string[], language: Language): string => {
  const and = language === "sv" ? " och " : " and ";
  return names.length < 2 ? names.join("") : names.slice(0, -1).join(", ") + and + names.at(-1);
};

/** At most so many things, and how many more there are: a last one is told rather than counted. */
export const atMost = <T>(limit: number, things: readonly T[], more: (many: number) => T): readonly T[] =>
  things.length <= limit + 1 ? things : [...things.slice(0, limit), more(things.length - limit)];
