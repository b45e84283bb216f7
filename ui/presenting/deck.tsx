import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { plain } from "../../models/words/part.ts";
import { Marks } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./deck.module.css";
import { type FullScreen, useFullScreen } from "./fullScreen.ts";
import { useKeys } from "./keys.ts";
import type { Slide } from "./slides.tsx";
import { useZoom } from "./zoom.ts";

/** Whose figures these are: stands on every slide, so that none is without it when it is photographed. */
const Top = () => {
  const { t } = useTranslation();
  const { document, scenario } = useSubject();
  const named = document.scenarios?.find(({ id }) => id === scenario)?.name;
  return (
    <p className={styles.top}>
      <span lang="sv">{document.title}</span>
      {named && <strong>{t("show.scenario", { ns: "results", name: named })}</strong>}
      {document.illustrative && <span className="stamp">{t("illustrative")}</span>}
    </p>
  );
};

type ControlsProps = Readonly<{
  at: number;
  last: number;
  go: (to: number) => void;
  screen: FullScreen;
  id: string;
}>;

/** Buttons for mouse and finger; at an end they stay, so that whoever is at them keeps the place. */
const Controls = ({ at, last, go, screen, id }: ControlsProps) => {
  const { t } = useTranslation("results");
  const { scenario } = useSubject();
  const step = (to: number, name: string, sign: string) => (
    <button
      type="button"
      className={styles.step}
      aria-label={name}
      aria-disabled={to < 0 || to > last}
      onClick={() => to >= 0 && to <= last && go(to)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <nav className={styles.controls} aria-label={t("show.controls")}>
      {step(at - 1, t("show.back"), "←")}
      <span className={styles.number}>
        {at + 1} / {last + 1}
      </span>
      {step(at + 1, t("show.onward"), "→")}
      {screen.isPossible && (
        <button type="button" className="linklike" onClick={screen.turn}>
          {t(screen.isOn ? "show.window" : "show.fullScreen")}
        </button>
      )}
      <Link to="/kalkyl/$id" params={{ id }} search={scenario === undefined ? {} : { scenario }}>
        {t("show.leave")}
      </Link>
    </nav>
  );
};

type DeckProps = Readonly<{
  id: string;
  slides: readonly Slide[];
  at: number;
  onGo: (to: number) => void;
  onLeave: () => void;
}>;

/** One thing a screen: the finding, its picture, and what it rests on. */
export const Deck = ({ id, slides, at, onGo, onLeave }: DeckProps) => {
  const { t } = useTranslation("results");
  const { result } = useSubject();
  const screen = useFullScreen();
  const last = slides.length - 1;
  const slide = slides[at]!;
  const zoom = useZoom(slide.id);
  useKeys({ at, last, go: onGo, leave: onLeave, fill: screen.turn });
  const title = plain(slide.title);
  return (
    <div className={styles.deck} style={{ "--zoom": zoom.screen } as CSSProperties}>
      <p className="unseen" role="status">
        {t("show.said", { number: at + 1, count: slides.length, title })}
      </p>
      <Top />
      <article
        key={slide.id}
        ref={zoom.place}
        className={styles.slide}
        style={{ zoom: zoom.slide }}
        aria-labelledby="slide-title"
        data-slide={slide.id}
      >
        <p className={styles.over}>{slide.over}</p>
        <h1 id="slide-title">
          <Worded sentence={slide.title} className={styles.figure} />
        </h1>
        <div className={styles.body}>{slide.body}</div>
      </article>
      <footer className={styles.foot}>
        <p className={styles.source}>
          {t("charts.source", { engine: result.engine })} <Marks marks={result.marks[slide.rests]} />
        </p>
        <Controls at={at} last={last} go={onGo} screen={screen} id={id} />
      </footer>
    </div>
  );
};
