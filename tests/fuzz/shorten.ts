import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Call } from "./calls.ts";
import { type Failure, replay, type Server } from "./fuzz.ts";

type Recorded = Pick<Failure, "calls" | "created">;
type Fails = (tried: Recorded) => Promise<boolean>;

/** Fewer calls, and less in the body of the last, that fail still: as few as are found in the time. Each try is on a server of its own. */
export const shortened = async (failure: Failure, open: () => Promise<Server>, longestMs: number): Promise<Failure> => {
  const until = performance.now() + longestMs;
  let least = failure;
  const fails: Fails = async (tried) => {
    if (performance.now() > until) return false;
    const found = await replay(await open(), tried);
    if (!found || kindOf(found) !== kindOf(failure)) return false;
    least = found;
    return true;
  };
  const { calls, created } = failure;
  const last = calls.length - 1;
  const id = /^\/api\/appraisals\/([^/?]+)/.exec(calls[last]!.path)?.[1];
  const isOfSame = (place: number) => id !== undefined && (created[place] === id || calls[place]!.path.includes(id));
  if (!(await fails(only(failure, (place) => place === last))))
    await fails(only(failure, (place) => place === last || isOfSame(place)));
  for (let size = Math.ceil(least.calls.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = least.calls.length - 1 - size; from > -size; from -= size)
      await fails(only(least, (place) => place < from || place >= from + size));
  await lessBody(() => least, fails);
  return least;
};

/** The words of a fault, without what differs from one run to the next. */
const kindOf = ({ faults }: Failure): string => (faults[0] ?? "").replace(/[\d"{/].*$/s, "");

const only = ({ calls, created }: Recorded, keeps: (place: number) => boolean): Recorded => ({
  calls: calls.filter((_, place) => keeps(place)),
  created: created.filter((_, place) => keeps(place)),
});

type Path = readonly string[];

/** Takes whatever can be taken out of the last body. */
const lessBody = async (least: () => Failure, fails: Fails): Promise<void> => {
  const tryWithout = async (path: Path): Promise<void> => {
    const { calls, created } = least();
    const last = calls.at(-1)!;
    const body = jsonOf(last.body);
    const holder = path.slice(0, -1).reduce((of, key) => of?.[key], body);
    const key = path.at(-1);
    if (typeof holder === "object" && holder !== null && key !== undefined) {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      if (await fails({ calls: [...calls.slice(0, -1), { ...last, body: JSON.stringify(body) }], created })) return;
    }
    const kept = path.reduce((of, step) => of?.[step], jsonOf(last.body));
    // From the end, so that what is taken out of a list moves nothing that is still to be tried.
    for (const step of Object.keys(Object(kept)).toReversed())
      if (typeof kept === "object") await tryWithout([...path, step]);
  };
  await tryWithout([]);
};

// biome-ignore lint/suspicious/noExplicitAny: any JSON at all, walked by keys that were read from it
const jsonOf = (body: Call["body"]): any => {
  try {
    return typeof body === "string" ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
};

/** What failed, in words, with what makes it fail again. */
export const told = ({ faults, answer, calls, created }: Failure, seed: number): string => {
  const path = join(tmpdir(), `samvinst-fuzz-${seed}.json`);
  writeFileSync(path, recordOf({ calls, created }));
  const last = calls.at(-1)!;
  return [
    `${last.operation}: ${faults.join("; ")}`,
    `It answered: ${cut(answer)}`,
    `Found with SAMVINST_SEED=${seed}, in ${calls.length} calls, which SAMVINST_CALLS=${path} makes again:`,
    ...calls
      .slice(-20)
      .map(({ method, path, headers, body }) =>
        cut(`  ${method} ${path} ${JSON.stringify(headers)} ${shownBody(body)}`),
      ),
  ].join("\n");
};
const MOST_LETTERS = 400;
const cut = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);
const shownBody = (body: Call["body"]): string =>
  body instanceof Uint8Array ? `(${body.length} bytes)` : (body ?? "(no body)");

const recordOf = ({ calls, created }: Recorded): string =>
  JSON.stringify({
    created,
    calls: calls.map(({ body, ...call }) => ({
      ...call,
      ...(body instanceof Uint8Array ? { bytes: Buffer.from(body).toString("base64") } : { body }),
    })),
  });

/** Calls as `told` has written them. */
export const recorded = (text: string): Recorded => {
  const { calls, created } = JSON.parse(text) as { calls: readonly (Call & { bytes?: string })[]; created: string[] };
  const body = ({ body, bytes }: (typeof calls)[number]) => (bytes === undefined ? body : Buffer.from(bytes, "base64"));
  return { created, calls: calls.map((call) => ({ ...call, body: body(call) })) };
};
