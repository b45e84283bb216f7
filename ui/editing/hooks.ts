import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import type { Depth } from "./places.ts";
import type { Editing, Texts } from "./store.ts";

export const EditingContext = createContext<Editing | undefined>(undefined);
export const DepthContext = createContext<Depth>("followUp");

export const useEditing = (): Editing => {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("nothing is being written here");
  return editing;
};

export const useDepth = (): Depth => useContext(DepthContext);

/** What stands at an address; the caller is drawn again when that changes, and only then. */
export const useAt = <T>(at: Address): T | undefined => {
  const { subscribe, read } = useEditing();
  return useSyncExternalStore(subscribe, () => readAt(read().document, at)) as T | undefined;
};

/** The text that stands in a field and cannot be read yet. */
export const useText = (at: Address): string | undefined => {
  const { subscribe, read } = useEditing();
  return useSyncExternalStore(subscribe, () => read().texts.get(at));
};

/** All that is typed and cannot be read yet, by address. */
export const useTexts = (): Texts => {
  const { subscribe, read } = useEditing();
  return useSyncExternalStore(subscribe, () => read().texts);
};

/** The whole document: drawn again at every change. */
export const useDraft = (): Draft => {
  const { subscribe, read } = useEditing();
  return useSyncExternalStore(subscribe, () => read().document);
};

/** What is worked out of the document; `find` must give the same object as long as it means the same, or a plain value. */
export const useOfDraft = <T>(find: (draft: Draft) => T): T => {
  const { subscribe, read } = useEditing();
  const found = useCallback(() => find(read().document), [find, read]);
  return useSyncExternalStore(subscribe, found);
};

export const useCanUndo = (): Readonly<{ canUndo: boolean; canRedo: boolean }> => {
  const { subscribe, read } = useEditing();
  const canUndo = useSyncExternalStore(subscribe, () => read().canUndo);
  const canRedo = useSyncExternalStore(subscribe, () => read().canRedo);
  return { canUndo, canRedo };
};
