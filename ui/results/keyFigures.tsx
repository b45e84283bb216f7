import { NativeSelect, SegmentedControl } from "@mantine/core";
import { Trans, useTranslation } from "react-i18next";
import { address } from "../../models/problem.ts";
import { costsPerOutcome } from "../../models/report/costPer.ts";
import type { PerspectiveResult, Ratio } from "../../models/result.ts";
import { headlineOutcome } from "../../models/words/headline.ts";
import { first } from "../../models/words/noun.ts";
import { compactKronor, fixed, kronor, year } from "../../models/words/number.ts";
import { sectorName } from "../../models/words/perspective.ts";
import { perspectiveHeadline } from "../../models/words/perspectiveHeadline.ts";
import { resultSentence } from "../../models/words/sentence.ts";
import { Figure } from "../figures/figure.tsx";
import { type Moment, type Perspective, type Viewed, viewed } from "../figures/perspective.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./keyFigures.module.css";
import { type KeyFigure, KeyGrid, sharedOf } from "./keyGrid.tsx";
import { MoreFigures } from "./moreFigures.tsx";
import { Section } from "./section.tsx";

type Payback = PerspectiveResult["payback"];

type Choice = Readonly<{
  perspective: Perspective;
  moment: Moment;
  onPerspective: (perspective: Perspective) => void;
  onMoment: (moment: Moment) => void;
}>;

/** "Samhället", "Regionen", "Exempelkommunen, tillsammans". */
export const usePerspectiveName = (perspective: Perspective): string => {
  const { t } = useTranslation();
  const { document, language } = useSubject();
  const [family, id] = perspective.split("/");
  const actor = document.actors.find((candidate) => candidate.id === id);
  const sector = document.actors.find((candidate) => candidate.sector === id)?.sector;
  if (perspective === "publicSector") return t("keys.publicSector");
  if (family === "sectors" && sector) return first(sectorName(sector, language));
  if (family === "groups" && actor) return t("who.together", { name: actor.name });
  return actor?.name ?? t("keys.society");
};

