import { type ReactNode, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { csvOf } from "../../models/report/csv.ts";
import type { Picture } from "../../models/report/picture.ts";
import { svgFile } from "../../models/report/svg.ts";
import type { Table } from "../../models/report/table.ts";
import { plain, type Sentence } from "../../models/words/part.ts";
import { useDoors } from "../figures/doors.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "../results/section.module.css";
import styles from "./chart.module.css";
import { DataTable } from "./dataTable.tsx";
import { Drawing } from "./drawing.tsx";
import { giveFile } from "./file.ts";
import { Pointed } from "./pointed.tsx";
import { useSource } from "./source.ts";
import { useWidth } from "./width.ts";

export type ChartProps = Readonly<{
  /** What the files are called after the appraisal's title. */
  name: string;
  /** The title: what the picture shows, as a sentence that could stand alone. */
  finding: Sentence;
  /** What is measured, in what unit and which years' kronor. */
  measured: string;
  /** Which way is good, where money has a sign. */
  sign?: string | undefined;
  /** The picture in words, for those who cannot see it. */
  summary: string;
  /** Where it comes from; the appraisal itself where nothing else is said. */
  source?: string | undefined;
  /** Pure, and the same function until what it draws changes. */
  draw: (width: number) => Picture;
  table: () => Table;
  /** What a pointer over one of the picture's columns is told. */
  noteAt?: (column: number) => ReactNode;
  /** The page's own table under the picture; else `table` is shown there when asked for. */
  ownTable?: ReactNode;
  /** Choices about the picture, between title and drawing. */
  children?: ReactNode;
}>;

/**
 * A picture: its finding, what is measured, the drawing, and the numbers to see and to take away. Where nothing can be opened, as on
 * a slide, whose own title and foot say finding and source, the picture alone.
 */
export const Chart = (chart: ChartProps) => {
  const { finding, measured, sign, summary, draw, noteAt, children } = chart;
  const [place, width] = useWidth();
  const picture = useMemo(() => draw(width), [draw, width]);
  const isAlone = useDoors() === undefined;
  return (
    <figure className={section.plate}>
      <figcaption>
        {!isAlone && (
          <span className={section.finding}>
            <Worded sentence={finding} />
          </span>
        )}
        <span className={section.measured}>{measured}</span>
      </figcaption>
      {!isAlone && children}
      <p className="unseen">{summary}</p>
      <div ref={place} className={styles.place}>
        <Drawing picture={picture} label={plain(finding)} />
        {noteAt && picture.columns && <Pointed columns={picture.columns} noteAt={noteAt} />}
      </div>
      {sign && <p className={section.source}>{sign}</p>}
      {!isAlone && <Taking chart={chart} picture={picture} />}
    </figure>
  );
};

type TakingProps = Readonly<{ chart: ChartProps; picture: Picture }>;

/** The numbers under the picture, and both as files. */
const Taking = ({ chart, picture }: TakingProps) => {
  const { name, finding, measured, sign, summary, table, ownTable } = chart;
  const { t } = useTranslation("results");
  const { document, language } = useSubject();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const sourceOf = useSource();
  const title = plain(finding);
  const told = () => ({ finding: title, measured, sign, source: chart.source ?? sourceOf(), summary });
  return (
    <>
      {ownTable && <div className={`${styles.ownTable} screen-only`}>{ownTable}</div>}
      <p className={`${styles.taking} screen-only`}>
        {!ownTable && (
          <button
            type="button"
            className="linklike small"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? "charts.hideTable" : "charts.showTable")}
          </button>
        )}
        <button
          type="button"
          className="linklike small"
          aria-label={t("charts.csvLong", { name: title })}
          onClick={() => giveFile([document.title, name], "csv", csvOf(table(), told(), language))}
        >
          CSV
        </button>
        <button
          type="button"
          className="linklike small"
          aria-label={t("charts.svgLong", { name: title })}
          onClick={() => giveFile([document.title, name], "svg", svgFile(picture, told(), language))}
        >
          SVG
        </button>
        {chart.source === undefined && (
          <a className="small" href="#sources">
            {t("charts.sources")}
          </a>
        )}
      </p>
      {chart.source !== undefined && <p className={section.source}>{chart.source}</p>}
      <div id={id} hidden={!isOpen}>
        {isOpen && <DataTable table={table()} />}
      </div>
    </>
  );
};
