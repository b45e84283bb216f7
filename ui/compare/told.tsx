import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { headline } from "../../models/words/headline.ts";
import { namesOf } from "../../models/words/place.ts";
import { wordedProblems } from "../../models/words/problem.ts";
import type { Doors } from "../figures/doors.ts";
import { Worded } from "../figures/sentence.tsx";
import { useLanguage } from "../language/language.ts";
import { useUnsettled } from "../settled.ts";
import styles from "./compare.module.css";
import { moment } from "./picker.tsx";
import type { Chosen } from "./side.ts";
import { OfSide, type Ready } from "./sides.tsx";
import type { SideState } from "./useSide.ts";

type ToldProps = Readonly<{ state: SideState; chosen: Chosen | undefined; doors: Doors | undefined }>;

/** What a side says: its sentence, or why it says nothing. */
export const Told = ({ state, chosen, doors }: ToldProps) => {
  const { t } = useTranslation("results");
  const { t: ofAll } = useTranslation();
  useUnsettled(state.kind === "waiting");
  switch (state.kind) {
    case "none":
      return <p className="quiet">{t("compare.none")}</p>;
    case "waiting":
      return <p role="status">{ofAll("page.loading")}</p>;
    case "missing":
      return <p role="alert">{t(chosen?.revision === undefined ? "compare.missing" : "compare.missingVersion")}</p>;
    case "failed":
      return (
        <div role="alert">
          <p>{t("compare.failed")}</p>
          <button type="button" className="linklike" onClick={state.retry}>
            {ofAll("failure.retry")}
          </button>
        </div>
      );
    case "problems":
      return <Problems state={state} />;
    case "ready":
      return (
        <OfSide subject={state.subject} doors={doors}>
          <Said state={state} />
        </OfSide>
      );
    default:
      return state satisfies never;
  }
};

const Said = ({ state: { kept, subject } }: Readonly<{ state: Ready }>) => {
  const { t } = useTranslation("results");
  const { t: ofAll } = useTranslation();
  const { document, result, language, scenario } = subject;
  const { lead, rest } = headline(result, document, language);
  const meta = [
    ofAll(`stage.${document.stage ?? "idea"}`),
    document.diaryNumber,
    t("compare.version", { number: kept.revision }),
    moment(kept.at, language),
  ];
  return (
    <div className={styles.told}>
      <p className={`small quiet ${styles.meta}`}>
        <span>{meta.filter(Boolean).join(" · ")}</span>
        {document.illustrative && <span className="stamp">{ofAll("illustrative")}</span>}
      </p>
      <p className={styles.lead}>
        <Worded sentence={lead} />
      </p>
      <p className="small">
        <Worded sentence={rest} />
      </p>
      {kept.isNow && (
        <Link
          to="/kalkyl/$id"
          params={{ id: kept.id }}
          search={scenario === undefined ? {} : { scenario }}
          className="small"
        >
          {t("compare.open")}
        </Link>
      )}
    </div>
  );
};

/** As many problems as can be taken in here; the editor has them all. */
const TOLD = 5;

type ProblemsProps = Readonly<{ state: Extract<SideState, { kind: "problems" }> }>;

/** A document that is not ready: what to set right, and where. */
const Problems = ({ state: { kept, problems } }: ProblemsProps) => {
  const { t } = useTranslation("results");
  const worded = wordedProblems(problems, useLanguage(), namesOf(kept.document));
  return (
    <div role="alert" className={styles.told}>
      <p>{t("compare.problems")}</p>
      <ul className={styles.problems}>
        {worded.slice(0, TOLD).map(({ kind, at, message }) => (
          <li key={`${kind} ${at} ${message}`}>{message}</li>
        ))}
        {worded.length > TOLD && <li>{t("compare.moreProblems", { count: worded.length - TOLD })}</li>}
      </ul>
      {kept.isWritable && (
        <Link to="/kalkyl/$id/skriv" params={{ id: kept.id }}>
          {t("compare.toEditor")}
        </Link>
      )}
    </div>
  );
};
