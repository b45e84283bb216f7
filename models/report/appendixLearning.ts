import type { Simulation } from "../result.ts";
import { appendixWords } from "../words/appendix.ts";
import type { Language } from "../words/language.ts";
import { everything, groupsLearntOf, learningTitle, learntOf } from "../words/learning.ts";
import { count, kronor } from "../words/number.ts";
import { basis } from "../words/unit.ts";
import type { Block } from "./block.ts";
import { tableOf, told } from "./blocks.ts";
import type { ReportSubject } from "./subject.ts";
import { type Cell, cellOf, EMPTY, type Table } from "./table.ts";

type Studies = Simulation["evsi"][string];

/** What knowing more is worth before the decision, what a follow-up is worth, and how the answer hangs on what an outcome is worth. */
export const learningBlocks = (
  subject: ReportSubject,
  simulation: Simulation,
  language: Language,
): readonly Block[] => {
  const { document, result } = subject;
  const said = appendixWords(language).uncertainty;
  const printing = { scale: 0, basis: basis(result.settings, language) } as const;
  return [
    ...worthBlocks(subject, simulation, language),
    ...(document.outcomes ?? []).flatMap(({ id, name }) => {
      const studies = simulation.evsi[id];
      const points = simulation.acceptability[id];
      return [
        ...(studies && document.decision
          ? tableOf(studyTable(studies, said.of(said.studies.caption, name), language), language, {
              ...printing,
              notes: [said.studies.note],
            })
          : []),
        ...(points
          ? tableOf(acceptedTable(points, said.of(said.accepted.caption, name), language), language, printing)
          : []),
      ];
    }),
  ];
};

/** Of everything, of what belongs together, and of one assumption at a time. */
const worthBlocks = (
  { document, result }: ReportSubject,
  simulation: Simulation,
  language: Language,
): readonly Block[] => {
  const { worth: said } = appendixWords(language).uncertainty;
  const { evpi } = simulation;
  const { decision } = document;
  if (!evpi.defined || decision === undefined) return [];
  const learnt = [...groupsLearntOf(simulation, evpi, language), ...learntOf(simulation, evpi, document)];
  const table: Table = {
    caption: said.caption,
    first: said.what,
    columns: [
      { name: said.value, unit: "SEK" },
      { name: said.error, unit: "SEK" },
    ],
    rows: [
      { name: everything(language), cells: [{ value: evpi.value }, { value: evpi.standardError }] },
      ...learnt.map(({ name, estimate }) => ({
        name,
        cells: [{ value: estimate.value }, { value: estimate.standardError }],
      })),
    ],
  };
  return [
    ...told([learningTitle(evpi, { ...document, decision }, undefined, language)]),
    ...tableOf(table, language, { scale: 0, basis: basis(result.settings, language), notes: [said.note] }),
  ];
};

/** By how many are followed; net of its price only where that is stated. */
const studyTable = ({ withComparison, withoutComparison }: Studies, caption: string, language: Language): Table => {
  const { studies: said } = appendixWords(language).uncertainty;
  const arms = [withComparison, withoutComparison] as const;
  const sizes = [...new Set(arms.flatMap((arm) => arm.sizes.map(({ people }) => people)))];
  const isPriced = arms.some((arm) => arm.sizes.some(({ enbs }) => enbs.defined));
  const cells = (people: number): readonly Cell[] =>
    arms.flatMap((arm) => {
      const study = arm.sizes.find((one) => one.people === people);
      const worth = study ? (study.evsi.defined ? { value: study.evsi.value } : cellOf(study.evsi)) : EMPTY;
      return isPriced ? [worth, study ? cellOf(study.enbs) : EMPTY] : [worth];
    });
  return {
    caption,
    first: said.people,
    columns: [said.withComparison, said.withoutComparison].flatMap((name) => [
      { name, unit: "SEK" as const },
      ...(isPriced ? [{ name: `${name}, ${said.net}`, unit: "SEK" as const }] : []),
    ]),
    rows: sizes
      .sort((one, other) => one - other)
      .map((people) => ({ name: count(people, language), cells: cells(people) })),
  };
};

/** So many points of a curve are enough to read it by. */
const MOST_POINTS = 11;

const acceptedTable = (points: Simulation["ceac"], caption: string, language: Language): Table => {
  const { accepted: said } = appendixWords(language).uncertainty;
  const step = Math.max(1, Math.ceil((points.length - 1) / (MOST_POINTS - 1)));
  const shown = points.filter((_, position) => position % step === 0 || position === points.length - 1);
  return {
    caption,
    first: said.value,
    columns: [
      { name: said.cases, unit: "share" },
      { name: said.mean, unit: "SEK" },
    ],
    rows: shown.map(({ valuePerOutcome, probability, mean }) => ({
      name: kronor(valuePerOutcome, language),
      cells: [{ value: probability }, { value: mean }],
    })),
  };
};
