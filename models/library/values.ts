import type { Outcome, Source } from "../appraisal.ts";
import type { InEvery } from "../words/language.ts";
import shipped from "./values.json" with { type: "json" };

/** What someone has found one outcome to be worth to society: SEK/outcome, a present value when the outcome is reached. Not checked by us. */
export type PublishedValue = Readonly<{
  id: string;
  concept: NonNullable<Outcome["concept"]>;
  amount: number;
  /** Of the kronor; many sources do not say it. */
  priceYear: number | "unknown";
  called: InEvery<string>;
  source: Source;
  /** What is not verified of it. */
  because: InEvery<string>;
}>;

export const publishedValues = shipped as readonly PublishedValue[];
