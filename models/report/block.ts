import type { Language } from "../words/language.ts";
import type { Picture } from "./picture.ts";

/**
 * What a report is made of. One content model, five forms: PDF, Word and web page draw the same blocks in the same order, so that none of
 * them can say another thing. Every string is finished text in the report's language: no form formats a number.
 */
export type Block =
  | Readonly<{ kind: "heading"; level: 1 | 2 | 3; text: string }>
  /** `lead` is the sentence of the page, `quiet` what stands under something: sources, what is measured. */
  | Readonly<{ kind: "paragraph"; text: Text; tone?: "lead" | "quiet" }>
  | Readonly<{ kind: "list"; items: readonly Text[]; isOrdered?: boolean }>
  /** Few figures that matter, each with its unit and price year or range under it. */
  | Readonly<{ kind: "figures"; items: readonly KeyFigure[] }>
  | Readonly<{ kind: "table" } & PrintedTable>
  | Readonly<{ kind: "picture" } & PrintedPicture>
  /** What somebody says in their own name. */
  | Readonly<{
      kind: "comment";
      role: string;
      by: string | undefined;
      on: string | undefined;
      paragraphs: readonly Text[];
    }>
  /** Set apart: that it is illustrative, that something is withheld. */
  | Readonly<{ kind: "notice"; text: Text }>
  /** Beside each other where there is room, read from left to right. */
  | Readonly<{ kind: "columns"; columns: readonly (readonly Block[])[] }>
  | Readonly<{ kind: "pageBreak" }>;

/** A text, or pieces of it: some strong, some in the language that somebody wrote them in. */
export type Text = string | readonly Piece[];
export type Piece = Readonly<{ text: string; isStrong?: boolean; language?: Language }>;

export type KeyFigure = Readonly<{ name: string; value: string; notes: readonly string[] }>;

/** A table whose first column is the rows' headings. `isNumeric` one a column after the first: to the right, in tabular figures. */
export type PrintedTable = Readonly<{
  caption: string;
  head: readonly string[];
  isNumeric: readonly boolean[];
  rows: readonly Readonly<{ name: string; cells: readonly string[]; level?: 0 | 1; isSum?: boolean }>[];
  notes?: readonly string[];
}>;

/** A picture under its finding. `alt` states the finding for those who cannot see it, and is never empty. */
export type PrintedPicture = Readonly<{
  picture: Picture;
  finding: string;
  measured: string;
  notes: readonly string[];
  alt: string;
}>;

export const reportKinds = ["boardSheet", "proposal", "final"] as const;
/** Beslutsblad, tjänsteskrivelse, slutrapport. */
export type ReportKind = (typeof reportKinds)[number];

export const audiences = ["internal", "public"] as const;
/** A public report withholds what could be read back to few people. */
export type Audience = (typeof audiences)[number];

export type Report = Readonly<{
  kind: ReportKind;
  audience: Audience;
  language: Language;
  /** "Beslutsblad: Skolnärvaroteam i Exempelkommunen": the file's title too. */
  title: string;
  /** Over the title: what kind of paper it is. */
  over: string;
  /** Diary number, state, day, edition: what a paper is found again by. */
  identity: readonly Readonly<{ name: string; value: string }>[];
  /** On every page of every form, where there is something to be warned of: illustrative, draft. */
  stamps: readonly string[];
  /** At the foot of every page; the form adds which page of how many. */
  foot: string;
  /** Of whom the file says that it comes, and what it is about. */
  author: string;
  description: string;
  /** The day it is of, as YYYY-MM-DD. */
  day: string;
  blocks: readonly Block[];
}>;

/** The plain text of pieces. */
export const plainText = (text: Text): string =>
  typeof text === "string" ? text : text.map((piece) => piece.text).join("");
