import { useTranslation } from "react-i18next";
import { isCertain, isDrawn } from "../../models/words/chance.ts";
import { doubtTold } from "../../models/words/doubt.ts";
import { useSubject } from "../figures/subject.ts";
import { Dots } from "./dots.tsx";
import styles from "./doubt.module.css";
import { Doubted } from "./doubted.tsx";
import { DrawingLine } from "./drawing.tsx";
import type { Drawn } from "./draws.ts";
import { Fan } from "./fan.tsx";
import { Gainers } from "./gainers.tsx";

const Parts = ({ drawn }: Readonly<{ drawn: Drawn }>) => {
  const { document, result, language } = useSubject();
  const { simulation } = drawn.simulated;
  const { society } = simulation;
  const told = doubtTold(simulation, document, result, language);
  return (
    <>
      <p className={styles.lead}>{told.lead}</p>
      {told.rest && <p className={styles.rest}>{told.rest}</p>}
      {isDrawn(society) && !isCertain(society) && <Dots summary={society} told={told} />}
      <div className="screen-only">
        <Gainers drawn={drawn} />
        <Fan drawn={drawn} />
      </div>
      {/* Of a few draws while a slider moves no digit would stand still. */}
      {told.quiet && (
        <p className={`${styles.quiet} screen-only`} style={{ visibility: drawn.isWhole ? undefined : "hidden" }}>
          {told.quiet}
        </p>
      )}
      <DrawingLine drawn={drawn} />
    </>
  );
};

/**
 * How sure it is: whether the investment pays for society and in how many cases of a hundred, for whom else, over the years, and
 * whether the draws are enough.
 */
export const Doubt = () => {
  const { t } = useTranslation();
  return (
    <Doubted id="doubt" title={t("doubt.title")}>
      {(drawn) => <Parts drawn={drawn} />}
    </Doubted>
  );
};
