import {
  createContext,
  type ReactNode,
  type RefObject,
  startTransition,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { SubjectContext, useSubject } from "../figures/subject.ts";
import { whenIdle } from "../idle.ts";
import type { Tried } from "./follower.ts";
import { still, type Trying, useTrying } from "./trying.ts";

/** When what the thumb came to stand at is drawn: a thumb that moves on goes first. */
type Turn = () => Readonly<{ ask: (work: () => void) => void; leave: () => void }>;

const inTransition: Turn = () => ({ ask: startTransition, leave: () => undefined });

const useRested = (trying: Trying | undefined, turn: Turn): Tried | undefined => {
  const [rested, setRested] = useState(trying?.read().rested);
  useEffect(() => {
    if (!trying) return setRested(undefined);
    const { ask, leave } = turn();
    // What the page's address tries is there from the beginning.
    let last = trying.read().rested;
    setRested(last);
    const follow = (): void => {
      const now = trying.read().rested;
      if (now === last) return;
      last = now;
      ask(() => setRested(now));
    };
    const unfollow = trying.subscribe(follow);
    return () => {
      unfollow();
      leave();
    };
  }, [trying, turn]);
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
  const rested = useRested(trying, whenIdle);
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
  const rested = useRested(useTrying(), inTransition);
  return <SubjectContext value={rested?.subject ?? stands}>{children}</SubjectContext>;
};
