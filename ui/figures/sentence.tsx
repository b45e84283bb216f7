import type { ReactNode } from "react";
import type { Sentence } from "../../models/words/part.ts";
import { scenarioNamed } from "./doors.ts";
import { Figure } from "./figure.tsx";
import { SubjectContext, useSubjectIn } from "./subject.ts";

/** Figures of another scenario than the page's. */
export const InScenario = ({ scenario, children }: Readonly<{ scenario: string; children: ReactNode }>) => {
  const subject = useSubjectIn(scenarioNamed(scenario));
  return subject ? <SubjectContext value={subject}>{children}</SubjectContext> : children;
};

/** A sentence worded by the models; its numbers are doors. */
export const Worded = ({ sentence, className }: Readonly<{ sentence: Sentence; className?: string | undefined }>) =>
  sentence.map((part, position) => {
    if ("text" in part) return part.text;
    const door = (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
      <Figure key={position} at={part.figure} className={className}>
        {part.number}
      </Figure>
    );
    if (part.scenario === undefined) return door;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <InScenario key={position} scenario={part.scenario}>
        {door}
      </InScenario>
    );
  });
