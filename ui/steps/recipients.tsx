import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { exactShare } from "../../models/words/number.ts";
import { namesOf } from "../../models/words/place.ts";
import { useAt, useEditing, useOfDraft } from "../editing/hooks.ts";
import { Field } from "../fields/field.tsx";
import { useLanguage } from "../language/language.ts";
import styles from "./assumptions.module.css";
import { Gathered } from "./gathered.tsx";

/** Every actor and the share of the value that is theirs; one that is left empty gets nothing. */
export const Recipients = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const held = Object.keys(useAt<object>(at) ?? {});
  const actors = useOfDraft((draft) => (draft.actors ?? []).map((actor) => actor?.id ?? "").join(" "));
  const all = [...new Set([...actors.split(" ").filter(Boolean), ...held])];
  return (
    <Gathered at={at}>
      <ul className={styles.recipients}>
        {all.map((actor) => (
          <li key={actor}>
            <Share at={`${at}/${actor}`} actor={actor} />
            {held.includes(actor) && (
              <button
                type="button"
                className="linklike small"
                onClick={() => editing.change([{ at: `${at}/${actor}`, value: undefined }])}
              >
                {t("element.remove")}
                <span className="unseen">
                  : <Name actor={actor} />
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <Sum at={at} />
    </Gathered>
  );
};

type ShareProps = Readonly<{ at: Address; actor: string }>;

const Share = ({ at, actor }: ShareProps) => {
  const name = useOfDraft((draft) => namesOf(draft)("actors", actor));
  return <Field at={at} label={name} isInRow />;
};

const Name = ({ actor }: Readonly<{ actor: string }>) => useOfDraft((draft) => namesOf(draft)("actors", actor));

/** Parts of a whole are seen to add up while one writes them; a sum of shares written with ten digits is off by less. */
const sumOf =
  (at: Address) =>
  (draft: Draft): number | undefined => {
    const shares = Object.values((readAt(draft, at) ?? {}) as object).map((ref) =>
      typeof ref === "number" ? ref : readAt(draft, `/parameters/${ref}/value`),
    );
    if (shares.length === 0 || !shares.every((share) => typeof share === "number")) return undefined;
    return Math.round(shares.reduce((sum, share) => sum + share, 0) * 1e10) / 1e10;
  };

const Sum = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const sum = useOfDraft(sumOf(at));
  return sum === undefined ? null : (
    <p className={styles.sum}>{t("assumptions.sum", { sum: exactShare(sum, language) })}</p>
  );
};
