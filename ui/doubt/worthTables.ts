import { useTranslation } from "react-i18next";
import { type Curve, shareAt } from "../../models/report/curve.ts";
import { type Cell, type Column, EMPTY, type Table } from "../../models/report/table.ts";
import type { Accepted, Rival } from "../../models/words/accepted.ts";
import { casesText } from "../../models/words/cases.ts";
import { kronor } from "../../models/words/number.ts";
import { casesAt, perOutcome, worthTitle } from "../../models/words/worth.ts";
import { useSubject } from "../figures/subject.ts";

/** So many points of the curve from one row of the table that is read to the next. */
const READ_STEP = 10;

type Row = Readonly<{ name: string; amount: number; rival?: Rival }>;

/** How often it pays, or each alternative is best, at amounts along the curve, the appraisal's own and others': to be read, and for a file. */
export const useWorthTables = (accepted: Accepted): Readonly<{ read: () => Table; file: () => Table }> => {
  const { t } = useTranslation(["results", "translation"]);
  const { document, language } = useSubject();
  const { curve, choices, stated, rivals, valuation } = accepted;
  const own = document.parameters?.find(({ id }) => id === valuation.amount)?.source;
  const sourceOf = (source = {} as NonNullable<Rival["source"]>): string =>
    [source.title, source.publisher, source.edition].filter(Boolean).join(", ");
  const shareCell = (of: Curve, { amount, rival }: Row, told: (share: number) => Cell): Cell => {
    if (rival?.share === "outside") return { text: t("worth.outside") };
    if (rival?.share === "otherPrices") return { text: t("worth.otherPrices", { year: rival.priceYear }) };
    return told(shareAt(of, amount)!);
  };
  const rows = (every: number): readonly Row[] =>
    [
      ...curve
        .filter((_, position) => position % every === 0)
        // The appraisal's own amount has a row of its own.
        .filter(({ amount }) => Math.abs(amount - stated) > 1e-9 * Math.abs(stated))
        .map(({ amount }) => ({ name: "", amount })),
      { name: t("worth.stated"), amount: stated },
      ...rivals.map((rival) => ({
        name: rival.isVerified ? rival.called : `${rival.called} (${t("translation:basis.notVerified")})`,
        amount: rival.amount,
        rival,
      })),
    ].toSorted((one, other) => one.amount - other.amount);
  const sharesOf = (row: Row, told: (share: number) => Cell): readonly Cell[] => [
    shareCell(curve, row, told),
    ...choices.map((choice) => shareCell(choice.curve, row, told)),
  ];
  const sourceCell = ({ rival, amount }: Row): Cell => {
    if (rival) return { text: sourceOf(rival.source) };
    return amount === stated ? { text: sourceOf(own) } : EMPTY;
  };
  const shareColumns = (pays: string, unit: Column["unit"]): readonly Column[] => [
    { name: pays, unit },
    ...choices.map(({ name = t("worth.nothing") }) => ({ name: t("worth.best", { name }), unit })),
  ];
  const amountHead = `${t("worth.amount")} ${perOutcome(accepted, language)}`;
  const what: Column = { name: t("worth.what"), unit: "text" };
  const source: Column = { name: t("worth.source"), unit: "text" };
  const caption = worthTitle(accepted, language);
  return {
    read: () => ({
      caption,
      first: amountHead,
      columns: [...shareColumns(t("worth.pays"), "text"), what, source],
      rows: rows(READ_STEP).map((row) => ({
        name: kronor(row.amount, language),
        cells: [
          ...sharesOf(row, (share) => ({ text: casesText(casesAt(share), language, "alone") })),
          { text: row.name },
          sourceCell(row),
        ],
      })),
    }),
    file: () => ({
      caption,
      first: t("worth.what"),
      columns: [{ name: amountHead, unit: "SEK" }, ...shareColumns(t("worth.paysShare"), "share"), source],
      rows: rows(1).map((row) => ({
        name: row.name || t("worth.point"),
        cells: [{ value: row.amount }, ...sharesOf(row, (value) => ({ value })), sourceCell(row)],
      })),
    }),
  };
};
