import { use, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { headline } from "../../models/words/headline.ts";
import { compactKronor } from "../../models/words/number.ts";
import { plain } from "../../models/words/part.ts";
import { switchings } from "../../models/words/switching.ts";
import { WritableContext } from "../figures/taking.tsx";
import { useLanguage } from "../language/language.ts";
import { useIsWide } from "../wide.ts";
import type { Track } from "./follower.ts";
import { Keep } from "./keep.tsx";
import { Slider } from "./slider.tsx";
import styles from "./trying.module.css";
import { resetAll, type Trying, useTried } from "./trying.ts";

/** So many sliders to begin with: those that need to change least to turn the appraisal. */
const FIRST = 5;

/** What is in use and turns most easily first, then the rest in the order of the appraisal. */
const useTracks = ({ base, tracks }: Trying): readonly Track[] => {
  const places = new Map(switchings(base.document, base.result).map(({ parameter }, place) => [parameter.id, place]));
  const place = ({ parameter }: Track) => places.get(parameter.id) ?? places.size;
  return [...tracks].sort((left, right) => place(left) - place(right));
};

/** The figure that matters most, as it is tried and as it stands. */
const Outcome = ({ trying }: Readonly<{ trying: Trying }>) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const { now } = useTried(trying);
  const { result, document } = now?.subject ?? trying.base;
  const { npv } = result.society;
  const { npv: own } = trying.base.result.society;
  if (!npv.defined) return <p className={styles.outcome}>{plain(headline(result, document, language).lead)}</p>;
  return (
    <p className={styles.outcome}>
      {t("trying.npv")}: <strong className="numeric">{compactKronor(npv.value, language)}</strong>
      {now && own.defined && (
        <span className={styles.was}>{t("trying.npvOwn", { value: compactKronor(own.value, language) })}</span>
      )}
    </p>
  );
};

const Sliders = ({ trying, tracks }: Readonly<{ trying: Trying; tracks: readonly Track[] }>) => {
  const { pulled, refused, now } = useTried(trying);
  const { result } = now?.subject ?? trying.base;
  const rootsOf = (id: string): readonly number[] | undefined => {
    const found = result.breakEven.parameters[id];
    return found && "roots" in found ? found.roots : undefined;
  };
  return (
    <ul className={styles.sliders}>
      {tracks.map((track) => {
        const { id } = track.parameter;
        return (
          <Slider
            key={id}
            track={track}
            value={pulled.get(id) ?? now?.values[id] ?? track.stated}
            roots={rootsOf(id)}
            isRefused={refused === id}
            onPull={trying.pull}
            onReset={trying.reset}
          />
        );
      })}
    </ul>
  );
};

/** On a phone one slider at a time, so that there is room for what it moves. */
const OneSlider = ({ trying, tracks }: Readonly<{ trying: Trying; tracks: readonly Track[] }>) => {
  const { t } = useTranslation("results");
  const [chosen, setChosen] = useState(() => [...trying.read().pulled.keys()][0] ?? tracks[0]?.parameter.id);
  const id = useId();
  return (
    <>
      <div className={styles.which}>
        <label htmlFor={id}>{t("trying.which")}</label>
        <select id={id} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {tracks.map(({ parameter: { id: of, name } }) => (
            <option key={of} value={of}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Sliders trying={trying} tracks={tracks.filter(({ parameter }) => parameter.id === chosen)} />
    </>
  );
};

const ManySliders = ({ trying, tracks }: Readonly<{ trying: Trying; tracks: readonly Track[] }>) => {
  const { t } = useTranslation("results");
  const { pulled } = useTried(trying);
  const [isAll, setAll] = useState(false);
  const shown = tracks.filter(({ parameter }, place) => isAll || place < FIRST || pulled.has(parameter.id));
  return (
    <>
      <Sliders trying={trying} tracks={shown} />
      {tracks.length > FIRST && (
        <button type="button" className="linklike small" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? t("trying.fewer") : t("trying.more", { count: tracks.length - shown.length })}
        </button>
      )}
    </>
  );
};

type PanelProps = Readonly<{
  trying: Trying | "failed" | undefined;
  appraisalId: string;
  onClose: () => void;
  onKept: (scenario: string) => void;
}>;

/** The sliders: what is tried, what it does, and the ways on: back, or kept as a scenario. */
export const TryingPanel = ({ trying, appraisalId, onClose, onKept }: PanelProps) => {
  const { t } = useTranslation("results");
  return (
    <section className={styles.panel} aria-labelledby="trying-title" id="trying">
      <div className={styles.bar}>
        <h2 id="trying-title" className={styles.title} tabIndex={-1}>
          {t("trying.title")}
        </h2>
        <button type="button" className={styles.close} aria-label={t("trying.close")} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {trying === undefined && <p role="status">{t("trying.loading")}</p>}
      {trying === "failed" && <p role="alert">{t("trying.failed")}</p>}
      {typeof trying === "object" && <Pulling trying={trying} appraisalId={appraisalId} onKept={onKept} />}
    </section>
  );
};

type PullingProps = Readonly<{ trying: Trying }> & Pick<PanelProps, "appraisalId" | "onKept">;

const Pulling = ({ trying, appraisalId, onKept }: PullingProps) => {
  const { t } = useTranslation("results");
  const isWide = useIsWide();
  const { rested } = useTried(trying);
  const isWritable = use(WritableContext) !== undefined;
  const tracks = useTracks(trying);
  if (tracks.length === 0) return <p>{t("trying.none")}</p>;
  return (
    <>
      {isWide && <p className="small quiet">{t("trying.lead")}</p>}
      <Outcome trying={trying} />
      {isWide ? <ManySliders trying={trying} tracks={tracks} /> : <OneSlider trying={trying} tracks={tracks} />}
      {rested && (
        <div className={styles.buttons}>
          {isWritable ? (
            <Keep appraisalId={appraisalId} tried={rested} onKept={onKept} />
          ) : (
            <p className="small quiet">{t("trying.notKept.archived")}</p>
          )}
          <button type="button" className="linklike" onClick={() => resetAll(trying)}>
            {t("trying.resetAll")}
          </button>
        </div>
      )}
      <p className={styles.key} aria-hidden="true">
        {t("trying.key")}
      </p>
    </>
  );
};
