import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { useAt, useEditing, useOfDraft } from "../editing/hooks.ts";
import { Elements, isOf } from "../fields/elements.tsx";
import { Field } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import { Fields } from "../fields/fields.tsx";
import { useFormer } from "../fields/former.ts";
import { idOf } from "../fields/frame.tsx";
import { PerYear } from "../fields/perYear.tsx";
import { InAlternatives } from "./alternatives.tsx";
import { BudgetTable } from "./budgetTable.tsx";
import { StepFrame } from "./step.tsx";

/** Nominal kronor, moved by the appraisal's own index; what else there is to choose stands in the card. */
const madeCost = (draft: Draft, phase: "development" | "operation"): object => {
  const series = draft.series?.[0]?.id;
  return {
    category: "staff",
    ...(phase === "operation" && { phase }),
    prices: { basis: "nominal", ...(series !== undefined && { series }) },
  };
};

type CostsProps = Readonly<{ phase: "development" | "operation" }>;

/** Cost lines of the project, or of ordinary operation. */
export const CostLines = ({ phase }: CostsProps) => {
  const { t } = useTranslation("editor");
  const isOperation = phase === "operation";
  return (
    <>
      <BudgetTable phase={phase} make={(draft) => madeCost(draft, phase)} />
      <Elements
        list="costs"
        isOne={isOf(phase)}
        make={(draft) => madeCost(draft, phase)}
        idFrom={t(isOperation ? "costs.operationId" : "costs.id")}
        words={{
          add: t(isOperation ? "costs.addOperation" : "costs.add"),
          empty: t(isOperation ? "costs.noneOperation" : "costs.none"),
          nameless: t("costs.nameless"),
        }}
        firstKey="name"
        summary={(at) => <Payer at={at} />}
      >
        {(at) => (
          <>
            <Fields of={at} keys={["name", "payer", "kind", "fund"]} />
            <Amounts at={at} />
            <Priced at={at} before={["category", "phase"]} after={["opportunityShare", "factor"]} />
            <InAlternatives at={at} />
          </>
        )}
      </Elements>
    </>
  );
};

const Payer = ({ at }: Readonly<{ at: Address }>) => {
  const payer = useAt<string>(`${at}/payer`);
  return useOfDraft((draft) => draft.actors?.find((actor) => actor?.id === payer)?.name) ?? null;
};

type PricedProps = Readonly<{ at: Address; before: readonly string[]; after: readonly string[] }>;

/** The prices of a line, among its other fields. Real kronor are of a year; both are moved by an index. */
export const Priced = ({ at, before, after }: PricedProps) => {
  const basis = useAt<string>(`${at}/prices/basis`);
  const year = basis === "real" ? ["prices/year"] : [];
  return <Fields of={at} keys={[...before, "prices/basis", ...year, "prices/series", ...after]} />;
};

const shapes = ["amounts", "ingredients", "equipment"] as const;
type Shape = (typeof shapes)[number];

/** How a cost is stated: kronor a year, hours and wages, or a thing that lasts. */
const Amounts = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const stated = useOfDraft((draft) => shapesIn(draft, at));
  const [shape = "amounts"] = stated.split(" ").filter(Boolean) as readonly Shape[];
  const former = useFormer();
  const turn = (next: Shape): void => {
    const known = former(shape, readAt(editing.read().document, `${at}/${shape}`), next);
    editing.change(shapes.map((one) => ({ at: `${at}/${one}`, value: one === next ? (known ?? {}) : undefined })));
  };
  const name = `${idOf(at)}:shape`;
  return (
    <>
      <fieldset className={fields.part}>
        <legend className={fields.partTitle}>{t("costs.how")}</legend>
        <div className={fields.radios}>
          {shapes.map((one) => (
            <label key={one} className={fields.check}>
              <input type="radio" name={name} checked={one === shape} onChange={() => turn(one)} />
              <span>{t(`costs.shapes.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {shape === "amounts" && <PerYear at={`${at}/amounts`} />}
      {shape === "ingredients" && (
        <PerYear at={`${at}/ingredients`} keys={["hours", "hourlyWage", "oncost", "overhead"]} />
      )}
      {shape === "equipment" && (
        <div className={fields.fields}>
          {["price", "lifeYears", "rate", "years"].map((key) => (
            <Field key={key} at={`${at}/equipment/${key}`} />
          ))}
        </div>
      )}
    </>
  );
};

const shapesIn = (draft: Draft, at: Address): string => {
  const cost = draft.costs?.find((one) => one?.id === at.slice("/costs/".length));
  return shapes.filter((shape) => cost?.[shape] !== undefined).join(" ");
};

export const Costs = () => (
  <StepFrame step="costs">
    <CostLines phase="development" />
  </StepFrame>
);
