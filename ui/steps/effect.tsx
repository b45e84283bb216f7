import { useTranslation } from "react-i18next";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { namesOf } from "../../models/words/place.ts";
import { useAt, useDraft, useEditing } from "../editing/hooks.ts";
import { Field } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import { PerYear } from "../fields/perYear.tsx";

export type Measure = "riskDifference" | "relativeRisk" | "oddsRatio" | "perPerson" | "count";

/** Measures that compare with how many it goes badly for otherwise. */
export const hasRisk = (measure: Measure): boolean => measure !== "perPerson" && measure !== "count";

/** The number for all: that of the first cohort on the screen that has one, whatever comes first in the file. */
const oneOf = (held: unknown, cohorts: readonly string[]): unknown => {
  const by = (held ?? {}) as Readonly<Record<string, unknown>>;
  const id = [...cohorts, ...Object.keys(by)].find((one) => Object.hasOwn(by, one));
  return id === undefined ? undefined : by[id];
};

type ByCohortProps = Readonly<{ outcome: Address; keyName: "value" | "baselineRisk" }>;

/** An effect or a risk that is the same for all, or one for each cohort. */
export const ByCohort = ({ outcome, keyName }: ByCohortProps) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const at = `${outcome}/effect/${keyName}`;
  const held = useAt<unknown>(at);
  const cohorts = useAt<readonly string[]>(`${outcome}/cohorts`) ?? [];
  const names = namesOf(useDraft());
  const isByCohort = typeof held === "object" && held !== null;
  const divide = () => editing.change([{ at, value: Object.fromEntries(cohorts.map((id) => [id, held])) }]);
  const join = () => editing.change([{ at, value: oneOf(readAt(editing.read().document, at), cohorts) }]);
  if (!isByCohort)
    return (
      <div>
        <Field at={at} />
        {cohorts.length > 1 && (
          <button type="button" className="linklike small" onClick={divide}>
            {t("effect.divide")}
          </button>
        )}
      </div>
    );
  const all = [...new Set([...cohorts, ...Object.keys(held)])];
  return (
    <div className={fields.fields}>
      {all.map((cohort) => (
        <Field key={cohort} at={`${at}/${cohort}`} label={names("cohorts", cohort)} />
      ))}
      <button type="button" className="linklike small" onClick={join}>
        {t("effect.join")}
      </button>
    </div>
  );
};

/** How large the effect is: for all, by cohort, or counted year by year. */
export const EffectValue = ({ outcome }: Readonly<{ outcome: Address }>) => {
  const measure = useAt<Measure>(`${outcome}/effect/measure`);
  if (measure === "count") return <PerYear at={`${outcome}/effect/value`} />;
  return <ByCohort outcome={outcome} keyName="value" />;
};
