import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { count } from "../../models/words/number.ts";
import { useLanguage } from "../language/language.ts";
import failure from "../pages/failure.module.css";
import styles from "./list.module.css";
import { isNarrowed, ordered, type Sort, type View } from "./view.ts";

/** How many there are, or what there is none of; spoken when it changes. */
const useFound = (view: View, total: number): string => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { search = "", stage } = view;
  if (total > 0 || !isNarrowed(view)) return t("start.found", { count: total, shown: count(total, language) });
  if (!stage) return t("start.none.search", { search });
  const named = { search, stage: t(`stage.${stage}`) };
  return search ? t("start.none.both", named) : t("start.none.stage", named);
};

const compared = {
  needed: ["start.compared.needed"],
  npv: ["start.compared.figure", "start.compared.kronor"],
  costs: ["start.compared.figure", "start.compared.kronor"],
  bcr: ["start.compared.figure"],
  payback: ["start.compared.figure"],
  updated: [],
  title: [],
  stage: [],
} as const satisfies Record<Sort, readonly string[]>;

type FoundProps = Readonly<{ view: View; total: number }>;

/** What was found, and what its numbers are side by side. */
export const Found = ({ view, total }: FoundProps) => {
  const { t } = useTranslation();
  const found = useFound(view, total);
  const notes = compared[ordered(view).sort];
  return (
    <div className={styles.found}>
      <p role="status">{found}</p>
      {total > 0 && notes.length > 0 && <p className="small quiet">{notes.map((note) => t(note)).join(" ")}</p>}
    </div>
  );
};

type NoneProps = Readonly<{ view: View; onClear: () => void; onRetry: () => void }>;

/** Why the list is empty, and the way on. */
export const None = ({ view, onClear, onRetry }: NoneProps) => {
  const { t } = useTranslation();
  if (isNarrowed(view))
    return (
      <div className={styles.none}>
        {view.search && <p>{t("start.none.text")}</p>}
        <p className={styles.ways}>
          <button type="button" className={styles.button} onClick={onClear}>
            {t("start.none.clear")}
          </button>
          {!view.archived && (
            <Link to="/" search={{ ...view, archived: true }} resetScroll={false}>
              {t("start.none.archive")}
            </Link>
          )}
        </p>
      </div>
    );
  const empty = view.archived ? "start.emptyArchive" : "start.empty";
  return (
    <div className={styles.none}>
      <h3>{t(`${empty}.title`)}</h3>
      <p>{t(`${empty}.text`)}</p>
      {!view.archived && (
        <button type="button" className={failure.action} onClick={onRetry}>
          {t("start.empty.action")}
        </button>
      )}
    </div>
  );
};
