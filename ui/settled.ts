import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";

/** Who has something under way that will change the page by itself. */
const busy = new Set<object>();
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** The page is not finished while the caller is busy: fetching, working out, drawing, saving. */
export const useUnsettled = (isBusy: boolean): void => {
  useLayoutEffect(() => {
    if (!isBusy) return;
    const one = {};
    busy.add(one);
    tell();
    return () => {
      busy.delete(one);
      tell();
    };
  }, [isBusy]);
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether nothing more will come until someone acts: for programs that look at finished pages. */
export const useIsSettled = (): boolean => {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => setIsShown(true), []);
  return useSyncExternalStore(subscribe, () => busy.size === 0) && isShown;
};
