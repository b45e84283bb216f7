import { createContext } from "react";
import type { Address } from "../../models/problem.ts";

/** What the fields of a page share: whether examples stand in the help, and which cards stand open. */
export type Form = Readonly<{
  areExamplesShown: boolean;
  isOpen: (at: Address) => boolean | undefined;
  setOpen: (at: Address, isOpen: boolean) => void;
  /** Takes the reader to a field, wherever in the editor it is. */
  goTo: (at: Address) => void;
}>;

export const FormContext = createContext<Form>({
  areExamplesShown: true,
  isOpen: () => undefined,
  setOpen: () => {},
  goTo: () => {},
});
