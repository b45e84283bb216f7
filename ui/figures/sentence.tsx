import type { Sentence } from "../../models/words/part.ts";
import { Figure } from "./figure.tsx";

/** A sentence worded by the models; its numbers are doors. */
export const Worded = ({ sentence, className }: Readonly<{ sentence: Sentence; className?: string | undefined }>) =>
  sentence.map((part, position) =>
    "text" in part ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
      <Figure key={position} at={part.figure} className={className}>
        {part.number}
      </Figure>
    ),
  );
