import { useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import { decisionText, decisionTitle, steadyTitle } from "../../models/words/after.ts";
import { kronor, year } from "../../models/words/number.ts";
import { namesOf } from "../../models/words/place.ts";
import { Marks } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./after.module.css";
import { AmountRow } from "./amountRow.tsx";
import section from "./section.module.css";
import { Section } from "./section.tsx";

/** Net present value of the whole against that of what is still to be decided. */
const Decision = () => {
  const { t } = useTranslation();
  const { document, result, language } = useSubject();
  const { decision, settings, marks } = result;
  const title = <Worded sentence={decisionTitle(document, result, language)} />;
  return (
    <div className={styles.part}>
      <h3>{t("after.decision")}</h3>
      {document.decision ? (
        <>
          <p className={section.finding}>{title}</p>
          <p className={section.measured}>{t("after.measured", settings)}</p>
          <p>{decisionText(document, language, namesOf(document))}</p>
          <ul className={section.rows}>
            <AmountRow name={t("after.whole")} at="/decision/whole" ratio={decision.whole} format={kronor} />
            <AmountRow
              name={t("after.forward", { year: year(document.decision.year) })}
              at="/decision/forward"
              ratio={decision.forward}
              format={kronor}
            />
            <AmountRow
              name={t("after.perPerson")}
              at="/decision/forwardPerPerson"
              ratio={decision.forwardPerPerson}
              format={kronor}
            />
          </ul>
          <Marks marks={marks["/decision/forward"]} />
        </>
      ) : (
        <p>{title}</p>
      )}
    </div>
  );
};

/** What one cohort costs and gives once the project is ordinary operation. */
const Steady = () => {
  const { t } = useTranslation();
  const { t: keys } = useTranslation("results");
  const { document, result, language } = useSubject();
  const { steadyState, settings, marks } = result;
  const title = <Worded sentence={steadyTitle(result, language)} />;
  return (
    <div className={styles.part}>
      <h3>{t("after.steady")}</h3>
      {steadyState.costPerCohort.defined ? (
        <>
          <p className={section.finding}>{title}</p>
          <p className={section.measured}>{t("after.steadyMeasured", settings)}</p>
          <ul className={section.rows}>
            <AmountRow
              name={t("after.cost")}
              at="/steadyState/costPerCohort"
              ratio={steadyState.costPerCohort}
              format={kronor}
            />
            {Object.entries(steadyState.payers).map(([id, paid]) => (
              <AmountRow
                key={id}
                name={keys("keys.paidBy", { name: document.actors.find((actor) => actor.id === id)?.name ?? id })}
                at={address("steadyState", "payers", id)}
                ratio={paid}
                format={kronor}
              />
            ))}
            <AmountRow
              name={t("after.npv")}
              at="/steadyState/npvPerCohort"
              ratio={steadyState.npvPerCohort}
              format={kronor}
            />
          </ul>
          <Marks marks={marks["/steadyState/npvPerCohort"] ?? marks["/steadyState/costPerCohort"]} />
        </>
      ) : (
        <p>{title}</p>
      )}
    </div>
  );
};

/** What comes after the project: the decision still to be taken, and ordinary operation. */
export const After = () => {
  const { t } = useTranslation();
  return (
    <Section id="after" title={t("after.title")}>
      <Decision />
      <Steady />
    </Section>
  );
};
