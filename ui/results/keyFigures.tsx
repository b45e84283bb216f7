import { NativeSelect, SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Mark, PaybackRatio, Ratio, Result, Why } from "../../models/result.ts";
import { first } from "../../models/words/noun.ts";
import { compactKronor, fixed, kronor, year } from "../../models/words/number.ts";
import { sectorName } from "../../models/words/perspective.ts";
import { resultSentence } from "../../models/words/sentence.ts";
import { whyPhrase, whySentence } from "../../models/words/why.ts";
import { Figure, Marks } from "../figures/figure.tsx";
import { type Moment, type Perspective, type Viewed, viewed } from "../figures/perspective.ts";
import { Worded } from "../figures/sentence.tsx";
import { useSubject } from "../figures/subject.ts";
import styles from "./keyFigures.module.css";
import { Notes, Section } from "./section.tsx";

type Choice = Readonly<{
  perspective: Perspective;
  moment: Moment;
  onPerspective: (perspective: Perspective) => void;
  onMoment: (moment: Moment) => void;
}>;

type KeyFigure = Readonly<{
  name: string;
  at: string;
  ratio: Ratio | PaybackRatio;
  shown: string | undefined;
  /** The number in full, or what it is counted in. */
  unit: ReactNode;
}>;

/** What all figures share is said once under them, what differs beside each. */
type Shared = Readonly<{ why: Why | undefined; marks: readonly Mark[] | undefined }>;

const sharedOf = (keys: readonly KeyFigure[], marks: Result["marks"]): Shared => {
  const same = <T,>(values: readonly T[]) => values.every((value) => String(value) === String(values[0]));
  const whys = keys.map(({ ratio }) => (ratio.defined ? undefined : ratio.why));
  const marked = keys.map(({ at }) => marks[at] ?? []);
  return { why: same(whys) ? whys[0] : undefined, marks: same(marked) ? marked[0] : undefined };
};

const Key = ({ of: { name, at, ratio, shown, unit }, shared }: Readonly<{ of: KeyFigure; shared: Shared }>) => {
  const { language, result } = useSubject();
  return (
    <div>
      <dt>{name}</dt>
      {ratio.defined ? (
        <>
          <dd className={styles.value}>
            <Figure at={at}>{shown}</Figure>
          </dd>
          <dd className={styles.unit}>
            {unit} {!shared.marks && <Marks marks={result.marks[at]} />}
          </dd>
        </>
      ) : (
        <>
          <dd className={`${styles.value} ${styles.why}`}>{whyPhrase(ratio.why, language)}</dd>
          {!shared.why && <dd className={styles.unit}>{whySentence(ratio.why, language)}</dd>}
        </>
      )}
    </div>
  );
};

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

/** The four figures of a perspective, in the order a board asks for them. */
const useKeys = ({ at, of }: Viewed): readonly KeyFigure[] => {
  const { t } = useTranslation();
  const { language, result } = useSubject();
  const { npv, bcr, npvPerFundKrona, payback } = of;
  const paid = payback.discounted;
  const two = (ratio: Ratio) => (ratio.defined ? fixed(ratio.value, language, 2) : undefined);
  return [
    {
      name: t("keys.npv"),
      at: `${at}/npv`,
      ratio: npv,
      shown: npv.defined ? compactKronor(npv.value, language) : undefined,
      unit: npv.defined && `${kronor(npv.value, language)}. ${t("page.yearSpan", result.settings)}.`,
    },
    { name: t("keys.bcr"), at: `${at}/bcr`, ratio: bcr, shown: two(bcr), unit: t("keys.bcrUnit") },
    {
      name: t("keys.npvPerFundKrona"),
      at: `${at}/npvPerFundKrona`,
      ratio: npvPerFundKrona,
      shown: two(npvPerFundKrona),
      unit: t("keys.fundUnit"),
    },
    {
      name: t("keys.payback"),
      at: `${at}/payback/discounted`,
      ratio: paid,
      shown: paid.defined ? year(paid.year) : undefined,
      unit: paid.defined && t("keys.paybackUnit", { years: paid.years }),
    },
  ];
};

export const KeyFigures = (choice: Choice) => {
  const { t } = useTranslation();
  const subject = useSubject();
  const { language, result } = subject;
  const view = viewed(subject, choice.perspective, choice.moment);
  const keys = useKeys(view);
  const shared = sharedOf(keys, result.marks);
  return (
    <Section id="keys" title={t("keys.title")} aside={<Controls {...choice} />}>
      <p className={styles.finding}>
        <Worded sentence={resultSentence(view, language)} />
      </p>
      <dl className={styles.figures}>
        {keys.map((key) => (
          <Key key={key.name} of={key} shared={shared} />
        ))}
      </dl>
      <div className={styles.note}>
        {shared.why && <p className="small quiet">{whySentence(shared.why, language)}</p>}
        {shared.marks && <Marks marks={shared.marks} />}
        {!view.equalised && <p className="small quiet">{t("keys.sameSociety")}</p>}
      </div>
      <Notes of={["simulationNotBuilt"]} />
    </Section>
  );
};
