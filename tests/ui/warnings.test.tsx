import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Appraisal } from "../../models/appraisal.ts";
import type { Warning, WarningKind } from "../../models/problem.ts";
import { namesOf } from "../../models/words/place.ts";
import { warningMessage, warningSummary } from "../../models/words/warning.ts";
import { type Subject, SubjectContext } from "../../ui/figures/subject.ts";
import { bearsOn, parts } from "../../ui/results/parts.ts";
import { Section } from "../../ui/results/section.tsx";
import { opened, resultOf } from "../library.ts";
import { edited } from "../models/edit.ts";
import { base, type FlagCase, flagCases } from "../models/flagCases.ts";

/** Each part of the page with nothing in it but its warnings, as text. */
const partsOf = (document: Appraisal): ReadonlyMap<string, string> => {
  const session = opened(document);
  const result = resultOf(document);
  const subject: Subject = {
    ...{ key: "", stored: document, scenario: undefined, timelines: {}, defaults: [], language: "sv" },
    document: session.document,
    result,
  };
  return new Map(
    parts.map((part) => {
      const markup = renderToStaticMarkup(
        <SubjectContext value={subject}>
          <Section id={part} title="">
            {null}
          </Section>
        </SubjectContext>,
      );
      return [part, markup.replaceAll("&#x27;", "'").replaceAll("&amp;", "&").replaceAll("&quot;", '"')];
    }),
  );
};

const messagesOf = (document: Appraisal, kind: WarningKind): readonly string[] => {
  const all = resultOf(document).warnings as unknown as readonly Warning[];
  const same = all.filter((warning) => warning.kind === kind);
  const summary = same.length > 2 ? warningSummary(kind, same.length, "sv") : undefined;
  return [...same.map((warning) => warningMessage(warning, "sv", namesOf(document))), ...(summary ? [summary] : [])];
};

describe.each(Object.entries(flagCases) as unknown as readonly [WarningKind, readonly FlagCase[]][])(
  "%s",
  (kind, [first]) => {
    const document = edited(base, ...first!.edits) as Appraisal;
    const shown = partsOf(document);

    test("is read in the part it bears on, and in no other", () => {
      const messages = messagesOf(document, kind);
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages)
        for (const [part, text] of shown)
          expect(text.includes(message), `${message} in ${part}`).toBe(part === bearsOn[kind]);
    });
  },
);

test("every kind of warning has a case", () => {
  expect(Object.keys(flagCases).sort()).toEqual(Object.keys(bearsOn).sort());
});
