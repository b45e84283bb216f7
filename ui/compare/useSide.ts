import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Problem } from "../../models/problem.ts";
import { ApiFailure, appraisal, evaluation, revision } from "../client.ts";
import type { Subject } from "../figures/subject.ts";
import { useLanguage } from "../language/language.ts";
import { type Stored, subjectOf } from "../pages/opened.tsx";
import type { Chosen } from "./side.ts";

/** A document as it is now or was at a revision. It can be written as it is now, outside the archive. */
export type Kept = Stored & Readonly<{ id: string; revision: number; at: string; isNow: boolean; isWritable: boolean }>;

/** One side as far as it has come: nothing chosen, on its way, not to be had, not to be calculated, or there. */
export type SideState =
  | Readonly<{ kind: "none" | "waiting" | "missing" }>
  | Readonly<{ kind: "failed"; retry: () => void }>
  | Readonly<{ kind: "problems"; kept: Kept; problems: readonly Problem[] }>
  | Readonly<{ kind: "ready"; kept: Kept; subject: Subject }>;

/** The document that a side names: what is newest unless a revision is chosen. */
const useKept = (chosen: Chosen | undefined) => {
  const { id = "", revision: number } = chosen ?? {};
  const now = useQuery({ ...appraisal(id), enabled: chosen !== undefined && number === undefined });
  const then = useQuery({ ...revision(id, number ?? 1), enabled: number !== undefined });
  const query = number === undefined ? now : then;
  const kept = useMemo((): Kept | undefined => {
    if (number === undefined && now.data) {
      const { head, document } = now.data;
      const isWritable = head.archivedAt === undefined;
      return {
        id,
        hash: head.document,
        document,
        revision: head.revision,
        at: head.updatedAt,
        isNow: true,
        isWritable,
      };
    }
    if (number === undefined || !then.data) return undefined;
    const { revision: own, document } = then.data;
    return { id, hash: own.document, document, revision: own.number, at: own.at, isNow: false, isWritable: false };
  }, [id, number, now.data, then.data]);
  return { error: query.error, retry: () => void query.refetch(), kept };
};

export const useSide = (chosen: Chosen | undefined): SideState => {
  const language = useLanguage();
  const { kept, error, retry } = useKept(chosen);
  const scenario = chosen?.scenario;
  const answer = useQuery({ ...evaluation(kept?.hash ?? "", kept?.document, scenario), enabled: kept !== undefined });
  const { data, isError, refetch } = answer;
  const come = useMemo((): SideState => {
    if (!kept || !data) return { kind: "waiting" };
    if (data.kind === "problems") return { kind: "problems", kept, problems: data.problems };
    return { kind: "ready", kept, subject: subjectOf(kept, data, scenario, language) };
  }, [kept, data, scenario, language]);
  if (chosen === undefined) return { kind: "none" };
  if (error instanceof ApiFailure && error.status === 404) return { kind: "missing" };
  if (error) return { kind: "failed", retry };
  return isError ? { kind: "failed", retry: () => void refetch() } : come;
};
