import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { namesOf } from "../../models/words/place.ts";
import { wordedProblems } from "../../models/words/problem.ts";
import { ApiFailure, appraisal, evaluation } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import "../language/reporting.ts";
import { Chosen } from "../reporting/chosen.tsx";
import { EditionList } from "../reporting/editionList.tsx";
import { Issue } from "../reporting/issue.tsx";
import { Preview } from "../reporting/preview.tsx";
import { ProblemLinks } from "../reporting/progress.tsx";
import styles from "../reporting/reporting.module.css";
import { type Choice, editions } from "../reporting/reports.ts";
import { TakeAway } from "../reporting/takeAway.tsx";
import { useUnsettled } from "../settled.ts";
import { Failure } from "./failure.tsx";
import { Missing } from "./missing.tsx";
import { useTitle } from "./title.ts";
import { Unsaved } from "./unsaved.tsx";
import { Waiting } from "./waiting.tsx";

const route = getRouteApi("/kalkyl/$id/rapport");

/** Others may save meanwhile, and so may this reader in another tab. */
const LOOK_MS = 5_000;
const useStored = (id: string) =>
  useQuery({ ...appraisal(id), staleTime: 0, refetchInterval: LOOK_MS, refetchOnWindowFocus: "always" });

/** The reports of an appraisal: looked at, taken away, issued and kept. */
export const ReportsPage = () => {
  const { t } = useTranslation("reporting");
  const { t: ofAll } = useTranslation();
  const { id } = route.useParams();
  const { data, error, isPending, refetch } = useStored(id);
  const title = data && (data.head.title.trim() || ofAll("untitled"));
  useTitle(title && t("pageTitle", { title }));
  if (isPending) return <Waiting text={t("loading")} />;
  if (error instanceof ApiFailure && error.status === 404) return <Missing />;
  // What has come once stays: of the next look nobody asked.
  if (!data)
    return (
      <Failure level="h1" title={ofAll("failure.appraisal")} what={ofAll("failure.apiDo")} onRetry={() => refetch()} />
    );
  return <Opened id={id} stored={data} />;
};

type Stored = NonNullable<ReturnType<typeof useStored>["data"]>;
type OpenedProps = Readonly<{ id: string; stored: Stored }>;

const Opened = ({ id, stored }: OpenedProps) => {
  const { t } = useTranslation("reporting");
  const { t: ofAll } = useTranslation();
  const { head, document } = stored;
  return (
    <div className={styles.page}>
      <header>
        <p className="small">
          <Link to="/kalkyl/$id" params={{ id }}>
            ← {t("back")}
          </Link>
        </p>
        <h1>{t("title")}</h1>
        <p className={styles.meta}>
          <span lang="sv">{head.title.trim() || ofAll("untitled")}</span>
          {head.diaryNumber && <span>{head.diaryNumber}</span>}
          {document.illustrative && (
            <span className="stamp" title={ofAll("illustrativeLong")}>
              {ofAll("illustrative")}
            </span>
          )}
        </p>
        <Unsaved id={id} />
        <p>{t("lead")}</p>
        <p className="small">
          <Link to="/kalkyl/$id/skriv" params={{ id }} search={{ at: "/report/proposal" }}>
            {t("write")}
          </Link>
        </p>
      </header>
      <Read id={id} stored={stored} />
      <section aria-labelledby="editions">
        <h2 id="editions">{t("editions.title")}</h2>
        <EditionList id={id} />
      </section>
    </div>
  );
};

/** A document that cannot be worked out has no reports; what has been issued is there all the same. */
const Read = ({ id, stored }: OpenedProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const { head, document, tag } = stored;
  const { data, isPending } = useQuery(evaluation(head.document, document, undefined));
  useUnsettled(isPending);
  if (isPending) return <p role="status">{t("loading")}</p>;
  if (data?.kind === "problems")
    return (
      <section className={styles.notYet}>
        <h2>{t("problems.title")}</h2>
        <p>{t("problems.text")}</p>
        <ProblemLinks id={id} problems={wordedProblems(data.problems, language, namesOf(document))} />
      </section>
    );
  return (
    <>
      <Making id={id} stored={stored} />
      <section aria-labelledby="issue">
        <h2 id="issue">{t("issue.title")}</h2>
        <p>{t("issue.lead")}</p>
        <Issue id={id} head={head} tag={tag} diaryNumber={document.diaryNumber} />
      </section>
    </>
  );
};

/** Choosing a report, looking at it, and taking it away. */
const Making = ({ id, stored: { head } }: OpenedProps) => {
  const { t } = useTranslation("reporting");
  const own = useLanguage();
  const navigate = route.useNavigate();
  const { report = "boardSheet", audience = "internal", language = own } = route.useSearch();
  const choice: Choice = { report, audience, language };
  const { data: issued = [], isPending } = useQuery(editions(id));
  const choosing = (
    <Chosen
      choice={choice}
      onChoose={(next) => void navigate({ search: () => next, replace: true, resetScroll: false })}
    />
  );
  if (isPending) return choosing;
  // A later draft tells what has moved since the latest edition.
  const of = `${head.document} ${issued.length}`;
  return (
    <>
      {choosing}
      <section aria-labelledby="preview">
        <h2 id="preview">{t("preview.title")}</h2>
        <Preview key={`${of} ${report} ${audience} ${language}`} id={id} choice={choice} />
      </section>
      <section aria-labelledby="take">
        <h2 id="take">{t("take.title")}</h2>
        <p className="quiet">{t("take.draft")}</p>
        <TakeAway id={id} choice={choice} hash={of} />
      </section>
    </>
  );
};
