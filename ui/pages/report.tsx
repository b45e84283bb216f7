import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import { Trans, useTranslation } from "react-i18next";
import { DOOR_HINT, type Door, type Doors, DoorsContext, nameOfScenario, scenarioNamed } from "../figures/doors.ts";
import { SOCIETY } from "../figures/perspective.ts";
import { type Computed, ScenariosContext, type Subject, SubjectContext, useSubject } from "../figures/subject.ts";
import { After } from "../results/after.tsx";
import { Basis } from "../results/basis.tsx";
import { Budget } from "../results/budget.tsx";
import { Funnel } from "../results/funnel.tsx";
import { Handout, PrintedOn } from "../results/handout.tsx";
import { Headline } from "../results/headline.tsx";
import { KeyFigures, usePerspectiveName } from "../results/keyFigures.tsx";
import { Scenarios } from "../results/scenarios.tsx";
import { Switching } from "../results/switching.tsx";
import { Unpriced } from "../results/unpriced.tsx";
import { When } from "../results/when.tsx";
import { Who } from "../results/who.tsx";
import "../language/results.ts";
import styles from "./appraisal.module.css";
import { Margin } from "./margin.tsx";

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

const parts = [
  "keys",
  "who",
  "when",
  "funnel",
  "switching",
  "scenarios",
  "after",
  "budget",
  "unpriced",
  "basis",
] as const;

/** What stands in the margin while no explanation is open: how to read the page, and what is on it. */
const Guide = () => {
  const { t } = useTranslation();
  const { document, result } = useSubject();
  return (
    <>
      <p className={styles.hint}>
        <strong>{t("page.hint")}</strong> {t("page.hintText")}
      </p>
      <nav aria-label={t("page.contents")}>
        <p className={styles.over}>{t("page.contents")}</p>
        <ul className={styles.contents}>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`${part}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p className={styles.facts}>{t("page.yearSpan", result.settings)}.</p>
      {document.description && (
        <p className={styles.description} lang="sv">
          {document.description}
        </p>
      )}
      <button type="button" className="linklike small" onClick={() => print()}>
        {t("print")}
      </button>
    </>
  );
};

/** Where there is no margin: the hint, and what the intervention is. */
const Introduction = () => {
  const { t } = useTranslation();
  const { document } = useSubject();
  return (
    <div className={styles.introduction}>
      <p className="screen-only">{t("page.hintText")}</p>
      {document.description && <p lang="sv">{document.description}</p>}
    </div>
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

/** Where a door stands on the page, for those who came by a link and have opened none. */
const placeOf = ({ at, scenario }: Door): HTMLElement | null =>
  document.querySelector(`[data-figure="${CSS.escape(at)}"][data-scenario="${CSS.escape(nameOfScenario(scenario))}"]`);

/** Opens and closes explanations: the figure is in the address, and focus goes back to where it came from. */
const useDoorsOf = () => {
  const navigate = route.useNavigate();
  const { figure, figureIn, scenario: page } = route.useSearch();
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
    const target = opener.current ?? (doors.door ? placeOf(doors.door) : null);
    void navigate({ search: ({ figure: _, figureIn: __, ...view }) => view, resetScroll: false, replace: true });
    // After the sheet has let go of focus.
    setTimeout(() => target?.focus());
  };
  return { doors, close };
};

type ReportProps = Readonly<{ subject: Subject; scenarios: readonly Computed[] }>;

/** The results page: the sentence, the figures, the pictures, what they rest on. */
export const Report = ({ subject, scenarios }: ReportProps) => {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { perspective = SOCIETY, moment = "after", scenario } = route.useSearch();
  const { doors, close } = useDoorsOf();
  const show = (id: string | undefined) =>
    void navigate({
      search: ({ scenario: _, figure: __, figureIn: ___, ...view }) =>
        id === undefined ? view : { ...view, scenario: id },
      resetScroll: true,
    });
  return (
    <SubjectContext value={subject}>
      <ScenariosContext value={scenarios}>
        <DoorsContext value={doors}>
          <span id={DOOR_HINT} hidden>
            {t("page.opensExplanation")}
          </span>
          <div className={styles.columns}>
            <div className={styles.content}>
              <Head />
              <ScenarioBanner onBack={() => show(undefined)} />
              <Headline />
              <Introduction />
              <KeyFigures
                perspective={perspective}
                moment={moment}
                onPerspective={(chosen) =>
                  navigate({ search: (view) => ({ ...view, perspective: chosen }), resetScroll: false, replace: true })
                }
                onMoment={(chosen) =>
                  navigate({
                    search: ({ moment: _, ...view }) => (chosen === "before" ? { ...view, moment: chosen } : view),
                    resetScroll: false,
                    replace: true,
                  })
                }
              />
              <Who />
              <PerspectiveWhen perspective={perspective} moment={moment} />
              <Funnel />
              <Switching />
              <Scenarios computed={scenarios} shown={scenario} onShow={show} />
              <After />
              <Budget />
              <Unpriced />
              <Basis />
              <Handout />
            </div>
            <Margin door={doors.door} onClose={close}>
              <Guide />
            </Margin>
          </div>
        </DoorsContext>
      </ScenariosContext>
    </SubjectContext>
  );
};

const PerspectiveWhen = (chosen: Readonly<{ perspective: string; moment: "before" | "after" }>) => (
  <When {...chosen} perspectiveName={usePerspectiveName(chosen.perspective)} />
);
