import { type OutcomeBreakEven, summariesOf } from "../appraise.ts";
import type { BreakEven } from "../breakEven.ts";
import type { NodeId } from "../graph.ts";
import { type Address, address, stepsOf } from "../problem.ts";
import { bothOf } from "../views.ts";
import { nameText } from "../words/label.ts";
import type { Language } from "../words/language.ts";
import { KRONOR, literal, RATIO, type Sheet, type SheetRow, text, type WorkbookCell } from "./workbookCells.ts";
import {
  breakEvenCells,
  type Figuring,
  figureCell,
  lateCell,
  mvpfCell,
  nodeCell,
  outsideCell,
  perspectiveCells,
  quotientCell,
  unpricedCells,
  worthCell,
} from "./workbookFigures.ts";
import type { Followed } from "./workbookFollowed.ts";
import { workbookWords } from "./workbookWords.ts";

/** Where the workbook says whether its values can be calculated with: no figure of the result, which is always of such values. */
export const SOUND = "/sound";

/** The figures of the result, all of them live. */
export const resultsSheet = (figuring: Figuring, followed: Followed, isSound: string): Sheet => {
  const said = workbookWords[figuring.language];
  const table = (name: string, head: readonly string[], rows: readonly SheetRow[]): readonly SheetRow[] => [
    [],
    [text(name, "heading")],
    head.map((one, place) => text(one, place === 0 ? "head" : "headNumber")),
    ...rows,
  ];
  const { results } = said;
  const isSoundSaid = `IF(${isSound},${literal(results.sound)},${literal(results.unsound)})`;
  return {
    name: said.sheets.results,
    widths: [62, ...new Array<number>(9).fill(21)],
    frozen: { rows: 1, columns: 1 },
    rows: [
      [text(results.title, "title")],
      [{ value: results.sound, formula: isSoundSaid, look: "quiet", figure: SOUND }],
      ...table(results.perspectives, results.perspectiveHead, perspectiveRows(figuring, followed)),
      ...table(results.outcomes, results.outcomeHead, outcomeRows(figuring)),
      ...table(results.needed, results.neededHead, neededRows(figuring)),
      ...table(results.others, results.otherHead, otherRows(figuring)),
    ],
  };
};

/** "Exempelkommunen, med alla delar, före utjämning". */
const nameAt = (at: Address, name: string, isEqualised: boolean, language: Language): string => {
  const { before, after, group } = workbookWords[language].when;
  const steps = stepsOf(at);
  const last = steps.at(-1);
  const parts = [name, ...(steps.includes("groups") ? [group] : [])];
  if (isEqualised && (last === "before" || last === "after")) parts.push(last === "before" ? before : after);
  return parts.join(", ");
};

/** Before equalisation only where something is equalised: else it is the same. */
const isShown = (at: Address, { reading }: Figuring): boolean =>
  reading.making.document.equalisation.length > 0 || !at.endsWith("/before");

const perspectiveRows = (figuring: Figuring, followed: Followed): readonly SheetRow[] => {
  const { reading, language } = figuring;
  const isEqualised = reading.making.document.equalisation.length > 0;
  return summariesOf(reading.appraised)
    .filter(({ perspective }) => isShown(perspective.at, figuring))
    .map((summary) => {
      const { at, name } = summary.perspective;
      return [
        text(nameAt(at, nameText(name, language), isEqualised, language), "name"),
        ...perspectiveCells(figuring, followed, summary),
      ];
    });
};

const outcomeRows = (figuring: Figuring): readonly SheetRow[] => {
  const { appraised } = figuring.reading;
  return appraised.chains.map(({ outcome: { id, name }, baseline }) => {
    const of = appraised.gained.get(id);
    const worth = appraised.worth.get(id);
    const per = appraised.costPerOutcome.get(id);
    const at = (key: string): Address => address("gained", id, key);
    const cost = (key: "undiscounted" | "discounted") =>
      quotientCell(figuring, address("costPerOutcome", id, key), per?.[key], "noGain", KRONOR);
    return [
      text(name, "name"),
      nodeCell(figuring, at("total"), of?.total, RATIO),
      nodeCell(figuring, at("discounted"), of?.discounted, RATIO),
      nodeCell(figuring, at("anyway"), baseline?.succeed, RATIO),
      worth ? worthCell(figuring, at("worth"), worth.worth) : figureCell(figuring, at("worth"), KRONOR),
      nodeCell(figuring, at("benefits"), worth?.benefits, KRONOR),
      cost("undiscounted"),
      cost("discounted"),
    ];
  });
};

