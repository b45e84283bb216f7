import { useTranslation } from "react-i18next";
import type { Actor } from "../../models/appraisal.ts";
import { sectorName } from "../../models/words/perspective.ts";
import { useAt } from "../editing/hooks.ts";
import { Elements } from "../fields/elements.tsx";
import { Fields } from "../fields/fields.tsx";
import { useLanguage } from "../language/language.ts";
import { Reached } from "./group.tsx";
import { Part, StepFrame } from "./step.tsx";

const Sector = ({ at }: Readonly<{ at: string }>) => {
  const language = useLanguage();
  const sector = useAt<Actor["sector"]>(`${at}/sector`);
  return sector ? sectorName(sector, language) : null;
};

export const Intervention = () => {
  const { t } = useTranslation("editor");
  return (
    <StepFrame step="intervention">
      <Part title={t("intervention.parties")} lead={t("intervention.partiesLead")}>
        <Elements
          list="actors"
          idFrom={t("intervention.id")}
          words={{ add: t("intervention.add"), empty: t("intervention.none"), nameless: t("intervention.nameless") }}
          firstKey="name"
          summary={(at) => <Sector at={at} />}
        >
          {(at) => <Fields of={at} keys={["name", "sector", "partOf"]} />}
        </Elements>
      </Part>
      <Reached title={t("intervention.chain")} lead={t("intervention.chainLead")} keys={["lagYears"]} />
    </StepFrame>
  );
};
