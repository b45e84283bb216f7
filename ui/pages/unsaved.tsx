import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isUnsaved } from "../editing/journal.ts";
import styles from "./ways.module.css";

/** Often enough that nobody reads on about what has been saved meanwhile. */
const LOOK_MS = 2_000;

/** The figures are of what the server has: where more is written than that, they are not of what the writer last saw. */
export const Unsaved = ({ id }: Readonly<{ id: string }>) => {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["unsaved", id],
    queryFn: () => isUnsaved(id),
    refetchInterval: LOOK_MS,
    networkMode: "always",
    gcTime: 0,
  });
  if (!data) return null;
  return (
    <p role="status" className={styles.unsaved}>
      {t("ways.unsaved")}{" "}
      <Link to="/kalkyl/$id/skriv" params={{ id }} className="screen-only">
        {t("ways.write")}
      </Link>
    </p>
  );
};
