import fc from "fast-check";

/** The same random documents in every run, so that a run says something of the change it is of; another seed looks further. */
fc.configureGlobal({ seed: Number(process.env.SAMVINST_SEED ?? 20261121) });
