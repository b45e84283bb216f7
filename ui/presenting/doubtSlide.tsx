import { useTranslation } from "react-i18next";
import { isCertain, isDrawn } from "../../models/words/chance.ts";
import { doubtTold } from "../../models/words/doubt.ts";
import { say } from "../../models/words/part.ts";
import { Dots } from "../doubt/dots.tsx";
import { type Drawn, useDoubt } from "../doubt/draws.ts";
import { useSubject } from "../figures/subject.ts";
import styles from "./slides.module.css";
import type { Slide } from "./slides.tsx";

/** The same sentence and dots as on the page; what the dots show is told beside, since a picture on a slide has no title. */
const Body = ({ drawn: { simulated } }: Readonly<{ drawn: Drawn }>) => {
  const { document, result, language } = useSubject();
  const { society } = simulated.simulation;
  const told = doubtTold(simulated.simulation, document, result, language);
  return (
    <>
      <p className={styles.rest}>{[told.rest, told.range].filter(Boolean).join(" ")}</p>
      {isDrawn(society) && !isCertain(society) && <Dots summary={society} told={told} />}
    </>
  );
};

/** How sure it is that it pays, where an effect is known and something is uncertain. Its place is there before the draws are. */
export const useDoubtSlide = (): Slide | undefined => {
  const { t } = useTranslation(["translation", "results"]);
  const { document, result, language } = useSubject();
  const { drawn, trouble } = useDoubt();
  const isUncertain = document.parameters?.some(({ belief }) => belief && belief.kind !== "fixed") ?? false;
  if (!isUncertain || !result.society.npv.defined || trouble) return undefined;
  const title = drawn
    ? doubtTold(drawn.simulated.simulation, document, result, language).lead
    : t("results:doubt.drawing");
  return {
    id: "doubt",
    over: t("doubt.title"),
    title: say`${title}`,
    rests: "/society/npv",
    body: drawn && <Body drawn={drawn} />,
  };
};
