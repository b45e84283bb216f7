import fc from "fast-check";

/** The same random documents in every run, so that a run says something of the change it is of; another seed looks further. */
fc.configureGlobal({ seed: Number(process.env.SAMVINST_SEED ?? 20261121) });

/** How often something random is tried, or must at least have been met: in `npm test` half as often as in `npm run test:deep`. */
export const often = (times: number): number => (process.env.SAMVINST_DEEP ? times : Math.ceil(times / 2));
