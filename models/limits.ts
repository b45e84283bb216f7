/**
 * What a document may hold (FORMAT.md, Limits): far above what anyone writes, and so low that none takes the reader's time from
 * others. Bytes are counted where bytes are read.
 */
export const MOST_LEVELS = 32;
/** Of a document in a file or a body. */
export const MOST_BYTES = 2_000_000;
/** Elements of a list, keys of an object. */
export const MOST_ENTRIES = 2_000;
/** Of a choice: each is an appraisal worked out by itself. */
export const MOST_ALTERNATIVES = 20;
export const MOST_TEXT_LETTERS = 20_000;
/** Of a name or a title. */
export const MOST_NAME_LETTERS = 500;
export const MOST_ID_LETTERS = 100;
/** Of a key that is no id: one that is said to be unknown is said in full. */
export const MOST_KEY_LETTERS = 100;
/** More problems than anyone reads at once are not told. */
export const MOST_PROBLEMS = 1_000;
/** A draft may lack much, but what lacks more is no draft. */
export const MOST_MISSING = 20_000;

/** What an id is made of, and how long it may be. */
export const ID = new RegExp(`^[a-z0-9.-]{1,${MOST_ID_LETTERS}}$`);
