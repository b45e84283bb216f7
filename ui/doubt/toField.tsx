import { Link } from "@tanstack/react-router";
import { type ReactNode, use } from "react";
import type { Address } from "../../models/problem.ts";
import { WritableContext } from "../figures/taking.tsx";

/** The way to a field of the editor, where the appraisal can be written. */
export const ToField = ({ at, children }: Readonly<{ at: Address; children: ReactNode }>) => {
  const id = use(WritableContext);
  if (id === undefined) return null;
  return (
    <p className="screen-only">
      <Link to="/kalkyl/$id/skriv" params={{ id }} search={{ at }}>
        {children}
      </Link>
    </p>
  );
};
