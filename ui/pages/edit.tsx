import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useBlocker } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiFailure, appraisal } from "../client.ts";
import { DepthContext, EditingContext, useAt, useEditing } from "../editing/hooks.ts";
import { LiveContext, useLiveOf } from "../editing/live.ts";
import { type Opened, openEditing } from "../editing/opening.ts";
import { type Depth, type Step, steps } from "../editing/places.ts";
import { type Form, FormContext } from "../fields/form.ts";
import "../language/editor.ts";
import { SavingContext } from "../editing/useSaving.ts";
import { useLanguage } from "../language/language.ts";
import { After } from "../steps/after.tsx";
import { Arrived } from "../steps/arrived.tsx";
import { Assumptions } from "../steps/assumptions.tsx";
import { Conflicts } from "../steps/conflicts.tsx";
import { Costs } from "../steps/costs.tsx";
import { stepAt, useForm } from "../steps/going.ts";
import { Group } from "../steps/group.tsx";
import { Intervention } from "../steps/intervention.tsx";
import { useFocusKept } from "../steps/keepFocus.ts";
import { Need } from "../steps/need.tsx";
import { Plan } from "../steps/plan.tsx";
import { ProblemList } from "../steps/problems.tsx";
import { Strip } from "../steps/strip.tsx";
import { Toolbar } from "../steps/toolbar.tsx";
import { Truth } from "../steps/truth.tsx";
import styles from "./edit.module.css";
import { Failure } from "./failure.tsx";
import { Missing } from "./missing.tsx";
import { useTitle } from "./title.ts";
import { Waiting } from "./waiting.tsx";

const route = getRouteApi("/kalkyl/$id/skriv");

/** Opens the appraisal once, and lets go of it when the page is left. */
const useOpened = (id: string) => {
  const language = useRef(useLanguage());
  language.current = useLanguage();
  const queries = useQueryClient();
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Opened | Readonly<{ error: unknown }> | undefined>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens again
  useEffect(() => {
    let isLeft = false;
    let mine: Opened | undefined;
    setOpened(undefined);
    const onVersion = (): void => {
      void queries.invalidateQueries({ queryKey: appraisal(id).queryKey });
      void queries.invalidateQueries({ queryKey: ["appraisals"] });
    };
    openEditing(id, { language: () => language.current, onVersion }).then(
      (answer) => {
        mine = answer;
        if (isLeft) void answer.saving.close();
        else setOpened(answer);
      },
      (error: unknown) => !isLeft && setOpened({ error }),
    );
    return () => {
      isLeft = true;
      void mine?.saving.close();
    };
  }, [id, queries, attempt]);
  return { opened, retry: () => setAttempt(attempt + 1) };
};

/** Writing an appraisal: seven steps in the order people think, and the economist's panel. */
export const EditPage = () => {
  const { t } = useTranslation("editor");
  const { t: shared } = useTranslation();
  const { id } = route.useParams();
  const { opened, retry } = useOpened(id);
  if (!opened) return <Waiting text={t("page.loading")} />;
  if ("error" in opened) {
    if (opened.error instanceof ApiFailure && opened.error.status === 404) return <Missing />;
    return <Failure level="h1" title={shared("failure.appraisal")} what={shared("failure.apiDo")} onRetry={retry} />;
  }
  return <Written key={id} {...opened} />;
};

/** Within Samvinst no browser warns: what neither server nor browser keeps would go with the page. */
const useWarning = (saving: Opened["saving"]): void => {
  const { t } = useTranslation("editor");
  useBlocker({
    enableBeforeUnload: false,
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname &&
      saving.read().isAtRisk &&
      (await saving.settled()) === undefined &&
      !confirm(t("saved.leave")),
  });
};

const Written = ({ editing, saving }: Opened) => {
  useWarning(saving);
  const live = useLiveOf(editing);
  return (
    <EditingContext value={editing}>
      <SavingContext value={saving}>
        <LiveContext value={live}>
          <Editor />
        </LiveContext>
      </SavingContext>
    </EditingContext>
  );
};

/** As deep as the appraisal's stage asks for, where the reader has not chosen. */
const depthOf = (stage: string | undefined): Depth => {
  if (stage === undefined || stage === "idea") return "idea";
  return stage === "application" || stage === "decided" ? "application" : "followUp";
};

const contents: Readonly<Record<Step, () => React.ReactNode>> = {
  need: Need,
  group: Group,
  intervention: Intervention,
  costs: Costs,
  after: After,
  truth: Truth,
  plan: Plan,
  assumptions: Assumptions,
};

