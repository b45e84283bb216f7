import type { Page } from "playwright-core";
import type { Parameter } from "../../models/appraisal.ts";
import { everyKind } from "./everyKind.ts";
import type { Keys } from "./keys.ts";

type Values = Readonly<Record<string, unknown>>;
type Belief = NonNullable<Parameter["belief"]>;

/** What is called by an id in the document is called by its name on the screen. */
const names = new Map(
  (Object.values(everyKind).filter(Array.isArray).flat() as readonly { id?: string; name?: string }[]).flatMap(
    ({ id, name }) => (id === undefined || name === undefined ? [] : [[id, name] as const]),
  ),
);
const parameters = new Set(everyKind.parameters!.map(({ id }) => id));

/** As it is typed in Swedish; the whole of a share, or more, in per cent. */
const typed = (at: string, value: string | number): string => {
  if (typeof value === "string") return value;
  const isWhole = at.includes("/recipients/") && Math.abs(value) >= 1;
  return isWhole ? `${value * 100} %` : String(value).replace(".", ",");
};

/** The part of a page that is about what stands at an address. */
export const inside = (at: string): string => `[id="at${at}"]`;

export type Writer = ReturnType<typeof writerOf>;

/** Writes what everyKind holds into the fields of the editor, by keyboard. */
export const writerOf = (keys: Keys, page: Page) => {
  /** What the editor has called the elements of everyKind. */
  const made = new Map<string, string>();
  const keyIn = (key: string): string => made.get(key) ?? key;

  /** Fills in what stands at an address, in its order. */
  const fill = async (at: string, value: unknown): Promise<void> => {
    if (value === undefined) return;
    if (Array.isArray(value)) return list(at, value);
    if (typeof value !== "object") return leaf(at, value as string | number | boolean);
    for (const [key, inner] of Object.entries(value as Values)) {
      if (/^\d{4}$/.test(key)) await year(at, key);
      await fill(`${at}/${keyIn(key)}`, inner);
    }
  };

  const leaf = async (at: string, value: string | number | boolean): Promise<void> => {
    const control = await keys.go({ at });
    if (control === "box") return keys.tick(value === true);
    if (control === "choice" && typeof value === "boolean") return keys.choose(value ? "yes" : "no");
    if (control === "choice") return keys.choose(names.get(String(value)) ?? String(value));
    return parameters.has(String(value)) ? share(at, String(value)) : keys.type(typed(at, value as string | number));
  };

  /** Elements that are ticked, or numbers and years in one field. */
  const list = async (at: string, value: readonly unknown[]): Promise<void> => {
    const boxes = await page.locator(`[data-at="${at}"] input[type=checkbox]`).count();
    if (boxes === 0) {
      await keys.go({ at });
      return keys.type(value.map((one) => typed(at, one as string)).join("; "));
    }
    const chosen = new Set(value.map((id) => names.get(String(id))));
    for (const name of await page.locator(`[data-at="${at}"] label`).allInnerTexts()) {
      await keys.go({ name, within: `[data-at="${at}"]` });
      await keys.tick(chosen.has(name));
    }
  };

  /** A year that has no field yet. */
  const year = async (at: string, key: string): Promise<void> => {
    if ((await page.locator(`[data-at^="${at}/${key}"]`).count()) > 0) return;
    const within = `[data-at="${at}"]`;
    const hasOther = (await page.locator(`${within} label`, { hasText: "Annat år" }).count()) > 0;
    if (!hasOther) return keys.act({ name: key, within });
    await keys.go({ name: "Annat år", within });
    await keys.type(key);
    await keys.press("Enter");
    await keys.drawn();
  };

  const basis = (at: string) => keys.act({ controls: `at${at}:basis` });

  /** An assumption that there is, in the place of a number. */
  const share = async (at: string, id: string): Promise<void> => {
    await basis(at);
    await keys.go({ name: "Använd ett antagande som redan finns", within: `[id="at${at}:basis"]` });
    await keys.choose(names.get(id)!);
    await basis(at);
  };

  /** A number first, and then an assumption of it with a name. */
  const assume = async (at: string, { id, name, value }: Parameter): Promise<void> => {
    await keys.go({ at });
    await keys.type(typed(at, value!));
    await basis(at);
    await keys.act({ name: "Gör till ett antagande", within: `[id="at${at}:basis"]` });
    const target = await page.locator(`[data-at="${at}"]`).getAttribute("data-target");
    const own = target!.replace(/\/value$/, "");
    made.set(id, own.split("/")[2]!);
    await keys.go({ at: `${own}/name` });
    await keys.type(name);
    await basis(at);
  };

  /** An element of a list by the button that adds one; gives its address. */
  const add = async (list: string, button: string, id: string): Promise<string> => {
    await keys.act({ name: button });
    const own = (await keys.landed(`/${list}/`)).slice(list.length + 2).split("/")[0]!;
    made.set(id, own);
    return `/${list}/${own}`;
  };

  /** A judgement first, then its curve by name, and its numbers by what states them. */
  const believe = async (at: string, belief: Belief, within: string): Promise<void> => {
    await keys.turn({ name: "Bara talet: räkna det som säkert", within }, 1);
    const { kind, ...stated } = belief as Belief & Values;
    await keys.go({ at: `${at}/belief/kind` });
    await keys.choose(kind);
    const way =
      "successes" in stated
        ? "Ange antal lyckade och misslyckade i stället"
        : "Ange medelvärde och standardavvikelse i stället";
    const [first] = Object.keys(stated);
    if ((await page.locator(`[data-at="${at}/belief/${first}"]`).count()) === 0) await keys.act({ name: way, within });
    await fill(`${at}/belief`, stated);
  };

  return { fill, add, assume, believe, keyIn };
};
