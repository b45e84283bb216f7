import { useTranslation } from "react-i18next";
import { isCertain, isDrawn } from "../../models/words/chance.ts";
import { doubtTold } from "../../models/words/doubt.ts";
import { useSubject } from "../figures/subject.ts";
import { Dots } from "./dots.tsx";
import styles from "./doubt.module.css";
import { Doubted, InSight } from "./doubted.tsx";
import { DrawingLine } from "./drawing.tsx";
import type { Drawn } from "./draws.ts";
import { Fan } from "./fan.tsx";
import { Gainers } from "./gainers.tsx";

const useTold = ({ simulated: { simulation } }: Drawn) => {
  const { document, result, language } = useSubject();
  return doubtTold(simulation, document, result, language);
};

const Hundred = ({ drawn }: Readonly<{ drawn: Drawn }>) => {
  const { society } = drawn.simulated.simulation;
  const told = useTold(drawn);
  return isDrawn(society) && !isCertain(society) ? <Dots summary={society} told={told} /> : null;
};

const Parts = ({ drawn }: Readonly<{ drawn: Drawn }>) => {
  const told = useTold(drawn);
  return (
    <>
      <p className={styles.lead}>{told.lead}</p>
      {told.rest && <p className={styles.rest}>{told.rest}</p>}
      <InSight drawn={drawn} of={Hundred} />
      <div className="screen-only">
        <InSight drawn={drawn} of={Gainers} />
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
