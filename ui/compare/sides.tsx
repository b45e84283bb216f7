import { createContext, type ReactNode, useContext } from "react";
import type { SideName } from "../../models/waterfall.ts";
import { type Doors, DoorsContext } from "../figures/doors.ts";
import { ScenariosContext, type Subject, SubjectContext } from "../figures/subject.ts";
import type { SideState } from "./useSide.ts";

/** A side that is there. */
export type Ready = Extract<SideState, { kind: "ready" }>;
export type Both = Readonly<Record<SideName, Ready>>;

/** Doors of each side's figures, and of what moved between them. */
export type ComparedDoors = Readonly<Record<SideName | "moved", Doors>>;

const BothContext = createContext<Both | undefined>(undefined);
export const BothProvider = BothContext.Provider;

export const useBoth = (): Both => {
  const both = useContext(BothContext);
  if (!both) throw new Error("a comparison stands outside its sides");
  return both;
};

/** Figures of one side: they open that side's own explanations. */
export const OfSide = ({
  subject,
  doors,
  children,
}: Readonly<{ subject: Subject; doors: Doors | undefined; children: ReactNode }>) => (
  <SubjectContext value={subject}>
    <ScenariosContext value={[]}>
      <DoorsContext value={doors}>{children}</DoorsContext>
    </ScenariosContext>
  </SubjectContext>
);
