import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Address, address } from "../../models/problem.ts";
import { headline, headlineOutcome, observedSentence } from "../../models/words/headline.ts";
import { type Sentence, say } from "../../models/words/part.ts";
import { funnelTitle, whoTitle } from "../../models/words/sentence.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import { ActorBars } from "../results/actorBars.tsx";
import { NeededTable } from "../results/neededTable.tsx";
import { parties } from "../results/parties.ts";
import { PeopleDots } from "../results/people.tsx";
import { Grounds } from "./grounds.tsx";
import styles from "./slides.module.css";

/** One screen of a presentation. */
export type Slide = Readonly<{
  id: string;
  /** The question that is answered. */
  over: string;
  /** The finding. */
  title: Sentence;
  /** In what unit and which years' kronor, where the picture does not say so itself. */
  measured?: string;
  /** The figure whose marks are the slide's: not verified, assumed index. */
  rests: Address;
  body: ReactNode;
}>;

const SOCIETY_NPV = "/society/npv";

const useSentence = (): Slide => {
  const { t } = useTranslation();
  const { result, document, language } = useSubject();
  const { lead, rest } = headline(result, document, language);
  const outcome = headlineOutcome(document, result);
  return {
    id: "headline",
    over: t("start.title"),
    title: lead,
    rests: outcome ? `${address("breakEven", "outcomes", outcome.id)}/society/whole` : SOCIETY_NPV,
    body: (
      <>
        <p className={styles.rest}>
          <Worded sentence={rest} className={styles.figure} />
        </p>
        <PeopleDots />
      </>
    ),
  };
};

const useWho = (): Slide | undefined => {
  const { t } = useTranslation();
  const subject = useSubject();
  const all = parties(subject);
  if (!all.some(({ after }) => after.npv.defined)) return undefined;
  return {
    id: "who",
    over: t("who.title"),
    title: whoTitle(subject.result, subject.document, subject.language),
    rests: SOCIETY_NPV,
    body: <ActorBars parties={all} />,
  };
};

/** How many are needed and for whom, where it cannot be said how many there will be. */
const useFunnel = (): Slide | undefined => {
  const { t } = useTranslation();
  const { result, document, language } = useSubject();
  const outcome = headlineOutcome(document, result);
  if (!outcome) return undefined;
  const isKnown = result.gained[outcome.id]?.total.defined;
  if (isKnown) return undefined;
  return {
    id: "needed",
    over: t("needed.title"),
    title: funnelTitle(result, document, outcome.id, language),
    rests: `${address("breakEven", "outcomes", outcome.id)}/society/whole`,
    body: <NeededTable />,
  };
};

/** Ends with what to do: the number to watch. */
const useGrounds = (): Slide => {
  const { t } = useTranslation("results");
  const { result, document, language } = useSubject();
  const watch = observedSentence(result, document, language);
  return {
    id: "grounds",
    over: t(watch ? "show.next" : "show.grounds"),
    title: watch ?? say`${t("show.groundsTitle")}`,
    rests: SOCIETY_NPV,
    body: <Grounds />,
  };
};

/** The slides that have something to say. */
export const useSlides = (): readonly Slide[] =>
  [useSentence(), useWho(), useFunnel(), useGrounds()].filter((slide) => slide !== undefined);
