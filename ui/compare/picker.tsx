import { useInfiniteQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SideName } from "../../models/waterfall.ts";
import type { Language } from "../../models/words/language.ts";
import { history } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import { momentText } from "../language/moment.ts";
import { AppraisalChoice } from "./appraisalChoice.tsx";
import styles from "./compare.module.css";
import type { Chosen } from "./side.ts";
import type { Kept, SideState } from "./useSide.ts";

type Choose = Readonly<{ chosen: Chosen; kept: Kept | undefined; onChoose: (chosen: Chosen) => void }>;

type PickerProps = Readonly<{
  side: SideName;
  chosen: Chosen | undefined;
  state: SideState;
  onChoose: (chosen: Chosen) => void;
}>;

/** What one side is: which appraisal, which of its versions, which of its scenarios. */
export const Picker = ({ side, chosen, state, onChoose }: PickerProps) => {
  const { t } = useTranslation("results");
  const { t: ofAll } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const kept = "kept" in state ? state.kept : undefined;
  const isOpen = isChanging || chosen === undefined || state.kind === "missing";
  return (
    <fieldset className={styles.picker}>
      <legend>{t(`compare.side.${side}`)}</legend>
      {kept && !isOpen && (
        <p className={styles.appraisal}>
          <span lang="sv">{kept.document.title?.trim() || ofAll("untitled")}</span>
          <button type="button" className="linklike small" onClick={() => setChanging(true)}>
            {t("compare.otherAppraisal")}
          </button>
        </p>
      )}
      {isOpen && (
        <AppraisalChoice
          isFocused={isChanging}
          onChoose={(id) => {
            setChanging(false);
            onChoose({ id });
          }}
          {...(isChanging && { onLeave: () => setChanging(false) })}
        />
      )}
      {chosen && !isOpen && (
        <div className={styles.choices}>
          <VersionChoice chosen={chosen} kept={kept} onChoose={onChoose} />
          <ScenarioChoice chosen={chosen} kept={kept} onChoose={onChoose} />
        </div>
      )}
    </fieldset>
  );
};

/** "21 nov. 2026, 14:02": when a version came about. */
export const moment = (time: string, language: Language): string =>
  momentText(time, language, { dateStyle: "medium", timeStyle: "short" });

const VersionChoice = ({ chosen, kept, onChoose }: Choose) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const field = useId();
  const { id, revision, scenario } = chosen;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isError } = useInfiniteQuery(history(id, language));
  const versions = data?.pages.flatMap((page) => page.revisions) ?? [];
  const isListed = revision === undefined || versions.some(({ number }) => number === revision);
  const numbered = (number: number, at?: string, name?: string): string =>
    [t("compare.version", { number }), name, at && moment(at, language)].filter(Boolean).join(" · ");
  return (
    <div className={styles.field}>
      <label htmlFor={field}>{t("compare.versionLabel")}</label>
      <select
        id={field}
        value={revision ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ id, scenario, revision: value === "" ? undefined : Number(value) })
        }
      >
        <option value="">{t("compare.now")}</option>
        {!isListed && <option value={revision}>{numbered(revision!, kept?.at)}</option>}
        {versions.map(({ number, at, name }) => (
          <option key={number} value={number}>
            {numbered(number, at, name)}
          </option>
        ))}
      </select>
      {isError && <p className="small">{t("compare.historyFailed")}</p>}
      {hasNextPage && (
        <button
          type="button"
          className="linklike small"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t("compare.olderVersions")}
        </button>
      )}
    </div>
  );
};

const ScenarioChoice = ({ chosen, kept, onChoose }: Choose) => {
  const { t } = useTranslation("results");
  const { t: ofAll } = useTranslation();
  const field = useId();
  const { id, revision, scenario } = chosen;
  const scenarios = kept?.document.scenarios ?? [];
  const isListed = scenario === undefined || scenarios.some((one) => one?.id === scenario);
  return (
    <div className={styles.field}>
      <label htmlFor={field}>{t("compare.scenarioLabel")}</label>
      <select
        id={field}
        value={scenario ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ id, revision, scenario: value === "" ? undefined : value })
        }
      >
        <option value="">{ofAll("scenarios.base")}</option>
        {!isListed && <option value={scenario}>{scenario}</option>}
        {scenarios.map(
          (one) =>
            one?.id && (
              <option key={one.id} value={one.id}>
                {one.name ?? one.id}
              </option>
            ),
        )}
      </select>
    </div>
  );
};
