import type { Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import type { Editing } from "../editing/store.ts";

/** What of a belief says where it lies, by its kind. */
const centres = ["mode", "mean", "value"] as const;

/** Where the belief of a parameter, or of what a scenario sets, says the same number as its value; undefined where it does not. */
export const centreAt = (draft: Draft, holder: Address): Address | undefined => {
  const value = readAt(draft, `${holder}/value`);
  return value === undefined
    ? undefined
    : centres.map((key) => `${holder}/belief/${key}`).find((at) => readAt(draft, at) === value);
};

/**
 * Writes the number of a parameter, or of what a scenario sets, and with it what its belief lies about where the two were the same when one
 * began to type: not where they happen to be on the way (the "10" of "100"), and not with what is left of a number that is taken away to be written anew.
 */
export const centredWriter = (editing: Editing, holder: Address) => {
  const target = `${holder}/value`;
  const { document } = editing.read();
  const centre = centreAt(document, holder);
  const started = readAt(document, target) as number | undefined;
  let lies = started;
  return (value: number | undefined): void => {
    if (centre === undefined || readAt(editing.read().document, centre) !== lies) {
      editing.edit(target, value);
      return;
    }
    lies = value ?? started;
    editing.change(
      [
        { at: target, value },
        { at: centre, value: lies },
      ],
      target,
    );
  };
};
