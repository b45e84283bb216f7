import { useQueries, useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Draft, Scenario } from "../../models/appraisal.ts";
import type { Problem } from "../../models/problem.ts";
import type { Language } from "../../models/words/language.ts";
import { namesOf } from "../../models/words/place.ts";
import { wordedProblems } from "../../models/words/problem.ts";
import { ApiFailure, appraisal, evaluation, type Head } from "../client.ts";
import type { Evaluation } from "../engine.ts";
import type { Computed, Subject } from "../figures/subject.ts";
import { useLanguage } from "../language/language.ts";
import { useUnsettled } from "../settled.ts";
import failure from "./failure.module.css";
import { Failure } from "./failure.tsx";
import { Missing } from "./missing.tsx";
import { useTitle } from "./title.ts";
import { Waiting } from "./waiting.tsx";

type ProblemsProps = Readonly<{ problems: readonly Problem[]; document: Draft }>;

/** A document that is not ready: what to set right, all at once. */
const Problems = ({ problems, document }: ProblemsProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const worded = wordedProblems(problems, language, namesOf(document));
  return (
    <div className={failure.failure}>
      <p className="quiet">{document.title?.trim() || t("untitled")}</p>
      <h1>{t("failure.problems")}</h1>
      <p>{t("failure.problemsText")}</p>
      <ul className={failure.problems}>
        {worded.map(({ kind, at, message }) => (
          <li key={`${kind} ${at} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
};

/** A document as the server has it, and the hash that names its content. */
export type Stored = Readonly<{ hash: string; document: Draft }>;

type Evaluated = Extract<Evaluation, { kind: "evaluation" }>;

/** What is evaluated as the screens read it. */
export const subjectOf = (
  { hash, document: stored }: Stored,
  { kind: _, ...evaluated }: Evaluated,
  scenario: string | undefined,
  language: Language,
): Subject => ({ ...evaluated, key: `${hash} ${scenario ?? ""}`, stored, scenario, language });

/** The base case and every scenario, each opened and computed by itself. */
const useScenarios = (stored: Stored, named: readonly Scenario[] = []): readonly Computed[] => {
  const language = useLanguage();
  const scenarios = [undefined, ...named];
  const answers = useQueries({
    queries: scenarios.map((scenario) => evaluation(stored.hash, stored.document, scenario?.id)),
  });
  return scenarios.map((scenario, position) => {
    const { isPending, data } = answers[position]!;
    if (isPending) return { scenario, subject: undefined };
    return { scenario, subject: data?.kind === "evaluation" ? subjectOf(stored, data, scenario?.id, language) : null };
  });
};

type Shown = (subject: Subject, scenarios: readonly Computed[]) => ReactNode;

type CalculatedProps = Readonly<{
  stored: Stored;
  evaluated: Evaluated;
  scenario: string | undefined;
  children: Shown;
}>;

const Calculated = ({ stored, evaluated, scenario, children }: CalculatedProps) => {
  const scenarios = useScenarios(stored, evaluated.document.scenarios);
  const language = useLanguage();
  const { hash, document } = stored;
  useUnsettled(scenarios.some(({ subject }) => subject === undefined));
  // The same as long as it is of the same: the page is drawn from it, and not anew for each scenario that comes.
  const subject = useMemo(
    () => subjectOf({ hash, document }, evaluated, scenario, language),
    [hash, document, evaluated, scenario, language],
  );
  return children(subject, scenarios);
};

type ReadProps = Readonly<{ stored: Stored; scenario: string | undefined; children: Shown }>;

const Read = ({ stored, scenario, children }: ReadProps) => {
  const { t } = useTranslation();
  const { hash, document } = stored;
  const { data, isError, isPending, refetch } = useQuery(evaluation(hash, document, scenario));
  if (isPending) return <Waiting text={t("page.loading")} />;
  if (isError)
    return <Failure level="h1" title={t("failure.engine")} what={t("failure.engineDo")} onRetry={() => refetch()} />;
  if (data.kind === "problems") return <Problems problems={data.problems} document={document} />;
  return (
    <Calculated stored={stored} evaluated={data} scenario={scenario}>
      {children}
    </Calculated>
  );
};

type OpenedProps = Readonly<{
  id: string;
  scenario: string | undefined;
  /** What stands above the appraisal as soon as it is known that there is one. */
  above?: (head: Head) => ReactNode;
  children: Shown;
}>;

/** One appraisal: the document from the server, its numbers from the engine in the worker. Until they are there, or where they do not come, that is said. */
export const Opened = ({ id, scenario, above, children }: OpenedProps) => {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(appraisal(id));
  useTitle(data && (data.head.title.trim() || t("untitled")));
  if (isPending) return <Waiting text={t("page.loading")} />;
  if (error instanceof ApiFailure && error.status === 404) return <Missing />;
  if (error)
    return <Failure level="h1" title={t("failure.appraisal")} what={t("failure.apiDo")} onRetry={() => refetch()} />;
  return (
    <>
      {above?.(data.head)}
      <Read stored={{ hash: data.head.document, document: data.document }} scenario={scenario}>
        {children}
      </Read>
    </>
  );
};
