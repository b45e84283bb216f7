import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const faces = [
  { name: "Source Sans 3", face: "400Regular/SourceSans3_400Regular" },
  { name: "Source Sans 3 SemiBold", face: "600SemiBold/SourceSans3_600SemiBold" },
] as const;

export type Font = Readonly<{ name: string; path: string; bytes: Buffer }>;

let read: readonly Font[] | undefined;
/** The typeface of every report, in the two weights that they use: read once, and put into each file. */
export const fontBytes = (): readonly Font[] => {
  read ??= faces.map(({ name, face }) => {
    const path = require.resolve(`@expo-google-fonts/source-sans-3/${face}.ttf`);
    return { name, path, bytes: readFileSync(path) };
  });
  return read;
};
