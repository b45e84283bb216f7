import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useUnsettled } from "../settled.ts";
import styles from "./waiting.module.css";

/** The shape of a page while it or what it shows is on its way, so that nothing moves when it comes. */
export const Waiting = ({ text }: Readonly<{ text: string }>) => {
  useUnsettled(true);
  return (
    <>
      <h1 className="unseen">{text}</h1>
      <p className="unseen" role="status">
        {text}
      </p>
      <div className={styles.waiting} aria-hidden="true">
        <Skeleton height={28} width="45%" />
        <Skeleton height={14} width="25%" />
        <Skeleton height={44} mt={16} />
        <Skeleton height={44} width="70%" />
        <Skeleton height={20} width="60%" />
        <Skeleton height={80} width="50%" mt={16} />
        <Skeleton height={120} mt={48} />
        <Skeleton height={300} mt={48} />
      </div>
    </>
  );
};

/** While a page's own code comes. */
export const Opening = () => {
  const { t } = useTranslation();
  return <Waiting text={t("opening")} />;
};
