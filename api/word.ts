import type { Report } from "../models/report/block.ts";

export const wordOf = async (_report: Report): Promise<Uint8Array> => {
  throw new Error("A Word file cannot be made yet.");
};
