/**
 * Milliseconds a call takes, warm: the median over rounds of the mean within a round, after `least` milliseconds of calls that
 * are not counted.
 */
export const timed = (run: () => unknown, least = 400): number => {
  let calls = 0;
  for (const warm = performance.now() + least; performance.now() < warm; calls++) run();
  const perRound = Math.max(1, Math.round(calls / 40));
  const rounds: number[] = [];
  const until = performance.now() + least;
  while (performance.now() < until || rounds.length < 5) {
    const start = performance.now();
    for (let call = 0; call < perRound; call++) run();
    rounds.push((performance.now() - start) / perRound);
  }
  return rounds.sort((left, right) => left - right)[Math.floor(rounds.length / 2)]!;
};
