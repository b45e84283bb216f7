/** What one side of a comparison is: an appraisal as it is now or was at a revision, with one of its scenarios or none. */
export type Chosen = Readonly<{ id: string; revision?: number | undefined; scenario?: string | undefined }>;

/** Both sides; neither is chosen, or both are. */
export type Sides = Readonly<{ before: Chosen | undefined; after: Chosen | undefined }>;

const written = /^([a-z0-9.-]{1,100})(?:@([1-9]\d{0,8}))?(?::([a-z0-9.-]{1,100}))?$/;

/** "exempelkommunen", "exempelkommunen@3", "exempelkommunen:low": as it stands in an address. */
export const sideText = ({ id, revision, scenario }: Chosen): string =>
  id + (revision === undefined ? "" : `@${revision}`) + (scenario === undefined ? "" : `:${scenario}`);

/** What an address names; undefined where it names nothing. */
export const sideNamed = (text: string | undefined): Chosen | undefined => {
  const [, id, revision, scenario] = written.exec(text ?? "") ?? [];
  if (id === undefined) return undefined;
  return { id, revision: revision === undefined ? undefined : Number(revision), scenario };
};

/** The figures that can be followed from one side to the other. */
export const movedKeys = ["npv", "pvCosts", "pvBenefits", "needed"] as const;
export type MovedKey = (typeof movedKeys)[number];
