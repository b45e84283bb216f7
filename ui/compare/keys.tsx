import { useTranslation } from "react-i18next";
import {
  type Compared,
  type ComparedFound,
  compared,
  comparedOfAll,
  isSameKronor,
  type Results,
} from "../../models/report/compare.ts";
import type { Mark } from "../../models/result.ts";
import type { SideName } from "../../models/waterfall.ts";
import { differenceText, foundText } from "../../models/words/compared.ts";
import { first } from "../../models/words/noun.ts";
import { namesOf } from "../../models/words/place.ts";
import { basis } from "../../models/words/unit.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure, Marks } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import { useLanguage } from "../language/language.ts";
import section from "../results/section.module.css";
import { WideTable } from "../results/section.tsx";
import styles from "./compare.module.css";
import { useSideNames } from "./names.ts";
import { type ComparedDoors, OfSide, useBoth } from "./sides.tsx";

const sides = ["before", "after"] as const satisfies readonly SideName[];

/** A figure of the side it stands in; where it is not known, why. */
const Told = ({ at, found, unit }: Readonly<{ found: ComparedFound }> & Pick<Compared, "at" | "unit">) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  if (!found.defined) {
    if (found.why === "noFigure") return t("compare.notHere");
    return found.why === "impossible" ? t("compare.impossible") : whyPhrase(found.why, language);
  }
  return <Figure at={at}>{foundText(found, unit, language)}</Figure>;
};

/** After less before; or why that is no difference. */
const Difference = ({ row: { difference, unit } }: Readonly<{ row: Compared }>) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  if (difference.kind === "known") return differenceText(difference.value, { unit }, language);
  if (difference.kind === "otherYears") return t("compare.otherKronor");
  return t(difference.sides.length > 1 ? "compare.unknownOnBoth" : `compare.unknownOn.${difference.sides[0]!}`);
};

const Row = ({ row, doors }: Readonly<{ row: Compared; doors: ComparedDoors }>) => {
  const { t } = useTranslation("results");
  const both = useBoth();
  const { key, outcome, at, unit, difference } = row;
  const named = [both.after, both.before].map(({ subject }) => namesOf(subject.document)("outcomes", outcome ?? ""));
  return (
    <tr>
      <th scope="row">
        {key === "mvpf" ? t("keys.mvpf") : t(`compare.figure.${key}`)}
        {outcome !== undefined && (
          <span className={section.under} lang="sv">
            {first(named.find((name) => name !== outcome) ?? outcome)}
          </span>
        )}
      </th>
      {sides.map((side) => (
        <td key={side} className={row[side].defined ? "numeric" : section.told}>
          <OfSide subject={both[side].subject} doors={doors[side]}>
            <Told at={at} found={row[side]} unit={unit} />
          </OfSide>
        </td>
      ))}
      <td className={difference.kind === "known" ? `numeric ${styles.difference}` : section.told}>
        <Difference row={row} />
      </td>
    </tr>
  );
};

/** Kronor of two years beside each other are told to be so before they are read. */
const OtherYears = () => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const { before, after } = useBoth();
  const results = { before: before.subject.result, after: after.subject.result };
  if (isSameKronor(results)) return <p className="small quiet">{first(basis(results.after.settings, language))}.</p>;
  return (
    <p className={styles.note}>
      {t("compare.otherYears", {
        before: basis(results.before.settings, language),
        after: basis(results.after.settings, language),
      })}
    </p>
  );
};

const Head = () => {
  const { t } = useTranslation("results");
  const names = useSideNames(useBoth());
  return (
    <thead>
      <tr>
        <th scope="col">{t("compare.figureHead")}</th>
        {sides.map((side) => (
          <th key={side} scope="col" className={styles.sideHead}>
            {t(`compare.side.${side}`)}
            <span className={section.under}>{first(names[side])}</span>
          </th>
        ))}
        <th scope="col" className={styles.sideHead}>
          {t("compare.difference")}
          <span className={section.under}>{t("compare.differenceHelp")}</span>
        </th>
      </tr>
    </thead>
  );
};

type KeysProps = Readonly<{ perspectiveAt: string; perspectiveName: string; doors: ComparedDoors }>;

/** The key figures of both sides, and what they differ by. */
export const Keys = ({ perspectiveAt, perspectiveName, doors }: KeysProps) => {
  const { t } = useTranslation("results");
  const both = useBoth();
  const results = { before: both.before.subject.result, after: both.after.subject.result };
  const groups = [
    { name: perspectiveName, rows: compared(results, perspectiveAt) },
    { name: t("compare.everyPerspective"), rows: comparedOfAll(results) },
  ];
  return (
    <>
      <OtherYears />
      <WideTable label={t("compare.keys")}>
        <table className={`${section.table} ${styles.keys}`}>
          <caption className="unseen">{t("compare.keys")}</caption>
          <Head />
          {groups.map(
            ({ name, rows }) =>
              rows.length > 0 && (
                <tbody key={name}>
                  <tr className={styles.group}>
                    <th scope="rowgroup" colSpan={4}>
                      {name}
                    </th>
                  </tr>
                  {rows.map((row) => (
                    <Row key={row.at} row={row} doors={doors} />
                  ))}
                </tbody>
              ),
          )}
        </table>
      </WideTable>
      <p className="small quiet">{t("compare.rounded")}</p>
      <Marks
        marks={marksOf(
          results,
          groups.flatMap(({ rows }) => rows),
        )}
      />
    </>
  );
};

/** What any of the figures rests on that a reader must know. */
const marksOf = (results: Results, rows: readonly Compared[]): readonly Mark[] => [
  ...new Set(rows.flatMap(({ at }) => sides.flatMap((side) => results[side].marks[at] ?? []))),
];
