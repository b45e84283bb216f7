import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Imported } from "../client.ts";
import { useUnsettled } from "../settled.ts";

/** What was made: one that is opened at once, or several that are listed. */
type Made = Readonly<{ appraisals: readonly Pick<Imported["appraisals"][number], "id" | "title">[] }> &
  Pick<Imported, "skipped">;
export type Part = "blank" | "example" | "earlier" | "file";
type Deed = Readonly<{ part: Part; make: () => Promise<Made> }>;

/** The one thing that is being done on the page; while it is, nothing else is begun. */
export const useDeed = () => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, reset, isPending, error, variables, data } = useMutation({
    mutationFn: ({ make }: Deed) => make(),
    networkMode: "always",
    onSuccess: ({ appraisals: [first, ...others], skipped }) => {
      void queries.invalidateQueries({ queryKey: ["appraisals"] });
      if (first && others.length === 0 && skipped.length === 0)
        void navigate({ to: "/kalkyl/$id/skriv", params: { id: first.id } });
    },
  });
  useUnsettled(isPending);
  const isListed = data !== undefined && (data.appraisals.length > 1 || data.skipped.length > 0);
  return {
    isBusy: isPending,
    busyWith: isPending ? variables.part : undefined,
    made: isListed ? data : undefined,
    failed: error ? { error, part: variables!.part, retry: () => mutate(variables!) } : undefined,
    begin: (part: Part, make: Deed["make"]): void => {
      if (!isPending) mutate({ part, make });
    },
    forget: reset,
  };
};
export type Doing = ReturnType<typeof useDeed>;

/** An id as what was made. */
export const madeOne = (id: string): Made => ({ appraisals: [{ id, title: "" }], skipped: [] });
