import { use } from "react";
import { useTranslation } from "react-i18next";
import { patternOf, readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { useDepth, useOfDraft } from "../editing/hooks.ts";
import { useProblemsUnder } from "../editing/live.ts";
import { type Depth, depths } from "../editing/places.ts";
import { Field } from "./field.tsx";
import styles from "./fields.module.css";
import { FormContext } from "./form.ts";
import { leafOf } from "./leaves.ts";

/** Whether a field stands by itself at a depth, or among those that are not asked for there. */
export const isShown = (at: Address, depth: Depth): boolean => {
  const leaf = leafOf(patternOf(at)) ?? leafOf(`${patternOf(at)}/*`);
  return leaf === undefined || depths.indexOf(leaf.depth) <= depths.indexOf(depth);
};

type FieldsProps = Readonly<{ of: Address; keys: readonly string[] }>;

/** Fields of an element or group: those of the depth, and the others under one heading, so that nothing written is out of reach. */
export const Fields = ({ of, keys }: FieldsProps) => {
  const depth = useDepth();
  const at = (key: string): Address => `${of}/${key}`;
  const [shown, others] = [true, false].map((is) => keys.filter((key) => isShown(at(key), depth) === is));
  return (
    <>
      {shown!.length > 0 && (
        <div className={styles.fields}>
          {shown!.map((key) => (
            <Field key={key} at={at(key)} />
          ))}
        </div>
      )}
      {others!.length > 0 && <More at={`${of}/+`} of={of} keys={others!} />}
    </>
  );
};

type MoreProps = FieldsProps & Readonly<{ at: Address }>;

/** Fields that are not asked for at this depth. They open by themselves where something in them must be mended. */
const More = ({ at, of, keys }: MoreProps) => {
  const { t } = useTranslation("editor");
  const { isOpen, setOpen } = use(FormContext);
  const filled = useOfDraft((draft) => keys.filter((key) => readAt(draft, `${of}/${key}`) !== undefined).length);
  const problems = useProblemsUnder(of);
  const hasProblem = problems.some((problem) => keys.some((key) => problem.at.startsWith(`${of}/${key}`)));
  const open = isOpen(at) ?? hasProblem;
  return (
    <details
      className={styles.more}
      open={open}
      onToggle={(event) => event.currentTarget.open !== open && setOpen(at, event.currentTarget.open)}
    >
      <summary>
        {t("field.more")} <span className="quiet">{filled > 0 && t("field.filled", { count: filled })}</span>
      </summary>
      {open && (
        <div className={styles.fields}>
          {keys.map((key) => (
            <Field key={key} at={`${of}/${key}`} />
          ))}
        </div>
      )}
    </details>
  );
};
