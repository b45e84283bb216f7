/** What a figure is with some changes made; undefined where they cannot be made without the others. */
export type Worth<C> = (made: readonly C[]) => number | undefined;

/** What changes made together did to the figure. */
export type Contribution<C> = Readonly<{
  changes: readonly C[];
  amount: number;
  /** What they do made first, all else as before; and made last, all else as after. */
  alone: number;
  last: number;
  /** Whether they did nothing in any of the orders. */
  isIdle: boolean;
}>;
export type Method = "shapley" | "forwardBackward";

/** Up to so many changes all orders of them are taken (METHOD.md, What moved). */
const LIMIT = 6;

/**
 * What each change did: by Shapley value (L. S. Shapley, A value for n-person games, 1953: the mean over all orders of making the
 * changes) up to six changes, else by the mean of the order given and its reverse. Changes that cannot be made apart are joined and
 * count as one. `worth` must be known of none of the changes and of all of them.
 */
export const shared = <C>(
  changes: readonly C[],
  worth: Worth<C>,
): Readonly<{ method: Method; contributions: readonly Contribution<C>[] }> => {
  const value = (made: readonly (readonly C[])[]): number | undefined => worth(made.flat());
  const blocks = joined(changes, value);
  const contributions = blocks.map((block) => contributionOf(block, blocks, value));
  return { method: blocks.length > LIMIT ? "forwardBackward" : "shapley", contributions };
};

/** Changes that are made together. */
type Block<C> = readonly C[];
/** One place in the orders of making the changes: what is made earlier, and the share of the orders in which it is. */
type Turn<C> = Readonly<{ weight: number; earlier: readonly Block<C>[] }>;

/** Shapley: every set of the others, with weight s!(n − 1 − s)!/n!. Else one order and its reverse, half each. */
const turnsOf = <C>(one: Block<C>, blocks: readonly Block<C>[]): readonly Turn<C>[] => {
  const n = blocks.length;
  if (n > LIMIT) {
    const position = blocks.indexOf(one);
    return [blocks.slice(0, position), blocks.slice(position + 1)].map((earlier) => ({ weight: 1 / 2, earlier }));
  }
  const subsets = without(blocks, one).reduce<readonly (readonly Block<C>[])[]>(
    (sets, block) => sets.flatMap((set) => [set, [...set, block]]),
    [[]],
  );
  return subsets.map((earlier) => ({
    weight: (factorial(earlier.length) * factorial(n - 1 - earlier.length)) / factorial(n),
    earlier,
  }));
};

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const without = <T>(of: readonly T[], one: T): readonly T[] => of.filter((other) => other !== one);

const contributionOf = <C>(block: Block<C>, blocks: readonly Block<C>[], value: Worth<Block<C>>): Contribution<C> => {
  const by = (earlier: readonly Block<C>[]): number => value([...earlier, block])! - value(earlier)!;
  const moves = turnsOf(block, blocks).map(({ weight, earlier }) => ({ weight, move: by(earlier) }));
  const [alone, last] = [by([]), by(without(blocks, block))];
  return {
    changes: block,
    amount: moves.reduce((sum, { weight, move }) => sum + weight * move, 0),
    alone,
    last,
    isIdle: alone === 0 && last === 0 && moves.every(({ move }) => move === 0),
  };
};

/** The changes as blocks, joined until every set of them that is asked for can be made; all of them together always can. */
const joined = <C>(changes: readonly C[], value: Worth<Block<C>>): readonly Block<C>[] => {
  let blocks: readonly Block<C>[] = changes.map((change) => [change]);
  for (let broken = brokenOf(blocks, value); broken; broken = brokenOf(blocks, value)) {
    const together = fitting(broken, blocks, value);
    blocks = blocks.flatMap((block) => {
      if (block === together[0]) return [together.flat()];
      return together.includes(block) ? [] : [block];
    });
  }
  return blocks;
};

/** The smallest set of those asked for that cannot be made. */
const brokenOf = <C>(blocks: readonly Block<C>[], value: Worth<Block<C>>): readonly Block<C>[] | undefined => {
  const asked = blocks.flatMap((one) => [
    ...turnsOf(one, blocks).flatMap(({ earlier }) => [earlier, [...earlier, one]]),
    [one],
    without(blocks, one),
  ]);
  return asked.sort((left, right) => left.length - right.length).find((made) => value(made) === undefined);
};

/** What to join: the fewest that cannot be made and the one that lets them, else no more of all than is needed; in the order given. */
const fitting = <C>(
  broken: readonly Block<C>[],
  blocks: readonly Block<C>[],
  value: Worth<Block<C>>,
): readonly Block<C>[] => {
  const isMade = (made: readonly Block<C>[]): boolean => value(made) !== undefined;
  const core = broken.reduce((left, one) => (isMade(without(left, one)) ? left : without(left, one)), broken);
  const others = blocks.filter((block) => !core.includes(block));
  const mate = others.find((one) => isMade([...core, one]));
  const together = mate
    ? [...core, mate]
    : others.reduce((left, one) => (isMade(without(left, one)) ? without(left, one) : left), blocks);
  return blocks.filter((block) => together.includes(block));
};
