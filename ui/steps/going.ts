import { useEffect, useMemo, useRef, useState } from "react";
import type { Draft } from "../../models/appraisal.ts";
import { patternOf, readAt } from "../../models/edit.ts";
import { stepsToList } from "../../models/path.ts";
import { type Address, address, stepsOf } from "../../models/problem.ts";
import { useEditing } from "../editing/hooks.ts";
import type { Depth, Step } from "../editing/places.ts";
import { isShown } from "../fields/fields.tsx";
import type { Form } from "../fields/form.ts";
import { idOf } from "../fields/frame.tsx";
import { stepOf } from "../fields/leaves.ts";

/** The step in which an address has its field: lines and cohorts of ordinary operation are asked for after the project. */
export const stepAt = (draft: Draft, at: Address): Step => {
  const [, list, id] = at.split("/");
  const isPhased = list === "costs" || list === "cohorts";
  if (isPhased && readAt(draft, `/${list}/${id}/phase`) === "operation") return "after";
  return stepOf(patternOf(at));
};

/** What must stand open for the field to be there: its element, and what is not asked for at this depth where it is among that. */
const holders = (at: Address, depth: Depth): readonly Address[] => {
  const steps = stepsOf(at);
  const named = stepsToList(steps) || 1;
  const [element, list] = [named + 1, named].map((many) => address(...steps.slice(0, many)));
  return [element!, ...(isShown(at, depth) ? [] : [`${element}/+`, "/+", `${list}/+`])];
};

/** The nearest that there is to an address on the page: its field, or that of what holds it. */
const nearest = (at: Address): HTMLElement | undefined => {
  for (let place = at; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) {
    const named = CSS.escape(place);
    const found = document.querySelector<HTMLElement>(`[data-at="${named}"], [data-target="${named}"]`);
    const holder = found ?? document.getElementById(idOf(place));
    if (holder) return holder;
  }
  return undefined;
};

const closedAround = (holder: HTMLElement): HTMLDetailsElement | null => holder.closest("details:not([open])");

const focusIn = (holder: HTMLElement): void => {
  for (let fold = closedAround(holder); fold; fold = closedAround(holder)) fold.open = true;
  const isField = holder.matches("input, select, textarea, button, summary");
  const field = isField ? holder : holder.querySelector<HTMLElement>("input, select, textarea, summary");
  (field ?? holder).focus({ preventScroll: true });
  holder.scrollIntoView({ block: "center", behavior: "instant" });
};

/** Frames that a step may take to be drawn before the search for a field is given up. */
const PATIENCE_FRAMES = 30;

/** What the fields of the page share; `goTo` opens what holds the field and goes there. */
export const useForm = (step: Step, depth: Depth, onStep: (step: Step) => void): Form => {
  const editing = useEditing();
  const [open, setOpen] = useState<ReadonlyMap<Address, boolean>>(new Map());
  const [target, setTarget] = useState<Readonly<{ at: Address }> | undefined>();
  const going = useRef(onStep);
  going.current = onStep;
  useEffect(() => {
    if (!target) return;
    let left = PATIENCE_FRAMES;
    let frame = 0;
    const look = (): void => {
      const holder = nearest(target.at);
      const isThere = holder?.matches(`[data-at="${CSS.escape(target.at)}"], [data-target="${CSS.escape(target.at)}"]`);
      left -= 1;
      if (isThere || (left <= 0 && holder)) focusIn(holder!);
      else if (left > 0) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return useMemo(
    (): Form => ({
      isOpen: (at) => open.get(at),
      setOpen: (at, isOpen) => setOpen((known) => new Map(known).set(at, isOpen)),
      goTo: (at) => {
        const next = stepAt(editing.read().document, at);
        setOpen((known) => new Map([...known, ...holders(at, depth).map((holder) => [holder, true] as const)]));
        if (next !== step) going.current(next);
        setTarget({ at });
      },
    }),
    [open, step, depth, editing],
  );
};
