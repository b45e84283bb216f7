import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** What a slide is set for, in CSS pixels; larger screens show the same, larger. */
const SET_FOR = { width: 960, height: 540 } as const;
/** A slide that holds more is shown smaller, but not so that the last row cannot read it. */
const SMALLEST_PART = 0.7;

const zoomOf = (part: number): number =>
  Math.max(1, Math.min(innerWidth / SET_FOR.width, innerHeight / SET_FOR.height) * part);

/** How much larger than on paper a slide is drawn, so that it fills the screen and is seen without scrolling where it can be. */
export const useZoom = (slide: string): readonly [place: RefObject<HTMLDivElement | null>, zoom: number] => {
  const place = useRef<HTMLDivElement>(null);
  const [part, setPart] = useState(1);
  const [, setSize] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another slide is fitted anew
  useLayoutEffect(() => {
    const begin = (): void => {
      setPart(1);
      setSize(`${innerWidth} ${innerHeight}`);
    };
    begin();
    addEventListener("resize", begin);
    return () => removeEventListener("resize", begin);
  }, [slide]);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      if (scrollHeight > clientHeight) setPart((now) => Math.max(SMALLEST_PART, (now * clientHeight) / scrollHeight));
    });
    watch.observe(place.current!);
    return () => watch.disconnect();
  }, []);
  return [place, zoomOf(part)];
};
