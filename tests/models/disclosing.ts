import type { Appraisal } from "../../models/appraisal.ts";
import { type Disclosable, disclosed, disclosedDocument } from "../../models/disclosure.ts";
import { subjectOf } from "../../models/report/subject.ts";
import type { Ratio } from "../../models/result.ts";

export const told = (document: Appraisal, draws = 64): Disclosable => {
  const subject = subjectOf(document, { draws });
  if (!("result" in subject)) throw new Error(JSON.stringify(subject));
  return subject;
};
export const inPublic = (document: Appraisal): Disclosable => {
  const subject = disclosed(told(document), document);
  if (!("result" in subject)) throw new Error(JSON.stringify(subject));
  return subject;
};
export const written = (document: Appraisal): string =>
  JSON.stringify([inPublic(document), disclosedDocument(document)]);
export const leavesOf = (document: Appraisal): readonly string[] =>
  disclosedDocument(document).withheld.map(({ at }) => at);
export const withheld: Ratio = { defined: false, why: "withheld" };
