import { useCallback, useEffect, useState } from "react";

export type FullScreen = Readonly<{ isPossible: boolean; isOn: boolean; turn: () => void }>;

/** The whole screen, where the browser gives it; left when the page is. */
export const useFullScreen = (): FullScreen => {
  const [isPossible, setPossible] = useState(document.fullscreenEnabled);
  const [isOn, setOn] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = (): void => setOn(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", look);
    return () => {
      document.removeEventListener("fullscreenchange", look);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  const turn = useCallback(() => {
    if (!document.fullscreenEnabled) return;
    const turned = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    turned.catch(() => setPossible(false));
  }, []);
  return { isPossible, isOn, turn };
};
