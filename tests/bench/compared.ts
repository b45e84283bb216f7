import type { Simulated } from "../../models/uncertainty/simulation.ts";
import { timed } from "./clock.ts";
import { type Peer, type PeerAnswer, withPeers } from "./peers/peers.ts";
import { actors, expectedNpvs, informed } from "./reference.ts";
import { row } from "./row.ts";

/** The engine and its peers in turn on the reference case: time per draw, and whether they say the same. */

const DRAWS = 102_400;
const ROUNDS = 3;
/** How far a mean may be from its closed form, in standard errors. */
const MOST_ERRORS = 4;

const middle = (of: readonly number[]): number => [...of].sort((one, other) => one - other)[of.length >> 1]!;

/** Each figure's mean from its closed form, in standard errors; throws beyond what chance may do. */
const furthest = (name: string, means: readonly Readonly<{ mean: number; error: number }>[]): number => {
  const off = expectedNpvs().map((expected, at) => Math.abs(means[at]!.mean - expected) / means[at]!.error);
  const most = Math.max(...off);
  if (!(most <= MOST_ERRORS)) throw new Error(`${name}: a mean is ${most} standard errors from its closed form`);
  return most;
};

type Said = Readonly<{
  name: string;
  off: number;
  probability: number;
  evpi: number;
  evppi: readonly number[] | undefined;
}>;

const tell = ({ name, off, probability, evpi, evppi }: Said): void => {
  const [risk, value] = ["relative-risk", "value"].map((id) => evppi?.[informed.indexOf(id)]?.toFixed(0) ?? "none");
  row(name, off.toFixed(2), probability.toFixed(4), evpi.toFixed(0), risk!, value!);
};

const ours = ({ simulation }: Simulated): Said => {
  const { society, evpi, evppi } = simulation;
  const known = [society, ...actors.map((id) => simulation.actors[id]!)].map((one) => {
    if (!("mean" in one)) throw new Error(`A net present value is not known: ${one.why}`);
    return { mean: one.mean, error: one.standardError };
  });
  const worth = (of: typeof evpi): number => {
    if (!of.defined) throw new Error(`What knowing is worth is not known: ${of.why}`);
    return of.value;
  };
  return {
    name: "the engine",
    off: furthest("the engine", known),
    probability: "mean" in society ? society.probabilityPositive : NaN,
    evpi: worth(evpi),
    evppi: informed.map((id) => worth(evppi[id]!)),
  };
};

const theirs = (name: string, { figures, evpi, evppi }: PeerAnswer): Said => ({
  name,
  off: furthest(
    name,
    figures.map(({ mean, sd }) => ({ mean, error: sd / Math.sqrt(DRAWS) })),
  ),
  probability: figures[0]!.probability,
  evpi,
  evppi,
});

type Asked = Readonly<{ name: string; limit: number; answers: readonly PeerAnswer[] }>;

const inTurn = (peers: readonly Peer[], run: (draws: number) => () => Simulated): void => {
  for (const peer of peers) if ("missing" in peer) console.log(`MISSING: ${peer.name}: ${peer.missing}`);
  const present = peers.flatMap((peer) => ("ask" in peer ? [peer] : []));
  const engine = run(DRAWS);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    own: (timed(engine) / DRAWS) * 1e6,
    answers: present.map(({ ask }) => ask(DRAWS)),
  }));
  const own = middle(rounds.map((round) => round.own));
  row("the engine, one core", `${own.toFixed(0)} ns`);
  const asked: readonly Asked[] = present.map(({ name, limit }, at) => ({
    name,
    limit,
    answers: rounds.map(({ answers }) => answers[at]!),
  }));
  for (const { name, limit, answers } of asked) {
    const time = middle(answers.map(({ nanosecondsPerDraw }) => nanosecondsPerDraw));
    const against =
      limit < 1
        ? [`≤ ${(1 / limit).toFixed(1)} ×`, `${(own / time).toFixed(2)} × slower`]
        : [`≥ ${limit} ×`, `${(time / own).toFixed(1)} × faster`];
    row(name, `${time.toFixed(0)} ns`, ...against);
  }
  console.log(
    "\nDo they say the same?     mean's way from closed form, in standard errors; P; EVPI; EVPPI of risk and value",
  );
  tell(ours(run(DRAWS)()));
  for (const { name, answers } of asked) tell(theirs(name, answers[0]!));
};

/** `run` makes what simulates the reference case with so many draws. */
export const compared = (root: string, run: (draws: number) => () => Simulated): void => {
  console.log(`\nTime per draw at ${DRAWS} draws, in turn                        time         limit    the engine is`);
  withPeers(root, (peers) => inTurn(peers, run));
};
