import type { Result } from "../result.ts";
import { appendixWords } from "../words/appendix.ts";
import { finalReportWords } from "../words/finalReport.ts";
import { headlineOutcome } from "../words/headline.ts";
import type { Language } from "../words/language.ts";
import { namesOf } from "../words/place.ts";
import { basis } from "../words/unit.ts";
import type { Block } from "./block.ts";
import { paragraph, tableOf } from "./blocks.ts";
import { scenarioDifferences } from "./resultPictures.ts";
import type { ReportSubject } from "./subject.ts";
import { type Cell, cellOf, EMPTY, type Table } from "./table.ts";

/** Every scenario beside the main appraisal, in numbers. */
export const scenarioTableBlocks = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { document, result, scenarios } = subject;
  const said = appendixWords(language).scenarios;
  if (scenarios.length === 0) return [paragraph(said.none)];
  const outcome = headlineOutcome(document, result);
  const differences = scenarioDifferences(subject, language);
  const cellsOf = (of: Result, differs: string): readonly Cell[] => {
    const needed = outcome && of.breakEven.outcomes[outcome.id]?.society.whole;
    const { npv, bcr, payback } = of.society;
    return [cellOf(npv), cellOf(bcr), cellOf(payback.discounted), needed ? cellOf(needed) : EMPTY, { text: differs }];
  };
  const table: Table = {
    caption: said.caption,
    first: said.name,
    columns: [
      { name: said.npv, unit: "SEK" },
      { name: said.bcr, unit: "ratio" },
      { name: said.payback, unit: "year" },
      { name: said.needed, unit: "count" },
      { name: said.differs, unit: "text" },
    ],
    rows: [
      { name: finalReportWords(language).scenarios.base, cells: cellsOf(result, "") },
      ...scenarios.map(({ id, name, result: of }) => ({ name, cells: cellsOf(of, differences.get(id) ?? "") })),
    ],
  };
  return tableOf(table, language, {
    isExact: true,
    basis: basis(result.settings, language),
  });
};

/** Every alternative beside the others; none where there is nothing to choose among. */
export const alternativeTable = ({ document, result }: ReportSubject, language: Language): readonly Block[] => {
  const said = appendixWords(language).alternatives;
  const outcome = headlineOutcome(document, result) ?? document.outcomes?.[0];
  const names = namesOf(document);
  const dominating = (by: string | null): string => {
    if (by === null) return said.not;
    return by === "nothing" ? said.nothing : names("alternatives", by);
  };
  const rows = (document.alternatives ?? []).flatMap(({ id, name }) => {
    const of = result.alternatives[id];
    if (of === undefined) return [];
    const gained = outcome && of.gained[outcome.id]?.total;
    return [
      {
        name,
        cells: [
          { value: of.society.pvCosts },
          cellOf(of.society.npv),
          cellOf(of.society.bcr),
          gained ? cellOf(gained) : EMPTY,
          { text: dominating(of.dominatedBy) },
        ],
      },
    ];
  });
  const table: Table = {
    caption: said.caption,
    first: said.name,
    columns: [
      { name: said.cost, unit: "SEK" },
      { name: said.npv, unit: "SEK" },
      { name: said.bcr, unit: "ratio" },
      { name: outcome ? `${said.gained} (${outcome.name})` : said.gained, unit: "count" },
      { name: said.dominated, unit: "text" },
    ],
    rows,
  };
  return tableOf(table, language, { isExact: true, basis: basis(result.settings, language) });
};