const Controls = ({ perspective, moment, onPerspective, onMoment }: Choice) => {
  const { t } = useTranslation();
  const subject = useSubject();
  const { document, result, language } = subject;
  const nameOf = (id: string) => document.actors.find((actor) => actor.id === id)?.name ?? id;
  const sectors = document.actors.map(({ sector }) => sector).filter((sector, i, all) => all.indexOf(sector) === i);
  const { equalised } = viewed(subject, perspective, moment);
  return (
    <div className={`${styles.controls} screen-only`}>
      <NativeSelect
        label={t("keys.perspective")}
        value={perspective}
        onChange={(event) => onPerspective(event.currentTarget.value)}
      >
        <option value="society">{t("keys.society")}</option>
        <option value="publicSector">{t("keys.publicSector")}</option>
        <optgroup label={t("keys.sectors")}>
          {sectors.map((sector) => (
            <option key={sector} value={`sectors/${sector}`}>
              {first(sectorName(sector, language))}
            </option>
          ))}
        </optgroup>
        {Object.keys(result.groups).length > 0 && (
          <optgroup label={t("keys.groups")}>
            {Object.keys(result.groups).map((id) => (
              <option key={id} value={`groups/${id}`}>
                {t("who.together", { name: nameOf(id) })}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t("keys.actors")}>
          {document.actors.map(({ id, name }) => (
            <option key={id} value={`actors/${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      </NativeSelect>
      {equalised && (
        <SegmentedControl
          aria-label={t("keys.when")}
          value={moment}
          onChange={onMoment}
          data={[
            { value: "before" as const, label: t("keys.before") },
            { value: "after" as const, label: t("keys.after") },
          ]}
        />
      )}
    </div>
  );
};

/** What is chosen, on paper where nothing can be chosen. */
const Chosen = ({ perspective, moment }: Choice) => {
  const { t } = useTranslation();
  const { equalised } = viewed(useSubject(), perspective, moment);
  const name = usePerspectiveName(perspective);
  return <p className="print-only quiet">{equalised ? `${name} · ${t(`keys.${moment}`)}` : name}</p>;
};

type Two = (ratio: Ratio) => string | undefined;
const useTwo = (): Two => {
  const { language } = useSubject();
  return (ratio) => (ratio.defined ? fixed(ratio.value, language, 2) : undefined);
};

/** The undiscounted year beside the discounted one, where it is another or is there at all. */
const Undiscounted = ({ at, of: { undiscounted, discounted } }: Readonly<{ at: string; of: Payback }>) => {
  const { t } = useTranslation("results");
  if (!undiscounted.defined) {
    if (!discounted.defined) return null;
    return t("keys.undiscountedNever");
  }
  return (
    <Trans
      t={t}
      i18nKey="keys.undiscounted"
      values={{ year: year(undiscounted.year) }}
      components={{ f: <Figure at={`${at}/payback/undiscounted`}>{null}</Figure> }}
    />
  );
};

/** The four figures of a perspective, in the order a board asks for them. */
const useKeys = ({ at, of }: Viewed): readonly KeyFigure[] => {
  const { t } = useTranslation("results");
  const { t: page } = useTranslation();
  const { language, result } = useSubject();
  const two = useTwo();
  const { npv, bcr, npvPerFundKrona, payback } = of;
  const paid = payback.discounted;
  return [
    {
      name: page("keys.npv"),
      at: `${at}/npv`,
      ratio: npv,
      shown: npv.defined ? compactKronor(npv.value, language) : undefined,
      unit: npv.defined && `${kronor(npv.value, language)}. ${page("page.yearSpan", result.settings)}.`,
      meaning: t("keys.meaning.npv"),
    },
    {
      name: page("keys.bcr"),
      at: `${at}/bcr`,
      ratio: bcr,
      shown: two(bcr),
      unit: undefined,
      meaning: t("keys.meaning.bcr"),
    },
    {
      name: page("keys.npvPerFundKrona"),
      at: `${at}/npvPerFundKrona`,
      ratio: npvPerFundKrona,
      shown: two(npvPerFundKrona),
      unit: undefined,
      meaning: t("keys.meaning.npvPerFundKrona"),
    },
    {
      name: page("keys.payback"),
      at: `${at}/payback/discounted`,
      ratio: paid,
      shown: paid.defined ? year(paid.year) : undefined,
      unit: (
        <>
          {paid.defined && t("keys.paid", { count: paid.years })} <Undiscounted at={at} of={payback} />
        </>
      ),
      meaning: t("keys.meaning.payback"),
    },
  ];
};

/** Figures that are the same whoever looks: they set the public sector against the others, or society's cost against people. */
const useWhole = (): readonly KeyFigure[] => {
  const { t } = useTranslation("results");
  const { document, language, result } = useSubject();
  const two = useTwo();
  const { mvpf } = result;
  const ofMvpf = {
    name: t("keys.mvpf"),
    at: "/mvpf",
    ratio: mvpf,
    shown: two(mvpf),
    unit: undefined,
    meaning: t("keys.meaning.mvpf"),
  };
  const outcome = headlineOutcome(document, result);
  const cost = outcome && costsPerOutcome(result)[outcome.id];
  if (!outcome || !cost) return [ofMvpf];
  const { undiscounted, discounted } = cost;
  return [
    ofMvpf,
    {
      name: t("keys.perOutcome"),
      at: address("costPerOutcome", outcome.id, "undiscounted"),
      ratio: undiscounted,
      shown: undiscounted.defined ? compactKronor(undiscounted.value, language) : undefined,
      unit: (
        <>
          <span lang="sv">{outcome.name}.</span>{" "}
          {discounted.defined && (
            <Trans
              t={t}
              i18nKey="keys.perOutcomeDiscounted"
              values={{ cost: kronor(discounted.value, language) }}
              components={{ f: <Figure at={address("costPerOutcome", outcome.id, "discounted")}>{null}</Figure> }}
            />
          )}
        </>
      ),
      meaning: t("keys.meaning.perOutcome"),
    },
  ];
};

/** What must be true in the perspective, and what it gets back; for society the page's first sentence has said the former. */
const Finding = ({ view }: Readonly<{ view: Viewed }>) => {
  const { document, result, language } = useSubject();
  const needed = view.at === "/society" ? undefined : perspectiveHeadline(view, result, document, language);
  return (
    <div className={styles.finding}>
      {needed && (
        <p>
          <Worded sentence={needed} />
        </p>
      )}
      <p>
        <Worded sentence={resultSentence(view, language, (document.valuations ?? []).length > 0)} />
        {needed && "."}
      </p>
    </div>
  );
};

export const KeyFigures = (choice: Choice) => {
  const { t } = useTranslation("results");
  const { t: page } = useTranslation();
  const subject = useSubject();
  const { result } = subject;
  const view = viewed(subject, choice.perspective, choice.moment);
  const keys = useKeys(view);
  const whole = useWhole();
  const { why } = sharedOf(keys, result.marks);
  return (
    <Section
      id="keys"
      title={page("keys.title")}
      aside={
        <>
          <Controls {...choice} />
          <Chosen {...choice} />
        </>
      }
    >
      <Finding view={view} />
      <KeyGrid keys={keys} className={styles.figures} />
      {!view.equalised && <p className={styles.note}>{page("keys.sameSociety")}</p>}
      <h3 className={styles.whole}>{t("keys.whole")}</h3>
      <KeyGrid keys={whole} className={styles.wholeFigures} told={why} />
      <div className={styles.note}>
        <MoreFigures view={view} />
      </div>
    </Section>
  );
};
