import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { freeId, NEW, readAt } from "../../models/edit.ts";
import { suggestedFactor } from "../../models/library/evidence.ts";
import type { Address } from "../../models/problem.ts";
import { nextStream } from "../../models/streams.ts";
import { suggestionText } from "../../models/words/evidence.ts";
import { useAt, useDepth, useEditing, useOfDraft } from "../editing/hooks.ts";
import type { Edit } from "../editing/store.ts";
import { ChoiceField } from "../fields/choiceField.tsx";
import { Elements } from "../fields/elements.tsx";
import { Field } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import { Fields } from "../fields/fields.tsx";
import { useFormer } from "../fields/former.ts";
import { useLanguage } from "../language/language.ts";
import { BreakEven } from "./breakEven.tsx";
import { ByCohort, EffectValue, hasRisk, type Measure } from "./effect.tsx";
import { Part, StepFrame } from "./step.tsx";

export const Truth = () => {
  const { t } = useTranslation("editor");
  const depth = useDepth();
  return (
    <StepFrame step="truth">
      <BreakEven />
      <Part title={t("truth.effect")} lead={t(depth === "idea" ? "truth.effectIdea" : "truth.effectLead")}>
        <Elements list="outcomes" words={{ add: "", empty: t("truth.none"), nameless: t("need.nameless") }} isFixed>
          {(at) => <Effect at={at} />}
        </Elements>
      </Part>
    </StepFrame>
  );
};

const Effect = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const measure = useAt<Measure>(`${at}/effect/measure`);
  return (
    <>
      <MeasureField at={at} />
      {measure && hasRisk(measure) && <ByCohort outcome={at} keyName="baselineRisk" />}
      {measure && <EffectValue outcome={at} />}
      <Field at={`${at}/effect/per`} />
      <fieldset className={fields.part}>
        <legend className={fields.partTitle}>{t("truth.adjust")}</legend>
        <Fields of={at} keys={["deadweight", "ownShare", "displacement"]} />
        <Haircut at={at} />
      </fieldset>
    </>
  );
};

const measures = ["riskDifference", "relativeRisk", "oddsRatio", "perPerson", "count"] as const;

/**
 * Another measure is another claim: a number of the one is none of the other, though it looks like one (0.5 as a difference in risk and
 * as a relative risk). What was stated in each is there again when one turns back to it.
 */
const MeasureField = ({ at }: Readonly<{ at: Address }>) => {
  const editing = useEditing();
  const former = useFormer();
  const turn = (next: string | undefined): void => {
    const effect = readAt(editing.read().document, `${at}/effect`) as Readonly<{ measure?: string; value?: unknown }>;
    editing.change([
      { at: `${at}/effect/measure`, value: next },
      { at: `${at}/effect/value`, value: former(effect?.measure, effect?.value, next) },
    ]);
  };
  return <ChoiceField at={`${at}/effect/measure`} of={measures} onChoice={turn} />;
};

/** The design of the study that an outcome's effect comes from. */
const designOf =
  (at: Address) =>
  (draft: Draft): Parameters<typeof suggestedFactor>[0] | undefined => {
    const value = readAt(draft, `${at}/effect/value`);
    const ids = typeof value === "object" && value !== null ? Object.values(value) : [value];
    const id = ids.find((one) => typeof one === "string");
    return readAt(draft, `/parameters/${id}/evidence/design`) as Parameters<typeof suggestedFactor>[0] | undefined;
  };

/** The evidence factor, and what the study behind the effect suggests that it be. */
const Haircut = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const language = useLanguage();
  const editing = useEditing();
  const design = useOfDraft(designOf(at));
  const place = `${at}/evidenceFactor`;
  const held = useAt<unknown>(place);
  return (
    <div>
      <Field at={place} />
      {design === undefined ? (
        <p className={fields.help}>{t("truth.noDesign")}</p>
      ) : (
        <p className={fields.said}>
          {suggestionText(design, language)}{" "}
          {held === undefined && (
            <button
              type="button"
              className="linklike"
              onClick={() =>
                editing.change(suggestedEdits(editing.read().document, place, design, t("truth.haircutName")))
              }
            >
              {t("truth.useSuggested")}
            </button>
          )}
        </p>
      )}
    </div>
  );
};

/** The suggested factor as a parameter with its range, since a certain haircut would make weak evidence look certain (METHOD.md, The chain). */
const suggestedEdits = (
  draft: Draft,
  at: Address,
  design: Parameters<typeof suggestedFactor>[0],
  name: string,
): readonly Edit[] => {
  const { value, low, high, source, verified } = suggestedFactor(design);
  const id = freeId(draft, name);
  const belief = low === high ? {} : { belief: { kind: "triangular", low, mode: value, high } };
  return [
    {
      at: `/parameters/${NEW}`,
      value: {
        id,
        name,
        unit: "share",
        value,
        ...belief,
        source,
        verified,
        stream: nextStream(draft),
      },
    },
    { at, value: id },
  ];
};
