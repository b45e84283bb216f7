import type { InEvery } from "./language.ts";
import { count } from "./number.ts";

/** What is said of one thing that differs between two documents. */
type Words = Readonly<{
  added: string;
  removed: string;
  changed: string;
  /** Of an element that one side lacks: removed there, or never there. */
  gone: string;
  missing: string;
  more: (many: number) => string;
  andMore: (many: number) => string;
  moreChanges: (many: number) => string;
  notStated: string;
  blank: string;
  noValue: string;
  otherwise: string;
  reordered: string;
  inOtherOrder: (list: string) => string;
  onlyWriting: string;
  renamed: (element: string, name: string) => string;
  beliefAbout: (parameter: string) => string;
  yes: string;
  no: string;
  by: (who: string) => string;
  fromYear: (year: string) => string;
}>;

export const words: InEvery<Words> = {
  sv: {
    added: "tillkommer",
    removed: "utgår",
    changed: "ändras",
    gone: "tas bort",
    missing: "finns inte",
    more: (many) => `${count(many, "sv")} till`,
    andMore: (many) => `och ${count(many, "sv")} till`,
    moreChanges: (many) => `och ${count(many, "sv")} ändringar till`,
    notStated: "ej angivet",
    blank: "tomt",
    noValue: "inget värde",
    otherwise: "annorlunda i någon detalj",
    reordered: "ny ordning",
    inOtherOrder: (list) => `${list} står i annan ordning`,
    onlyWriting: "Bara ordningen eller skrivsättet är ändrat",
    renamed: (element, name) => `${element} heter nu ${name}`,
    beliefAbout: (parameter) => `Bedömt intervall för ${parameter}`,
    yes: "ja",
    no: "nej",
    by: (who) => `av ${who}`,
    fromYear: (year) => `från år ${year}`,
  },
  en: {
    added: "added",
    removed: "removed",
    changed: "changed",
    gone: "removed",
    missing: "does not exist",
    more: (many) => `${count(many, "en")} more`,
    andMore: (many) => `and ${count(many, "en")} more`,
    moreChanges: (many) => `and ${count(many, "en")} more changes`,
    notStated: "not stated",
    blank: "empty",
    noValue: "no value",
    otherwise: "different in some detail",
    reordered: "new order",
    inOtherOrder: (list) => `${list} are in another order`,
    onlyWriting: "Only the order or the way of writing has changed",
    renamed: (element, name) => `${element} is now called ${name}`,
    beliefAbout: (parameter) => `Belief about ${parameter}`,
    yes: "yes",
    no: "no",
    by: (who) => `by ${who}`,
    fromYear: (year) => `from year ${year}`,
  },
};
