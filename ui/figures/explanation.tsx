import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { ExplainedNode, Explanation } from "../../models/explain.ts";
import type { Address } from "../../models/problem.ts";
import { writtenAs } from "../../models/words/called.ts";
import { explanationSentence } from "../../models/words/explained.ts";
import { figureBasis } from "../../models/words/explanationText.ts";
import { labelText } from "../../models/words/label.ts";
import { first } from "../../models/words/noun.ts";
import { stepNumber } from "../../models/words/stepNumber.ts";
import { explain } from "../engine.ts";
import { useUnsettled } from "../settled.ts";
import type { Door } from "./doors.ts";
import styles from "./explanation.module.css";
import { Marks } from "./figure.tsx";
import { Amount, Formula, Worked } from "./formula.tsx";
import { Provenance } from "./provenance.tsx";
import { RestsOn } from "./restsOn.tsx";
import { SubjectContext, useSubject, useSubjectIn } from "./subject.ts";
import { Switched } from "./switched.tsx";
import { Taking } from "./taking.tsx";
import { Years } from "./years.tsx";

type StepProps = Readonly<{
  explanation: Explanation;
  trail: readonly number[];
  onTrail: (trail: readonly number[]) => void;
}>;

const nodeOf = ({ nodes }: Explanation, id: number | undefined): ExplainedNode =>
  nodes.find((node) => node.id === id) ?? nodes.at(-1)!;

const Trail = ({ explanation, trail, onTrail }: StepProps) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  if (trail.length < 2) return null;
  return (
    <nav aria-label={t("explain.trail")}>
      <ol className={styles.trail}>
        {trail.slice(0, -1).map((id, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a trail may pass the same number twice
          <li key={position}>
            <button type="button" className="linklike" onClick={() => onTrail(trail.slice(0, position + 1))}>
              {labelText(nodeOf(explanation, id).label, language)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** What kronor the figure is in, at the figure itself, and what it rests on that a reader must know. */
const Basis = ({ explanation, trail }: Pick<StepProps, "explanation" | "trail">) => {
  const { language } = useSubject();
  const basis = trail.length === 1 ? figureBasis(explanation, language) : undefined;
  return (
    <p className="small quiet">
      {basis !== undefined && `${first(basis)}. `}
      <Marks marks={nodeOf(explanation, trail.at(-1)).marks} />
    </p>
  );
};

/** One step: what the number is, what it is made of, where it comes from. */
const Step = ({ explanation, trail, onTrail }: StepProps) => {
  const { language } = useSubject();
  const node = nodeOf(explanation, trail.at(-1));
  const heading = useRef<HTMLHeadingElement>(null);
  const open = (id: number) => onTrail([...trail, id]);
  // Focus follows the step, so that what is read aloud and what is shown are the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what moves focus
  useEffect(() => heading.current?.focus({ preventScroll: true }), [node.id, trail.length]);
  return (
    <>
      <Trail explanation={explanation} trail={trail} onTrail={onTrail} />
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        {node.parameter?.name ?? labelText(node.label, language)}
      </h2>
      <p className={styles.value}>
        {typeof node.value === "number" ? (
          stepNumber(node.value, writtenAs(explanation, node), language)
        ) : (
          <Amount node={node} firstYear={explanation.firstYear} />
        )}
      </p>
      <Basis explanation={explanation} trail={trail} />
      <p className={styles.how}>{explanationSentence(explanation, node, language)}</p>
      <Worked explanation={explanation} node={node} />
      {node.kind === "switching" ? (
        <Switched explanation={explanation} node={node} onOpen={open} />
      ) : (
        <Formula explanation={explanation} node={node} onOpen={open} />
      )}
      <Provenance node={node} />
      <RestsOn explanation={explanation} node={node} onOpen={open} />
      <Years node={node} firstYear={explanation.firstYear} />
      <Taking explanation={explanation} node={node} />
    </>
  );
};

const Steps = ({ explanation }: Readonly<{ explanation: Explanation }>) => {
  const [trail, setTrail] = useState<readonly number[]>([explanation.nodes.at(-1)!.id]);
  return <Step explanation={explanation} trail={trail} onTrail={setTrail} />;
};

/** How a figure came about, asked of the engine when it is opened. */
const Answer = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation();
  const { key, stored, scenario } = useSubject();
  const query = useQuery({
    queryKey: ["explanation", key, at],
    queryFn: async () => (await explain({ key, document: stored, scenario }, at)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useUnsettled(query.isPending);
  if (query.isPending) return <p role="status">{t("explain.loading")}</p>;
  if (query.isError)
    return (
      <div role="alert">
        <p>{t("explain.failed")}</p>
        <button type="button" className="linklike" onClick={() => query.refetch()}>
          {t("failure.retry")}
        </button>
      </div>
    );
  return query.data ? <Steps explanation={query.data} /> : <p role="status">{t("explain.none")}</p>;
};

/** Which scenario the number is of, where it could be taken for another's. */
const Which = ({ page }: Readonly<{ page: string | undefined }>) => {
  const { t } = useTranslation();
  const { document, scenario } = useSubject();
  if (scenario === undefined && page === undefined) return null;
  const name = document.scenarios?.find(({ id }) => id === scenario)?.name;
  return (
    <p className={styles.which}>
      {name === undefined ? (
        <Trans t={t} i18nKey="explain.inBase" components={{ b: <strong /> }} />
      ) : (
        <Trans t={t} i18nKey="explain.inScenario" values={{ name }} components={{ b: <strong /> }} />
      )}
    </p>
  );
};

const Explained = ({ at, scenario }: Door) => {
  const { t } = useTranslation();
  const page = useSubject();
  const subject = useSubjectIn(scenario);
  if (subject === undefined) return <p role="status">{t("explain.loading")}</p>;
  if (subject === null) return <p role="status">{t("explain.noScenario")}</p>;
  return (
    <SubjectContext value={subject}>
      <Which page={page.scenario} />
      <Answer key={at} at={at} />
    </SubjectContext>
  );
};

/** The explanation of the figure that stands open; in the margin on wide screens, in a sheet on phones. */
export const ExplanationPanel = ({ door, onClose }: Readonly<{ door: Door; onClose: () => void }>) => {
  const { t } = useTranslation();
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <span className={styles.over}>{t("explain.title")}</span>
        <button type="button" className={styles.close} aria-label={t("explain.closeLong")} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <Explained {...door} />
    </div>
  );
};
