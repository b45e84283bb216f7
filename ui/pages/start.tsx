import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { appraisalList, type Head } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import failure from "./failure.module.css";
import { Failure } from "./failure.tsx";
import styles from "./start.module.css";
import { useTitle } from "./title.ts";

const Card = ({ head }: Readonly<{ head: Head }>) => {
  const { t } = useTranslation();
  const { id, title, stage, illustrative, diaryNumber, headline } = head;
  return (
    <li className={styles.card}>
      <p className={styles.meta}>
        <span>{t(`stage.${stage}`)}</span>
        {diaryNumber && <span>{diaryNumber}</span>}
        {illustrative && <span className={styles.stamp}>{t("illustrative")}</span>}
      </p>
      <h3>
        <Link to="/kalkyl/$id" params={{ id }} className={styles.link} lang="sv">
          {title}
        </Link>
      </h3>
      <p className={styles.sentence}>{headline?.lead ?? t("start.problems")}</p>
      {headline?.rest && <p className={`${styles.rest} small`}>{headline.rest}</p>}
    </li>
  );
};

/** The shape of two cards while they come, so that nothing moves when they do. */
const Waiting = () => {
  const { t } = useTranslation();
  return (
    <>
      <p className="unseen" role="status">
        {t("start.loading")}
      </p>
      <ul className={styles.list} aria-hidden="true">
        {[0, 1].map((card) => (
          <li key={card} className={styles.card}>
            <Skeleton height={14} width="30%" />
            <Skeleton height={16} width="60%" />
            <Skeleton height={26} mt={8} />
            <Skeleton height={26} width="80%" />
            <Skeleton height={14} mt={8} />
            <Skeleton height={14} width="70%" />
          </li>
        ))}
      </ul>
    </>
  );
};

const Empty = ({ onRetry }: Readonly<{ onRetry: () => void }>) => {
  const { t } = useTranslation();
  return (
    <div className={styles.empty}>
      <h3>{t("start.empty.title")}</h3>
      <p>{t("start.empty.text")}</p>
      <button type="button" className={failure.action} onClick={onRetry}>
        {t("start.empty.action")}
      </button>
    </div>
  );
};

const Cards = () => {
  const { t } = useTranslation();
  const { data, isPending, isError, refetch } = useQuery(appraisalList(useLanguage()));
  if (isPending) return <Waiting />;
  if (isError)
    return <Failure title={t("failure.list")} what={t("failure.apiDo")} level="h2" onRetry={() => refetch()} />;
  if (data.length === 0) return <Empty onRetry={() => refetch()} />;
  return (
    <ul className={styles.list}>
      {data.map((head) => (
        <Card key={head.id} head={head} />
      ))}
    </ul>
  );
};

export const StartPage = () => {
  const { t } = useTranslation();
  useTitle(t("start.list"));
  return (
    <>
      <div className={styles.intro}>
        <h1>{t("start.title")}</h1>
        <p className={styles.lead}>{t("start.lead")}</p>
      </div>
      <section aria-labelledby="list">
        <h2 id="list">{t("start.list")}</h2>
        <Cards />
      </section>
    </>
  );
};