const breakEvensOf = ({ society, publicSector, actors, groups }: OutcomeBreakEven): readonly BreakEven[] => [
  society,
  ...bothOf([publicSector, ...groups.values(), ...actors.values()]),
];

const neededRows = (figuring: Figuring): readonly SheetRow[] => {
  const { reading, language } = figuring;
  const isEqualised = reading.making.document.equalisation.length > 0;
  const names = new Map(summariesOf(reading.appraised).map(({ perspective: { at, name } }) => [at, name]));
  return [...reading.appraised.breakEven].flatMap(([id, of]) =>
    breakEvensOf(of)
      .filter(({ at }) => isShown(at, figuring))
      .map((one) => {
        const perspective = one.at.slice(address("breakEven", "outcomes", id).length);
        const name = nameAt(perspective, nameText(names.get(perspective)!, language), isEqualised, language);
        return [text(`${one.chain.outcome.name}: ${name}`, "name"), ...breakEvenCells(figuring, one)];
      }),
  );
};

type Named = readonly [name: string, cell: WorkbookCell | undefined];
type Scope = Readonly<{ isSplit: boolean }> | undefined;

/** Of a part of the appraisal; where a count does not tell it from the rest, no formula does. */
const partly = (figuring: Figuring, at: Address, of: Scope, live: () => WorkbookCell | undefined) =>
  of === undefined || of.isSplit ? figureCell(figuring, at, KRONOR) : live();

const otherRows = (figuring: Figuring): readonly SheetRow[] => {
  const { reading, language } = figuring;
  const { results } = workbookWords[language];
  const { forward, society, cut, outside } = reading.appraised;
  const actorName = (id: string): string => {
    const actor = reading.making.document.actors.find((one) => one.id === id);
    return actor ? actor.name : nameText({ view: "allPayers" }, language);
  };
  const [unpriced, unpricedPerPerson] = unpricedCells(figuring);
  const [ahead, perPerson] = ["/decision/forward", "/decision/forwardPerPerson"] as const;
  const rows: readonly Named[] = [
    [results.mvpf, mvpfCell(figuring)],
    [results.late, lateCell(figuring)],
    ...[...outside].map(([id, node]): Named => [results.outside(actorName(id)), outsideCell(figuring, id, node)]),
    [results.whole, nodeCell(figuring, "/decision/whole", society.net?.npv, KRONOR)],
    [results.forward, partly(figuring, ahead, forward, () => nodeCell(figuring, ahead, forward?.npv, KRONOR))],
    [
      results.forwardPerPerson,
      partly(figuring, perPerson, forward, () =>
        quotientCell(figuring, perPerson, forward?.perPerson, "noPeople", KRONOR),
      ),
    ],
    ...steadyRows(figuring, actorName),
    [results.unpriced, unpriced],
    [results.unpricedPerPerson, unpricedPerPerson],
    [results.cut, nodeCell(figuring, "/cutAfterLastYear", cut, KRONOR)],
  ];
  return rows.flatMap(([name, cell]) => (cell === undefined ? [] : [[text(name, "name"), cell]]));
};

/** A cohort of ordinary operation, and what each payer pays of it. */
const steadyRows = (figuring: Figuring, actorName: (id: string) => string): readonly Named[] => {
  const { steadyState } = figuring.reading.appraised;
  const { results } = workbookWords[figuring.language];
  const per = (at: Address, node: NodeId | undefined) => quotientCell(figuring, at, node, "noOperation", KRONOR);
  const npv = "/steadyState/npvPerCohort";
  return [
    [results.steady, per("/steadyState/costPerCohort", steadyState?.costPerCohort)],
    [results.steadyNpv, partly(figuring, npv, steadyState, () => per(npv, steadyState?.npvPerCohort))],
    ...[...(steadyState?.payers ?? [])].map(
      ([id, node]): Named => [results.steadyPaid(actorName(id)), per(address("steadyState", "payers", id), node)],
    ),
  ];
};
