import { use } from "react";
import { useTranslation } from "react-i18next";
import { Elements } from "../fields/elements.tsx";
import { Fields } from "../fields/fields.tsx";
import { FormContext } from "../fields/form.ts";
import { Alternatives } from "./alternatives.tsx";
import { Observed } from "./breakEven.tsx";
import { CriteriaCheck } from "./criteria.tsx";
import { ProblemList } from "./problems.tsx";
import { Scenarios } from "./scenarioSteps.tsx";
import { Part, StepFrame } from "./step.tsx";
import { WrittenParts } from "./writtenParts.tsx";

export const Plan = () => {
  const { t } = useTranslation("editor");
  const { goTo } = use(FormContext);
  return (
    <StepFrame step="plan">
      <ProblemList goTo={goTo} />
      <Observed />
      <CriteriaCheck goTo={goTo} />
      <Part title={t("plan.unpriced")} lead={t("plan.unpricedLead")}>
        <Elements
          list="unpriced"
          idFrom={t("plan.unpricedId")}
          words={{ add: t("plan.addUnpriced"), empty: t("plan.noUnpriced"), nameless: t("plan.namelessUnpriced") }}
        >
          {(at) => <Fields of={at} keys={["name", "direction", "size", "why"]} />}
        </Elements>
      </Part>
      <Part title={t("plan.alternatives")} lead={t("plan.alternativesLead")}>
        <Alternatives />
      </Part>
      <Part title={t("plan.scenarios")} lead={t("plan.scenariosLead")}>
        <Scenarios />
      </Part>
      <Part title={t("plan.written")} lead={t("plan.writtenLead")}>
        <WrittenParts />
      </Part>
    </StepFrame>
  );
};
