import { useCallback, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Outcome, Source } from "../../models/appraisal.ts";
import { acceptabilityPicture, MOST_CURVES } from "../../models/report/acceptability.ts";
import { type Accepted, acceptedOf, type Rival, valuedOutcomes } from "../../models/words/accepted.ts";
import { nounOf } from "../../models/words/noun.ts";
import { say } from "../../models/words/part.ts";
import { notAcceptedTold, rivalTold, worthMeasured, worthSummary, worthTitle } from "../../models/words/worth.ts";
import { Chart } from "../charts/chart.tsx";
import { DataTable } from "../charts/dataTable.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import { Fold } from "../results/section.tsx";
import { Choice } from "./choice.tsx";
import { Doubted } from "./doubted.tsx";
import type { Drawn } from "./draws.ts";
import styles from "./worth.module.css";
import { useWorthTables } from "./worthTables.ts";

const Cited = ({ source }: Readonly<{ source: Source }>) => {
  const text = [source.title, source.publisher, source.edition].filter(Boolean).join(", ");
  return source.url ? (
    <a href={source.url} rel="noreferrer">
      {text}
    </a>
  ) : (
    text
  );
};

/** What else the same thing has been found to be worth, each with what follows of it and where it comes from. */
const Rivals = ({ accepted }: Readonly<{ accepted: Accepted }>) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const id = useId();
  if (accepted.rivals.length === 0) return null;
  return (
    <>
      <h3 id={id}>{t("worth.rivals")}</h3>
      <ul className={styles.rivals} aria-labelledby={id}>
        {accepted.rivals.map((rival: Rival) => {
          const { lead, because } = rivalTold(rival, accepted, language);
          return (
            <li key={rival.id}>
              <p>{lead}</p>
              <p className={styles.because}>
                {because} {rival.source && <Cited source={rival.source} />}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
};

const Curve = ({ accepted }: Readonly<{ accepted: Accepted }>) => {
  const { t } = useTranslation("results");
  const { document, language } = useSubject();
  const { read, file } = useWorthTables(accepted);
  const draw = useCallback((width: number) => acceptabilityPicture(accepted, width, language), [accepted, language]);
  const isCut = accepted.choices.length > MOST_CURVES;
  return (
    <>
      <Chart
        name={t("worth.file")}
        finding={say`${worthTitle(accepted, language)}`}
        measured={[worthMeasured(accepted, document, language), isCut && t("worth.some", { shown: MOST_CURVES })]
          .filter(Boolean)
          .join(" ")}
        summary={worthSummary(accepted, language)}
        draw={draw}
        table={file}
        ownTable={
          <Fold show={t("worth.showTable")} hide={t("worth.hideTable")}>
            <DataTable table={read()} />
          </Fold>
        }
      />
      <Rivals accepted={accepted} />
    </>
  );
};

type AcceptingProps = Readonly<{ drawn: Drawn; outcome: Outcome | undefined }>;

const Accepting = ({ drawn, outcome }: AcceptingProps) => {
  const { document, result, language } = useSubject();
  const { simulation } = drawn.simulated;
  const accepted = useMemo(
    () => acceptedOf(simulation, document, outcome, language),
    [simulation, document, outcome, language],
  );
  if ("curve" in accepted) return <Curve accepted={accepted} />;
  return (
    <p className={styles.told}>
      <Worded sentence={notAcceptedTold(accepted, document, result, outcome, language)} />
    </p>
  );
};

/** How often it pays by what one outcome is worth: what the reader must believe it to be, instead of what the appraisal states. */
export const Worth = () => {
  const { t } = useTranslation(["translation", "results"]);
  const { document, language } = useSubject();
  const [id, setId] = useState<string>();
  const outcomes = valuedOutcomes(document);
  const chosen = outcomes.find((outcome) => outcome.id === id) ?? outcomes[0];
  return (
    <Doubted id="worth" title={chosen ? nounOf(chosen, language).worth : t("worth.title")}>
      {(drawn) => (
        <>
          {chosen && outcomes.length > 1 && (
            <div className={`${styles.choosing} screen-only`}>
              <Choice label={t("results:worth.choice")} among={outcomes} chosen={chosen.id} onChoose={setId} />
            </div>
          )}
          <Accepting drawn={drawn} outcome={chosen} />
        </>
      )}
    </Doubted>
  );
};
