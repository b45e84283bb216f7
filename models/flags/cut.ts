import { address, type Warning, warning } from "../problem.ts";
import type { Reading } from "../reading.ts";
import { isNothing } from "../result.ts";

/** What falls after the last year and is left out: of society, and of actors alone. `present` is society's, as present value. */
export const cutWarnings = (reading: Reading, present: number): readonly Warning[] => {
  const { lastYear } = reading.making.horizon;
  return [
    ...(present === 0 ? [] : [warning("cutAfterLastYear", "/settings/lastYear", { lastYear, present })]),
    ...cutTransfers(reading),
  ];
};

/** What a transfer moves between actors adds to nothing for society, so its cut tells nothing of it. */
const cutTransfers = ({ making, appraised, values }: Reading): readonly Warning[] =>
  appraised.transferCuts
    .filter(({ cut }) => (values[cut] as Float64Array).some((amount) => !isNothing(amount)))
    .map(({ valuation: { id, name } }) =>
      warning("transferCutAfterLastYear", address("valuations", id), {
        valuation: name,
        lastYear: making.horizon.lastYear,
      }),
    );
