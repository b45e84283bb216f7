import { useTranslation } from "react-i18next";
import { Fields } from "../fields/fields.tsx";
import { CostLines } from "./costs.tsx";
import { Gathered } from "./gathered.tsx";
import { Cohorts } from "./group.tsx";
import { Part, StepFrame } from "./step.tsx";

export const After = () => {
  const { t } = useTranslation("editor");
  return (
    <StepFrame step="after">
      <Part title={t("after.costs")} lead={t("after.costsLead")}>
        <CostLines phase="operation" />
      </Part>
      <Part title={t("after.cohorts")} lead={t("after.cohortsLead")}>
        <Cohorts phase="operation" />
      </Part>
      <Part title={t("after.decision")} lead={t("after.decisionLead")}>
        <Fields
          of="/decision"
          keys={["year", "atStake/costs", "atStake/cohorts", "future/peoplePerYear", "future/years"]}
        />
        <Gathered at="/decision/study">
          <Fields of="/decision/study" keys={["fixed", "perPerson"]} />
        </Gathered>
      </Part>
    </StepFrame>
  );
};
