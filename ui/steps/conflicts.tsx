import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { conflictText } from "../../models/words/changed.ts";
import type { ConflictGroup, Side } from "../editing/incoming.ts";
import type { Conflicting } from "../editing/status.ts";
import { useSaving, useSavingState } from "../editing/useSaving.ts";
import { useLanguage } from "../language/language.ts";
import styles from "./keeping.module.css";

const sides = ["mine", "theirs"] as const satisfies readonly Side[];
const taking = { mine: "conflict.takeMine", theirs: "conflict.takeTheirs" } as const;

/** The id of the place where one chooses. */
export const CONFLICTS = "conflicts";

/** Where the same was changed here and elsewhere: both, and a choice. Nothing while there is nothing to choose. */
export const Conflicts = () => {
  const { t } = useTranslation("editor");
  const { status } = useSavingState();
  const { choose } = useSaving();
  const region = useRef<HTMLDivElement>(null);
  const [isChosen, setChosen] = useState(false);
  const isOpen = status.kind === "conflict";
  const decide = (groups: readonly ConflictGroup[], side: Side) => {
    choose(
      groups.map(({ at }) => at),
      side,
    );
    setChosen(true);
    // The button that had focus goes with the choice.
    region.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={region} id={CONFLICTS} className={styles.region} tabIndex={-1}>
      <p className="unseen" role="status">
        {isOpen ? t("conflict.title", { count: status.groups.length }) : isChosen && t("conflict.done")}
      </p>
      {isOpen && <Choices conflicting={status} onChoose={decide} />}
    </div>
  );
};

type ChoicesProps = Readonly<{
  conflicting: Conflicting;
  onChoose: (groups: readonly ConflictGroup[], side: Side) => void;
}>;

const Choices = ({ conflicting, onChoose }: ChoicesProps) => {
  const { t } = useTranslation("editor");
  const id = useId();
  const { groups } = conflicting;
  return (
    <section className={styles.conflicts} aria-labelledby={id}>
      <h2 id={id}>{t("conflict.title", { count: groups.length })}</h2>
      <p>{t("conflict.text")}</p>
      <ul>
        {groups.map((group) => (
          <Choice key={group.at} group={group} conflicting={conflicting} onChoose={(side) => onChoose([group], side)} />
        ))}
      </ul>
      {groups.length > 1 && (
        <p className={styles.buttons}>
          {t("conflict.all")}
          {sides.map((side) => (
            <button key={side} type="button" className={styles.button} onClick={() => onChoose(groups, side)}>
              {t(taking[side])}
            </button>
          ))}
        </p>
      )}
    </section>
  );
};

type ChoiceProps = Readonly<{ group: ConflictGroup; conflicting: Conflicting; onChoose: (side: Side) => void }>;

const Choice = ({ group, conflicting: { mine, theirs }, onChoose }: ChoiceProps) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const texts = group.conflicts.map((conflict) => conflictText(conflict, { mine, theirs }, language));
  return (
    <li className={styles.choice}>
      {texts.map(({ place, ...said }) => (
        <div key={place}>
          <h3>{place}</h3>
          <dl className={styles.sides}>
            {sides.map((side) => (
              <div key={side}>
                <dt>{t(`conflict.${side}`)}</dt>
                <dd>{said[side]}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p className={styles.buttons}>
        {sides.map((side) => {
          const choice = t(taking[side]);
          return (
            <button
              key={side}
              type="button"
              className={styles.button}
              aria-label={t("conflict.of", { choice, place: texts.map(({ place }) => place).join(", ") })}
              onClick={() => onChoose(side)}
            >
              {choice}
            </button>
          );
        })}
      </p>
    </li>
  );
};
