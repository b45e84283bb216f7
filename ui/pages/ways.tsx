import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Head, setArchived } from "../client.ts";
import { CompareLink } from "../compare/link.tsx";
import "../language/results.ts";
import styles from "./ways.module.css";

const route = getRouteApi("/kalkyl/$id");

/** Where one can go from an appraisal: back to the list, on to writing it, into the archive or out of it. */
export const Ways = ({ head: { id, archivedAt } }: Readonly<{ head: Head }>) => {
  const { t } = useTranslation(["translation", "results"]);
  const { scenario } = route.useSearch();
  const queries = useQueryClient();
  const isArchived = archivedAt !== undefined;
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => setArchived(id, !isArchived),
    onSuccess: () => queries.invalidateQueries(),
    networkMode: "always",
  });
  return (
    <div className={`${styles.ways} screen-only`}>
      <Link to="/" search={isArchived ? { archived: true } : {}}>
        ← {t("home")}
      </Link>
      <div className={styles.onward}>
        {isError && (
          <span role="alert" className={styles.failed}>
            {t("ways.failed")}
          </span>
        )}
        {isArchived && <strong>{t("ways.archived")}</strong>}
        <Link to="/kalkyl/$id/visa" params={{ id }} search={scenario === undefined ? {} : { scenario }}>
          {t("results:show.present")}
        </Link>
        <CompareLink before={{ id, scenario }}>{t("results:compare.link")}</CompareLink>
        <Link to="/kalkyl/$id/rapport" params={{ id }}>
          {t("ways.report")}
        </Link>
        <button type="button" className="linklike" onClick={() => print()}>
          {t("print")}
        </button>
        <button type="button" className="linklike" disabled={isPending} onClick={() => mutate()}>
          {t(isArchived ? "ways.takeBack" : "ways.archive")}
        </button>
        {!isArchived && (
          <Link to="/kalkyl/$id/skriv" params={{ id }} className={styles.write}>
            {t("ways.write")}
          </Link>
        )}
      </div>
    </div>
  );
};
