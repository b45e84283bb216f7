import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * The moment of printing while the page is printed, undefined on the screen: what is only on paper is not in the page otherwise.
 * The browser lays the paper out as soon as it has told of it; some tell in one way and some in the other.
 */
export const usePrinted = (): Date | undefined => {
  const [printed, setPrinted] = useState<Date>();
  useEffect(() => {
    const paper = matchMedia("print");
    const begin = (): void => flushSync(() => setPrinted((already) => already ?? new Date()));
    const end = (): void => flushSync(() => setPrinted(undefined));
    const turn = (): void => (paper.matches ? begin() : end());
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    paper.addEventListener("change", turn);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
      paper.removeEventListener("change", turn);
    };
  }, []);
  return printed;
};
