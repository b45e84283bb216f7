import { useTranslation } from "react-i18next";
import { NEW } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { useAt, useEditing } from "../editing/hooks.ts";
import { Field } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import styles from "./assumptions.module.css";
import { Gathered } from "./gathered.tsx";

export const Settings = () => (
  <div className={fields.parts}>
    <Together keys={["baseYear", "priceYear", "lastYear", "budgetYears"]} />
    <Gathered at="/settings/discounting">
      <Schedule at="/settings/discounting/schedule" />
      <Field at="/settings/discounting/timing" />
    </Gathered>
    <Gathered at="/settings/costOfPublicFunds">
      <Together keys={["costOfPublicFunds/factor", "costOfPublicFunds/appliesTo"]} />
    </Gathered>
    <Gathered at="/settings/simulation">
      <Together keys={["simulation/draws", "simulation/seed", "simulation/sampling"]} />
    </Gathered>
    <Together keys={["disclosureLimit", "currency"]} />
  </div>
);

const Together = ({ keys }: Readonly<{ keys: readonly string[] }>) => (
  <div className={fields.fields}>
    {keys.map((key) => (
      <Field key={key} at={`/settings/${key}`} />
    ))}
  </div>
);

type Rate = Readonly<{ fromYear?: number }>;

/** The rates of discount: each holds from its year until the next one's, and the first from year 0. */
export const Schedule = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const rates = useAt<readonly Rate[]>(at) ?? [];
  const add = (): void => editing.change([{ at: `${at}/${NEW}`, value: rates.length === 0 ? { fromYear: 0 } : {} }]);
  return (
    <Gathered at={at}>
      <ol className={styles.rates}>
        {rates.map((_, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rate is known by its position
          <li key={position} className={styles.rate}>
            <Field at={`${at}/${position}/fromYear`} />
            <Field at={`${at}/${position}/rate`} />
            {rates.length > 1 && (
              <button
                type="button"
                className="linklike small"
                onClick={() => editing.change([{ at: `${at}/${position}`, value: undefined }])}
              >
                {t("assumptions.removeRate", { number: position + 1 })}
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" className={fields.add} onClick={add}>
        + {t("assumptions.addRate")}
      </button>
    </Gathered>
  );
};
