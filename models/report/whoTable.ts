import type { PerspectiveResult, Ratio } from "../result.ts";
import { finalReportWords } from "../words/finalReport.ts";
import type { Language } from "../words/language.ts";
import { basis } from "../words/unit.ts";
import { tableScale } from "./addingUp.ts";
import type { Block } from "./block.ts";
import { tableOf } from "./blocks.ts";
import { isPart, type Party, parties, topParties } from "./parties.ts";
import { partyName } from "./resultPictures.ts";
import type { ReportSubject } from "./subject.ts";
import { type Cell, cellOf, type Row, type Table } from "./table.ts";

/** Cost, benefit and net of everyone after equalisation, adding up to society's. */
export const whoTable = (subject: ReportSubject, language: Language): readonly Block[] => {
  const table = whoTableOf(subject, language);
  return tableOf(table, language, {
    scale: tableScale(table),
    basis: basis(subject.result.settings, language),
  });
};

/** The same as numbers; a row of its own for what is society's but no actor's. */
const whoTableOf = ({ document, result }: ReportSubject, language: Language): Table => {
  const said = finalReportWords(language).who;
  const all = parties({ document, result });
  const funds = publicFunds(all, result.society);
  const isEqualised = (document.equalisation ?? []).length > 0;
  return {
    caption: isEqualised ? `${said.caption}, ${said.isMoved}` : said.caption,
    first: said.actor,
    columns: [
      { name: said.cost, unit: "SEK" },
      { name: said.benefit, unit: "SEK" },
      { name: said.net, unit: "SEK", from: { plus: [1], minus: [0] } },
    ],
    rows: [
      ...all.map(
        (party): Row => ({
          name: partyName(party, language),
          level: isPart(party) ? 1 : 0,
          cells: cellsOf(party.after),
        }),
      ),
      ...(funds ? [{ name: said.publicFunds, cells: funds }] : []),
      { name: said.sum, cells: cellsOf(result.society), sum: true },
    ],
  };
};

const cellsOf = ({ pvCosts, pvBenefits, npv }: PerspectiveResult): readonly Cell[] => [
  { value: pvCosts },
  cellOf(pvBenefits),
  cellOf(npv),
];

/** What society's costs and benefits are beyond the actors': the excess burden of public money. */
const publicFunds = (all: readonly Party[], society: PerspectiveResult): readonly Cell[] | undefined => {
  const tops = topParties(all);
  const beyond = (whole: Ratio, of: (figures: PerspectiveResult) => Ratio): Ratio => {
    if (!whole.defined) return whole;
    let left = whole.value;
    for (const { after } of tops) {
      const own = of(after);
      if (!own.defined) return own;
      left -= own.value;
    }
    return { defined: true, value: left };
  };
  const costs = beyond({ defined: true, value: society.pvCosts }, (of) => ({ defined: true, value: of.pvCosts }));
  const benefits = beyond(society.pvBenefits, (of) => of.pvBenefits);
  const net = beyond(society.npv, (of) => of.npv);
  const size = Math.abs(society.pvCosts) + (society.pvBenefits.defined ? Math.abs(society.pvBenefits.value) : 0);
  const isSome = [costs, benefits].some((of) => of.defined && Math.abs(of.value) > 0.5 + 1e-9 * size);
  return isSome ? [cellOf(costs), cellOf(benefits), cellOf(net)] : undefined;
};
