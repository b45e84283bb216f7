import {
  type ComponentType,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useTranslation } from "react-i18next";
import { namesOf } from "../../models/words/place.ts";
import { wordedProblems } from "../../models/words/problem.ts";
import { SubjectContext, useSubject } from "../figures/subject.ts";
import { whenIdle } from "../idle.ts";
import { Section } from "../results/section.tsx";
import { useUnsettled } from "../settled.ts";
import { useIsSeen } from "../trying/followed.tsx";
import { still, writtenPulls } from "../trying/trying.ts";
import styles from "./doubt.module.css";
import { type Doubt, DoubtContext, type Drawn, nothingDrawn } from "./draws.ts";

type Shown = (drawn: Drawn) => ReactNode;
type DoubtedProps = Readonly<{ id: string; title: string; aside?: ReactNode; children: Shown }>;

/**
 * A part of the page that is of draws. What stands in it has the state of the page that they are of, so that a sentence and its
 * picture are never of two; it follows the thumb where it can be seen.
 */
export const Doubted = ({ id, title, aside, children }: DoubtedProps) => (
  <Section id={id} title={title} aside={aside}>
    <OfDraws>{children}</OfDraws>
  </Section>
);

const OfDraws = ({ children }: Readonly<{ children: Shown }>) => {
  const place = useRef<HTMLDivElement>(null);
  const { drawn, isBehind, trouble } = useSeenDoubt(useIsSeen(place));
  return (
    <div
      ref={place}
      className={styles.ofDraws}
      data-draws={drawn?.simulated.simulation.draws}
      data-pulled={drawn && writtenPulls(Object.entries(drawn.pulls))}
      data-behind={isBehind || undefined}
      aria-busy={isBehind || !drawn}
    >
      <Settling shown={drawn} />
      {trouble && <Trouble trouble={trouble} />}
      {!trouble && !drawn && <Waiting />}
      {drawn && <SubjectContext value={drawn.subject}>{children(drawn)}</SubjectContext>}
    </div>
  );
};

/** As it comes where it can be seen; elsewhere what is drawn at rest, when there is time for it. */
const useSeenDoubt = (isSeen: boolean): Doubt => {
  const doubting = use(DoubtContext);
  const [shown, setShown] = useState(nothingDrawn);
  useEffect(() => {
    if (!doubting) return setShown(nothingDrawn);
    const idle = whenIdle();
    const follow = (): void => {
      const doubt = doubting.read();
      const show = (): void => setShown((before) => (looksAlike(before, doubt) ? before : doubt));
      if (isSeen) show();
      else if (!doubt.isWorking) idle.ask(show);
    };
    follow();
    const leave = doubting.subscribe(follow);
    return () => {
      leave();
      idle.leave();
    };
  }, [doubting, isSeen]);
  return shown;
};

type InSightProps = Readonly<{ drawn: Drawn; of: ComponentType<Readonly<{ drawn: Drawn }>> }>;

/** A picture of a long part: while a thumb moves it follows only where it can be seen itself. */
export const InSight = ({ drawn, of: Of }: InSightProps) => {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useIsSeen(place);
  const last = useRef(drawn);
  if (isSeen || drawn.isWhole) last.current = drawn;
  const shown = last.current;
  const picture = useMemo(() => <Of drawn={shown} />, [Of, shown]);
  return (
    <div ref={place}>
      <SubjectContext value={shown.subject}>{picture}</SubjectContext>
    </div>
  );
};

/** The page is not finished while what is drawn waits to be shown: what is printed then would be without it. */
const Settling = ({ shown }: Readonly<{ shown: Drawn | undefined }>) => {
  const doubting = use(DoubtContext);
  const isLate = (): boolean => {
    const { isWorking, drawn } = doubting?.read() ?? nothingDrawn;
    return !isWorking && drawn !== shown;
  };
  useUnsettled(useSyncExternalStore(doubting?.subscribe ?? still, isLate));
  return null;
};

/** How far more draws have come changes nothing of the pictures. */
const looksAlike = (one: Doubt, other: Doubt): boolean =>
  one.drawn === other.drawn && one.isBehind === other.isBehind && one.trouble === other.trouble;

/** The place of what is on its way. */
const Waiting = () => {
  const { t } = useTranslation("results");
  return (
    <p className={styles.waiting} role="status">
      {t("doubt.drawing")}
    </p>
  );
};

/** Why nothing is drawn, and what to do. */
const Trouble = ({ trouble }: Readonly<{ trouble: NonNullable<Doubt["trouble"]> }>) => {
  const { t } = useTranslation("results");
  const { document, language } = useSubject();
  const doubting = use(DoubtContext);
  if (trouble === "failed")
    return (
      <div role="alert">
        <p>{t("doubt.failed")}</p>
        <button type="button" className={styles.again} onClick={doubting?.again}>
          {t("doubt.again")}
        </button>
      </div>
    );
  return (
    <div role="alert">
      <p>{t("doubt.refused")}</p>
      <ul>
        {wordedProblems(trouble, language, namesOf(document)).map(({ at, message }) => (
          <li key={`${at} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
};
