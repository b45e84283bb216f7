import { getRouteApi, Link } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useEscape } from "../escape.ts";
import { useDoors } from "../figures/doors.ts";
import { useSubject } from "../figures/subject.ts";
import { TRY_NOTHING } from "../trying/trying.ts";
import { stops, TOURED } from "./stops.ts";
import styles from "./tour.module.css";

const route = getRouteApi("/kalkyl/$id");

const MARK = "data-toured";

/** What is talked about is outlined; it may come and go while one is at the stop. */
const useOutline = (stop: number, isOpen: boolean): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened at a stop is what it is about
  useEffect(() => {
    const shown = document.querySelector(stops[stop - 1]!.about);
    shown?.setAttribute(MARK, "");
    return () => shown?.removeAttribute(MARK);
  }, [stop, isOpen]);
};

/** The place that is talked about stands in sight above the panel; the panel's heading takes focus, so that it is read. */
const useArrival = (stop: number) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // After a page that was just come to has taken focus and its own place.
    const arrival = setTimeout(() => {
      sightOf(stop)?.scrollIntoView({ block: "start" });
      heading.current?.focus({ preventScroll: true });
    });
    return () => clearTimeout(arrival);
  }, [stop]);
  return heading;
};

const sightOf = (stop: number): HTMLElement | null => {
  const { about, sight = about } = stops[stop - 1]!;
  return document.querySelector<HTMLElement>(sight);
};

/** How much of the window the panel takes from below, so that the page leaves it room. */
const useRoom = () => {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const measure = (): void =>
      style.setProperty("--tour", `${Math.ceil(innerHeight - panel.current!.getBoundingClientRect().top)}px`);
    const watch = new ResizeObserver(measure);
    watch.observe(panel.current!);
    addEventListener("resize", measure);
    return () => {
      watch.disconnect();
      removeEventListener("resize", measure);
      style.removeProperty("--tour");
    };
  }, []);
  return panel;
};

/** From stop to stop, each in the address; what was opened at one is closed when the next is gone to. */
const useWays = (stop: number) => {
  const navigate = route.useNavigate();
  const still = { resetScroll: false, replace: true };
  return {
    go: (to: number): void =>
      void navigate({
        ...still,
        search: ({ figure: _, figureIn: __, try: ___, ...view }) => ({
          ...view,
          tour: to,
          ...(stops[to - 1]!.opens === "sliders" && { try: TRY_NOTHING }),
        }),
      }),
    openSliders: (): void => void navigate({ ...still, search: (view) => ({ ...view, try: TRY_NOTHING }) }),
    end: (): void => {
      const place = sightOf(stop)?.querySelector<HTMLElement>("h2[tabindex]") ?? document.getElementById("content");
      void navigate({ ...still, search: ({ tour: _, ...view }) => view });
      place?.focus({ preventScroll: true });
    },
  };
};

/** Opens the figure that the stop is about; it stays, so that focus comes back to it. */
const OpensFigure = () => {
  const { t } = useTranslation("results");
  const { door, open } = useDoors()!;
  const { scenario } = useSubject();
  return (
    <button
      type="button"
      className={styles.open}
      aria-expanded={door !== undefined}
      onClick={({ currentTarget }) => open({ at: TOURED, scenario }, currentTarget)}
    >
      {t("show.tour.open.figure")}
    </button>
  );
};

/** Opens the sliders again, where they were closed; one goes on where they are. */
const OpensSliders = ({ onOpen }: Readonly<{ onOpen: () => void }>) => {
  const { t } = useTranslation("results");
  const isOpen = route.useSearch({ select: (view) => view.try !== undefined });
  if (isOpen) return null;
  const open = (): void => {
    onOpen();
    setTimeout(() => document.querySelector<HTMLElement>("#trying h2")?.focus());
  };
  return (
    <button type="button" className={styles.open} onClick={open}>
      {t("show.tour.open.sliders")}
    </button>
  );
};

const Panel = ({ stop }: Readonly<{ stop: number }>) => {
  const { t } = useTranslation("results");
  const isOpen = route.useSearch({ select: (view) => view.figure !== undefined || view.try !== undefined });
  const heading = useArrival(stop);
  const panel = useRoom();
  const { go, openSliders, end } = useWays(stop);
  useOutline(stop, isOpen);
  // What stands open it closes first.
  useEscape(!isOpen, end);
  const { name, opens } = stops[stop - 1]!;
  const endOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    end();
  };
  return (
    <section
      ref={panel}
      className={`${styles.panel} screen-only`}
      aria-labelledby="tour-title"
      data-open={isOpen}
      onKeyDown={endOnEscape}
    >
      <h2 id="tour-title" ref={heading} tabIndex={-1} className={styles.title}>
        <span className={styles.count}>{t("show.tour.stop", { number: stop, count: stops.length })}</span>
        <span className="unseen">. </span>
        {t(`show.tour.${name}.title`)}
      </h2>
      <p className={styles.text}>{t(`show.tour.${name}.text`)}</p>
      {opens === "figure" && <OpensFigure />}
      {opens === "sliders" && <OpensSliders onOpen={openSliders} />}
      <div className={styles.ways}>
        <button type="button" className="linklike" onClick={end}>
          {t("show.tour.end")}
        </button>
        {stop > 1 && (
          <button type="button" className={styles.way} onClick={() => go(stop - 1)}>
            {t("show.tour.back")}
          </button>
        )}
        {stop === stops.length ? (
          <Link to="/ny" className={styles.onward}>
            {t("start.new", { ns: "translation" })}
          </Link>
        ) : (
          <button type="button" className={styles.onward} onClick={() => go(stop + 1)}>
            {t("show.tour.onward")}
          </button>
        )}
      </div>
    </section>
  );
};

/** Five stops through the page for someone who has never seen an appraisal; the page stays in use meanwhile. */
export const Tour = () => {
  const tour = route.useSearch({ select: (view) => view.tour });
  return tour === undefined ? null : <Panel stop={tour} />;
};
