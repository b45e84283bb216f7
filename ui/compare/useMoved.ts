import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Address } from "../../models/problem.ts";
import { type Bar, waterfallBars } from "../../models/report/waterfall.ts";
import type { Moved, NotMoved } from "../../models/waterfall.ts";
import type { Documents } from "../../models/words/moved.ts";
import { whatMoved } from "../engine.ts";
import { useLanguage } from "../language/language.ts";
import { useSideNames } from "./names.ts";
import type { Both } from "./sides.tsx";

export const documentsOf = ({ before, after }: Both): Documents => ({
  before: before.subject.document,
  after: after.subject.document,
});

/** What moved a figure between the sides, asked of the engine once for each two documents. */
export const useMovedQuery = (both: Both, at: Address) => {
  const { before, after } = both;
  const side = ({ subject: { stored, scenario } }: Both["before"]) =>
    scenario === undefined ? { document: stored } : { document: stored, scenario };
  return useQuery({
    queryKey: ["moved", before.subject.key, after.subject.key, at],
    queryFn: async (): Promise<Moved | NotMoved> => {
      const moved = await whatMoved({ before: side(before), after: side(after) }, at);
      if ("defined" in moved) return moved;
      throw new Error("a side that could be opened was refused");
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** The bars of the waterfall, the same for picture, table and explanation. */
export const useBars = (both: Both, moved: Moved): readonly Bar[] => {
  const language = useLanguage();
  const { before, after } = useSideNames(both);
  return useMemo(
    () => waterfallBars(moved, documentsOf(both), { before, after }, language),
    [moved, both, before, after, language],
  );
};
