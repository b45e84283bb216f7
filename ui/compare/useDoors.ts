import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import type { SideName } from "../../models/waterfall.ts";
import { type Door, type Doors, placeOfDoor } from "../figures/doors.ts";
import type { Sides } from "./side.ts";
import type { ComparedDoors } from "./sides.tsx";

const route = getRouteApi("/jamfor");

/** What stands open: a figure of a side, or a bar between them. */
export type Opened = Readonly<{ door: Door; of: SideName | undefined }>;

/** Opens and closes explanations: the figure and its side are in the address, and focus goes back to where it came from. */
export const useComparedDoors = (chosen: Sides) => {
  const navigate = route.useNavigate();
  const { figure, of } = route.useSearch();
  const opener = useRef<Element | null>(null);
  const [before, after] = [chosen.before?.scenario, chosen.after?.scenario];
  const opened = useMemo(
    (): Opened | undefined =>
      figure === undefined ? undefined : { door: { at: figure, scenario: of === "before" ? before : after }, of },
    [figure, of, before, after],
  );
  const doors = useMemo((): ComparedDoors => {
    const doorsOf = (side: SideName | undefined): Doors => ({
      door: opened?.of === side ? opened?.door : undefined,
      open: ({ at }, from) => {
        opener.current = from;
        void navigate({
          search: ({ of: _, ...view }) => ({ ...view, figure: at, ...(side && { of: side }) }),
          resetScroll: false,
          replace: opened !== undefined,
        });
      },
    });
    return { before: doorsOf("before"), after: doorsOf("after"), moved: doorsOf(undefined) };
  }, [opened, navigate]);
  const close = (): void => {
    const target = (opener.current as HTMLElement | null) ?? (opened ? placeOfDoor(opened.door) : null);
    void navigate({ search: ({ figure: _, of: __, ...view }) => view, resetScroll: false, replace: true });
    // After the sheet has let go of focus.
    setTimeout(() => target?.focus());
  };
  return { opened, doors, close };
};
