import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type Chosen, sideText } from "./side.ts";

type CompareLinkProps = Readonly<{
  before: Chosen;
  after?: Chosen;
  /** What it is the comparison of, where the words alone do not tell. */
  label?: string;
  className?: string | undefined;
  children: ReactNode;
}>;

/** The way to two things side by side; without `after` the other is chosen there. */
export const CompareLink = ({ before, after, label, className, children }: CompareLinkProps) => (
  <Link
    to="/jamfor"
    search={{ before: sideText(before), ...(after && { after: sideText(after) }) }}
    aria-label={label}
    className={className}
  >
    {children}
  </Link>
);
