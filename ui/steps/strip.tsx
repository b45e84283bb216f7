import { useDebouncedValue } from "@mantine/hooks";
import { memo, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Appraisal } from "../../models/appraisal.ts";
import type { Address } from "../../models/problem.ts";
import type { Ratio } from "../../models/result.ts";
import type { Figures } from "../../models/session.ts";
import { groundsText } from "../../models/words/grounds.ts";
import { headline } from "../../models/words/headline.ts";
import { compactKronor, fixed } from "../../models/words/number.ts";
import { plain, type Sentence } from "../../models/words/part.ts";
import { namesOf, place } from "../../models/words/place.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { useTexts } from "../editing/hooks.ts";
import { type Live, useLive, useLiveSource } from "../editing/live.ts";
import { useLanguage } from "../language/language.ts";
import { useUnsettled } from "../settled.ts";
import { type GoTo, Jump } from "./jump.tsx";
import { needsOf } from "./needs.ts";
import styles from "./strip.module.css";

/** What can be told of a document that is whole, and of which nothing that is asked for lacks. */
type Told = Readonly<{ figures: Figures; lead: Sentence; rest: Sentence }>;

const isUnverified = ({ marks }: Figures, at: Address): boolean => marks[at]?.includes("notVerified") ?? false;

const Numbers = ({ sentence, figures }: Readonly<{ sentence: Sentence; figures: Figures }>) =>
  sentence.map((part, position) => {
    if ("text" in part) return part.text;
    const look = isUnverified(figures, part.figure) ? `${styles.number} ${styles.unverified}` : styles.number;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
      <strong key={position} className={look} data-figure={part.figure}>
        {part.number}
      </strong>
    );
  });

type KeyProps = Readonly<{ name: string; at: Address; of: Ratio; shown: (value: number) => string; unit: string }>;

const Key = ({ name, at, of, shown, unit, figures }: KeyProps & Readonly<{ figures: Figures }>) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const unverified = of.defined && isUnverified(figures, at);
  return (
    <div className={styles.key}>
      <dt>{name}</dt>
      <dd
        className={of.defined ? `${styles.value} ${unverified ? styles.unverified : ""}` : styles.why}
        data-figure={at}
      >
        {of.defined ? shown(of.value) : whyPhrase(of.why, language)}
      </dd>
      <dd className={styles.unit}>
        {unit}
        {unverified && ` · ${t("mark.notVerified")}`}
      </dd>
    </div>
  );
};

/** Value in kronor, shown when it has been said what would have happened anyway and how the effect is known. */
const Keys = ({ figures }: Readonly<{ figures: Figures }>) => {
  const { t } = useTranslation();
  const editor = useTranslation("editor").t;
  const language = useLanguage();
  const { npv, bcr } = figures.society;
  return (
    <dl className={styles.keys}>
      <Key
        name={editor("strip.npv")}
        at="/society/npv"
        of={npv}
        shown={(value) => compactKronor(value, language)}
        unit={t("page.yearSpan", figures.settings)}
        figures={figures}
      />
      <Key
        name={editor("strip.bcr")}
        at="/society/bcr"
        of={bcr}
        shown={(value) => fixed(value, language, 2)}
        unit={editor("strip.bcrUnit")}
        figures={figures}
      />
    </dl>
  );
};

type ResultProps = Readonly<{ told: Told; grounds: Live["grounds"]; goTo: GoTo }>;

/** What must be true for the investment to pay, and value in kronor as soon as that has grounds. */
const Result = memo(({ told, grounds, goTo }: ResultProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { figures, lead, rest } = told;
  const lacking = grounds && groundsText(grounds, language);
  const field = grounds && [...grounds.counterfactual, ...grounds.evidence][0];
  const numbers = [...lead, ...rest];
  const rests = numbers.some((part) => "figure" in part && isUnverified(figures, part.figure));
  return (
    <>
      <div className={styles.sentences}>
        <p className={styles.lead}>
          <Numbers sentence={lead} figures={figures} />
        </p>
        <p className={styles.rest}>
          <Numbers sentence={rest} figures={figures} />
        </p>
        <p className={styles.note}>{rests && t("strip.rests")}</p>
      </div>
      {grounds?.areGiven && <Keys figures={figures} />}
      {lacking !== undefined && field !== undefined && (
        <p className={styles.lacking}>
          <Jump at={field} goTo={goTo}>
            {lacking}
          </Jump>
        </p>
      )}
    </>
  );
});

