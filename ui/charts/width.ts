import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { usePrinted } from "../printed.ts";

/** A picture is drawn wider than its place on paper and laid out in it, so that its texts become 8.4 points, beside a body of 10. */
const FINER = 1.25;

/** A browser counts its papers before it says how wide they are, so print.css says it beforehand of every place. */
const paperWidth = (holder: HTMLElement): number => Number(getComputedStyle(holder).getPropertyValue("--paper"));

/** How wide a drawing may be: as its place, on the screen and on paper; known before anything is painted. */
export const useWidth = (): readonly [place: RefObject<HTMLDivElement | null>, width: number] => {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(672);
  const isPrinted = usePrinted() !== undefined;
  useLayoutEffect(() => {
    const holder = place.current!;
    if (isPrinted) return setWidth(FINER * paperWidth(holder));
    const measure = (): void => {
      const now = Math.floor(holder.clientWidth);
      if (now > 0) setWidth(now);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(holder);
    return () => watch.disconnect();
  }, [isPrinted]);
  return [place, width];
};
