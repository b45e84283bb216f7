import fc from "fast-check";
import { expect, it } from "vitest";
import { canonical } from "../../models/canonical.ts";
import { NEW, readAt } from "../../models/edit.ts";
import type { Server } from "../../ui/editing/saving.ts";
import { chooser } from "../oracle/choice.ts";
import { often } from "../seed.ts";
import { client, created, stored, type Writer, writer } from "./writers.ts";

const PEOPLE = [0, 1, 2];
const STEPS = 60;
/** What all write at, and may disagree about. */
const shared = ["/title", "/description", "/costs/lon/name"];

const deeds = [
  "write",
  "write",
  "write",
  "writeShared",
  "writeShared",
  "save",
  "save",
  "look",
  "choose",
  "reload",
] as const;

type Choices = ReturnType<typeof chooser>;
type Person = { writer: Writer; network: { isGood: boolean; isDead: boolean }; written: Map<string, string> };

/** A network that loses questions and answers, and a server that is busy now and then. */
const networkOf = ({ chance }: Choices): Person["network"] & { server: Server } => {
  const network = { isGood: false, isDead: false };
  const lose = (): void => {
    if (network.isDead || (!network.isGood && chance(0.2))) throw new client.NoAnswer("lost");
  };
  const server: Server = {
    find: async (...asked) => {
      lose();
      return client.fetchAppraisal(...asked);
    },
    save: async (...asked) => {
      lose();
      if (!network.isGood && chance(0.1)) throw new client.ApiFailure(503, 1);
      const answer = await client.saveAppraisal(...asked);
      lose();
      return answer;
    },
  };
  return Object.assign(network, { server });
};

const conflictsOf = ({ writer: { saving } }: Person): readonly string[] => {
  const { status } = saving.read();
  return status.kind === "conflict" ? status.groups.map(({ at }) => at) : [];
};

/** Nobody is in conflict with what they wrote themselves. */
const choose = (person: Person, { pick }: Choices): void => {
  for (const at of conflictsOf(person)) {
    expect(shared.filter((one) => one.startsWith(at))).not.toEqual([]);
    person.writer.saving.choose([at], pick(["mine", "theirs"] as const));
  }
};

/** The page is gone in the middle of whatever it was doing, and opened again with what the browser has kept. */
const reload = async (id: string, person: Person, choices: Choices): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 200)); // By then what was typed last is kept.
  person.network.isDead = true;
  const left = structuredClone(person.writer.slot.entry);
  const network = networkOf(choices);
  person.network = network;
  person.writer = await writer(id, network.server, left);
};

const act = async (id: string, person: Person, who: number, choices: Choices): Promise<void> => {
  const { writer: one, written } = person;
  const { integer, pick } = choices;
  const value = `${who} ${integer(0, 1_000_000)}`;
  const deed = pick(deeds);
  if (deed === "writeShared") one.editing.edit(pick(shared), value);
  else if (deed === "write") {
    const cost = `own-${who}-${integer(0, 2)}`;
    const isThere = readAt(one.editing.read().document, `/costs/${cost}`) !== undefined;
    one.editing.edit(isThere ? `/costs/${cost}/name` : `/costs/${NEW}`, isThere ? value : { id: cost, name: value });
    written.set(`/costs/${cost}/name`, value);
  } else if (deed === "save") void one.saving.settled();
  else if (deed === "look") await one.saving.look();
  else if (deed === "choose") choose(person, choices);
  else if (deed === "reload") await reload(id, person, choices);
  else deed satisfies never;
};

const session = async (numbers: readonly number[]): Promise<number> => {
  const choices = chooser(numbers.map((number) => number / 4096));
  const id = await created({ title: "Kalkyl", costs: [{ id: "lon", name: "Lön" }] });
  const people: Person[] = [];
  for (const _ of PEOPLE) {
    const network = networkOf(choices);
    people.push({ network, writer: await writer(id, network.server), written: new Map() });
  }
  for (let step = 0; step < STEPS; step++) {
    const who = choices.pick(PEOPLE);
    await act(id, people[who]!, who, choices);
  }
  for (const { network } of people) network.isGood = true;
  for (let round = 0; round < 6; round++)
    for (const person of people) {
      await person.writer.saving.look();
      choose(person, choices);
      await person.writer.saving.settled();
    }
  const { document, head } = await stored(id);
  for (const { writer: one, written } of people) {
    expect(one.saving.read().status.kind).toBe("saved");
    expect(canonical(one.editing.read().document)).toBe(canonical(document));
    for (const [at, value] of written) expect(readAt(document, at)).toBe(value);
  }
  return head.revision;
};

it("whatever the network does and whichever page is closed, all come to the same and nothing that one alone wrote is lost", async () => {
  const numbers = fc.noBias(fc.array(fc.integer({ min: 0, max: 4095 }), { minLength: 900, maxLength: 900 }));
  let revisions = 0;
  for (const one of fc.sample(numbers, often(6))) revisions += await session(one);
  expect(revisions).toBeGreaterThan(often(40));
}, 120_000);
