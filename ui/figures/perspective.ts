import {
  actorSeen,
  type Equalisation,
  ownSeen,
  publicSector,
  type Seen,
  sectorSeen,
  society,
} from "../../models/words/perspective.ts";
import type { Subject } from "./subject.ts";

/** Whose gains and costs: `society`, `publicSector`, `sectors/…`, `actors/…` or `groups/…`. */
export type Perspective = string;
/** Before or after tax equalisation. */
export type Moment = Equalisation;

/** A perspective as it is worded, and whether equalisation moves anything for it. */
export type Viewed = Seen & Readonly<{ equalised: boolean }>;

export const SOCIETY: Perspective = "society";

type Of = Pick<Subject, "result" | "document" | "language">;

const seenBy = ({ result, document, language }: Of, perspective: Perspective, moment: Moment): Seen | undefined => {
  const [family, id] = perspective.split("/");
  const sector = document.actors.find((actor) => actor.sector === id)?.sector;
  const actor = document.actors.find((candidate) => candidate.id === id);
  if (family === "publicSector") return publicSector(result, language, moment);
  if (family === "sectors") return sector && sectorSeen(result, sector, language, moment);
  if (family === "groups") return actor && actorSeen(result, document, actor, language, moment);
  if (family === "actors") return actor && ownSeen(result, document, actor, language, moment);
  return undefined;
};

/** The figures of a perspective, its name and address; society where the perspective is not in the result. */
export const viewed = (of: Of, perspective: Perspective, moment: Moment): Viewed => {
  const seen = seenBy(of, perspective, moment);
  return seen ? { ...seen, equalised: true } : { ...society(of.result, of.language), equalised: false };
};
