import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import type { Address } from "../../models/problem.ts";
import { useAt, useEditing, useOfDraft } from "../editing/hooks.ts";
import { Elements } from "../fields/elements.tsx";
import { Field } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import { Fields } from "../fields/fields.tsx";
import { idOf } from "../fields/frame.tsx";
import { PerYear } from "../fields/perYear.tsx";
import { BudgetTable } from "./budgetTable.tsx";
import { StepFrame } from "./step.tsx";

type Phased = Readonly<{ phase?: string }>;

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
        isOne={({ phase: own }: Phased) => (own === "operation") === isOperation}
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
            <Fields of={at} keys={["category", "phase", "prices/basis"]} />
            <Priced at={at} />
            <Fields of={at} keys={["opportunityShare", "factor"]} />
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

/** Real kronor are of a year; both are moved by an index. */
export const Priced = ({ at }: Readonly<{ at: Address }>) => {
  const basis = useAt<string>(`${at}/prices/basis`);
  return <Fields of={at} keys={basis === "real" ? ["prices/year", "prices/series"] : ["prices/series"]} />;
};

const shapes = ["amounts", "ingredients", "equipment"] as const;
type Shape = (typeof shapes)[number];

/** How a cost is stated: kronor a year, hours and wages, or a thing that lasts. */
const Amounts = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const stated = useOfDraft((draft) => shapesIn(draft, at));
  const [shape = "amounts"] = stated.split(" ").filter(Boolean) as readonly Shape[];
  const turn = (next: Shape): void =>
    editing.change(
      shapes.map((one) => ({ at: `${at}/${one}`, value: one === next ? (next === "equipment" ? {} : {}) : undefined })),
    );
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
