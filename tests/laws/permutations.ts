/** The plain definition: over every order of the changes, what each adds to those before it. */
export const byPermutations = (n: number, worth: (made: readonly number[]) => number): readonly number[] => {
  const orders = (left: readonly number[]): readonly (readonly number[])[] =>
    left.length === 0
      ? [[]]
      : left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]));
  const all = orders(Array.from({ length: n }, (_, position) => position));
  const totals = Array.from({ length: n }, () => 0);
  for (const order of all)
    order.forEach((one, place) => {
      totals[one]! += (worth(order.slice(0, place + 1)) - worth(order.slice(0, place))) / all.length;
    });
  return totals;
};
