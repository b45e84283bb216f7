import { getRouteApi } from "@tanstack/react-router";
import { memo, use, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Decides } from "../doubt/decides.tsx";
import { Doubt } from "../doubt/doubt.tsx";
import { Learning } from "../doubt/learning.tsx";
import { Worth } from "../doubt/worth.tsx";
import { type Moment, SOCIETY } from "../figures/perspective.ts";
import { ScenariosContext } from "../figures/subject.ts";
import { After } from "../results/after.tsx";
import { Basis } from "../results/basis.tsx";
import { Budget } from "../results/budget.tsx";
import { Funnel } from "../results/funnel.tsx";
import { Handout } from "../results/handout.tsx";
import { Headline } from "../results/headline.tsx";
import { KeyFigures, usePerspectiveName } from "../results/keyFigures.tsx";
import { Scenarios } from "../results/scenarios.tsx";
import { Switching } from "../results/switching.tsx";
import { Unpriced } from "../results/unpriced.tsx";
import { When } from "../results/when.tsx";
import { Who } from "../results/who.tsx";
import { Followed } from "../trying/followed.tsx";
import { useIsTried } from "../trying/trying.ts";
import styles from "./appraisal.module.css";
import { Introduction } from "./guide.tsx";

const route = getRouteApi("/kalkyl/$id");

/** Whose gains and costs, before or after equalisation: chosen on the page, kept in its address. */
const useChoice = () => {
  const navigate = route.useNavigate();
  const perspective = route.useSearch({ select: (view) => view.perspective ?? SOCIETY });
  const moment: Moment = route.useSearch({ select: (view) => view.moment ?? "after" });
  const onPerspective = useCallback(
    (chosen: string) =>
      void navigate({ search: (view) => ({ ...view, perspective: chosen }), resetScroll: false, replace: true }),
    [navigate],
  );
  const onMoment = useCallback(
    (chosen: Moment) =>
      void navigate({
        search: ({ moment: _, ...view }) => (chosen === "before" ? { ...view, moment: chosen } : view),
        resetScroll: false,
        replace: true,
      }),
    [navigate],
  );
  return { perspective, moment, onPerspective, onMoment };
};

const PerspectiveWhen = (chosen: Readonly<{ perspective: string; moment: Moment }>) => (
  <When {...chosen} perspectiveName={usePerspectiveName(chosen.perspective)} />
);

/** Redrawn by itself as the scenarios come. */
const EveryScenario = ({ onShow }: Pick<SectionsProps, "onShow">) => {
  const scenario = route.useSearch({ select: (view) => view.scenario });
  const isTried = useIsTried();
  return <Scenarios computed={use(ScenariosContext)} shown={isTried ? null : scenario} onShow={onShow} />;
};

type SectionsProps = Readonly<{
  onShow: (scenario: string | undefined) => void;
  onTry: () => void;
}>;

/** The parts of the page in the order of its questions. Drawn once; what is tried reaches them through `Followed`. */
export const Sections = memo(({ onShow, onTry }: SectionsProps) => {
  const { t } = useTranslation("results");
  const isTrying = route.useSearch({ select: (view) => view.try !== undefined });
  const choice = useChoice();
  const { perspective, moment } = choice;
  return (
    <>
      <Headline />
      {!isTrying && (
        <p className={`${styles.try} screen-only`}>
          <button type="button" id="try" onClick={onTry}>
            {t("trying.open")}
          </button>
        </p>
      )}
      <Introduction />
      <Followed>
        <KeyFigures {...choice} />
      </Followed>
      <Doubt />
      <Who />
      <PerspectiveWhen perspective={perspective} moment={moment} />
      <Followed>
        <Funnel />
      </Followed>
      <Decides />
      <Followed>
        <Switching />
      </Followed>
      <Worth />
      <Learning />
      <Followed>
        <EveryScenario onShow={onShow} />
      </Followed>
      <Followed>
        <After />
      </Followed>
      <Followed>
        <Budget />
      </Followed>
      <Followed>
        <Unpriced />
      </Followed>
      <Followed>
        <Basis />
      </Followed>
      <Followed>
        <Handout />
      </Followed>
    </>
  );
});
