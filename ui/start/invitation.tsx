import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { appraisalList } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import styles from "../pages/start.module.css";
import { askedOf } from "./view.ts";

const route = getRouteApi("/");

/** The made-up example that the tour goes through. */
const EXAMPLE = "exempelkommunen";

/** For those who have never seen an appraisal; its room is kept while the list comes, and given up where the example is not in it. */
export const Invitation = () => {
  const { t } = useTranslation();
  const view = route.useSearch();
  const { data, isError } = useInfiniteQuery(appraisalList(askedOf(view), useLanguage()));
  const isThere = data?.pages.some(({ appraisals }) => appraisals.some(({ id }) => id === EXAMPLE));
  if (view.archived || isError || isThere === false) return null;
  return (
    <p className={`${styles.invitation} screen-only`} style={isThere ? undefined : { visibility: "hidden" }}>
      {t("start.tour.ask")}{" "}
      <Link to="/kalkyl/$id" params={{ id: EXAMPLE }} search={{ tour: 1 }}>
        {t("start.tour.go")}
      </Link>
    </p>
  );
};
