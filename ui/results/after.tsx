import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import { decisionText, decisionTitle, steadyTitle } from "../../models/words/after.ts";
import { kronor, year } from "../../models/words/number.ts";
import { namesOf } from "../../models/words/place.ts";
import { Marks } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./after.module.css";
import { AfterPicture } from "./afterPicture.tsx";
import { AmountRow } from "./amountRow.tsx";
import section from "./section.module.css";
import { Section } from "./section.tsx";

const useForwardName = (): string => {
  const { t } = useTranslation();
  const { decision } = useSubject().document;
  return t("after.forward", { year: decision ? year(decision.year) : "" });
};

const DecisionRows = () => {
  const { t } = useTranslation();
  const { decision, marks } = useSubject().result;
  return (
    <>
      <ul className={section.rows}>
        <AmountRow name={t("after.whole")} at="/decision/whole" ratio={decision.whole} format={kronor} />
        <AmountRow name={useForwardName()} at="/decision/forward" ratio={decision.forward} format={kronor} />
        <AmountRow
          name={t("after.perPerson")}
          at="/decision/forwardPerPerson"
          ratio={decision.forwardPerPerson}
          format={kronor}
        />
      </ul>
      <Marks marks={marks["/decision/forward"]} />
    </>
  );
};

/** Net present value of the whole against that of what is still to be decided. */
const Decision = () => {
  const { t } = useTranslation();
  const { document, result, language } = useSubject();
  const { decision, settings } = result;
  const forward = useForwardName();
  const finding = decisionTitle(document, result, language);
  const amounts = useMemo(
    () => [
      { name: t("after.whole"), figure: "/decision/whole", ratio: decision.whole },
      { name: forward, figure: "/decision/forward", ratio: decision.forward },
    ],
    [decision, forward, t],
  );
  return (
    <div className={styles.part}>
      <h3>{t("after.decision")}</h3>
      {document.decision ? (
        <AfterPicture
          name={t("after.decision")}
          finding={finding}
          measured={t("after.measured", settings)}
          amounts={amounts}
          ownTable={<DecisionRows />}
        >
          <p className={styles.about}>{decisionText(document, language, namesOf(document))}</p>
        </AfterPicture>
      ) : (
        <p>
          <Worded sentence={finding} />
        </p>
      )}
    </div>
  );
};

const SteadyRows = () => {
  const { t } = useTranslation();
  const { t: keys } = useTranslation("results");
  const { document, result } = useSubject();
  const { steadyState, marks } = result;
  return (
    <>
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
  );
};

/** What one cohort costs and gives once the project is ordinary operation. */
const Steady = () => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const { steadyState, settings } = result;
  const finding = steadyTitle(result, language);
  const amounts = useMemo(
    () => [
      { name: t("after.cost"), figure: "/steadyState/costPerCohort", ratio: steadyState.costPerCohort, isCost: true },
      { name: t("after.npv"), figure: "/steadyState/npvPerCohort", ratio: steadyState.npvPerCohort },
    ],
    [steadyState, t],
  );
  return (
    <div className={styles.part}>
      <h3>{t("after.steady")}</h3>
      {steadyState.costPerCohort.defined ? (
        <AfterPicture
          name={t("after.steady")}
          finding={finding}
          measured={t("after.steadyMeasured", settings)}
          amounts={amounts}
          ownTable={<SteadyRows />}
        />
      ) : (
        <p>
          <Worded sentence={finding} />
        </p>
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
