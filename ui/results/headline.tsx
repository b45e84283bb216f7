import { useTranslation } from "react-i18next";
import { headline } from "../../models/words/headline.ts";
import { NeededRange } from "../doubt/range.tsx";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import { Followed } from "../trying/followed.tsx";
import styles from "./headline.module.css";
import { PeopleDots } from "./people.tsx";
import { Say } from "./say.tsx";
import { Watch } from "./watch.tsx";

/** The sentence for society, and those of the public sector and the payers. */
const Sentences = () => {
  const { result, document, language } = useSubject();
  const { lead, rest } = headline(result, document, language);
  return (
    <>
      <p className={styles.lead}>
        <Worded sentence={lead} className={styles.number} />
      </p>
      <p>
        <NeededRange className={styles.between} />
      </p>
      {rest.length > 0 && (
        <p className={styles.rest}>
          <Worded sentence={rest} className={styles.restNumber} />
        </p>
      )}
    </>
  );
};

/** What must be true for the investment to pay: the sentence, the people, what may be said, the number to watch. */
export const Headline = () => {
  const { t } = useTranslation();
  return (
    <section className={styles.headline} aria-labelledby="headline-title">
      <h2 id="headline-title" className="unseen">
        {t("headline.title")}
      </h2>
      <Followed>
        <Sentences />
      </Followed>
      <Followed>
        <PeopleDots />
      </Followed>
      <Followed>
        <Say />
      </Followed>
      <Followed>
        <Watch />
      </Followed>
    </section>
  );
};
