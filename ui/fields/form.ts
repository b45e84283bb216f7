import { createContext } from "react";
import type { Address } from "../../models/problem.ts";

/** What the fields of a page share: which cards stand open, and the way to a field. */
export type Form = Readonly<{
  isOpen: (at: Address) => boolean | undefined;
  setOpen: (at: Address, isOpen: boolean) => void;
  /** Takes the reader to a field, wherever in the editor it is. */
  goTo: (at: Address) => void;
}>;

export const FormContext = createContext<Form>({
  isOpen: () => undefined,
  setOpen: () => {},
  goTo: () => {},
});
