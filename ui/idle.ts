/** Work that nobody looks at, a piece at a time when the browser has nothing else to do. */

/** Not everywhere is it told when there is nothing to do. */
const idle: (work: () => void) => () => void =
  typeof requestIdleCallback === "function"
    ? (work) => {
        const id = requestIdleCallback(work, { timeout: 500 });
        return () => cancelIdleCallback(id);
      }
    : (work) => {
        const id = setTimeout(work, 100);
        return () => clearTimeout(id);
      };

/** Does the newest of what it is given when there is time for it; `leave` takes back what has not been done. */
export const whenIdle = (): Readonly<{ ask: (work: () => void) => void; leave: () => void }> => {
  let takeBack: (() => void) | undefined;
  const leave = (): void => {
    takeBack?.();
    takeBack = undefined;
  };
  return {
    ask: (work) => {
      leave();
      takeBack = idle(() => {
        takeBack = undefined;
        work();
      });
    },
    leave,
  };
};
