import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Language } from "../../models/words/language.ts";
import { compactKronor, fixed, year } from "../../models/words/number.ts";
import type { Listed } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import { momentText } from "../language/moment.ts";
import styles from "./card.module.css";
import type { Sort } from "./view.ts";

const day = (time: string, language: Language): string => momentText(time, language, { dateStyle: "medium" });

type Figure = Readonly<{ name: string; at: string; shown: string | undefined; unit: string; isVerified: boolean }>;
type Figures = NonNullable<Listed["figures"]>;

/** The figure that the list is sorted by, unless the card says it already. */
const useFigure = (figures: Figures | undefined, sort: Sort | undefined): Figure | undefined => {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!figures) return undefined;
  const { npv, bcr, pvCosts, paybackYear, notVerified } = figures;
  const span = t("page.yearSpanInside", figures);
  const worded = <T,>(value: T | undefined, words: (known: T, language: Language) => string) =>
    value === undefined ? undefined : words(value, language);
  const of = (
    key: Exclude<(typeof notVerified)[number], "needed">,
    at: string,
    shown: string | undefined,
    unit: string,
  ): Figure => ({
    name: t(`start.figure.${key}`),
    at,
    shown,
    unit,
    isVerified: !notVerified.includes(key),
  });
  const two = worded(bcr, (value) => fixed(value, language, 2));
  const paidBack = worded(paybackYear, year);
  switch (sort) {
    case "npv":
      return of("npv", "/society/npv", worded(npv, compactKronor), span);
    case "costs":
      return of("pvCosts", "/society/pvCosts", worded(pvCosts, compactKronor), span);
    case "bcr":
      return of("bcr", "/society/bcr", two, t("keys.bcrUnit"));
    case "payback":
      return of("paybackYear", "/society/payback/discounted", paidBack, t("start.figure.discounted"));
    default:
      return undefined;
  }
};

type FigureLineProps = Readonly<{ id: string; figure: Figure }>;

/** A number is a door here too: to the appraisal, with the figure's explanation open. */
const FigureLine = ({ id, figure: { name, at, shown, unit, isVerified } }: FigureLineProps) => {
  const { t } = useTranslation();
  const known = [name, unit, ...(isVerified ? [] : [t("mark.notVerified")])].join(", ");
  return (
    <p className={styles.figure}>
      {shown === undefined ? (
        <span className={styles.number}>{t("start.figure.absent")}</span>
      ) : (
        <Link to="/kalkyl/$id" params={{ id }} search={{ figure: at }} className={`${styles.number} ${styles.door}`}>
          {shown}
        </Link>
      )}{" "}
      {shown === undefined ? name : known}
    </p>
  );
};

type SaidProps = Pick<Listed, "headline" | "problems"> & Readonly<{ isBrief: boolean }>;

/** What must be true for it to pay, or what stands in the way of saying so. */
const Said = ({ headline, problems, isBrief }: SaidProps) => {
  const { t } = useTranslation();
  if (!headline && problems === undefined) return <p className={styles.sentence}>{t("start.tooSlow")}</p>;
  const rest = headline ? !isBrief && headline.rest : t("start.left", { count: problems });
  return (
    <>
      <p className={styles.sentence}>{headline?.lead ?? t("start.problems")}</p>
      {rest && <p className={`${styles.rest} small`}>{rest}</p>}
    </>
  );
};

/** `sort` is there where the list can be sorted: the card is one of many, and shows by what it stands where it does. */
type CardProps = Readonly<{ head: Listed; sort: Sort | undefined }>;

export const Card = ({ head, sort }: CardProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, stage, illustrative, diaryNumber, archivedAt, updatedAt, figures } = head;
  const title = head.title.trim();
  const figure = useFigure(figures, sort);
  return (
    <li className={`${styles.card} ${sort ? styles.many : ""}`}>
      <p className={styles.meta}>
        <span>{t(`stage.${stage}`)}</span>
        {diaryNumber && <span>{diaryNumber}</span>}
        {illustrative && <span className="stamp">{t("illustrative")}</span>}
        {archivedAt && (
          <span className={`stamp ${styles.archived}`}>{t("start.archived", { date: day(archivedAt, language) })}</span>
        )}
        {sort === "updated" && <span>{t("start.changed", { date: day(updatedAt, language) })}</span>}
      </p>
      <h3>
        <Link to="/kalkyl/$id" params={{ id }} className={styles.link} {...(title && { lang: "sv" })}>
          {title || t("untitled")}
        </Link>
      </h3>
      <Said {...head} isBrief={sort !== undefined} />
      {figure && <FigureLine id={id} figure={figure} />}
    </li>
  );
};
