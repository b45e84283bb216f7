import { use } from "react";
import { useTranslation } from "react-i18next";
import { kitEdits, outcomeKits } from "../../models/starting.ts";
import { kronor } from "../../models/words/number.ts";
import { useAt, useEditing } from "../editing/hooks.ts";
import { Elements } from "../fields/elements.tsx";
import { Field } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import { Fields } from "../fields/fields.tsx";
import { FormContext } from "../fields/form.ts";
import { useLanguage } from "../language/language.ts";
import { InAlternatives } from "./alternatives.tsx";
import { ByCohort, hasRisk, type Measure } from "./effect.tsx";
import { Part, StepFrame } from "./step.tsx";

export const Need = () => {
  const { t } = useTranslation("editor");
  return (
    <StepFrame step="need">
      <Fields of="" keys={["title", "description", "stage", "diaryNumber", "asOf", "illustrative"]} />
      <Part title={t("need.outcomes")} lead={t("need.outcomesLead")}>
        <Elements
          list="outcomes"
          words={{ add: "", empty: t("need.none"), nameless: t("need.nameless") }}
          adding={<Kits />}
        >
          {(at) => (
            <>
              <Fields of={at} keys={["name", "concept"]} />
              <Otherwise at={at} />
              <InAlternatives at={at} />
            </>
          )}
        </Elements>
      </Part>
    </StepFrame>
  );
};

/** What can be counted: outcomes with a shipped value, and one's own. */
const Kits = () => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  const { goTo, setOpen } = use(FormContext);
  const choose = (kit: (typeof outcomeKits)[number]["id"]): void => {
    const edits = kitEdits(editing.read().document, kit);
    editing.change(edits);
    const { id } = edits[0]!.value as { id: string };
    setOpen(`/outcomes/${id}`, true);
    goTo(`/outcomes/${id}/${kit === "own" ? "name" : "effect/baselineRisk"}`);
  };
  return (
    <div>
      <p className={fields.label}>{t("need.choose")}</p>
      <ul className={fields.kits}>
        {outcomeKits.map(({ id, value }) => (
          <li key={id}>
            <button type="button" className={fields.add} onClick={() => choose(id)}>
              + {t(`need.kits.${id}`)}
            </button>
            <p className={fields.help}>
              {value?.value === undefined
                ? t("need.ownHelp")
                : t("need.valueHelp", { value: kronor(value.value, language), source: value.source?.publisher ?? "" })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What would have happened without the intervention: a risk, or how much would have come anyway. */
const Otherwise = ({ at }: Readonly<{ at: string }>) => {
  const { t } = useTranslation("editor");
  const measure = useAt<Measure>(`${at}/effect/measure`);
  return (
    <fieldset className={fields.part}>
      <legend className={fields.partTitle}>{t("need.otherwise")}</legend>
      {measure === undefined || hasRisk(measure) ? (
        <ByCohort outcome={at} keyName="baselineRisk" />
      ) : (
        <Field at={`${at}/deadweight`} />
      )}
    </fieldset>
  );
};
