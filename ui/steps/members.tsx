import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { useAt, useEditing } from "../editing/hooks.ts";
import { useProblemsUnder } from "../editing/live.ts";
import type { Edit } from "../editing/store.ts";
import { Choosing, useParameters } from "../fields/choosing.tsx";
import fields from "../fields/fields.module.css";
import { Frame, idOf, useLeaf } from "../fields/frame.tsx";
import styles from "./assumptions.module.css";

/** What is wrong with the list or any of its members, which have no fields of their own. */
const useListed = (at: Address, first = at) => {
  const leaf = useLeaf({ at });
  const problems = useProblemsUnder(at);
  const faults = problems.filter(({ kind }) => kind !== "missing");
  return { ...leaf, id: idOf(first), faults, isMissing: faults.length < problems.length };
};

/** A share group without a member and its weight: the weights that are left are those of the same parameters as before. */
export const withoutMemberAt = (draft: Draft, at: Address, position: number): readonly Edit[] => {
  const weights = `${at.slice(0, at.lastIndexOf("/"))}/belief/weights`;
  return [at, weights].flatMap((list) => {
    const held = readAt(draft, list) as readonly unknown[] | undefined;
    const left = held?.toSpliced(position, 1);
    return left ? [{ at: list, value: left.length > 0 ? left : undefined }] : [];
  });
};

/** The parameters of a share group in order, which is that of their weights. */
export const Members = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const { all, nameOf } = useParameters();
  const chosen = useAt<readonly string[]>(at) ?? [];
  const leaf = useListed(at);
  return (
    <Frame leaf={leaf} isGroup>
      <div id={leaf.id} data-at={at} tabIndex={-1}>
        {chosen.length > 0 && (
          <ol className={styles.members}>
            {chosen.map((id, position) => (
              <li key={id} data-at={`${at}/${position}`} tabIndex={-1}>
                {nameOf(id)}{" "}
                <button
                  type="button"
                  className="linklike small"
                  onClick={() => editing.change(withoutMemberAt(editing.read().document, at, position))}
                >
                  {t("element.remove")}
                  <span className="unseen">: {nameOf(id)}</span>
                </button>
              </li>
            ))}
          </ol>
        )}
        <Choosing
          label={t("assumptions.shareGroups.member")}
          of={all.filter(({ id, unit }) => unit === "share" && !chosen.includes(id))}
          onChoose={(id) => editing.change([{ at, value: [...chosen, id] }])}
        />
      </div>
    </Frame>
  );
};

/** A pair with another first or second; half a pair is a list of one, since a draft has no place that is empty. */
export const pairWith = (
  before: readonly string[] | undefined,
  position: number,
  id: string,
): readonly string[] | undefined => {
  const pair = [0, 1].flatMap((one) => (one === position ? id : before?.[one]) || []);
  return pair.length > 0 ? pair : undefined;
};

/** Two parameters: the second can be chosen when the first is. */
export const Pair = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const { all, nameOf } = useParameters();
  const chosen = useAt<readonly string[]>(at) ?? [];
  const leaf = useListed(at, `${at}/0`);
  const choose = (position: number, id: string): void =>
    editing.change([{ at, value: pairWith(readAt(editing.read().document, at) as readonly string[], position, id) }]);
  return (
    <Frame leaf={leaf} isGroup>
      <div className={styles.pair} data-at={at} tabIndex={-1}>
        {[0, 1].map((position) => {
          const own = chosen[position] ?? "";
          const isGone = own !== "" && !all.some(({ id }) => id === own);
          return (
            <select
              key={position}
              id={idOf(`${at}/${position}`)}
              data-at={`${at}/${position}`}
              className={fields.select}
              aria-label={t(`assumptions.correlations.${position === 0 ? "one" : "other"}`)}
              aria-describedby={`${leaf.id}:problem`}
              disabled={position > chosen.length}
              value={own}
              onChange={(event) => choose(position, event.target.value)}
            >
              <option value="">{t("field.notChosen")}</option>
              {isGone && <option value={own}>{nameOf(own)}</option>}
              {all
                .filter(({ id }) => id !== chosen[1 - position])
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          );
        })}
      </div>
    </Frame>
  );
};
