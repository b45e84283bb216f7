import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { eq } from "drizzle-orm";
import { appraisalSchema } from "../models/appraisal.ts";
import { type Added, insertAppraisals } from "./appraisalStore.ts";
import { fileSuffix } from "./exporting.ts";
import type { Principal } from "./principal.ts";
import { contentOf, listingOf, type Store } from "./store.ts";
import { milestones } from "./tables.ts";

/**
 * Puts the shipped examples into a new database: at its first start only, noted in the same transaction, so that an example
 * someone deletes stays deleted. An example's id is its file's name.
 */
export const seed = async (store: Omit<Store, "turns">, principal: Principal, folder: string): Promise<boolean> => {
  const { database, now } = store;
  const isSeeded = eq(milestones.name, "seeded");
  if ((await database.read.select().from(milestones).where(isSeeded)).length > 0) return false;
  const examples: Omit<Added, "at" | "origin">[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(fileSuffix)) continue;
    const content = contentOf(appraisalSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
    examples.push({ id: basename(name, fileSuffix), content, listing: await listingOf(store, content.document) });
  }
  return database.write(async (transaction) => {
    // Another server may have started at the same moment.
    if ((await transaction.select().from(milestones).where(isSeeded)).length > 0) return false;
    const at = now();
    const added = examples.map((example) => ({ ...example, at, origin: { cause: "example" } }) as const);
    await insertAppraisals(transaction, principal, added);
    await transaction.insert(milestones).values({ name: "seeded", at: at.toISOString() });
    return true;
  });
};
