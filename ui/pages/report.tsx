import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { Trans, useTranslation } from "react-i18next";
import { DoubtContext, useDoubtingOf } from "../doubt/draws.ts";
import { DOOR_HINT, type Doors, DoorsContext, nameOfScenario, placeOfDoor, scenarioNamed } from "../figures/doors.ts";
import { type Computed, ScenariosContext, type Subject, SubjectContext, useSubject } from "../figures/subject.ts";
import { PrintedOn } from "../results/handout.tsx";
import { Tour } from "../touring/tour.tsx";
import { TriedBanner } from "../trying/banner.tsx";
import { Rested } from "../trying/followed.tsx";
import { TryingPanel } from "../trying/panel.tsx";
import tray from "../trying/trying.module.css";
import { TRY_NOTHING, type Trying, TryingContext, useTried, useTryingOf, writtenPulls } from "../trying/trying.ts";
import "../language/results.ts";
import { useIsWide } from "../wide.ts";
import styles from "./appraisal.module.css";
import { Guide } from "./guide.tsx";
import { Margin } from "./margin.tsx";
import { Sections } from "./sections.tsx";

const route = getRouteApi("/kalkyl/$id");

const Head = () => {
  const { t } = useTranslation();
  const { document } = useSubject();
  const { title, stage, diaryNumber, illustrative } = document;
  return (
    <header className={styles.head}>
      <h1 lang="sv">{title}</h1>
      <p className={styles.meta}>
        <span>{t(`stage.${stage ?? "idea"}`)}</span>
        {diaryNumber && <span>{diaryNumber}</span>}
        {illustrative && (
          <span className="stamp" title={t("illustrativeLong")}>
            {t("illustrative")}
          </span>
        )}
        <PrintedOn />
      </p>
    </header>
  );
};

const ScenarioBanner = ({ onBack }: Readonly<{ onBack: () => void }>) => {
  const { t } = useTranslation();
  const { document, scenario } = useSubject();
  const shown = document.scenarios?.find(({ id }) => id === scenario);
  if (!shown) return null;
  return (
    <p className={styles.banner} role="status">
      <span>
        <Trans t={t} i18nKey="page.scenarioShown" values={{ name: shown.name }} components={{ b: <strong /> }} />
      </span>
      <button type="button" className="linklike screen-only" onClick={onBack}>
        {t("page.scenarioBack")}
      </button>
    </p>
  );
};

/** Opens and closes explanations: the figure is in the address, and focus goes back to where it came from. */
const useDoorsOf = () => {
  const navigate = route.useNavigate();
  const figure = route.useSearch({ select: (view) => view.figure });
  const figureIn = route.useSearch({ select: (view) => view.figureIn });
  const page = route.useSearch({ select: (view) => view.scenario });
  const opener = useRef<HTMLElement | SVGElement | null>(null);
  const doors = useMemo(
    (): Doors => ({
      door:
        figure === undefined
          ? undefined
          : { at: figure, scenario: figureIn === undefined ? page : scenarioNamed(figureIn) },
      open: ({ at, scenario }, from) => {
        opener.current = from;
        const elsewhere = scenario === page ? {} : { figureIn: nameOfScenario(scenario) };
        void navigate({
          search: ({ figureIn: _, ...view }) => ({ ...view, figure: at, ...elsewhere }),
          resetScroll: false,
          replace: figure !== undefined,
        });
      },
    }),
    [figure, figureIn, page, navigate],
  );
  const close = () => {
    const target = opener.current ?? (doors.door ? placeOfDoor(doors.door) : null);
    void navigate({ search: ({ figure: _, figureIn: __, ...view }) => view, resetScroll: false, replace: true });
    // After the sheet has let go of focus.
    setTimeout(() => target?.focus());
  };
  return { doors, close };
};

