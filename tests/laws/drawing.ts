import type { Appraisal } from "../../models/appraisal.ts";
import { appraise } from "../../models/appraise.ts";
import { complete } from "../../models/complete.ts";
import { Evaluation } from "../../models/evaluation.ts";
import { begin } from "../../models/parameter.ts";
import type { Drawing } from "../../models/uncertainty/block.ts";
import { isPlanned, type MaybePlanned, type PlannedPair } from "../../models/uncertainty/plan.ts";
import { Simulator } from "../../models/uncertainty/simulation.ts";
import { subjectsOf } from "../../models/uncertainty/subject.ts";

const subjectsIn = (document: Appraisal) => {
  const making = begin(complete(document).document);
  const appraised = appraise(making);
  const parameters = new Map(making.document.parameters.map(({ id, value }) => [id, value]));
  return subjectsOf({ making, appraised, evaluation: new Evaluation(making.graph, parameters) }, [], document);
};

/** The engine's figures draw by draw, of a document without alternatives, by the names that the oracle has for them. */
export const columnsOf = (document: Appraisal, drawing: Drawing): ReadonlyMap<string, Float64Array> => {
  const subjects = subjectsIn(document);
  const simulator = new Simulator(() => subjects);
  const run = simulator.run(drawing);
  const room = run.room(false);
  for (let chunk = 0; chunk < run.chunks; chunk++) run.work(chunk, room);
  const { society, publicSector, actors, families, options } = simulator.plan();
  const pair = (at: string, { before, after }: PlannedPair): [string, MaybePlanned][] => [
    [`${at}/before`, before],
    [`${at}/after`, after],
  ];
  const figures: readonly [string, MaybePlanned][] = [
    ["society", society],
    ...pair("publicSector", publicSector),
    ...[...actors].flatMap(([id, of]) => pair(`actors/${id}`, of)),
    ...[...families].flatMap(([id, of]) => pair(`groups/${id}`, of)),
    ["forward", options[0]!],
  ];
  return new Map(
    figures.flatMap(([at, figure]) => {
      if (!isPlanned(figure)) return [];
      const position = run.figures.position(figure.scalar);
      return [[at, room.figures[position]!]];
    }),
  );
};
