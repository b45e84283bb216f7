import { NativeSelect, SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PaybackRatio, Ratio } from "../../models/result.ts";
import { compactKronor, fixed, kronor, year } from "../../models/words/number.ts";
import { whyPhrase, whySentence } from "../../models/words/why.ts";
import { Figure, Marks } from "../figures/figure.tsx";
import { type Moment, type Perspective, viewed } from "../figures/perspective.ts";
import { useSubject } from "../figures/subject.ts";
import styles from "./keyFigures.module.css";
import { Notes, Section } from "./section.tsx";

type Choice = Readonly<{
  perspective: Perspective;
  moment: Moment;
  onPerspective: (perspective: Perspective) => void;
  onMoment: (moment: Moment) => void;
}>;

type KeyProps = Readonly<{
  name: string;
  at: string;
  ratio: Ratio | PaybackRatio;
  shown: string | undefined;
  /** The number in full, or what it is counted in. */
  unit: ReactNode;
}>;

const Key = ({ name, at, ratio, shown, unit }: KeyProps) => {
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
            {unit} <Marks marks={result.marks[at]} />
          </dd>
        </>
      ) : (
        <>
          <dd className={`${styles.value} ${styles.why}`}>{whyPhrase(ratio.why, language)}</dd>
          <dd className={styles.unit}>{whySentence(ratio.why, language)}</dd>
        </>
      )}
    </div>
  );
};

/** "Samhället", "Regionen", "Exempelkommunen, tillsammans". */
export const usePerspectiveName = (perspective: Perspective): string => {
  const { t } = useTranslation();
  const { document } = useSubject();
  const [family, id] = perspective.split("/");
  const actor = document.actors.find((candidate) => candidate.id === id);
  const sector = document.actors.find((candidate) => candidate.sector === id)?.sector;
  if (perspective === "publicSector") return t("keys.publicSector");
  if (family === "sectors" && sector) return t(`sector.${sector}`);
  if (family === "groups" && actor) return t("who.together", { name: actor.name });
  return actor?.name ?? t("keys.society");
};

const Controls = ({ perspective, moment, onPerspective, onMoment }: Choice) => {
  const { t } = useTranslation();
  const { document, result } = useSubject();
  const nameOf = (id: string) => document.actors.find((actor) => actor.id === id)?.name ?? id;
  const sectors = document.actors.map(({ sector }) => sector).filter((sector, i, all) => all.indexOf(sector) === i);
  const { equalised } = viewed(result, perspective, moment);
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
              {t(`sector.${sector}`)}
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
      <SegmentedControl
        aria-label={t("keys.when")}
        value={moment}
        disabled={!equalised}
        onChange={onMoment}
        data={[
          { value: "before" as const, label: t("keys.before") },
          { value: "after" as const, label: t("keys.after") },
        ]}
      />
    </div>
  );
};

export const KeyFigures = (choice: Choice) => {
  const { t } = useTranslation();
  const { language, result } = useSubject();
  const { at, figures, equalised } = viewed(result, choice.perspective, choice.moment);
  const { npv, bcr, npvPerFundKrona, payback } = figures;
  const paid = payback.discounted;
  const years = t("page.yearSpan", result.settings);
  return (
    <Section id="keys" title={t("keys.title")} aside={<Controls {...choice} />}>
      <dl className={styles.figures}>
        <Key
          name={t("keys.npv")}
          at={`${at}/npv`}
          ratio={npv}
          shown={npv.defined ? compactKronor(npv.value, language) : undefined}
          unit={npv.defined && `${kronor(npv.value, language)}. ${years}.`}
        />
        <Key
          name={t("keys.bcr")}
          at={`${at}/bcr`}
          ratio={bcr}
          shown={bcr.defined ? fixed(bcr.value, language, 2) : undefined}
          unit={t("keys.bcrUnit")}
        />
        <Key
          name={t("keys.npvPerFundKrona")}
          at={`${at}/npvPerFundKrona`}
          ratio={npvPerFundKrona}
          shown={npvPerFundKrona.defined ? fixed(npvPerFundKrona.value, language, 2) : undefined}
          unit={t("keys.fundUnit")}
        />
        <Key
          name={t("keys.payback")}
          at={`${at}/payback/discounted`}
          ratio={paid}
          shown={paid.defined ? year(paid.year) : undefined}
          unit={paid.defined && t("keys.paybackUnit", { years: paid.years })}
        />
      </dl>
      <Notes of={["simulationNotBuilt"]} />
      {!equalised && <p className={`small quiet ${styles.note}`}>{t("keys.sameSociety")}</p>}
    </Section>
  );
};
