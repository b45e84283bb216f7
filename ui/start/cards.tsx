import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { count } from "../../models/words/number.ts";
import type { Listed } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import { Card } from "./card.tsx";
import styles from "./list.module.css";
import type { Sort } from "./view.ts";

type MoreState = "idle" | "fetching" | "failed";
type MoreProps = Readonly<{ shown: number; total: number; state: MoreState; onMore: () => void }>;

const words = { idle: "start.more", fetching: "start.moreLoading", failed: "failure.retry" } as const;

const More = ({ shown, total, state, onMore }: MoreProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={`${styles.more} screen-only`}>
      {state === "failed" && <p role="alert">{t("start.moreFailed")}</p>}
      <p className="small quiet">
        {t("start.shown", { shown: count(shown, language), total: count(total, language) })}
      </p>
      <button type="button" className={styles.button} onClick={onMore} data-more>
        {t(words[state])}
      </button>
    </div>
  );
};

/** After "more" by keyboard one goes on at the first that came, unless one has gone elsewhere meanwhile. */
const useGoingOn = (heads: readonly Listed[]) => {
  const list = useRef<HTMLUListElement>(null);
  const goOnAt = useRef<number>(undefined);
  useEffect(() => {
    const at = goOnAt.current;
    if (at === undefined || heads.length <= at) return;
    goOnAt.current = undefined;
    const { activeElement, body } = document;
    if (activeElement !== body && !activeElement?.matches("[data-more]")) return;
    list.current?.children[at]?.querySelector<HTMLElement>("h3 a")?.focus({ preventScroll: true });
  }, [heads.length]);
  return {
    list,
    goOn: (): void => {
      goOnAt.current = heads.length;
    },
  };
};

type CardsProps = Readonly<{
  heads: readonly Listed[];
  /** As for one card. */
  sort: Sort | undefined;
  isDimmed: boolean;
  /** Of those that come after these. */
  more: Readonly<{ total: number; state: MoreState; onMore: () => void }> | undefined;
}>;

export const Cards = ({ heads, sort, isDimmed, more }: CardsProps) => {
  const { list, goOn } = useGoingOn(heads);
  const look = [styles.list, sort && styles.many, isDimmed && styles.dimmed].filter(Boolean).join(" ");
  return (
    <>
      <ul ref={list} className={look} aria-busy={isDimmed}>
        {heads.map((head) => (
          <Card key={head.id} head={head} sort={sort} />
        ))}
      </ul>
      {more && (
        <More
          {...more}
          shown={heads.length}
          onMore={() => {
            goOn();
            more.onMore();
          }}
        />
      )}
    </>
  );
};
