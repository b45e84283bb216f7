import type { Actor, Appraisal } from "../appraisal.ts";
import { type Address, stepsOf } from "../problem.ts";
import type { Result } from "../result.ts";
import { isPublic } from "../terms.ts";
import type { Language } from "../words/language.ts";
import { pictureWords } from "../words/picture.ts";

/** What one line of the appraisal gives a perspective or, below zero, takes from it: real kronor by year, and their present value. */
export type LineFlow = Readonly<{
  line: string;
  name: string;
  isCost: boolean;
  amounts: readonly number[];
  present: number;
}>;

type Flow = Result["flows"][number];

/** An actor with all that are part of it. */
const membersOf = (actors: readonly Actor[], id: string): readonly string[] => [
  id,
  ...actors.filter(({ partOf }) => partOf === id).flatMap((member) => membersOf(actors, member.id)),
];

/** The actors whose money a perspective counts; undefined for society, whose money is everyone's. */
export const actorsOf = (actors: readonly Actor[], at: Address): ReadonlySet<string> | undefined => {
  const [family, id] = stepsOf(at);
  const where = (isMember: (actor: Actor) => boolean) => new Set(actors.filter(isMember).map((actor) => actor.id));
  if (family === "publicSector") return where(({ sector }) => isPublic(sector));
  if (family === "sectors") return where(({ sector }) => sector === id);
  if (family === "groups" && id !== undefined) return new Set(membersOf(actors, id));
  if (family === "actors" && id !== undefined) return new Set([id]);
  return undefined;
};

/** What moves money between actors is nothing to society. */
const isMove = ({ category }: Flow): boolean => category === "transfer" || category === "equalisation";

/** Whether a row of the result's flows is counted in the perspective at an address, before or after equalisation as it says. */
const countedAt = ({ actors }: Pick<Appraisal, "actors">, at: Address): ((flow: Flow) => boolean) => {
  const members = actorsOf(actors, at);
  if (members === undefined) return (flow) => !isMove(flow);
  const isAfter = at.endsWith("/after");
  return ({ actor, category }) => actor !== undefined && members.has(actor) && (isAfter || category !== "equalisation");
};

/**
 * A perspective's flows by line, in the document's order: together they are its net each year. Where an effect is unknown, what
 * rests on it is not among them.
 */
export const flowsByLine = (
  document: Pick<Appraisal, "actors" | "costs" | "valuations" | "transfers">,
  { flows, settings: { firstYear, lastYear } }: Pick<Result, "flows" | "settings">,
  at: Address,
  language: Language,
): readonly LineFlow[] => {
  const words = pictureWords(language);
  const cost = ({ id, name }: Readonly<{ id: string; name: string }>) => ({ id, name, isCost: true });
  const other = ({ id, name }: Readonly<{ id: string; name: string }>) => ({ id, name, isCost: false });
  const lines = [
    ...(document.costs ?? []).map(cost),
    ...(document.valuations ?? []).map(other),
    ...(document.transfers ?? []).map(other),
    { id: "equalisation", name: words.equalisation, isCost: false },
    { id: PUBLIC_FUNDS, name: words.publicFunds, isCost: false },
  ];
  const found = new Map<string, { amounts: number[]; present: number }>();
  const isCounted = countedAt(document, at);
  for (const flow of flows) {
    if (!isCounted(flow)) continue;
    const line = flow.category === "publicFunds" ? PUBLIC_FUNDS : flow.line;
    const sum = found.get(line) ?? { amounts: new Array<number>(lastYear - firstYear + 1).fill(0), present: 0 };
    sum.amounts[flow.year - firstYear]! += flow.amount;
    sum.present += flow.present;
    found.set(line, sum);
  }
  return lines.flatMap(({ id, name, isCost }) => {
    const sum = found.get(id);
    return sum ? [{ line: id, name, isCost, ...sum }] : [];
  });
};

/** Ids have no capitals, so that no line is called this. */
const PUBLIC_FUNDS = "publicFunds";
