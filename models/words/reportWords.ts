import type { InEvery, Language } from "./language.ts";
import { listed } from "./noun.ts";
import { count } from "./number.ts";

/** Why a number is not printed: few people, what few people could be worked out from, or that it is so for all or none of them. */
type WithheldWhy = "small" | "reveals" | "everyone";

type Words = Readonly<{
  notWritten: string;
  noComment: string;
  many: (many: number) => string;
  whys: Readonly<Record<WithheldWhy, (limit: number) => string>>;
  about: (whys: string) => string;
  shown: string;
  reason: string;
}>;

const words: InEvery<Words> = {
  sv: {
    notWritten: "Inte skrivet än.",
    noComment: "Ingen kommentar än.",
    many: (many) =>
      many === 1
        ? "Det här är en publik utgåva, och ett tal är maskerat."
        : `Det här är en publik utgåva, och ${count(many, "sv")} tal är maskerade.`,
    whys: {
      small: (limit) => `antal som är mindre än ${limit}`,
      reveals: () =>
        "tal som ett litet antal skulle kunna räknas fram ur, också summor, skillnader och belopp i kronor",
      everyone: () => "andelar som gäller alla eller ingen i en grupp",
    },
    about: (whys) => `Det gäller ${whys}.`,
    shown: "Där ett maskerat tal skulle ha stått står ”maskerat”, eller så är raden utelämnad.",
    reason: "Annars skulle enskilda personer kunna pekas ut. Talen finns i den interna utgåvan.",
  },
  en: {
    notWritten: "Not written yet.",
    noComment: "No comment yet.",
    many: (many) =>
      many === 1
        ? "This is a public edition, and one number is withheld."
        : `This is a public edition, and ${count(many, "en")} numbers are withheld.`,
    whys: {
      small: (limit) => `counts below ${limit}`,
      reveals: () =>
        "numbers from which a small count could be worked out, sums, differences and amounts in kronor included",
      everyone: () => "shares that hold for everyone or no one in a group",
    },
    about: (whys) => `They are ${whys}.`,
    shown: "Where a withheld number would have stood it says “withheld”, or the row is left out.",
    reason: "Otherwise single persons could be pointed out. The numbers are in the internal edition.",
  },
};

/** "Inte skrivet än." */
export const notWritten = (language: Language): string => words[language].notWritten;

/** "Ingen kommentar än." */
export const noComment = (language: Language): string => words[language].noComment;

/** That numbers are withheld, which and why; undefined where none are. */
export const withheldNotice = (
  withheld: readonly Readonly<{ why: WithheldWhy }>[],
  limit: number,
  language: Language,
): string | undefined => {
  if (withheld.length === 0) return undefined;
  const said = words[language];
  const whys = (["small", "reveals", "everyone"] as const).filter((why) => withheld.some((one) => one.why === why));
  const worded = whys.map((why) => said.whys[why](limit));
  return [said.many(withheld.length), said.about(listed(worded, language)), said.shown, said.reason].join(" ");
};
