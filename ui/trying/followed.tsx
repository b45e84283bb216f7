import {
  createContext,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { SubjectContext, useSubject } from "../figures/subject.ts";
import { whenIdle } from "../idle.ts";
import type { Tried } from "./follower.ts";
import { still, type Trying, useTrying } from "./trying.ts";

/** What the thumb came to stand at, drawn when there is time for it: a thumb that moves on goes first. */
const useRested = (trying: Trying | undefined): Tried | undefined => {
  const [rested, setRested] = useState(trying?.read().rested);
  useEffect(() => {
    if (!trying) return setRested(undefined);
    const idle = whenIdle();
    let last: Tried | undefined;
    const follow = (): void => {
      const now = trying.read().rested;
      if (now === last) return;
      last = now;
      idle.ask(() => setRested(now));
    };
    follow();
    const leave = trying.subscribe(follow);
    return () => {
      leave();
      idle.leave();
    };
  }, [trying]);
  return trying && rested;
};

/** Whether a part of the page can be seen; taken to be, until the browser has told. */
export const useIsSeen = (place: RefObject<HTMLElement | null>): boolean => {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => setSeen(entries.at(-1)!.isIntersecting));
    watch.observe(place.current!);
    return () => watch.disconnect();
  }, [place]);
  return isSeen;
};

/** Whether the part of the page that one stands in can be seen. */
export const SeenContext = createContext(true);

/**
 * A part of the page that follows what is tried: with the thumb where it can be seen, when the thumb rests where it cannot. No more
 * is drawn in a frame than is looked at.
 */
export const Followed = ({ children }: Readonly<{ children: ReactNode }>) => {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useIsSeen(place);
  const stands = useSubject();
  const trying = useTrying();
  const rested = useRested(trying);
  const read = (): Tried | undefined => (isSeen ? trying?.read().now : undefined);
  const now = useSyncExternalStore(trying?.subscribe ?? still, read, read);
  const tried = isSeen ? now : rested;
  return (
    <div ref={place} data-followed="">
      <SeenContext value={isSeen}>
        <SubjectContext value={tried?.subject ?? stands}>{children}</SubjectContext>
      </SeenContext>
    </div>
  );
};

/** What opens at a press and may think: it follows when the thumb rests. */
export const Rested = ({ children }: Readonly<{ children: ReactNode }>) => {
  const stands = useSubject();
  const rested = useRested(useTrying());
  return <SubjectContext value={rested?.subject ?? stands}>{children}</SubjectContext>;
};