/** Before there is a break-even point: what it takes, each a way to its field. */
const Needs = ({ live, goTo }: Readonly<{ live: Live; goTo: GoTo }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  if (live.document === undefined) return <p className={styles.lead}>{t("strip.waiting")}</p>;
  const needs = needsOf(live.document, live.problems);
  const [fault, ...others] = live.problems.filter(({ kind }) => kind !== "missing");
  return (
    <div className={styles.sentences}>
      {needs.length > 0 && (
        <p className={styles.needs}>
          {t("strip.needs")}{" "}
          {needs.map(({ what, at }, position) => (
            <span key={what}>
              {position > 0 && ", "}
              <Jump at={at} goTo={goTo}>
                {t(`strip.need.${what}`)}
              </Jump>
            </span>
          ))}
          .
        </p>
      )}
      {fault && (
        <p className={styles.needs}>
          {t("strip.faults")}{" "}
          <Jump at={fault.at} goTo={goTo}>
            {place(fault.at, language, namesOf(live.document)) || t("problems.whole")}
          </Jump>
          {others.length > 0 && ` ${t("strip.others", { count: others.length })}`}.
        </p>
      )}
    </div>
  );
};

/** Of what is typed and cannot be read no figure knows, which is said beside them. */
const Unread = ({ goTo }: Readonly<{ goTo: GoTo }>) => {
  const { t } = useTranslation("editor");
  const texts = useTexts();
  const [first] = texts.keys();
  if (first === undefined) return null;
  return (
    <p className={styles.lacking}>
      <Jump at={first} goTo={goTo}>
        {t("strip.unread", { count: texts.size })}
      </Jump>
    </p>
  );
};

const Trouble = ({ of }: Readonly<{ of: NonNullable<Live["trouble"]> }>) => {
  const { t } = useTranslation("editor");
  const { retry } = useLiveSource();
  return (
    <p className={styles.trouble} role="alert">
      {t(`strip.${of}`)}{" "}
      {of === "stopped" && (
        <button type="button" className="linklike" onClick={retry}>
          {t("strip.retry")}
        </button>
      )}
    </p>
  );
};

/** Once for each answer: nothing of it is drawn again while the next one is waited for. */
const useTold = ({ figures, document, problems }: Live): Told | undefined => {
  const language = useLanguage();
  return useMemo(() => {
    if (figures === undefined || document === undefined || needsOf(document, problems).length > 0) return undefined;
    return { figures, ...headline(figures, document as Appraisal, language) };
  }, [figures, document, problems, language]);
};

/** What takes longer than anyone expects is said to be under way. */
const Slow = ({ isWaiting }: Readonly<{ isWaiting: boolean }>) => {
  const { t } = useTranslation("editor");
  const [hasWaited] = useDebouncedValue(isWaiting, PAUSE_MS);
  return isWaiting && hasWaited ? <p role="status">{t("strip.waiting")}</p> : null;
};

/** Long enough for someone who types to have come to the end of a number. */
const PAUSE_MS = 2_000;

/** The sentence for those who hear the page: when it has stood for a while, and only when it says something else. */
const Spoken = ({ lead }: Readonly<{ lead: Sentence }>) => {
  const [spoken] = useDebouncedValue(plain(lead), PAUSE_MS);
  return (
    <p className="unseen" role="status">
      {spoken}
    </p>
  );
};

/** What the appraisal says as it is written: at the foot of a phone, on wide screens above the step. */
export const Strip = ({ goTo }: Readonly<{ goTo: GoTo }>) => {
  const { t } = useTranslation();
  const editor = useTranslation("editor").t;
  const live = useLive();
  const [isOpen, setIsOpen] = useState(false);
  const told = useTold(live);
  useUnsettled(live.isStale && live.trouble !== "stopped");
  return (
    <aside className={`${styles.strip} screen-only`} aria-label={editor("strip.title")} data-open={isOpen}>
      <div className={styles.results} aria-busy={live.isStale} data-live>
        {told ? <Result told={told} grounds={live.grounds} goTo={goTo} /> : <Needs live={live} goTo={goTo} />}
      </div>
      {live.trouble && <Trouble of={live.trouble} />}
      <Slow isWaiting={live.isStale && live.trouble === undefined} />
      <Unread goTo={goTo} />
      <div className={styles.foot}>
        {live.document?.illustrative && (
          <span className="stamp" title={t("illustrativeLong")}>
            {t("illustrative")}
          </span>
        )}
        {told && (
          <button
            type="button"
            className={`linklike small ${styles.toggle}`}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {editor(isOpen ? "strip.less" : "strip.more")}
          </button>
        )}
      </div>
      {told && <Spoken lead={told.lead} />}
    </aside>
  );
};
