import { createContext, useContext, useSyncExternalStore } from "react";
import type { Saving } from "./saving.ts";
import type { SavingState } from "./status.ts";

export const SavingContext = createContext<Saving | undefined>(undefined);

export const useSaving = (): Saving => {
  const saving = useContext(SavingContext);
  if (!saving) throw new Error("nothing is being saved here");
  return saving;
};

export const useSavingState = (): SavingState => {
  const { subscribe, read } = useSaving();
  return useSyncExternalStore(subscribe, read);
};
