import { use, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { count } from "../../models/words/number.ts";
import type { Progress } from "../engine.ts";
import styles from "./drawing.module.css";
import { type Doubt, DoubtContext, type Drawn, RESTING_DRAWS, useDoubt } from "./draws.ts";
import { Redrawing } from "./redrawing.tsx";

/** So many more can be asked for; the last is what the command line takes at most. */
const MORE = [100_000, 1_000_000] as const;

/** What was asked for, of the page as it stood. */
type Asked = Readonly<{ draws: number; key: string }>;
type Ending = "done" | "stopped" | "few" | "dropped";

const isThere = ({ draws, key }: Asked, { drawn }: Doubt): boolean =>
  drawn?.subject.key === key && drawn.simulated.simulation.draws === draws;

/** Of a million draws, drawing them takes a third of the time and saying what they say the rest. */
const DRAWING = 1 / 3;

const doneOf = ({ done, chunks, summed }: Progress): number => (DRAWING * done) / chunks + (1 - DRAWING) * summed;

/** More draws when they are asked for: what is under way, and how the last asking ended. */
const useMore = (drawn: Drawn) => {
  const doubting = use(DoubtContext);
  const doubt = useDoubt();
  const [asked, setAsked] = useState<Asked | undefined>();
  const [ending, setEnding] = useState<Readonly<{ how: Ending; draws: number }> | undefined>();
  const [isUnderWay, setUnderWay] = useState(false);
  useEffect(() => {
    if (!asked) return;
    const there = isThere(asked, doubt);
    if (there && isUnderWay) {
      setUnderWay(false);
      setEnding({ how: "done", draws: asked.draws });
    }
    const isLeft = doubt.drawn?.subject.key !== asked.key || !doubt.isWorking;
    if (there || !isLeft) return;
    // Nobody stopped them: what they were of is no longer on the page.
    setAsked(undefined);
    setUnderWay(false);
    setEnding({ how: "dropped", draws: asked.draws });
  }, [asked, doubt, isUnderWay]);
  return {
    underWay: isUnderWay ? asked?.draws : undefined,
    done: doubt.more ? doneOf(doubt.more) : 0,
    ending,
    ask: (draws: number) => {
      setAsked({ draws, key: drawn.subject.key });
      setUnderWay(true);
      setEnding(undefined);
      doubting?.more(draws);
    },
    stop: () => {
      setAsked(undefined);
      setUnderWay(false);
      setEnding({ how: isUnderWay ? "stopped" : "few", draws: RESTING_DRAWS });
      doubting?.stop();
    },
  };
};

/** Of how many draws the pictures are, from which seed; more of them when asked for, and how to work them out elsewhere. */
export const DrawingLine = ({ drawn }: Readonly<{ drawn: Drawn }>) => {
  const { t } = useTranslation("results");
  const { language } = drawn.subject;
  const { draws, seed } = drawn.simulated.simulation;
  const { underWay, done, ending, ask, stop } = useMore(drawn);
  const shown = (many: number): string => count(many, language);
  const told = underWay
    ? t("draws.began", { draws: shown(underWay) })
    : ending && t(`draws.${ending.how}`, { draws: shown(ending.draws) });
  return (
    <div className={`${styles.drawing} small`}>
      <div className={styles.line}>
        <span data-drawn="">{t(drawn.isWhole ? "draws.line" : "draws.lineMoving", { draws: shown(draws), seed })}</span>
        <Choices underWay={underWay} done={done} draws={draws} shown={shown} onAsk={ask} onStop={stop} />
      </div>
      <p role="status" className={styles.told}>
        {told}
      </p>
      <What drawn={drawn} />
      <Redrawing drawn={drawn} />
    </div>
  );
};

type ChoicesProps = Readonly<{
  underWay: number | undefined;
  done: number;
  /** Of what is shown. */
  draws: number;
  shown: (many: number) => string;
  onAsk: (draws: number) => void;
  onStop: () => void;
}>;

/** What can be asked for, or how far what was asked for has come. Focus goes from the one to the other. */
const Choices = ({ underWay, done, draws, shown, onAsk, onStop }: ChoicesProps) => {
  const { t } = useTranslation("results");
  const place = useRef<HTMLDivElement>(null);
  const holdsFocus = useRef(false);
  const isUnderWay = underWay !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the buttons are other ones when this changes
  useLayoutEffect(() => {
    if (holdsFocus.current) place.current!.querySelector("button")?.focus({ preventScroll: true });
  }, [isUnderWay, draws > RESTING_DRAWS]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons' own focus is what is heard of
    <div
      ref={place}
      className={`${styles.choices} screen-only`}
      onFocus={() => {
        holdsFocus.current = true;
      }}
      // Not heard of a button that goes away with its focus.
      onBlur={() => {
        holdsFocus.current = false;
      }}
    >
      {isUnderWay ? (
        <>
          <Bar draws={shown(underWay)} done={done} />
          <button type="button" className={styles.button} onClick={onStop}>
            {t("draws.stop")}
          </button>
        </>
      ) : (
        <>
          {draws > RESTING_DRAWS && (
            <button type="button" className={styles.button} onClick={onStop}>
              {t("draws.back", { draws: shown(RESTING_DRAWS) })}
            </button>
          )}
          {MORE.filter((more) => more !== draws).map((more) => (
            <button key={more} type="button" className={styles.button} onClick={() => onAsk(more)}>
              {t("draws.more", { draws: shown(more) })}
            </button>
          ))}
        </>
      )}
    </div>
  );
};

const Bar = ({ draws, done }: Readonly<{ draws: string; done: number }>) => {
  const { t } = useTranslation("results");
  const percent = Math.floor(100 * done);
  const said = t("draws.percent", { percent });
  return (
    <>
      <div
        role="progressbar"
        aria-label={t("draws.progress", { draws })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={said}
        className={styles.bar}
      >
        <div className={styles.done} style={{ inlineSize: `${percent}%` }} />
      </div>
      <span aria-hidden="true" className={styles.percent}>
        {said}
      </span>
    </>
  );
};

/** Draws, how they are chosen, and the seed, for those who wonder. */
const What = ({ drawn: { simulated } }: Readonly<{ drawn: Drawn }>) => {
  const { t } = useTranslation("results");
  return (
    <details className="screen-only">
      <summary>{t("draws.what")}</summary>
      <p>{t("draws.whatText")}</p>
      <p>{t(`draws.${simulated.simulation.sampling}`)}</p>
      <p>{t("draws.seed")}</p>
    </details>
  );
};
