import type { Actor, Appraisal, Sector } from "../appraisal.ts";
import { type Address, address } from "../problem.ts";
import type { PerspectiveResult, Result } from "../result.ts";
import type { InEvery, Language } from "./language.ts";
import { actorName, topActors } from "./noun.ts";

/** One perspective of a result: its figures, what it is called in a sentence, and where it stands. */
export type Seen = Readonly<{ of: PerspectiveResult; name: string; at: Address }>;
/** Before or after tax equalisation. */
export type Equalisation = "before" | "after";

const common: InEvery<Readonly<{ society: string; publicSector: string }>> = {
  sv: { society: "samhället", publicSector: "offentlig sektor" },
  en: { society: "society", publicSector: "the public sector" },
};

const sectorNames: InEvery<Readonly<Record<Sector, string>>> = {
  sv: {
    individual: "individen",
    municipality: "kommunsektorn",
    region: "regionsektorn",
    state: "staten",
    equalisation: "utjämningen",
    civilSociety: "civilsamhället",
    business: "företagen",
  },
  en: {
    individual: "the individual",
    municipality: "the municipal sector",
    region: "the regional sector",
    state: "the state",
    equalisation: "the equalisation",
    civilSociety: "civil society",
    business: "business",
  },
};

/** "kommunsektorn", "individen": all actors of a sector together. */
export const sectorName = (sector: Sector, language: Language): string => sectorNames[language][sector];

export const society = (result: Result, language: Language): Seen => ({
  of: result.society,
  name: common[language].society,
  at: "/society",
});

export const publicSector = (result: Result, language: Language, when: Equalisation = "after"): Seen => ({
  of: result.publicSector[when],
  name: common[language].publicSector,
  at: address("publicSector", when),
});

/** All actors of a sector together. */
export const sectorSeen = (
  result: Result,
  sector: Sector,
  language: Language,
  when: Equalisation = "after",
): Seen | undefined => {
  const of = result.sectors[sector]?.[when];
  return of && { of, name: sectorName(sector, language), at: address("sectors", sector, when) };
};

/** What an actor is called in a sentence: among those that stand for themselves, or, for a part, among all. */
const nameIn = ({ actors }: Pick<Appraisal, "actors">, actor: Actor, language: Language): string =>
  actorName(actor, actor.partOf === undefined ? topActors({ actors }) : actors, language);

const ownPart: InEvery<string> = { sv: "egen del", en: "own part" };

/** An actor without those that are part of it: "kommunen (egen del)" where there are such. */
export const ownSeen = (
  result: Result,
  document: Pick<Appraisal, "actors">,
  actor: Actor,
  language: Language,
  when: Equalisation = "after",
): Seen | undefined => {
  const of = result.actors[actor.id]?.[when];
  if (!of) return undefined;
  const name = nameIn(document, actor, language);
  const isPart = result.groups[actor.id] !== undefined;
  return {
    of,
    name: isPart ? `${name} (${ownPart[language]})` : name,
    at: address("actors", actor.id, when),
  };
};

/** An actor with all that are part of it; by itself where nothing is. */
export const actorSeen = (
  result: Result,
  document: Pick<Appraisal, "actors">,
  actor: Actor,
  language: Language,
  when: Equalisation = "after",
): Seen | undefined => {
  const of = result.groups[actor.id]?.[when];
  if (!of) return ownSeen(result, document, actor, language, when);
  return { of, name: nameIn(document, actor, language), at: address("groups", actor.id, when) };
};

/** Every actor that stands for itself, in the document's order. */
export const topSeen = (
  result: Result,
  document: Pick<Appraisal, "actors">,
  language: Language,
  when: Equalisation = "after",
): readonly Seen[] => topActors(document).flatMap((actor) => actorSeen(result, document, actor, language, when) ?? []);
