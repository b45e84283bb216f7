import type { Answer, Call } from "./calls.ts";
import type { Operation } from "./description.ts";
import { isOfTheDescription, isWhatWasAcknowledged, laws } from "./laws.ts";
import { canonical, overhear } from "./pool.ts";
import type { Law, Session } from "./session.ts";

export type Examined = Readonly<{ answer: Answer; faults: readonly string[] }>;

/** Makes a call and tells what is wrong with the answer, and with what is there afterwards. */
export const examine = async (call: Call, session: Session): Promise<Examined> => {
  const { ask, pool, written } = session;
  const before = await written?.();
  const answer = await ask(call);
  // What has to wait for others may be told to come again.
  if (!pool.isAlone && answer.status === 503 && answer.headers["retry-after"]) return { answer, faults: [] };
  const after = await written?.();
  const faults = [...judged(call, answer, session)];
  const mayWrite = answer.status < 400 && call.method !== "GET";
  if (!mayWrite && before !== after) faults.push("wrote to the database, which it had no reason to");
  if (answer.status === 201 && written && before === after)
    faults.push("says that it made something, and wrote nothing");
  const get = async (path: string): Promise<Answer> => {
    const further = { operation: operationAt(path, session), method: "GET", path, headers: {}, body: undefined };
    const found = await ask(further);
    faults.push(...judged(further, found, session).map((fault) => `and then GET ${path} ${fault}`));
    return found;
  };
  // What follows reads the answer as it is described, so it must be as described.
  const following = faults.length === 0 ? lawsOf(call, answer) : [];
  for (const law of following) faults.push(...(await law({ call, answer, session, get })));
  overhear(pool, answer.json);
  return { answer, faults };
};

const lawsOf = ({ operation, method, body }: Call, answer: Answer): readonly Law[] => {
  if (answer.status === 405) return [];
  const own = laws[operation];
  const isChange = answer.status < 300 && method !== "GET";
  return [
    ...(isChange && typeof body === "string" ? [isOfTheDescription] : []),
    // First, while the pool still has what was there before.
    ...(own ? [own] : []),
    ...(isChange ? [isWhatWasAcknowledged] : []),
  ];
};

const judged = (call: Call, answer: Answer, { operations, judge }: Session): readonly string[] => {
  const operation = operations.find(({ name }) => name === call.operation);
  if (!operation) throw new Error(`There is no operation ${call.operation}.`);
  // An id such as `..` or an empty one makes another path of it, at which nothing stands or something else.
  if (!isAt(call.path, operation)) return answer.status < 500 ? ofProblem(answer) : [`answers ${answer.status}`];
  if (call.method === operation.method) return [...judge.faultsOf(operation, answer), ...ofProblem(answer)];
  if (answer.status !== 405) return [`answers ${answer.status} to ${call.method}, which is not described, and not 405`];
  const allowed = operations.filter(({ path }) => path === operation.path).map(({ method }) => method);
  const told = (answer.headers.allow ?? "").split(", ").filter((method) => method !== "HEAD");
  const isTold = canonical(told.toSorted()) === canonical(allowed.toSorted());
  return isTold ? ofProblem(answer) : [`allows ${told}, not ${allowed}`];
};

type Problem = Readonly<{
  status: number;
  type: string;
  instance: string;
  problems?: readonly Readonly<{ message: string }>[];
  conflicts?: readonly Readonly<{ place: string }>[];
}>;

/** RFC 9457: an error says again what its headers say, and says it in words. */
const ofProblem = ({ status, headers, json }: Answer): readonly string[] => {
  if (status < 400) return [];
  const { status: told, type, instance, problems = [], conflicts = [] } = (json ?? {}) as Problem;
  const request = `urn:request:${headers["x-request-id"]}`;
  const isSame = told === status && type === `/api#error-${status}` && instance === request;
  const words = [...problems.map(({ message }) => message), ...conflicts.map(({ place }) => place)];
  return [
    ...(isSame ? [] : ["is an error that does not say which"]),
    ...(words.every((text) => text !== "") ? [] : ["has a problem without words"]),
  ];
};

const isAt = (path: string, { path: template }: Operation): boolean =>
  new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(new URL(path, "http://localhost").pathname);

const operationAt = (path: string, { operations }: Session): string => {
  const found = operations.find((operation) => operation.method === "GET" && isAt(path, operation));
  if (!found) throw new Error(`Nothing is described at ${path}.`);
  return found.name;
};
