import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { useOfDraft } from "../editing/hooks.ts";
import fields from "./fields.module.css";

type Called = Readonly<{ id: string; name: string; unit: string | undefined }>;

/** As text, which is alike as long as names and units are, so that choosers are not drawn again at every number. */
const namesIn = (draft: Draft): string =>
  JSON.stringify(
    (draft.parameters ?? []).flatMap((one) =>
      one?.id === undefined ? [] : [{ id: one.id, name: one.name?.trim() || one.id, unit: one.unit }],
    ),
  );

/** What there is to choose among, and what a chosen one is called. */
export const useParameters = () => {
  const { t } = useTranslation("editor");
  const named = useOfDraft(namesIn);
  return useMemo(() => {
    const all = JSON.parse(named) as readonly Called[];
    const names = new Map(all.map(({ id, name }) => [id, name]));
    return { all, nameOf: (id: string): string => names.get(id) ?? t("field.gone", { id }) };
  }, [named, t]);
};

type ChoosingProps = Readonly<{ label: string; of: readonly Called[]; onChoose: (id: string) => void }>;

/** One more, of those that are left. */
export const Choosing = ({ label, of, onChoose }: ChoosingProps) => {
  const { t } = useTranslation("editor");
  return (
    <label className={fields.shared}>
      <span className="small">{label}</span>
      <select
        className={fields.select}
        value=""
        onChange={(event) => event.target.value && onChoose(event.target.value)}
      >
        <option value="">{t("field.notChosen")}</option>
        {of.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};
