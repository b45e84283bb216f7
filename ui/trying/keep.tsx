import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draft, Scenario } from "../../models/appraisal.ts";
import { freeId } from "../../models/edit.ts";
import { appraisal, fetchAppraisal, saveAppraisal } from "../client.ts";
import { useLanguage } from "../language/language.ts";
import type { Tried } from "./follower.ts";
import styles from "./trying.module.css";

type Kept = Readonly<{ id: string } | { unkept: "taken" | "conflict" | "archived" | "missing" } | { refused: string }>;
type Asked = Readonly<{ name: string; because: string }>;

/** What is tried as a scenario of the appraisal as it now is: only added, so that nobody's work is touched. */
const keep = async (
  appraisalId: string,
  { scenario: tried }: Tried,
  { name, because }: Asked,
  language: "sv" | "en",
): Promise<Kept> => {
  const found = await fetchAppraisal(appraisalId);
  if (found.kind !== "found") return { unkept: "missing" };
  const { tag, document } = found.version;
  if (document.scenarios?.some((scenario) => scenario.name === name)) return { unkept: "taken" };
  const id = freeId(document, name);
  const told = Object.entries(tried.set ?? {}).map(([parameter, setting]) => [
    parameter,
    because && setting.because === undefined ? { ...setting, because } : setting,
  ]);
  const scenario: Scenario = { ...tried, id, name, set: Object.fromEntries(told) };
  const next = { ...document, scenarios: [...(document.scenarios ?? []), scenario] } as Draft;
  const answer = await saveAppraisal(appraisalId, { tag, document: next }, language);
  if (answer.kind === "kept") return { id };
  return answer.kind === "refused" ? { refused: answer.sentences.join(" ") } : { unkept: answer.kind };
};

type KeepProps = Readonly<{ appraisalId: string; tried: Tried; onKept: (scenario: string) => void }>;

/** Gives what is tried a name, and puts it among the appraisal's scenarios. */
export const Keep = ({ appraisalId, tried, onKept }: KeepProps) => {
  const { t } = useTranslation("results");
  const language = useLanguage();
  const queries = useQueryClient();
  // Undefined until it has been opened: what was closed gives focus back to what opens it.
  const [isOpen, setOpen] = useState<boolean | undefined>();
  const [name, setName] = useState("");
  const [because, setBecause] = useState("");
  const [problem, setProblem] = useState<string | undefined>();
  const [nameId, whyId, said] = [useId(), useId(), useId()];
  const keeping = useMutation({
    networkMode: "always",
    mutationFn: (asked: Asked) => keep(appraisalId, tried, asked, language),
    onSuccess: async (kept) => {
      if (!("id" in kept)) {
        const refused = "refused" in kept;
        setProblem(refused ? t("trying.notKept.refused", { why: kept.refused }) : t(`trying.notKept.${kept.unkept}`));
        return;
      }
      await queries.invalidateQueries({ queryKey: appraisal(appraisalId).queryKey });
      void queries.invalidateQueries({ queryKey: ["appraisals"] });
      onKept(kept.id);
    },
    onError: () => setProblem(t("trying.notKept.failed")),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const isNameless = name.trim() === "";
    setProblem(isNameless ? t("trying.nameless") : undefined);
    if (!isNameless) keeping.mutate({ name: name.trim(), because: because.trim() });
  };
  const close = (): void => {
    setOpen(false);
    setProblem(undefined);
  };
  if (!isOpen)
    return (
      // biome-ignore lint/a11y/noAutofocus: it comes where the form was closed
      <button type="button" className={styles.primary} autoFocus={isOpen === false} onClick={() => setOpen(true)}>
        {t("trying.keep")}
      </button>
    );
  return (
    <form className={styles.keep} onSubmit={submit} noValidate>
      <label htmlFor={nameId}>{t("trying.keepName")}</label>
      <input
        id={nameId}
        // biome-ignore lint/a11y/noAutofocus: the field comes where the button was pressed
        autoFocus
        value={name}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={said}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <label htmlFor={whyId}>{t("trying.keepBecause")}</label>
      <input
        id={whyId}
        value={because}
        autoComplete="off"
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
      />
      <p id={said} role="alert" className={styles.refusal}>
        {problem}
      </p>
      <p className={styles.buttons}>
        <button type="submit" className={styles.primary} disabled={keeping.isPending}>
          {t(keeping.isPending ? "trying.keeping" : "trying.keepDo")}
        </button>
        <button type="button" className="linklike" onClick={close}>
          {t("trying.keepCancel")}
        </button>
      </p>
    </form>
  );
};
