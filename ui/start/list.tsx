import { Skeleton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { appraisalList } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import { Failure } from "../pages/failure.tsx";
import { useUnsettled } from "../settled.ts";
import card from "./card.module.css";
import { Cards } from "./cards.tsx";
import { Controls } from "./controls.tsx";
import { Found, None } from "./found.tsx";
import styles from "./list.module.css";
import { askedOf, ordered, type View } from "./view.ts";

const route = getRouteApi("/");

/** As many can be taken in at a glance; of more one may search. */
const A_HANDFUL = 6;

/** What comes sooner than this is not preceded by anything that says one waits. */
const PATIENCE_MS = 200;

/** The list as the view asks for it; while that comes, or where it does not, the list that was there before, with its own view. */
const useList = (view: View) => {
  const query = useInfiniteQuery(appraisalList(askedOf(view), useLanguage()));
  const { data } = query;
  const [kept, setKept] = useState(data && { data, view });
  if (data && data !== kept?.data) setKept({ data, view });
  const isWaiting = query.isPending && kept !== undefined;
  const [isWaitingLong] = useDebouncedValue(isWaiting, PATIENCE_MS);
  const pages = (data ?? kept?.data)?.pages ?? [];
  // What is saved while one reads may move from one page to the next.
  const byId = new Map(pages.flatMap(({ appraisals }) => appraisals).map((head) => [head.id, head]));
  const last = pages.at(-1);
  return {
    query,
    shown: last && {
      heads: [...byId.values()],
      total: last.total,
      hasMore: last.next !== undefined,
      view: data ? view : (kept?.view ?? view),
    },
    isDimmed: isWaiting && isWaitingLong,
  };
};

const moreOf = (query: ReturnType<typeof useList>["query"]) => {
  const { isFetchingNextPage, isFetchNextPageError, hasNextPage, fetchNextPage } = query;
  return {
    state: isFetchingNextPage ? ("fetching" as const) : isFetchNextPageError ? ("failed" as const) : ("idle" as const),
    onMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
};

/** Whether there is anything to search in or to put in order. Once they are there, they stay: a field is not taken from under someone's hands. */
const useHasControls = ({ archived: _, ...chosen }: View, total: number): boolean => {
  const isMany = Object.keys(chosen).length > 0 || total > A_HANDFUL;
  const [has, setHas] = useState(isMany);
  if (isMany && !has) setHas(true);
  return has || isMany;
};

/** The shape of two cards while they come, so that nothing moves when they do. */
const Waiting = () => {
  const { t } = useTranslation();
  return (
    <>
      <p className="unseen" role="status">
        {t("start.loading")}
      </p>
      <ul className={styles.list} aria-hidden="true">
        {[0, 1].map((position) => (
          <li key={position} className={card.card}>
            <Skeleton height={14} width="30%" />
            <Skeleton height={16} width="60%" />
            <Skeleton height={26} mt={8} />
            <Skeleton height={26} width="80%" />
            <Skeleton height={14} mt={8} />
            <Skeleton height={14} width="70%" />
          </li>
        ))}
      </ul>
    </>
  );
};

/** The appraisals there are: a handful as they are; of more, those one looks for. */
export const Appraisals = () => {
  const { t } = useTranslation();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const { query, shown, isDimmed } = useList(view);
  const field = useRef<HTMLInputElement>(null);
  useUnsettled(query.isFetching);
  const hasControls = useHasControls(view, shown?.total ?? 0);
  const change = (next: (view: View) => View) => void navigate({ search: next, replace: true, resetScroll: false });
  const clear = (): void => {
    change(({ search: _, stage: __, ...rest }) => rest);
    field.current?.focus();
  };
  const retry = () => void query.refetch();
  return (
    <>
      {hasControls && <Controls view={view} onChange={change} field={field} />}
      {query.isError && !query.isFetchNextPageError && (
        <Failure title={t("failure.list")} what={t("failure.apiDo")} onRetry={retry}>
          {shown && <p>{t("start.kept")}</p>}
        </Failure>
      )}
      {!shown && query.isPending && <Waiting />}
      {shown && hasControls && <Found {...shown} />}
      {shown?.total === 0 && <None view={shown.view} onClear={clear} onRetry={retry} />}
      {shown && shown.total > 0 && (
        <Cards
          heads={shown.heads}
          sort={hasControls ? ordered(shown.view).sort : undefined}
          isDimmed={isDimmed}
          more={shown.hasMore ? { total: shown.total, ...moreOf(query) } : undefined}
        />
      )}
    </>
  );
};
