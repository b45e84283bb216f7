import { Trans, useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import { headlineOutcome, reachedBy } from "../../models/words/headline.ts";
import { nounOf } from "../../models/words/noun.ts";
import { count } from "../../models/words/number.ts";
import { Dots, MOST_DOTS } from "../charts/dots.tsx";
import { Figure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";

/** The break-even as dots, where the outcome is something people become and they can be counted. */
export const PeopleDots = () => {
  const { t } = useTranslation();
  const { result, document, language } = useSubject();
  const outcome = headlineOutcome(document, result);
  const reached = outcome && reachedBy(result, outcome.id);
  const observed = outcome && result.breakEven.outcomes[outcome.id]?.society.observed;
  const anyway = outcome && result.gained[outcome.id]?.anyway;
  if (!outcome || reached === undefined || !anyway?.defined || !observed?.defined) return null;
  const everyone = Math.round(reached);
  const managing = Math.round(anyway.value);
  const watched = Math.ceil(observed.value - 1e-9);
  const extra = Math.max(0, watched - managing);
  if (everyone > MOST_DOTS || watched > everyone) return null;
  const { people } = nounOf(outcome, language);
  const shown = (value: number) => count(value, language, 0);
  return (
    <Dots
      reached={everyone}
      anyway={managing}
      extra={extra}
      label={t("headline.dots", {
        reached: `${shown(everyone)} ${people}`,
        anyway: shown(managing),
        extra: shown(extra),
      })}
      keys={{
        anyway: (
          <Trans
            t={t}
            i18nKey="headline.anyway"
            values={{ count: managing }}
            components={{ f: <Figure at={address("gained", outcome.id, "anyway")}>{null}</Figure> }}
          />
        ),
        extra: t("headline.extra", { count: extra }),
        rest: t("headline.rest", { count: everyone - managing - extra }),
      }}
    />
  );
};
