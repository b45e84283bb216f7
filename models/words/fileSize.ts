import type { Language } from "./language.ts";
import { count } from "./number.ts";

/** "812 byte", "123 kB", "1,2 MB": how much is fetched, with as many digits as tell a slow line from a quick one. */
export const fileSize = (bytes: number, language: Language): string => {
  if (bytes < 1_000) return `${count(bytes, language)}\u00a0${language === "sv" ? "byte" : "bytes"}`;
  if (bytes < 999_500) return `${count(bytes / 1_000, language, 0)}\u00a0kB`;
  return `${count(bytes / 1_000_000, language)}\u00a0MB`;
};
