import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { differencesOf } from "../../models/change.ts";
import type { Address } from "../../models/problem.ts";
import { isSameKronor } from "../../models/report/compare.ts";
import { endsAt, waterfallPicture, waterfallTable } from "../../models/report/waterfall.ts";
import type { Moved, NotMoved } from "../../models/waterfall.ts";
import { differenceTexts } from "../../models/words/changed.ts";
import { movedTitle, namesOfBoth } from "../../models/words/compared.ts";
import { notMovedText, shareText } from "../../models/words/moved.ts";
import { figureWord } from "../../models/words/movedFigure.ts";
import { first } from "../../models/words/noun.ts";
import { basis } from "../../models/words/unit.ts";
import { Chart } from "../charts/chart.tsx";
import { sourceText } from "../charts/source.ts";
import { Worded } from "../figures/sentence.tsx";
import { useLanguage } from "../language/language.ts";
import { Plate } from "../results/section.tsx";
import { useUnsettled } from "../settled.ts";
import styles from "./compare.module.css";
import { useSideNames } from "./names.ts";
import { type Both, type ComparedDoors, OfSide, useBoth } from "./sides.tsx";
import { documentsOf, useBars, useMovedQuery } from "./useMoved.ts";

type WaterfallProps = Readonly<{ at: Address; doors: ComparedDoors }>;

/** What moved a figure from one side to the other; or that nothing did, or why that cannot be said. */
export const Waterfall = ({ at, doors }: WaterfallProps) => {
  const { t } = useTranslation("results");
  const { t: ofAll } = useTranslation();
  const both = useBoth();
  const query = useMovedQuery(both, at);
  useUnsettled(query.isPending);
  if (query.isPending) return <p role="status">{t("compare.moving")}</p>;
  if (query.isError)
    return (
      <div role="alert">
        <p>{t("compare.movingFailed")}</p>
        <button type="button" className="linklike" onClick={() => void query.refetch()}>
          {ofAll("failure.retry")}
        </button>
      </div>
    );
  if (!query.data.defined) return <Unmovable moved={query.data} />;
  return (
    <OfSide subject={both.after.subject} doors={doors.moved}>
      <MovedHere moved={query.data} />
    </OfSide>
  );
};

const MovedHere = ({ moved }: Readonly<{ moved: Moved }>) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const both = useBoth();
  const documents = documentsOf(both);
  const title = movedTitle(moved, documents, endsAt, language);
  const isEqual = moved.shares.length === 0;
  return (
    <>
      {isEqual ? (
        <p className={styles.finding}>
          {moved.unmoved.length === 0 ? t("compare.nothing") : <Worded sentence={title} />}
        </p>
      ) : (
        <Pictured moved={moved} />
      )}
      <Differences title={t("compare.unmoved")} texts={differenceTexts(moved.unmoved, documents, language)} />
    </>
  );
};

/** What the figure is counted in on both sides. */
const useMeasured = (both: Both): string => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const results = { before: both.before.subject.result, after: both.after.subject.result };
  const [before, after] = [basis(results.before.settings, language), basis(results.after.settings, language)];
  return isSameKronor(results) ? `${first(after)}.` : t("compare.measuredOtherYears", { before, after });
};

const Pictured = ({ moved }: Readonly<{ moved: Moved }>) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const both = useBoth();
  const documents = documentsOf(both);
  const bars = useBars(both, moved);
  const names = useSideNames(both);
  const title = movedTitle(moved, documents, endsAt, language);
  const draw = useCallback((width: number) => waterfallPicture(bars, width), [bars]);
  return (
    <Chart
      name={t("compare.fileName")}
      finding={title}
      measured={t("compare.measured", { ...names, basis: useMeasured(both) })}
      sign={t("compare.sign")}
      source={sides.map((side) => `${names[side]}. ${sourceText(both[side].subject, t)}`).join(" ")}
      summary={moved.shares.map((share) => shareText(share, moved, documents, language)).join(" ")}
      draw={draw}
      table={() => waterfallTable(bars, moved, documents, t("compare.moved"), language)}
    />
  );
};

const sides = ["before", "after"] as const;

/** As many differences as are read at once. */
const READ = 6;

const Differences = ({ title, texts }: Readonly<{ title: string; texts: readonly string[] }>) => {
  const { t } = useTranslation("results");
  if (texts.length === 0) return null;
  const item = (text: string) => <li key={text}>{text}</li>;
  return (
    <div className={styles.differences}>
      <h3>{title}</h3>
      <ul>{texts.slice(0, READ).map(item)}</ul>
      {texts.length > READ && (
        <details>
          <summary>{t("compare.moreDifferences", { count: texts.length - READ })}</summary>
          <ul>{texts.slice(READ).map(item)}</ul>
        </details>
      )}
    </div>
  );
};

/** The figure is not known on a side, so that there is no difference to share; what differs is told all the same. */
const Unmovable = ({ moved: { figure, side, why } }: Readonly<{ moved: NotMoved }>) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const both = useBoth();
  const documents = documentsOf(both);
  const names = useSideNames(both);
  const word = figureWord(figure, documents.after, namesOfBoth(documents, language), language);
  return (
    <>
      <Plate finding={t("compare.cannotMove", { figure: word })} measured={t("compare.between", names)}>
        <p>
          {t(`compare.side.${side}`)}, {names[side]}: {notMovedText(why, language)}
        </p>
      </Plate>
      <Differences
        title={t("compare.differs")}
        texts={differenceTexts(differencesOf(documents.before, documents.after), documents, language)}
      />
    </>
  );
};
