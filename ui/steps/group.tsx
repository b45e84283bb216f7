import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import { useDraft, useOfDraft } from "../editing/hooks.ts";
import type { Edit } from "../editing/store.ts";
import { Elements, elementsIn, isOf } from "../fields/elements.tsx";
import { Fields } from "../fields/fields.tsx";
import type { YearRows } from "../fields/pastePlan.ts";
import { PerYear, projectYears } from "../fields/perYear.tsx";
import { YearTable } from "../fields/yearTable.tsx";
import { Part, StepFrame } from "./step.tsx";

/** A new cohort is among those in which every outcome is counted, until the writer says otherwise. */
const intoOutcomes = (draft: Draft, id: string): readonly Edit[] =>
  elementsIn(draft, "outcomes").map((at) => {
    const cohorts = (readAt(draft, `${at}/cohorts`) ?? []) as readonly string[];
    return { at: `${at}/cohorts`, value: [...cohorts, id] };
  });

/** The copy of a cohort is counted in the outcomes that the cohort is, with the numbers that are its own there. */
export const intoSameOutcomes = (draft: Draft, from: string, to: string): readonly Edit[] =>
  elementsIn(draft, "outcomes").flatMap((at) => {
    const cohorts = (readAt(draft, `${at}/cohorts`) ?? []) as readonly string[];
    if (!cohorts.includes(from)) return [];
    const numbers = ["value", "baselineRisk"].map((key) => ({
      at: `${at}/effect/${key}/${to}`,
      value: readAt(draft, `${at}/effect/${key}/${from}`),
    }));
    return [{ at: `${at}/cohorts`, value: [...cohorts, to] }, ...numbers.filter(({ value }) => value !== undefined)];
  });

/** A cohort that is taken away is counted in no outcome, has no number of its own there, and is not at stake. */
export const outOfOutcomes = (draft: Draft, id: string): readonly Edit[] => {
  const stake = "/decision/atStake/cohorts";
  const lists = [...elementsIn(draft, "outcomes").map((at) => `${at}/cohorts`), stake].flatMap((at) => {
    const cohorts = (readAt(draft, at) ?? []) as readonly string[];
    const left = cohorts.filter((one) => one !== id);
    return left.length === cohorts.length ? [] : [{ at, value: left.length > 0 ? left : undefined }];
  });
  const numbers = elementsIn(draft, "outcomes")
    .flatMap((at) => ["value", "baselineRisk"].map((key) => `${at}/effect/${key}/${id}`))
    .filter((at) => readAt(draft, at) !== undefined);
  return [...lists, ...numbers.map((at) => ({ at, value: undefined }))];
};

type Phased = Readonly<{ phase?: string }>;

type CohortsProps = Readonly<{ phase: "development" | "operation" }>;

export const Cohorts = ({ phase }: CohortsProps) => {
  const { t } = useTranslation("editor");
  const isOperation = phase === "operation";
  const isOne = isOf(phase);
  const making = { make: () => (isOperation ? { phase } : {}), also: intoOutcomes };
  return (
    <>
      <People isOne={isOne} {...making} />
      <Elements
        list="cohorts"
        isOne={isOne}
        {...making}
        withCopy={intoSameOutcomes}
        withRemoval={outOfOutcomes}
        idFrom={t(isOperation ? "group.operationId" : "group.id")}
        words={{
          add: t(isOperation ? "group.addOperation" : "group.add"),
          empty: t(isOperation ? "group.noneOperation" : "group.none"),
          nameless: t("group.nameless"),
        }}
        firstKey="name"
      >
        {(at) => (
          <>
            <Fields of={at} keys={["name", "phase"]} />
            <PerYear at={`${at}/people`} />
          </>
        )}
      </Elements>
    </>
  );
};

type PeopleProps = Readonly<{ isOne: (cohort: Phased) => boolean }> & Pick<YearRows, "make" | "also">;

/** Several cohorts beside each other; one alone has its years on its card. */
const People = ({ isOne, ...making }: PeopleProps) => {
  const { t } = useTranslation("editor");
  const rows = useOfDraft((draft) => elementsIn(draft, "cohorts", isOne).join(" ")).split(" ");
  if (rows.length < 2) return null;
  return (
    <Part title={t("table.people")} lead={t("table.lead")}>
      <YearTable
        label={t("table.people")}
        list="cohorts"
        of="people"
        suggest={projectYears}
        nameless={t("group.nameless")}
        rows={rows}
        {...making}
      />
    </Part>
  );
};

export const Group = () => {
  const { t } = useTranslation("editor");
  return (
    <StepFrame step="group">
      <Cohorts phase="development" />
      <Reached title={t("group.reached")} lead={t("group.reachedLead")} keys={["cohorts", "takeUp"]} />
    </StepFrame>
  );
};

type ReachedProps = Readonly<{ title: string; lead: string; keys: readonly string[] }>;

/** Some leaves of every outcome that there is, where they belong to a step's question. */
export const Reached = ({ title, lead, keys }: ReachedProps) => {
  const { t } = useTranslation("editor");
  const draft = useDraft();
  if (elementsIn(draft, "outcomes").length === 0) return null;
  return (
    <Part title={title} lead={lead}>
      <Elements list="outcomes" words={{ add: "", empty: "", nameless: t("need.nameless") }} isFixed>
        {(at) => <Fields of={at} keys={keys} />}
      </Elements>
    </Part>
  );
};
