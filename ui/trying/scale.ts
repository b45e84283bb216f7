/** A slider moves in round steps: some three hundred of 1, 2 or 5 times a power of ten between its ends. */
export type Scale = Readonly<{
  steps: number;
  valueAt: (step: number) => number;
  stepAt: (value: number) => number;
  /** Where along the track a value is, as a share. */
  placeOf: (value: number) => number;
}>;

const ABOUT = 300;

export const scaleOf = ({ least, most }: Readonly<{ least: number; most: number }>): Scale => {
  const rough = (most - least) / ABOUT;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((multiple) => multiple * power >= rough) ?? 10) * power;
  const first = Math.floor(least / step);
  const steps = Math.ceil(most / step) - first;
  const placeOf = (value: number): number => Math.min(1, Math.max(0, (value / step - first) / steps));
  return {
    steps,
    placeOf,
    // Twelve digits: 0.1 + 0.2 is 0.3.
    valueAt: (at) => Math.min(most, Math.max(least, Number(((first + at) * step).toPrecision(12)))),
    stepAt: (value) => Math.round(placeOf(value) * steps),
  };
};
