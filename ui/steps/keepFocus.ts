import { useEffect } from "react";

/** The elements around one, from the nearest, and which child of each leads to it. */
type Way = readonly Readonly<{ holder: Element; place: number }>[];

const wayTo = (one: Element): Way => {
  const way: { holder: Element; place: number }[] = [];
  for (let child = one; child.parentElement; child = child.parentElement)
    way.push({ holder: child.parentElement, place: [...child.parentElement.children].indexOf(child) });
  return way;
};

const FIELDS = "input, select, textarea, button, summary, a[href]";

const fieldsIn = (one: Element | undefined): readonly HTMLElement[] =>
  [one, ...(one?.querySelectorAll(FIELDS) ?? [])].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && each.matches(FIELDS) && !each.matches(":disabled") && each.checkVisibility(),
  );

/** What came in the place of what is gone, else what follows it, else what stands before it. */
const nearest = (way: Way, added: readonly Node[]): HTMLElement | undefined => {
  for (const { holder, place } of way.filter((one) => one.holder.isConnected)) {
    const news = fieldsIn(holder).find((field) =>
      added.some((node) => node.parentNode === holder && node.contains(field)),
    );
    const children = [...holder.children];
    const after = children.slice(place).flatMap(fieldsIn)[0];
    const found = news ?? after ?? children.slice(0, place).flatMap(fieldsIn).at(-1);
    if (found) return found;
  }
  return undefined;
};

/** Whoever writes by keyboard goes on from where they were, also when the button they pressed is gone by that. */
export const useFocusKept = (): void => {
  useEffect(() => {
    let last: Element | undefined;
    let way: Way = [];
    const onFocus = (event: FocusEvent): void => {
      last = event.target as Element;
      way = wayTo(last);
    };
    const observer = new MutationObserver((changes) => {
      const { activeElement, body } = document;
      const isGone = last && !last.isConnected && activeElement === body;
      const isShut = last === activeElement && last?.matches(":disabled");
      if (!isGone && !isShut) return;
      nearest(
        way,
        changes.flatMap(({ addedNodes }) => [...addedNodes]),
      )?.focus({ preventScroll: true });
    });
    addEventListener("focusin", onFocus);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => {
      removeEventListener("focusin", onFocus);
      observer.disconnect();
    };
  }, []);
};
