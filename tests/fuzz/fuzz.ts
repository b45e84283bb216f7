import fc from "fast-check";
import { appraisalArbitrary } from "../oracle/random.ts";
import { inventory } from "./acknowledged.ts";
import { type Call, callOf } from "./calls.ts";
import { boundariesOf, type Description, readDescription } from "./description.ts";
import { examine } from "./examine.ts";
import { createJudge } from "./judge.ts";
import { plansOf } from "./plans.ts";
import { createPool, type Head } from "./pool.ts";
import type { Ask, Session } from "./session.ts";

/** A server under test. */
export type Server = Readonly<{
  ask: Ask;
  /** A number that is another once anything was written; left out where others write at the same time. */
  written?: () => Promise<number>;
}>;

/** How often each answer was given, of those that an operation describes and others: `put /api/appraisals/{id}` → `412` → 17. */
export type Reached = Readonly<Record<string, Readonly<Record<string, number>>>>;
/** What went wrong at the last of the calls; the others came before it. `created` has what each made. */
export type Failure = Readonly<{
  faults: readonly string[];
  answer: string;
  calls: readonly Call[];
  created: readonly string[];
}>;
export type Run = Readonly<{ reached: Reached; failure: Failure | undefined }>;

const RANDOM_DOCUMENTS = 12;

/** Random calls, one after another, each judged; ends at the first that is answered wrongly. The same seed makes the same calls. */
export const fuzz = async (server: Server, seed: number, calls: number): Promise<Run> => {
  const random = fc.sample(appraisalArbitrary, { numRuns: RANDOM_DOCUMENTS, seed });
  const { session, description, boundaries } = await begin(server, random);
  const reached = described(description);
  const made: Call[] = [];
  const created: string[] = [];
  for (const plan of fc.sample(plansOf(description), { numRuns: calls, seed })) {
    const call = callOf(plan, { ...session, boundaries, reached: (name, status) => reached[name]?.[status] ?? 0 });
    const { answer, faults } = await examine(call, session);
    const counts = reached[call.operation]!;
    counts[answer.status] = (counts[answer.status] ?? 0) + 1;
    made.push(call);
    created.push(createdIn(answer.headers));
    if (faults.length > 0)
      return { reached, failure: { faults, answer: new TextDecoder().decode(answer.bytes), calls: made, created } };
  }
  const lost = await inventory(session);
  return { reached, failure: lost.length > 0 ? { faults: lost, answer: "", calls: made, created } : undefined };
};

const described = ({ operations }: Description): Record<string, Record<string, number>> =>
  Object.fromEntries(
    operations.map(({ name, responses }) => [
      name,
      Object.fromEntries(Object.keys(responses).map((status) => [status, 0])),
    ]),
  );

/** Answers that are described and were not given; a server that is well gives no 5xx. */
export const missedIn = (reached: Reached): readonly string[] =>
  Object.entries(reached).flatMap(([name, counts]) =>
    Object.keys(counts)
      .filter((status) => counts[status] === 0 && Number(status) < 500)
      .map((status) => `${name} ${status}`),
  );

const get = { operation: "", method: "GET", headers: {}, body: undefined };

/** Reads what the server says of itself, and what is there before the first call. */
const begin = async ({ ask, written }: Server, random: readonly unknown[]) => {
  const { json } = await ask({ ...get, path: "/api/openapi.json" });
  const description = readDescription(json);
  const { operations } = description;
  const listed = await ask({ ...get, path: "/api/appraisals?limit=2" });
  const heads = (listed.json as { appraisals: readonly Head[] }).appraisals;
  const paths = heads.map(({ id }) => `/api/appraisals/${id}`);
  const found = await Promise.all(paths.map((path) => ask({ ...get, path })));
  const examples = found.map((answer) => (answer.json as { document: unknown }).document);
  const library = [...examples, ...examples, ...examples, ...random].map(withFewDraws);
  const pool = createPool(library, written !== undefined);
  const session: Session = { ask, judge: createJudge(description), operations, pool, ...(written && { written }) };
  for (const path of paths) await examine({ ...get, operation: "get /api/appraisals/{id}", path }, session);
  return { session, description, boundaries: boundariesOf(json) };
};

/** How many draws a report is of changes what it takes, and not what it may go wrong in. */
const withFewDraws = (document: unknown): unknown => {
  const { settings, ...rest } = document as { settings?: object };
  return { ...rest, settings: { ...settings, simulation: { draws: 64 } } };
};

const createdIn = (headers: Readonly<Record<string, string>>): string =>
  headers.location?.replace("/api/appraisals/", "") ?? "";

/** Recorded calls again: what was made then is called by its name now. */
export const replay = async (
  server: Server,
  { calls, created }: Pick<Failure, "calls" | "created">,
): Promise<Failure | undefined> => {
  const { session } = await begin(server, []);
  const names = new Map<string, string>();
  const renamed = (text: string) => [...names].reduce((of, [was, is]) => of.replaceAll(was, is), text);
  for (const [place, call] of calls.entries()) {
    const { path, headers, body } = call;
    const again = {
      ...call,
      path: renamed(path),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, renamed(value)])),
      body: typeof body === "string" ? renamed(body) : body,
    };
    const { answer, faults } = await examine(again, session);
    if (created[place]) names.set(created[place], createdIn(answer.headers));
    if (faults.length > 0) {
      const until = place + 1;
      const answered = new TextDecoder().decode(answer.bytes);
      return { faults, answer: answered, calls: calls.slice(0, until), created: created.slice(0, until) };
    }
  }
  const lost = await inventory(session);
  return lost.length > 0 ? { faults: lost, answer: "", calls, created } : undefined;
};
