import { useTranslation } from "react-i18next";
import { first } from "../../models/words/noun.ts";
import { type Direction, unpricedTitle } from "../../models/words/unpriced.ts";
import { Marks } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";
import { Section } from "./section.tsx";
import styles from "./unpriced.module.css";

const directions: readonly Direction[] = ["+", "−", "?"];

/** What gets better, worse or may do either, in this order. */
const Effects = ({ direction }: Readonly<{ direction: Direction }>) => {
  const { t } = useTranslation();
  const { document } = useSubject();
  const effects = (document.unpriced ?? []).filter((effect) => effect.direction === direction);
  if (effects.length === 0) return null;
  return (
    <>
      <h3 className={styles.direction}>
        <span className={styles.sign} aria-hidden="true">
          {direction}
        </span>
        {first(t(`unpriced.direction.${direction}`))}
      </h3>
      <ul className={styles.list}>
        {effects.map(({ id, name, size, why }) => (
          <li key={id}>
            <p>
              <span lang="sv">{name}</span> <span className="small quiet">({t(`unpriced.size.${size}`)})</span>
            </p>
            {why && (
              <p className="small quiet" lang="sv">
                {why}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** What the effects without a price must be worth together, or that it pays without them, or why that cannot be said. */
const Worth = () => {
  const { document, result, language } = useSubject();
  const given = (document.unpriced ?? []).map(({ direction }) => direction);
  return <Worded sentence={unpricedTitle(result, given, language)} />;
};

/** Effects that belong to the decision without a price, and what they must be worth. */
export const Unpriced = () => {
  const { t } = useTranslation();
  const { document, result } = useSubject();
  const effects = document.unpriced ?? [];
  const { unpriced } = result.breakEven;
  const isMoney = unpriced.defined || result.society.npv.defined;
  return (
    <Section id="unpriced" title={t("unpriced.title")}>
      {effects.length === 0 ? (
        <p>{t("unpriced.none")}</p>
      ) : (
        <>
          <p className={section.finding}>
            <Worth />
          </p>
          <p className={section.measured}>
            {t("unpriced.subtitle")}. {isMoney && `${t("page.yearSpan", result.settings)}. `}
            <Marks marks={result.marks[unpriced.defined ? "/breakEven/unpriced" : "/society/npv"]} />
          </p>
          {directions.map((direction) => (
            <Effects key={direction} direction={direction} />
          ))}
        </>
      )}
    </Section>
  );
};
