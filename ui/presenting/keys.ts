import { useEffect } from "react";

/** Where a key leads, from a slide among so many. */
const places: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  PageDown: (at, last) => Math.min(at + 1, last),
  " ": (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  PageUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** What is wider than its place scrolls sideways before the slide is left, and Space presses the button one is at. */
const isTaken = ({ key, target }: KeyboardEvent): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (key === " ") return target.closest("a, button, summary") !== null;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return false;
  return target.matches("[tabindex='0']") && target.scrollWidth > target.clientWidth;
};

type Deeds = Readonly<{ at: number; last: number; go: (to: number) => void; leave: () => void; fill: () => void }>;

/** The keys of every presentation program, and of the small remote controls that send them. */
export const useKeys = ({ at, last, go, leave, fill }: Deeds): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, altKey, ctrlKey, metaKey, defaultPrevented } = event;
      if (defaultPrevented || altKey || ctrlKey || metaKey || isTaken(event)) return;
      const to = places[key]?.(at, last);
      if (to !== undefined) {
        event.preventDefault();
        if (to !== at) go(to);
      } else if (key === "f" || key === "F") fill();
      // The browser itself leaves the full screen on Escape.
      else if (key === "Escape" && !document.fullscreenElement) leave();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [at, last, go, leave, fill]);
};
