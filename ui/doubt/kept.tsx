import { type ReactNode, useEffect, useRef } from "react";

/** A place that keeps its height while there is nothing to hold it open. */
export const Kept = ({ isOpen, children }: Readonly<{ isOpen: boolean; children: ReactNode }>) => {
  const place = useRef<HTMLDivElement>(null);
  const height = useRef<number | undefined>(undefined);
  // After it has been painted, when nothing has to be laid out to tell.
  useEffect(() => {
    if (isOpen) height.current = place.current!.offsetHeight;
  });
  return (
    // Margins within are part of its height.
    <div ref={place} style={{ display: "flow-root", minBlockSize: isOpen ? undefined : height.current }}>
      {children}
    </div>
  );
};
