import { type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { Appraisal } from "../../models/appraisal.ts";
import { type Address, address } from "../../models/problem.ts";
import { parties } from "../../models/report/parties.ts";
import type { Result } from "../../models/result.ts";
import { headline, headlineOutcome, observedSentence } from "../../models/words/headline.ts";
import { plain, type Sentence, say } from "../../models/words/part.ts";
import { sayings } from "../../models/words/say.ts";
import { flowsTitle, funnelTitle, whoTitle } from "../../models/words/sentence.ts";
import { SOCIETY } from "../figures/perspective.ts";
import { Worded } from "../figures/sentence.tsx";
import { ScenariosContext, useSubject } from "../figures/subject.ts";
import { FunnelSteps, OutcomeWorth } from "../results/funnel.tsx";
import { NeededTable } from "../results/neededTable.tsx";
import { PeopleDots } from "../results/people.tsx";
import { ScenarioChart, useScenariosFinding } from "../results/scenarios.tsx";
import { Cumulated, useFlows, Yearly } from "../results/when.tsx";
import { Bars } from "../results/who.tsx";
import { useDoubtSlide } from "./doubtSlide.tsx";
import { Grounds } from "./grounds.tsx";
import styles from "./slides.module.css";

/** One screen of a presentation. */
export type Slide = Readonly<{
  id: string;
  /** The question that is answered. */
  over: string;
  /** The finding. */
  title: Sentence;
  /** The figure whose marks are the slide's: not verified, assumed index. */
  rests: Address;
  body: ReactNode;
}>;

const SOCIETY_NPV = "/society/npv";

/** The number that is needed, on which all that is said of it rests. */
const neededAt = (document: Appraisal, result: Result): Address => {
  const outcome = headlineOutcome(document, result);
  return outcome ? `${address("breakEven", "outcomes", outcome.id)}/society/whole` : SOCIETY_NPV;
};

const useSentence = (): Slide => {
  const { t } = useTranslation();
  const { result, document, language } = useSubject();
  const { lead, rest } = headline(result, document, language);
  return {
    id: "headline",
    over: t("start.title"),
    title: lead,
    rests: neededAt(document, result),
    body: (
      <>
        {rest.length > 0 && (
          <p className={styles.rest}>
            <Worded sentence={rest} className={styles.figure} />
          </p>
        )}
        <PeopleDots />
      </>
    ),
  };
};

/** Read aloud at a meeting: no more than can be kept in mind. */
const MOST_SAID = 4;

const useSay = (): Slide | undefined => {
  const { t } = useTranslation("results");
  const { result, document, language } = useSubject();
  const { say: can, not } = sayings(result, document, language);
  if (can.length === 0 && not.length === 0) return undefined;
  const columns = [
    ["say", can],
    ["not", not],
  ] as const;
  return {
    id: "say",
    over: t("say.title"),
    title: say`${t("show.sayTitle")}`,
    rests: neededAt(document, result),
    body: (
      <div className={styles.columns}>
        {columns.map(([name, sayings]) => (
          <section key={name}>
            <h2>{t(`say.${name}`)}</h2>
            <ul className={`${styles.list} ${styles.said}`}>
              {sayings.slice(0, MOST_SAID).map(({ sentence }) => (
                <li key={plain(sentence)}>
                  <Worded sentence={sentence} className={styles.figure} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
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
    body: <Bars all={all} />,
  };
};

const useWhen = (): Slide | undefined => {
  const { t } = useTranslation();
  const { result, language } = useSubject();
  const flows = useFlows({ perspective: SOCIETY, moment: "after", perspectiveName: t("keys.society") });
  if (!flows) return undefined;
  const { view, timeline } = flows;
  return {
    id: "when",
    over: t("when.title"),
    title: flowsTitle(view, result.settings, language, timeline),
    rests: timeline.net ? SOCIETY_NPV : "/society/pvCosts",
    body: timeline.net ? <Cumulated flows={flows} /> : <Yearly flows={flows} />,
  };
};

/** From people to kronor; where it cannot be said how many there will be, how many are needed and for whom. */
const useFunnel = (): Slide | undefined => {
  const { t } = useTranslation();
  const { result, document, language } = useSubject();
  const outcome = headlineOutcome(document, result);
  const gained = outcome && result.gained[outcome.id];
  if (!outcome || !gained) return undefined;
  const title = funnelTitle(result, document, outcome.id, language);
  if (!gained.total.defined)
    return {
      id: "needed",
      over: t("funnel.title"),
      title,
      rests: neededAt(document, result),
      body: <NeededTable />,
    };
  return {
    id: "funnel",
    over: t("funnel.title"),
    title,
    rests: address("gained", outcome.id, "total"),
    body: (
      <>
        <FunnelSteps outcome={outcome} gained={gained} />
        <OutcomeWorth outcome={outcome} gained={gained} />
      </>
    ),
  };
};

const useScenarios = (): Slide | undefined => {
  const { t } = useTranslation();
  const computed = useContext(ScenariosContext);
  const title = useScenariosFinding(computed);
  if (!computed.some(({ scenario, subject }) => scenario && subject !== null)) return undefined;
  if (computed.every(({ subject }) => subject?.result.society.npv.defined === false)) return undefined;
  return {
    id: "scenarios",
    over: t("scenarios.title"),
    title,
    rests: SOCIETY_NPV,
    body: <ScenarioChart computed={computed} />,
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
    rests: neededAt(document, result),
    body: <Grounds />,
  };
};

/** The slides that have something to say. */
export const useSlides = (): readonly Slide[] =>
  [useSentence(), useSay(), useDoubtSlide(), useWho(), useWhen(), useFunnel(), useScenarios(), useGrounds()].filter(
    (slide) => slide !== undefined,
  );
