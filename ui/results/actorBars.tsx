import { useTranslation } from "react-i18next";
import { compactNumber, type Scale as Kronor, scaleOf } from "../../models/words/number.ts";
import { RatioFigure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import type { Party } from "./parties.ts";
import styles from "./who.module.css";

type Scale = Readonly<{ zero: number; of: (value: number) => Readonly<{ left: string; width: string }> }>;

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** One scale for everyone, with the zero line where it falls. */
const scaleFor = (values: readonly number[]): Scale => {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const place = (value: number) => (value - low) / span;
  return {
    zero: place(0),
    of: (value) => ({
      left: percent(place(Math.min(0, value))),
      width: percent(Math.abs(value) / span),
    }),
  };
};

const netOf = ({ npv }: Party["before"]): number | undefined => (npv.defined ? npv.value : undefined);

/** One unit for every bar's number, that of the largest. */
export const barScale = (parties: readonly Party[]): Kronor =>
  scaleOf(
    Math.max(0, ...parties.flatMap(({ before, after }) => [before, after].map((of) => Math.abs(netOf(of) ?? 0)))),
  );

type BarProps = Readonly<{ party: Party; scale: Scale; kronor: Kronor }>;

const Bar = ({ party, scale, kronor }: BarProps) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const colour = `var(--actor-${party.sector})`;
  const [before, after] = [netOf(party.before), netOf(party.after)];
  const isPart = party.role === "own" || party.role === "member";
  return (
    <li className={isPart ? `${styles.row} ${styles.part}` : styles.row}>
      <span className={styles.name}>
        {!isPart && <span className={styles.swatch} style={{ background: colour }} />}
        {party.role === "own" ? t("who.own", { name: party.name }) : party.name}
      </span>
      <span className={styles.track} aria-hidden="true">
        {before !== undefined && before !== after && (
          <span className={styles.before} style={{ ...scale.of(before), borderColor: colour }} />
        )}
        {after !== undefined && <span className={styles.after} style={{ ...scale.of(after), background: colour }} />}
        <span className={styles.zero} style={{ left: percent(scale.zero) }} />
      </span>
      <span className={`${styles.value} numeric`}>
        <RatioFigure
          at={`${party.at}/after/npv`}
          ratio={party.after.npv}
          format={(value) => compactNumber(value, kronor, language)}
        />
      </span>
    </li>
  );
};

/** Bars from a zero line: the solid bar after equalisation, the outline before it. */
export const ActorBars = ({ parties }: Readonly<{ parties: readonly Party[] }>) => {
  const { t } = useTranslation();
  const values = parties.flatMap((party) => [netOf(party.before), netOf(party.after)]);
  const scale = scaleFor(values.filter((value) => value !== undefined));
  const moved = parties.some((party) => netOf(party.before) !== netOf(party.after));
  return (
    <>
      <ul className={styles.bars}>
        {parties.map((party) => (
          <Bar key={`${party.role} ${party.id}`} party={party} scale={scale} kronor={barScale(parties)} />
        ))}
      </ul>
      {moved && (
        <p className={styles.key} aria-hidden="true">
          <span>
            <span className={styles.keyAfter} /> {t("who.afterMark")}
          </span>
          <span>
            <span className={styles.keyBefore} /> {t("who.beforeMark")}
          </span>
        </p>
      )}
    </>
  );
};
