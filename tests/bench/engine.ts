import type { Appraisal } from "../../models/appraisal.ts";
import { appraise } from "../../models/appraise.ts";
import { complete } from "../../models/complete.ts";
import { Evaluation } from "../../models/evaluation.ts";
import { begin } from "../../models/parameter.ts";
import { readFigures } from "../../models/reading.ts";
import { open, type Session } from "../../models/session.ts";
import { timed } from "./clock.ts";
import { exempelkommunen, withCohorts, withLines, withParameters, withYears } from "./documents.ts";
import { row } from "./row.ts";

const opened = (document: Appraisal): Session => {
  const session = open(document);
  if ("result" in session) return session;
  throw new Error(JSON.stringify(session));
};

const ms = (time: number): string => `${time < 1 ? time.toFixed(4) : time.toFixed(2)} ms`;
const against = (time: number, limit: number): readonly string[] => [
  ms(time),
  `≤ ${limit} ms`,
  `${(time / limit).toFixed(2)} ×`,
];

/** Every node's value and every figure, worked out anew each time it is called. */
const centralCase = (document: Appraisal): (() => void) => {
  const making = begin(complete(document).document);
  const appraised = appraise(making);
  const parameters = new Map(making.document.parameters.map(({ id, value }) => [id, value]));
  const evaluation = new Evaluation(making.graph, parameters);
  return () => {
    evaluation.compute(making.graph.nodes.keys());
    readFigures({ making, appraised, values: evaluation.values });
  };
};

/** The two values a parameter is moved between, so that every call changes something. */
const moved = (session: Session, parameter: string): (() => void) => {
  const { value } = session.document.parameters!.find(({ id }) => id === parameter)!;
  let step = 0;
  return () => {
    step = 1 - step;
    session.change(parameter, value! * (1 - 0.01 * step));
  };
};

const doubled = (name: string, small: Appraisal, large: Appraisal): void => {
  const [one, two] = [centralCase(small), centralCase(large)];
  const rounds = Array.from({ length: 3 }, () => ({
    central: timed(two) / timed(one),
    opening: timed(() => opened(large)) / timed(() => opened(small)),
  }));
  const middle = (of: "central" | "opening"): number => rounds.map((round) => round[of]).sort((a, b) => a - b)[1]!;
  row(name, `${middle("central").toFixed(2)} ×`, `${middle("opening").toFixed(2)} ×`, "≤ 2.3 ×");
};

const central = (): void => {
  console.log("\nThe central case of exempelkommunen, warm");
  const session = opened(exempelkommunen());
  row("every node and every figure", ...against(timed(centralCase(session.document)), 0.2));
  for (const { id } of session.document.parameters!)
    row(`change of ${id}`, ...against(timed(moved(session, id), 100), 0.05));
  const change = moved(session, "effect.rr");
  const slide = timed(() => {
    change();
    session.result();
  });
  row("a change and the whole result with its break-evens", ms(slide));
  const cold = timed(() => opened(exempelkommunen()).result());
  row("opening and the first whole result", ms(cold));
};

const live = (document: Appraisal): number => timed(() => opened(document).figures());

const atEveryKey = (): void => {
  console.log("\nWhat is asked at every key: every problem, the figures of the strip");
  row("exempelkommunen", ...against(live(exempelkommunen()), 15));
  row("300 parameters", ...against(live(withParameters(300)), 60));
};

const growth = (): void => {
  console.log("\nDouble the size                                                     evaluate          open");
  doubled("lines (36 → 72)", withLines(4), withLines(8));
  doubled("years (60 → 120)", withYears(50), withYears(110));
  doubled("cohorts (8 → 16)", withCohorts(4), withCohorts(8));
};

const manyParameters = (): void => {
  console.log("\nA document of 2 000 parameters");
  const many = withParameters(2000);
  row(
    "opening",
    ...against(
      timed(() => opened(many), 1000),
      50,
    ),
  );
  const large = opened(many);
  row("every node and every figure", ms(timed(centralCase(many))));
  row("change of one", ms(timed(moved(large, "made.500"))));
  row("opening and the first whole result", ms(timed(() => opened(many).result(), 1000)));
};

/** What the engine costs on the product's build, by itself. */
export const engine = (): void => {
  central();
  atEveryKey();
  growth();
  manyParameters();
};
