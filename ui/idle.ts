/** Work that nobody looks at, a piece at a time when the browser has nothing else to do. */

/** So long that what is looked at has been drawn first: it may still be on its way from a worker. */
const AFTER_MS = 120;
const AT_LAST_MS = 500;

/** Does the newest of what it is given when there is time for it; `leave` takes back what has not been done. */
export const whenIdle = (): Readonly<{ ask: (work: () => void) => void; leave: () => void }> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  const leave = (): void => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
    idle = undefined;
  };
  return {
    ask: (work) => {
      leave();
      timer = setTimeout(() => {
        // Not every browser tells when there is nothing to do.
        if (typeof requestIdleCallback === "function") idle = requestIdleCallback(work, { timeout: AT_LAST_MS });
        else work();
      }, AFTER_MS);
    },
    leave,
  };
};