/** What is tried stays in the page's address, once the thumb rests. */
const useRemembered = (trying: Trying | "failed" | undefined): void => {
  const navigate = route.useNavigate();
  const { rested, pulled } = useTried(typeof trying === "object" ? trying : undefined);
  const isTried = useRef(false);
  const scenario = useRef<string | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what the thumb came to rest at, not its way there
  useEffect(() => {
    if (typeof trying !== "object") return;
    // The address that the page was opened with is not written over before it has been read.
    if (!rested && !isTried.current) return;
    isTried.current = true;
    scenario.current = rested?.subject.scenario ?? scenario.current;
    const written = writtenPulls(pulled) || TRY_NOTHING;
    void navigate({
      search: ({ figureIn, ...view }) => ({
        ...view,
        try: written,
        // What stands open is explained as the page now is, when what was tried is taken back.
        ...(figureIn === undefined || (!rested && figureIn === scenario.current) ? {} : { figureIn }),
      }),
      resetScroll: false,
      replace: true,
    });
  }, [rested]);
};

/** Another scenario, or none, on the whole page; what was tried on the former is left. */
const useShow = (): ((scenario: string | undefined) => void) => {
  const navigate = route.useNavigate();
  return useCallback(
    (id) => {
      void navigate({
        search: ({ scenario: _, figure: __, figureIn: ___, try: ____, ...view }) =>
          id === undefined ? view : { ...view, scenario: id },
        resetScroll: true,
      });
      // What was pressed is gone on the page that comes.
      document.getElementById("content")?.focus({ preventScroll: true });
    },
    [navigate],
  );
};

/** Whether the sliders are open, and with what pulled: in the address, so that it can be linked to. */
const useOpening = () => {
  const navigate = route.useNavigate();
  const wanted = route.useSearch({ select: (view) => view.try });
  const isPressed = useRef(false);
  // What was pressed is gone: focus goes to what came in its place, and back.
  useEffect(() => {
    if (isPressed.current) document.getElementById(wanted === undefined ? "try" : "trying-title")?.focus();
    isPressed.current = false;
  }, [wanted]);
  const turn = useCallback(
    (isOpen: boolean) => {
      isPressed.current = true;
      void navigate({
        search: ({ try: _, figure: __, figureIn: ___, ...view }) => (isOpen ? { ...view, try: TRY_NOTHING } : view),
        resetScroll: false,
        replace: true,
      });
    },
    [navigate],
  );
  return {
    wanted,
    start: useCallback(() => turn(true), [turn]),
    stop: useCallback(() => turn(false), [turn]),
  };
};

type ReportProps = Readonly<{ id: string; subject: Subject; scenarios: readonly Computed[] }>;

/** The results page: the sentence, the figures, the pictures, what they rest on; and, where one tries, the sliders beside it. */
export const Report = ({ id, subject, scenarios }: ReportProps) => {
  const { t } = useTranslation();
  const { t: said } = useTranslation("results");
  const { wanted, start, stop } = useOpening();
  const trying = useTryingOf(subject, wanted, said("trying.scenarioName"));
  const doubting = useDoubtingOf(subject, typeof trying === "object" ? trying : undefined);
  useRemembered(trying);
  const { doors, close } = useDoorsOf();
  const show = useShow();
  const isWide = useIsWide();
  const panel = wanted !== undefined && <TryingPanel trying={trying} appraisalId={id} onClose={stop} onKept={show} />;
  return (
    <SubjectContext value={subject}>
      <ScenariosContext value={scenarios}>
        <DoorsContext value={doors}>
          <TryingContext value={typeof trying === "object" ? trying : undefined}>
            <DoubtContext value={doubting}>
              <span id={DOOR_HINT} hidden>
                {t("page.opensExplanation")}
              </span>
              <div className={styles.columns}>
                <div className={styles.content}>
                  <Head />
                  <ScenarioBanner onBack={() => show(undefined)} />
                  {typeof trying === "object" && <TriedBanner trying={trying} />}
                  <Sections onShow={show} onTry={start} />
                </div>
                <Rested>
                  <Margin door={doors.door} onClose={close}>
                    {panel || <Guide />}
                  </Margin>
                </Rested>
              </div>
              {!isWide && panel && <div className={tray.tray}>{panel}</div>}
              <Tour />
            </DoubtContext>
          </TryingContext>
        </DoorsContext>
      </ScenariosContext>
    </SubjectContext>
  );
};
