import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { namesOf } from "../../models/words/place.ts";
import { useAt, useEditing, useOfDraft } from "../editing/hooks.ts";
import { ChoiceField } from "../fields/choiceField.tsx";
import { Elements } from "../fields/elements.tsx";
import { inputOf } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import { Fields } from "../fields/fields.tsx";
import { useFormer } from "../fields/former.ts";
import { idOf } from "../fields/frame.tsx";
import { InAlternatives } from "./alternatives.tsx";
import { Gathered } from "./gathered.tsx";
import { Recipients } from "./recipients.tsx";

/** The outcome where there is but one, and the first index: what is hardly ever another. */
export const madeValuation = (draft: Draft): object => {
  const [outcome, ...others] = draft.outcomes ?? [];
  const series = draft.series?.[0]?.id;
  return {
    ...(outcome?.id && others.length === 0 && { outcome: outcome.id }),
    ...(series !== undefined && { prices: { series } }),
  };
};

export const Valuations = () => {
  const { t } = useTranslation("editor");
  return (
    <Elements
      list="valuations"
      areClosed
      make={madeValuation}
      idFrom={t("assumptions.valuations.id")}
      words={{
        add: t("assumptions.valuations.add"),
        empty: t("assumptions.valuations.none"),
        nameless: t("assumptions.valuations.nameless"),
      }}
      summary={(at) => <OfOutcome at={at} />}
    >
      {(at) => (
        <>
          <Fields of={at} keys={["name", "outcome", "category", "content", "valueOfOutcome"]} />
          <Profile at={`${at}/profile`} />
          <Fields of={at} keys={["amount"]} />
          <Prices at={`${at}/prices`} />
          <Recipients at={`${at}/recipients`} />
          <Fields of={at} keys={["equalised", "realised", "persistence", "realUprating"]} />
          <InAlternatives at={at} />
        </>
      )}
    </Elements>
  );
};

const OfOutcome = ({ at }: Readonly<{ at: Address }>) => {
  const outcome = useAt<string>(`${at}/outcome`);
  return useOfDraft((draft) => (outcome === undefined ? null : namesOf(draft)("outcomes", outcome)));
};

/** What each profile of time is described by. */
const profileLeaves: Readonly<Record<string, readonly string[]>> = {
  lumpSum: [],
  stream: ["calibratedRate", "atAge", "fromAge", "toAge", "shapeGrowth"],
  annual: ["years", "firstLag", "dropOff"],
};

/** When the value comes. What was stated of another profile is there again when one turns back to it. */
const Profile = ({ at }: Readonly<{ at: Address }>) => {
  const editing = useEditing();
  const kind = useAt<string>(`${at}/kind`);
  const former = useFormer();
  const input = inputOf(`${at}/kind`);
  if (input.kind !== "choice") throw new Error("a profile's kind is chosen");
  const turn = (chosen: string | undefined): void => {
    const known = former(kind, readAt(editing.read().document, at), chosen);
    editing.change([{ at, value: chosen && (known ?? { kind: chosen }) }]);
  };
  return (
    <Gathered at={at}>
      <ChoiceField at={`${at}/kind`} of={input.of} onChoice={turn} />
      <Fields of={at} keys={profileLeaves[kind ?? ""] ?? []} />
    </Gathered>
  );
};

/** The year whose kronor the amount is in, or that nobody knows it and which it is taken as: a guess that the results tell of. */
const Prices = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const isUnknown = useAt<unknown>(`${at}/year`) === "unknown";
  const because = useAt<string>(`${at}/because`);
  const known = useRef<unknown>(undefined);
  const turn = (toUnknown: boolean): void => {
    if (toUnknown) known.current = readAt(editing.read().document, `${at}/year`);
    editing.change([
      { at: `${at}/takenAs`, value: toUnknown ? known.current : undefined },
      { at: `${at}/year`, value: toUnknown ? "unknown" : known.current },
    ]);
  };
  const name = `${idOf(at)}:known`;
  return (
    <Gathered at={at}>
      <div className={fields.radios} role="radiogroup" aria-label={t("assumptions.prices.known")}>
        {[false, true].map((one) => (
          <label key={String(one)} className={fields.check}>
            <input type="radio" name={name} checked={isUnknown === one} onChange={() => turn(one)} />
            <span>{t(`assumptions.prices.${one ? "isUnknown" : "isKnown"}`)}</span>
          </label>
        ))}
      </div>
      <Fields of={at} keys={[isUnknown ? "takenAs" : "year", "series"]} />
      {(isUnknown || because !== undefined) && <Fields of={at} keys={["because"]} />}
    </Gathered>
  );
};
