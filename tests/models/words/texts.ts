/** A text without what stands in quotation marks, which is what someone called something. */
const withoutQuotes = (text: string): string => text.replaceAll(/”[^”]*”|“[^”]*”/g, "");

/** Whether a text is one that people could read: nothing of the code in it, and nothing left out. */
export const isWhole = (text: string): boolean =>
  !/\p{Surrogate}/u.test(text) &&
  !/undefined|NaN|Infinity|\[object|\bnull\b|function/.test(text) &&
  !/(^|[\s(”“])\/\p{L}/u.test(withoutQuotes(text)) &&
  !/””|“”|\(\)|: ?($|→|[;)])|→ ?($|[;)])|^\s|\s$| {2}|[,;] ?[,;)]|\( /.test(text);
