import { useEffect } from "react";

/** Escape does what it is for wherever on the page one is, while `isOn` and nothing else has taken it. */
export const useEscape = (isOn: boolean, onEscape: () => void): void => {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) onEscape();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [isOn, onEscape]);
};
