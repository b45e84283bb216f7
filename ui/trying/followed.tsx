import { type ReactNode, useEffect, useRef, useState } from "react";
import { SubjectContext, useSubject } from "../figures/subject.ts";
import { useTried, useTrying } from "./trying.ts";

/** Parts a little beyond the edge of the screen follow too, so that none is stale when it is scrolled to. */
const NEAR = "120px";

/**
 * A part of the page that follows what is tried: with the thumb where it can be seen, when the thumb rests where it cannot. No more
 * is drawn in a frame than is looked at.
 */
export const Followed = ({ children }: Readonly<{ children: ReactNode }>) => {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(true);
  const stands = useSubject();
  const { now, rested } = useTried(useTrying());
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => setSeen(entries.at(-1)!.isIntersecting), { rootMargin: NEAR });
    watch.observe(place.current!);
    return () => watch.disconnect();
  }, []);
  const tried = isSeen ? now : rested;
  return (
    <div ref={place}>
      <SubjectContext value={tried?.subject ?? stands}>{children}</SubjectContext>
    </div>
  );
};

/** What opens at a press and may think: it follows when the thumb rests. */
export const Rested = ({ children }: Readonly<{ children: ReactNode }>) => {
  const stands = useSubject();
  const { rested } = useTried(useTrying());
  return <SubjectContext value={rested?.subject ?? stands}>{children}</SubjectContext>;
};
