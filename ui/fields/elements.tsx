import { type ReactNode, use, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { freeId, NEW, readAt } from "../../models/edit.ts";
import { pathOfList } from "../../models/path.ts";
import { type Address, address } from "../../models/problem.ts";
import { namesOf } from "../../models/words/place.ts";
import { useAt, useEditing, useOfDraft } from "../editing/hooks.ts";
import { useProblemsUnder } from "../editing/live.ts";
import type { Edit } from "../editing/store.ts";
import styles from "./fields.module.css";
import { FormContext } from "./form.ts";
import { GroupProblems, idOf } from "./frame.tsx";
import { IdLine } from "./made.tsx";

export type ListName =
  | "actors"
  | "series"
  | "cohorts"
  | "outcomes"
  | "costs"
  | "valuations"
  | "transfers"
  | "unpriced"
  | "alternatives"
  | "scenarios"
  | "equalisation"
  | "shareGroups"
  | "correlations"
  | "parameters"
  | "comments";

const listAt = (list: ListName): Address => address(...pathOfList(list));

type Element = Readonly<{ id?: string; name?: string }>;

/** What elements are called: those of a list without ids by their position, as addresses have it. */
const keyIn = (list: ListName, element: Element | undefined, position: number): string => {
  if (list === "shareGroups" || list === "correlations") return String(position);
  const { from } = (element ?? {}) as { from?: string };
  return (list === "equalisation" ? from : element?.id) ?? String(position);
};

const elementsOf = (draft: Draft, list: ListName): readonly Element[] =>
  (readAt(draft, listAt(list)) ?? []) as readonly Element[];

/** The addresses of a list's elements, in order; `isOne` chooses among them. */
export const elementsIn = (
  draft: Draft,
  list: ListName,
  isOne: (element: never) => boolean = () => true,
): readonly Address[] =>
  elementsOf(draft, list).flatMap((element, position) =>
    isOne((element ?? {}) as never) ? [`${listAt(list)}/${keyIn(list, element, position)}`] : [],
  );

/** Lines and cohorts are the project's unless they are said to be of ordinary operation. */
export const isOf =
  (phase: "development" | "operation") =>
  ({ phase: own }: Readonly<{ phase?: string }>): boolean =>
    (own === "operation") === (phase === "operation");

type ElementsProps = Readonly<{
  list: ListName;
  isOne?: (element: never) => boolean;
  /** A new element but for its id. */
  make?: (draft: Draft) => object;
  /** What goes with a new element elsewhere in the document. */
  also?: (draft: Draft, id: string) => readonly Edit[];
  /** What goes with the copy of one. */
  withCopy?: (draft: Draft, from: string, to: string) => readonly Edit[];
  /** What goes with one that is taken away. */
  withRemoval?: (draft: Draft, id: string) => readonly Edit[];
  /** The name that its id is made of, where the writer has given none yet. */
  idFrom?: string;
  words: Readonly<{ add: string; empty: string; nameless: string }>;
  /** Where the writer goes when an element has been made. */
  firstKey?: string;
  /** Another way to add one. */
  adding?: ReactNode;
  /** Elements that are made in another step: here something more is said of them. */
  isFixed?: boolean;
  /** Cards that are looked up more than filled in: closed until one is asked for, however few. */
  areClosed?: boolean;
  children: (at: Address) => ReactNode;
  summary?: (at: Address) => ReactNode;
}>;

/** More than this many are closed until one is asked for. */
const A_HANDFUL = 3;

/** The elements of a list as cards: added, copied, moved, taken away. */
export const Elements = (props: ElementsProps) => {
  const {
    list,
    isOne,
    words,
    adding,
    isFixed = false,
    areClosed = false,
    children,
    summary,
    withCopy,
    withRemoval,
  } = props;
  // As one text, so that the cards are drawn again when elements come and go, and not at every letter in one of them.
  const all = useOfDraft((draft) => elementsIn(draft, list, isOne).join("\n"))
    .split("\n")
    .filter(Boolean);
  return (
    <div className={styles.elements}>
      {all.length === 0 && <p className={styles.none}>{words.empty}</p>}
      {all.map((at, position) => (
        <Card
          key={list === "equalisation" ? position : at}
          {...{ at, list, isFixed, withCopy, withRemoval, nameless: words.nameless }}
          isAlone={!areClosed && all.length <= A_HANDFUL}
          summary={summary?.(at)}
          neighbours={[all[position - 1], all[position + 1]]}
        >
          {children}
        </Card>
      ))}
      {!isFixed && (adding ?? <Adding {...props} />)}
    </div>
  );
};

const Adding = ({ list, make, also, idFrom = list, words, firstKey = "name" }: ElementsProps) => {
  const editing = useEditing();
  const { goTo, setOpen } = use(FormContext);
  const add = (): void => {
    const { document } = editing.read();
    const id = hasIds(list) ? freeId(document, idFrom) : String(elementsOf(document, list).length);
    const element = { ...(hasIds(list) && { id }), ...make?.(document) };
    const at = listAt(list);
    editing.change([{ at: `${at}/${NEW}`, value: element }, ...(also?.(document, id) ?? [])]);
    setOpen(`${at}/${id}`, true);
    goTo(`${at}/${id}/${firstKey}`);
  };
  return (
    <button type="button" className={styles.add} onClick={add} data-add={list}>
      + {words.add}
    </button>
  );
};

const hasIds = (list: ListName): boolean =>
  list !== "shareGroups" && list !== "correlations" && list !== "equalisation";

type CardProps = Readonly<{
  at: Address;
  list: ListName;
  nameless: string;
  isFixed: boolean;
  isAlone: boolean;
  withCopy: ElementsProps["withCopy"];
  withRemoval: ElementsProps["withRemoval"];
  neighbours: readonly [Address | undefined, Address | undefined];
  summary: ReactNode;
  children: (at: Address) => ReactNode;
}>;

const Card = (props: CardProps) => {
  const { at, list, nameless, isFixed, isAlone, withCopy, withRemoval, neighbours, summary, children } = props;
  const { t } = useTranslation("editor");
  const form = use(FormContext);
  const problems = useProblemsUnder(at);
  // The address of an equalisation is whom it is from: while one chooses that, the card stays as it was.
  const wasOpen = useRef(false);
  const isOpen = form.isOpen(at) ?? (wasOpen.current || isAlone);
  wasOpen.current = isOpen;
  const wrong = problems.filter(({ kind }) => kind !== "missing").length;
  return (
    <details
      className={styles.card}
      id={idOf(at)}
      open={isOpen}
      onToggle={(event) => event.currentTarget.open !== isOpen && form.setOpen(at, event.currentTarget.open)}
    >
      <summary className={styles.cardHead}>
        <Called at={at} list={list} nameless={nameless} />
        {summary && <span className={styles.cardSummary}>{summary}</span>}
        {wrong > 0 && <span className={styles.cardWrong}>{t("element.wrong", { count: wrong })}</span>}
        {wrong === 0 && problems.length > 0 && (
          <span className={styles.cardMissing}>{t("element.missing", { count: problems.length })}</span>
        )}
      </summary>
      {isOpen && (
        <div className={styles.cardBody}>
          <GroupProblems at={at} />
          {children(at)}
          {!isFixed && <Deeds {...{ at, list, neighbours, withCopy, withRemoval }} />}
        </div>
      )}
    </details>
  );
};

const Called = ({ at, list, nameless }: Readonly<{ at: Address; list: ListName; nameless: string }>) => {
  const key = at.slice(listAt(list).length + 1);
  const own = useAt<string>(`${at}/name`);
  const called = useOfDraft((draft) => own ?? namesOf(draft)(list, key));
  return <span className={styles.cardName}>{called.trim() === "" || called === key ? nameless : called}</span>;
};

type DeedsProps = Pick<CardProps, "at" | "list" | "neighbours" | "withCopy" | "withRemoval">;

/** What is done with a whole element. Taking one away can be undone like all else. */
const Deeds = ({ at, list, neighbours: [before, after], withCopy, withRemoval }: DeedsProps) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const swap = (other: Address): void => {
    const { document } = editing.read();
    const [own, others] = [readAt(document, at), readAt(document, other)];
    const order = elementsOf(document, list).map((element): unknown =>
      element === own ? others : element === others ? own : element,
    );
    editing.change([{ at: listAt(list), value: order }]);
  };
  const copy = (): void => {
    const { document } = editing.read();
    const element = readAt(document, at) as Element;
    const name = element.name && t("element.copyOf", { name: element.name });
    const id = element.id && freeId(document, name || element.id);
    editing.change([
      { at: `${listAt(list)}/${NEW}`, value: { ...element, ...(id && { id }), ...(name && { name }) } },
      ...((element.id && id && withCopy?.(document, element.id, id)) || []),
    ]);
  };
  const remove = (): void => {
    const { document } = editing.read();
    editing.change([{ at, value: undefined }, ...(withRemoval?.(document, at.slice(listAt(list).length + 1)) ?? [])]);
  };
  return (
    <div className={styles.deeds}>
      {before && (
        <button type="button" className="linklike small" onClick={() => swap(before)}>
          {t("element.up")}
        </button>
      )}
      {after && (
        <button type="button" className="linklike small" onClick={() => swap(after)}>
          {t("element.down")}
        </button>
      )}
      {list !== "equalisation" && (
        <button type="button" className="linklike small" onClick={copy}>
          {t("element.copy")}
        </button>
      )}
      <button type="button" className="linklike small" onClick={remove}>
        {t("element.remove")}
      </button>
      {hasIds(list) && <IdLine at={`${at}/id`} />}
    </div>
  );
};
