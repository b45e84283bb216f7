type Group = Readonly<Record<string, unknown>>;

/** What a document says, as JSON text by address: every leaf, and every group in which nothing stands but empty lists. */
export type Leaves = ReadonlyMap<string, string>;

const step = (key: string): string => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
const isGroup = (value: unknown): value is Group => typeof value === "object" && value !== null;

/** The names of a list's elements, where they have one each. */
const namesOf = (list: readonly unknown[], at: string): readonly string[] | undefined => {
  const names = list.map((element) => (element as Group | null)?.[at === "/equalisation" ? "from" : "id"]);
  const isNamed = names.every((name) => typeof name === "string") && new Set(names).size === names.length;
  return isNamed ? (names as string[]) : undefined;
};

/** The names in a list of the document, where its elements have one each. */
export const namesIn = (document: unknown, list: string): readonly string[] | undefined => {
  const value = (document as Group)[list];
  return Array.isArray(value) ? namesOf(value, step(list)) : undefined;
};

function* walk(
  value: unknown,
  at: string,
  isElement = false,
): Generator<readonly [at: string, value: unknown, isElement: boolean]> {
  yield [at, value, isElement];
  if (!isGroup(value)) return;
  const names = Array.isArray(value) ? namesOf(value, at) : undefined;
  for (const [key, inner] of Object.entries(value))
    yield* walk(inner, at + step(names?.[Number(key)] ?? key), Array.isArray(value));
}

export const leavesOf = (document: unknown): Leaves =>
  new Map(
    [...walk(document, "")].flatMap(([at, value, isElement]) => {
      if (!isGroup(value)) return [[at, JSON.stringify(value)] as const];
      const isEmpty = !Array.isArray(value) && Object.values(value).every((inner) => Array.isArray(inner) && !inner[0]);
      if (isEmpty) return [[at, "{}"] as const];
      // A list left out is empty, but not one that stands in a list.
      return isElement && Array.isArray(value) && value.length === 0 ? [[at, "[]"] as const] : [];
    }),
  );

/** Whether the elements of the same list are named, or told by position, alike in every document: else addresses are not the same. */
export const areNamedAlike = (documents: readonly unknown[]): boolean => {
  const found = new Map<string, boolean>();
  for (const document of documents)
    for (const [at, value] of walk(document, "")) {
      if (!Array.isArray(value) || value.length === 0) continue;
      const isNamed = namesOf(value, at) !== undefined;
      if ((found.get(at) ?? isNamed) !== isNamed) return false;
      found.set(at, isNamed);
    }
  return true;
};

export const valueAt = (document: unknown, at: string): unknown =>
  [...walk(document, "")].find(([here]) => here === at)?.[1];

export const isUnder = (at: string, holder: string): boolean => at === holder || at.startsWith(`${holder}/`);

/** Addresses at which two documents do not say the same. */
export const changesOf = (before: Leaves, after: Leaves): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((at) => before.get(at) !== after.get(at));

/** What the base says, with every leaf that either changed; undefined where they contradict each other. */
export const summed = (base: Leaves, mine: Leaves, theirs: Leaves): Leaves | undefined => {
  const sum = new Map(base);
  for (const [of, other] of [
    [mine, theirs],
    [theirs, mine],
  ] as const)
    for (const at of changesOf(base, of)) {
      const value = of.get(at);
      if (other.get(at) !== base.get(at) && other.get(at) !== value) return undefined;
      if (value === undefined) sum.delete(at);
      else sum.set(at, value);
    }
  return sum;
};

/** Without the groups in which nothing stands. */
export const said = (leaves: Leaves): Leaves => new Map([...leaves].filter(([, value]) => value !== "{}"));
