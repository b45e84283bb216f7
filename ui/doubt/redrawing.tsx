import { Fragment, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { fileOf } from "../../models/report/appraisalFile.ts";
import { fileName, giveFile } from "../charts/file.ts";
import { Copy } from "../copying.tsx";
import { redraw } from "../engine.ts";
import { useUnsettled } from "../settled.ts";
import { useTrying } from "../trying/trying.ts";
import styles from "./drawing.module.css";
import { type Drawn, RESTING_DRAWS } from "./draws.ts";

type Making = "making" | "made" | "notMade";

/**
 * How anyone can work the numbers out again: the appraisal as a file, the command, and the file that it prints to the byte. Of the
 * appraisal as it is stored, since what is tried with sliders is in no file.
 */
export const Redrawing = ({ drawn }: Readonly<{ drawn: Drawn }>) => {
  const { t } = useTranslation("results");
  const { base } = useTrying() ?? { base: drawn.subject };
  const { document, stored, scenario, language, key } = base;
  const { seed, draws: shownDraws } = drawn.simulated.simulation;
  const draws = drawn.isWhole ? shownDraws : RESTING_DRAWS;
  const [making, setMaking] = useState<Making | undefined>();
  useUnsettled(making === "making");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is of another file
  useEffect(() => setMaking(undefined), [key, draws]);
  const isTried = drawn.subject.key !== key;
  const named = [document.title, t("draws.appraisalFile")];
  const flags = [
    `--draws ${draws}`,
    `--seed ${seed}`,
    ...(scenario === undefined ? [] : [`--scenario ${scenario}`]),
    `--lang ${language}`,
  ];
  const command = `npm run --silent evaluate -- ${fileName(named, "json")}`;
  const take = async (): Promise<void> => {
    setMaking("making");
    try {
      const line = await redraw({ document: stored, scenario }, { draws, seed }, language);
      if (typeof line !== "string") return setMaking("notMade");
      giveFile([document.title, t("draws.resultFile"), scenario ?? ""], "json", line);
      setMaking("made");
    } catch {
      setMaking("notMade");
    }
  };
  const shown = document.scenarios?.find(({ id }) => id === scenario);
  return (
    <details className="screen-only">
      <summary>{t("draws.redo")}</summary>
      <p>{t("draws.redoText")}</p>
      {shown && <p>{t("draws.redoScenario", { name: shown.name })}</p>}
      {isTried && <p>{t("draws.redoStored")}</p>}
      <code className={styles.command}>
        {command}
        {flags.map((flag) => (
          <Fragment key={flag}>
            {" "}
            <span>{flag}</span>
          </Fragment>
        ))}
      </code>
      <Copy label={t("draws.copy")} text={() => [command, ...flags].join(" ")} />
      <p className={styles.files}>
        <button
          type="button"
          className="linklike small"
          onClick={() => giveFile(named, "json", fileOf(stored as Draft))}
        >
          {t("draws.takeAppraisal")}
        </button>
        <button type="button" className="linklike small" disabled={making === "making"} onClick={() => void take()}>
          {t("draws.takeResult")}
        </button>
      </p>
      <p role="status">{making && t(`draws.${making}`)}</p>
    </details>
  );
};
