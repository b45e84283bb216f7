import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** What A4 leaves between its margins of 16 mm, in CSS pixels. */
const PRINTED = 672;

const isPrinted = (): boolean => matchMedia("print").matches;

/** How wide a drawing may be: as its place on the screen, and in print as the paper; known before anything is painted. */
export const useWidth = (): readonly [place: RefObject<HTMLDivElement | null>, width: number] => {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(PRINTED);
  useLayoutEffect(() => {
    const holder = place.current!;
    const measure = (): void => {
      const now = Math.floor(holder.clientWidth);
      if (now > 0 && !isPrinted()) setWidth(now);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(holder);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const print = matchMedia("print");
    // The browser lays the paper out as soon as it has told of it.
    const turn = (): void => flushSync(() => setWidth(isPrinted() ? PRINTED : Math.floor(place.current!.clientWidth)));
    print.addEventListener("change", turn);
    return () => print.removeEventListener("change", turn);
  }, []);
  return [place, width];
};
