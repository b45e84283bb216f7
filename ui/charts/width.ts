import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { usePrinted } from "../printed.ts";

/** What A4 leaves between its margins of 16 mm, in CSS pixels. */
const A4 = 672;
/** A picture is drawn wider than its place on paper and laid out in it, so that its texts become 8.4 points, beside a body of 10. */
const FINER = 1.25;

/** How wide a drawing may be: as its place, on the screen and on paper; known before anything is painted. */
export const useWidth = (): readonly [place: RefObject<HTMLDivElement | null>, width: number] => {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(A4);
  const printed = usePrinted();
  useLayoutEffect(() => {
    const holder = place.current!;
    const measure = (): void => {
      const now = holder.clientWidth;
      if (now > 0) setWidth(Math.floor(printed ? FINER * Math.min(now, A4) : now));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(holder);
    return () => watch.disconnect();
  }, [printed]);
  return [place, width];
};
