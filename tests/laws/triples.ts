import fc from "fast-check";
import type { Draft } from "../../models/appraisal.ts";
import { chooser } from "../oracle/choice.ts";
import { appraisalArbitrary } from "../oracle/random.ts";
import { dense, filled, rewritten } from "./rewriting.ts";

export type Triple = Readonly<{ base: Draft; mine: Draft; theirs: Draft }>;

/** Some sections of a document, and the first few elements of their lists: people meet there as elsewhere, in less time. */
const short = (document: Draft, sections: readonly string[]): Draft =>
  Object.fromEntries(
    Object.entries({ ...document, stage: "idea" }).flatMap(([key, value]) => {
      if (!["format", "title", "stage", ...sections].includes(key)) return [];
      return [[key, Array.isArray(value) ? value.slice(0, 4) : value]];
    }),
  );

/** Two people's edits of a document that may be half-written; they are in one section for the most part, and some are the same. */
const tripleOf = (random: Draft, numbers: readonly number[]): Triple => {
  const { integer, pick, chance } = chooser(numbers.map((number) => number / 4096));
  const document = chance(0.4) ? dense : random;
  const sections = Object.keys(document).filter((key) => key !== "format" && key !== "title");
  const section = pick(sections);
  const original = short(document, [section, pick(sections)]);
  const fractions = () => Array.from({ length: 20 }, () => integer(0, 4095) / 4096);
  const edits = (most: number) => Array.from({ length: integer(0, most) }, fractions);
  const apply = (document: Draft, all: readonly (readonly number[])[]) =>
    all.reduce((of, one) => rewritten(of, original, section, one), document);
  const base = apply(original, chance(0.5) ? edits(4) : []);
  const shared = chance(0.2) ? edits(2) : [];
  return { base, mine: apply(base, [...edits(4), ...shared]), theirs: apply(base, [...shared, ...edits(4)]) };
};
/** Three documents that belong together, many times: what two people made of the same. */
export const triples: readonly Triple[] = fc.sample(
  fc
    .tuple(
      appraisalArbitrary,
      fc.noBias(fc.array(fc.integer({ min: 0, max: 4095 }), { minLength: 400, maxLength: 400 })),
    )
    .map(([document, numbers]) => tripleOf(filled(document), numbers)),
  3000,
);
