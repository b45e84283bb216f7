import { useTranslation } from "react-i18next";
import { exact } from "../../models/words/number.ts";
import { useLanguage } from "../language/language.ts";
import { useMaking } from "./making.ts";
import { ProblemLinks, UnderWay } from "./progress.tsx";
import styles from "./reporting.module.css";
import { type Rerun, rerunEdition } from "./reports.ts";

type RunAgainProps = Readonly<{ id: string; number: number }>;

/** Today's engine on what an edition froze: whether it says the same. */
export const RunAgain = ({ id, number }: RunAgainProps) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const { making, start, stop } = useMaking<Rerun>();
  const run = (): void =>
    start(async (signal, tell) => {
      tell({ step: "drawing" });
      return rerunEdition(id, number, language, signal);
    });
  const isUnderWay = making.kind === "underWay";
  return (
    <div className={styles.again}>
      <button
        type="button"
        className={styles.button}
        aria-label={t("editions.rerunLong", { number })}
        aria-disabled={isUnderWay}
        onClick={() => !isUnderWay && run()}
      >
        {t("editions.rerun")}
      </button>
      <UnderWay what={t("editions.rerunLong", { number })} id={id} making={making} onStop={stop} onRetry={run} />
      {making.kind === "done" && <Said id={id} number={number} rerun={making.made} />}
    </div>
  );
};

type SaidProps = RunAgainProps & Readonly<{ rerun: Rerun }>;

const Said = ({ id, number, rerun }: SaidProps) => {
  const { t } = useTranslation("reporting");
  const { identical, engine, count, differs, problems = [] } = rerun;
  if (identical)
    return (
      <p role="status" className={styles.told}>
        {t("editions.identical", { engine })}
      </p>
    );
  if (problems.length > 0)
    return (
      <div role="status">
        <p>{t("editions.refused", { engine })}</p>
        <ProblemLinks id={id} problems={problems} />
      </div>
    );
  return (
    <>
      <p role="status" className={styles.told}>
        {t("editions.differs", { engine, count })}{" "}
        {count > differs.length && t("editions.firstOf", { shown: differs.length })}
      </p>
      <Differing number={number} differs={differs} />
    </>
  );
};

const Differing = ({ number, differs }: Readonly<{ number: number; differs: Rerun["differs"] }>) => {
  const { t } = useTranslation("reporting");
  const name = t("editions.table", { number });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keyboard too
    <section className={styles.differing} aria-label={name} tabIndex={0}>
      <table>
        <caption className="unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t("editions.where")}</th>
            <th scope="col" className="numeric">
              {t("editions.before")}
            </th>
            <th scope="col" className="numeric">
              {t("editions.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {differs.map(({ at, before, after }) => (
            <tr key={at}>
              <th scope="row">
                <code>{at}</code>
              </th>
              <Cell value={before} />
              <Cell value={after} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** As exact as what differs may be. */
const Cell = ({ value }: Readonly<{ value: unknown }>) => {
  const { t } = useTranslation("reporting");
  const language = useLanguage();
  const text =
    value === undefined
      ? t("editions.nothing")
      : typeof value === "number"
        ? exact(value, language)
        : JSON.stringify(value);
  return <td className="numeric">{text}</td>;
};
