import { createInterface } from "node:readline";
import { type Database, openDatabase } from "../../api/database.ts";
import { milestones } from "../../api/tables.ts";

/** A process of its own with a database: does what each line on standard input asks, and answers with a line. `writer.ts` starts it. */

export type Asked =
  | Readonly<{ kind: "open"; path: string; migrations: string }>
  /** As many milestones at once, named by the prefix and a number. */
  | Readonly<{ kind: "write"; prefix: string; count: number }>
  | Readonly<{ kind: "close" }>;
/** The names of the milestones whose writes were acknowledged, and what the others were refused with. */
export type Answered = Readonly<{ kept: readonly string[]; refused: readonly string[] }>;

let database: Database | undefined;

const answer = async (asked: Asked): Promise<Answered> => {
  const kept: string[] = [];
  const refused: string[] = [];
  if (asked.kind === "open") database = await openDatabase(asked.path, asked.migrations);
  if (asked.kind === "close") await database?.close();
  if (asked.kind === "write")
    await Promise.all(
      Array.from({ length: asked.count }, async (_, number) => {
        const name = `${asked.prefix}${number}`;
        const write = database?.write((transaction) => transaction.insert(milestones).values({ name, at: "now" }));
        await write?.then(
          () => kept.push(name),
          (error) => refused.push(String(error)),
        );
      }),
    );
  return { kept, refused };
};

for await (const line of createInterface({ input: process.stdin })) {
  const answered = await answer(JSON.parse(line)).catch((error) => ({ kept: [], refused: [String(error)] }));
  process.stdout.write(`${JSON.stringify(answered)}\n`);
}
