import type { Timeline } from "../session.ts";
import { appendixWords } from "../words/appendix.ts";
import type { Language } from "../words/language.ts";
import { first } from "../words/noun.ts";
import { year } from "../words/number.ts";
import { publicSector, society } from "../words/perspective.ts";
import type { Block } from "./block.ts";
import { paragraph, tableOf } from "./blocks.ts";
import type { ReportSubject } from "./subject.ts";
import type { Cell, Row, Table } from "./table.ts";

/** Yearly flows of society and the public sector; each actor's are as many pages again, and stand in the workbook and the file of flows. */
export const flowBlocks = (subject: ReportSubject, language: Language): readonly Block[] => {
  const { result, timeline } = subject;
  const said = appendixWords(language).flows;
  const { baseYear, priceYear } = result.settings;
  const whole = [society(result, language), publicSector(result, language)];
  const tables = whole.flatMap(({ at, name }): readonly Block[] => {
    const flows = timeline(at);
    if (flows === undefined) return [];
    const { table, until } = flowTable(first(name), flows, language);
    return tableOf(table, language, {
      isExact: true,
      basis: said.basis(priceYear, baseYear),
      notes: until === undefined ? [] : [said.until(until)],
    });
  });
  return tables.length === 0 ? [paragraph(said.withheld)] : [paragraph(said.note, "quiet"), ...tables];
};

const isSome = (amount: number | undefined): boolean => amount !== undefined && amount !== 0;

/** Years after the last with anything in them say nothing new: the last year with anything is the table's last. */
const flowTable = (
  name: string,
  flows: Timeline,
  language: Language,
): Readonly<{ table: Table; until: number | undefined }> => {
  const said = appendixWords(language).flows;
  const { firstYear, costs, benefits, net, cumulated, cumulatedDiscounted } = flows;
  const last = costs.findLastIndex((cost, position) => isSome(cost) || isSome(benefits?.[position]));
  const end = Math.max(last, 0) + 1;
  const unknown: Cell = { why: "effectUnknown" };
  const cell = (values: readonly number[] | null, position: number): Cell =>
    values === null ? unknown : { value: values[position]! };
  return {
    table: {
      caption: said.caption(name),
      first: said.year,
      columns: [said.cost, said.benefit, said.net, said.cumulated, said.present].map((name) => ({ name, unit: "SEK" })),
      rows: costs.slice(0, end).map(
        (cost, position): Row => ({
          name: year(firstYear + position),
          cells: [
            { value: cost },
            ...[benefits, net, cumulated, cumulatedDiscounted].map((values) => cell(values, position)),
          ],
        }),
      ),
    },
    until: end < costs.length ? firstYear + end - 1 : undefined,
  };
};
