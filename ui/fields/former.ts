import { useRef } from "react";

/**
 * What was stated of each of several kinds, so that it is there again when one turns back to it: keeps what is held of the kind one
 * leaves, and gives what was stated of the other.
 */
export const useFormer = () => {
  const stated = useRef(new Map<string, unknown>());
  return (from: string | undefined, held: unknown, to: string | undefined): unknown => {
    if (from !== undefined) stated.current.set(from, held);
    return to === undefined ? undefined : stated.current.get(to);
  };
};
