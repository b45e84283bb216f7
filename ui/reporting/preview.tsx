import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { reportName } from "../../models/report/frame.ts";
import { useLanguage } from "../language/language.ts";
import { useUnsettled } from "../settled.ts";
import { endOf, type Making } from "./making.ts";
import { Ended } from "./progress.tsx";
import styles from "./reporting.module.css";
import { type Choice, pageTrouble, pageUrl } from "./reports.ts";

type PreviewProps = Readonly<{ id: string; choice: Choice }>;
type State = "loading" | "shown" | Extract<Making<never>, { kind: "refused" | "failed" }>;

/** The report as a web page, as it would be made now. What it is of is its key: another is another preview. */
export const Preview = ({ id, choice }: PreviewProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const [attempt, setAttempt] = useState(1);
  const [state, setState] = useState<State>("loading");
  const url = pageUrl(id, choice, language);
  const isLeft = useRef(false);
  const isAgain = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  useUnsettled(state === "loading");
  const retry = (): void => {
    setState("loading");
    setAttempt(attempt + 1);
  };
  /** A frame says that something came, and not what: a page of ours can be looked into, an error cannot. */
  const look = async (frame: HTMLIFrameElement): Promise<void> => {
    if (isPage(frame)) return setState("shown");
    const trouble = await pageTrouble(id, choice, language).catch((error: unknown) => error);
    if (isLeft.current) return;
    // It came to be in the meantime: looked at again, and once.
    if (trouble !== undefined || isAgain.current) return setState(endOf(trouble));
    isAgain.current = true;
    retry();
  };
  const isEnded = typeof state === "object";
  return (
    <div className={styles.preview} aria-busy={state === "loading"}>
      {state === "loading" && (
        <p role="status" className={styles.making}>
          {t("preview.loading")}
        </p>
      )}
      {isEnded && (
        <div className={styles.noPreview}>
          <h3>{t("preview.failed")}</h3>
          <Ended
            id={id}
            ended={state}
            onRetry={() => {
              isAgain.current = false;
              retry();
            }}
          />
        </div>
      )}
      {!isEnded && (
        <iframe
          key={`${attempt} ${url}`}
          className={styles.frame}
          src={url}
          // Nothing runs in it; it is of our origin so that it can be told from an error.
          sandbox="allow-same-origin"
          title={t("preview.frame", { report: reportName(choice.report, language) })}
          data-state={state}
          onLoad={(event) => void look(event.currentTarget)}
        />
      )}
      {state === "shown" && (
        <a href={url} target="_blank" rel="noreferrer" className="small">
          {t("preview.alone")}
        </a>
      )}
    </div>
  );
};

const isPage = ({ contentDocument }: HTMLIFrameElement): boolean =>
  contentDocument?.contentType === "text/html" && contentDocument.querySelector("main, h1") !== null;
