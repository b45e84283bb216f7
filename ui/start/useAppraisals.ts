import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { appraisalList } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import { useUnsettled } from "../settled.ts";
import { askedOf, written } from "./view.ts";

/** Long enough for the next letter of someone who types. */
const PAUSE_MS = 250;
/** As many can be taken in at a glance; of more one may search. */
const SHOWN = 6;

/** The appraisals there are that fit what is typed, the first of them. */
export const useAppraisals = (typed: string) => {
  const [search] = useDebouncedValue(typed, PAUSE_MS);
  const asked = askedOf(written(search));
  const { data, isError, isFetching, refetch } = useInfiniteQuery({
    ...appraisalList(asked, useLanguage()),
    placeholderData: keepPreviousData,
  });
  useUnsettled(isFetching || typed !== search);
  const page = data?.pages[0];
  return { search: asked.search, isError, refetch, total: page?.total, heads: page?.appraisals.slice(0, SHOWN) ?? [] };
};
