import { expect, it } from "vitest";
import { fileSize } from "../../../models/words/fileSize.ts";

it.each([
  [0, "0\u00a0byte", "0\u00a0bytes"],
  [999, "999\u00a0byte", "999\u00a0bytes"],
  [1_000, "1\u00a0kB", "1\u00a0kB"],
  [123_456, "123\u00a0kB", "123\u00a0kB"],
  [999_499, "999\u00a0kB", "999\u00a0kB"],
  [999_500, "1\u00a0MB", "1\u00a0MB"],
  [1_250_000, "1,3\u00a0MB", "1.3\u00a0MB"],
])("%i bytes are %s", (bytes, swedish, english) => {
  expect([fileSize(bytes, "sv"), fileSize(bytes, "en")]).toEqual([swedish, english]);
});
