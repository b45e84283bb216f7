import { useTranslation } from "react-i18next";
import type { Parameter } from "../../models/appraisal.ts";
import { count, share } from "../../models/words/number.ts";
import { quantity } from "../../models/words/unit.ts";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";

/** The belief in words; the number alone is the central case. */
const useInterval = () => {
  const { t } = useTranslation();
  const { language } = useSubject();
  return ({ belief, unit }: Parameter): string | undefined => {
    if (!belief) return undefined;
    // The unit stands beside the value already.
    const shown = (value: number) => (unit === "share" ? share(value, language) : count(value, language, 2));
    if (belief.kind === "fixed") return t("belief.fixed");
    if (belief.kind === "observed") return t("belief.observed", { count: belief.values.length });
    if ("low" in belief && belief.low !== undefined && belief.high !== undefined)
      return t("belief.to", { low: shown(belief.low), high: shown(belief.high) });
    if ("mean" in belief && belief.mean !== undefined && belief.sd !== undefined)
      return t("belief.spread", { mean: shown(belief.mean), sd: shown(belief.sd) });
    if ("successes" in belief && belief.successes !== undefined)
      return t("belief.counts", {
        successes: count(belief.successes, language, 0),
        total: count(belief.successes + (belief.failures ?? 0), language, 0),
      });
    return undefined;
  };
};

/** A parameter's value with its unit and, under it, the belief; where there is only a belief, that its mean is used. */
export const Stated = ({ parameter }: Readonly<{ parameter: Parameter }>) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const interval = useInterval()(parameter);
  const { value, unit } = parameter;
  return (
    <td className={value === undefined ? section.told : "numeric"}>
      {value === undefined ? t("belief.meanUsed") : quantity(value, unit, language)}
      {interval && <span className={section.under}>{interval}</span>}
    </td>
  );
};
