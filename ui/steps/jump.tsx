import type { ReactNode } from "react";
import type { Address } from "../../models/problem.ts";
import { idOf } from "../fields/frame.tsx";

export type GoTo = (at: Address) => void;
type JumpProps = Readonly<{ at: Address; goTo: GoTo; children: ReactNode }>;

/** A link to a field, on whichever step it stands. */
export const Jump = ({ at, goTo, children }: JumpProps) => (
  <a
    href={`#${encodeURIComponent(idOf(at))}`}
    onClick={(event) => {
      event.preventDefault();
      goTo(at);
    }}
  >
    {children}
  </a>
);
