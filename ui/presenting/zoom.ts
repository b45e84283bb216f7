import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** What a slide is set for, in CSS pixels; larger screens show the same, larger. */
const SET_FOR = { width: 960, height: 540 } as const;
/** A slide that holds more is drawn smaller, but not so that the last row cannot read it: then it is scrolled. */
const SMALLEST = 0.7;

/** How much larger than on paper the screen is drawn. */
const screenZoom = (): number => Math.max(1, Math.min(innerWidth / SET_FOR.width, innerHeight / SET_FOR.height));

type Zoom = Readonly<{ place: RefObject<HTMLElement | null>; screen: number; slide: number }>;

/** Slides fill the screen, and what stands on one is seen without scrolling where it can be: `slide` is a part of `screen`. */
export const useZoom = (shown: string): Zoom => {
  const place = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState({ screen: screenZoom(), slide: 1 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another slide is fitted anew
  useLayoutEffect(() => {
    const begin = (): void => setZoom({ screen: screenZoom(), slide: 1 });
    const fit = (): void => {
      const { scrollHeight, clientHeight } = document.documentElement;
      const { height } = place.current!.getBoundingClientRect();
      const left = height - (scrollHeight - clientHeight);
      if (scrollHeight <= clientHeight) return;
      setZoom(({ screen, slide }) => ({
        screen,
        slide: screen === 1 ? 1 : Math.max(SMALLEST, 1 / screen, (slide * left) / height),
      }));
    };
    begin();
    const watch = new ResizeObserver(fit);
    watch.observe(place.current!);
    addEventListener("resize", begin);
    return () => {
      watch.disconnect();
      removeEventListener("resize", begin);
    };
  }, [shown]);
  return { place, ...zoom };
};
