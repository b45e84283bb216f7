import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { eq } from "drizzle-orm";
import { appraisalSchema } from "../models/appraisal.ts";
import { addAppraisal } from "./appraisalStore.ts";
import type { Database } from "./database.ts";
import type { Principal } from "./principal.ts";
import { milestones } from "./tables.ts";

const suffix = ".kalkyl.json";

/**
 * Puts the shipped examples into a new database: at its first start only, noted in the same transaction, so that an example
 * someone deletes stays deleted. An example's id is its file's name.
 */
export const seed = (database: Database, principal: Principal, folder: string, at: Date): Promise<boolean> =>
  database.write(async (transaction) => {
    const done = await transaction.select().from(milestones).where(eq(milestones.name, "seeded"));
    if (done.length > 0) return false;
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith(suffix))
      .sort()) {
      const document = appraisalSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
      await addAppraisal(transaction, principal, { id: basename(name, suffix), document, at, note: "Exempel" });
    }
    await transaction.insert(milestones).values({ name: "seeded", at: at.toISOString() });
    return true;
  });