/** Goes to the field that a link led to. Its address gives way to that of its step, so that neither reloading nor going on leads there again. */
const useArrival = (at: string | undefined, { goTo }: Form): void => {
  const editing = useEditing();
  const navigate = route.useNavigate();
  const arrived = useRef(goTo);
  arrived.current = goTo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrives once at each address
  useEffect(() => {
    if (at === undefined) return;
    const step = stepAt(editing.read().document, at);
    void navigate({ search: ({ at: _, ...view }) => ({ ...view, step }), replace: true }).then(() =>
      arrived.current(at),
    );
  }, [at]);
};

const Editor = () => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const { id } = route.useParams();
  const { step = "need", depth: chosen, at } = route.useSearch();
  const navigate = route.useNavigate();
  // The stage as it was when the page was opened: fields do not come and go while one chooses it.
  const [byStage] = useState(() => depthOf(editing.read().document.stage));
  const depth = chosen ?? byStage;
  const form = useForm(step, depth, (next) => void navigate({ search: (view) => ({ ...view, step: next }) }));
  useArrival(at, form);
  const title = useAt<string>("/title")?.trim() || t("page.untitled");
  useTitle(t("page.title", { title }));
  const Content = contents[step];
  useFocusKept();
  const toolbar = useMemo(
    () => (
      <Toolbar
        id={id}
        depth={depth}
        onDepth={(next) => void navigate({ search: (view) => ({ ...view, depth: next }), replace: true })}
        onCopied={(copy) => void navigate({ to: "/kalkyl/$id/skriv", params: { id: copy }, search: {} })}
      />
    ),
    [id, depth, navigate],
  );
  return (
    <FormContext value={form}>
      <DepthContext value={depth}>
        {toolbar}
        <Steps current={step} />
        <Strip goTo={form.goTo} />
        <Arrived />
        <Conflicts />
        <div className={styles.columns} data-wide={step === "assumptions" || undefined}>
          <div className={styles.content}>
            <Content />
            <Onward current={step} />
          </div>
          {step !== "plan" && (
            <aside className={styles.aside}>
              <ProblemList goTo={form.goTo} />
            </aside>
          )}
        </div>
      </DepthContext>
    </FormContext>
  );
};

type CurrentProps = Readonly<{ current: Step }>;

const Steps = ({ current }: CurrentProps) => {
  const { t } = useTranslation("editor");
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where there is no room for all, the current one is brought into view
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (item && list.current) list.current.scrollLeft = item.offsetLeft - list.current.offsetLeft - 16;
  }, [current]);
  const linkTo = (step: Step, name: string, number?: number) => (
    <li key={step} data-panel={step === "assumptions" || undefined}>
      <Link
        from="/kalkyl/$id/skriv"
        to="."
        search={(view) => ({ ...view, step })}
        className={styles.step}
        aria-current={step === current ? "step" : undefined}
        activeProps={{ "aria-current": "step" }}
        resetScroll={false}
      >
        {number !== undefined && <span className={styles.number}>{number}</span>}
        {name}
      </Link>
    </li>
  );
  return (
    <nav aria-label={t("page.steps")} className={styles.steps}>
      <ol ref={list}>
        {steps.map((step, position) => linkTo(step, t(`steps.${step}.name`), position + 1))}
        {linkTo("assumptions", t("page.assumptions"))}
      </ol>
    </nav>
  );
};

/** Where to go from here: the step before and the next one. */
const Onward = ({ current }: CurrentProps) => {
  const { t } = useTranslation("editor");
  const { id } = route.useParams();
  const position = steps.indexOf(current as (typeof steps)[number]);
  const [before, after] = [steps[position - 1], steps[position + 1]];
  if (current === "assumptions") return null;
  return (
    <nav className={styles.onward} aria-label={t("page.onward")}>
      {before && (
        <Link
          from="/kalkyl/$id/skriv"
          to="."
          search={(view) => ({ ...view, step: before })}
          className={styles.quietLink}
        >
          ← {t("page.back", { step: t(`steps.${before}.name`) })}
        </Link>
      )}
      {after ? (
        <Link from="/kalkyl/$id/skriv" to="." search={(view) => ({ ...view, step: after })} className={styles.primary}>
          {t("page.next", { step: t(`steps.${after}.name`) })} →
        </Link>
      ) : (
        <Link to="/kalkyl/$id" params={{ id }} className={styles.primary}>
          {t("page.results")} →
        </Link>
      )}
    </nav>
  );
};
