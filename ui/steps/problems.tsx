import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../../models/problem.ts";
import { first } from "../../models/words/noun.ts";
import { namesOf, place } from "../../models/words/place.ts";
import { problemMessage } from "../../models/words/problem.ts";
import { useDraft, useTexts } from "../editing/hooks.ts";
import { useLive } from "../editing/live.ts";
import { useLanguage } from "../language/language.ts";
import { type GoTo, Jump } from "./jump.tsx";
import { needsOf } from "./needs.ts";
import styles from "./problems.module.css";

type Entry = Readonly<{ at: Address; text: string }>;
type Left = Readonly<{ missing: readonly Entry[]; wrong: readonly Entry[] }>;

/** What lacks by its name alone, since all of it lacks in the same way; what is wrong with why and what to do. */
const useLeft = (): Left => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const { problems, document } = useLive();
  const written = useDraft();
  const texts = useTexts();
  const names = namesOf(document ?? {});
  const placeOf = (at: Address, named = names): string => place(at, language, named) || t("problems.whole");
  const unread = [...texts].map(([at, text]) => ({
    at,
    text: `${placeOf(at, namesOf(written))}: ${t("problems.unread", { text })}`,
  }));
  const missing = problems.filter(({ kind }) => kind === "missing");
  // A list that is empty has no field that lacks anything, and is needed all the same.
  const needed = document ? needsOf(document, problems) : [];
  const empty = needed.filter(({ at }) => missing.every((one) => one.at !== at));
  return {
    missing: [
      ...missing.map(({ at }) => ({ at, text: placeOf(at) })),
      ...empty.map(({ what, at }) => ({ at, text: first(t(`strip.need.${what}`)) })),
    ],
    wrong: [
      ...unread,
      ...problems
        .filter(({ kind }) => kind !== "missing")
        .map((problem) => ({ at: problem.at, text: problemMessage(problem, language, names) })),
    ],
  };
};

/** As many as can be taken in at a glance. */
const SHOWN = 8;

type EntriesProps = Readonly<{ title: string; entries: readonly Entry[]; goTo: GoTo }>;

const Entries = ({ title, entries, goTo }: EntriesProps) => {
  const { t } = useTranslation("editor");
  const id = useId();
  const [areAllShown, setAreAllShown] = useState(false);
  if (entries.length === 0) return null;
  const shown = areAllShown ? entries : entries.slice(0, SHOWN);
  return (
    <>
      <h4 id={id}>{`${title} (${entries.length})`}</h4>
      <ul className={styles.list} aria-labelledby={id}>
        {shown.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <Jump at={at} goTo={goTo}>
              {text}
            </Jump>
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <button type="button" className="linklike small" onClick={() => setAreAllShown(true)}>
          {t("problems.all", { count: entries.length })}
        </button>
      )}
    </>
  );
};

/** What is left to fill in and what is wrong, each a way to its field. */
export const ProblemList = ({ goTo }: Readonly<{ goTo: GoTo }>) => {
  const { t } = useTranslation("editor");
  const { isStale, document } = useLive();
  const { missing, wrong } = useLeft();
  const isNothing = missing.length + wrong.length === 0;
  return (
    <section className={styles.problems} aria-labelledby="problems-title" aria-busy={isStale}>
      <h3 id="problems-title" tabIndex={-1}>
        {t("problems.title")}
        {!isNothing && (
          <span className={styles.counts}>
            {t("problems.counts", { missing: missing.length, wrong: wrong.length })}
          </span>
        )}
      </h3>
      {isNothing && (
        <p>
          {document === undefined ? (
            t("strip.waiting")
          ) : (
            <>
              <span aria-hidden="true">✓ </span>
              {t("problems.none")}
            </>
          )}
        </p>
      )}
      <Entries title={t("problems.wrong")} entries={wrong} goTo={goTo} />
      <Entries title={t("problems.missing")} entries={missing} goTo={goTo} />
    </section>
  );
};
