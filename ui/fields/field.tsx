import type { Draft, Unit } from "../../models/appraisal.ts";
import { patternOf, readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { useEditing, useOfDraft } from "../editing/hooks.ts";
import { centredWriter } from "./centre.ts";
import { ChoiceField, FlagField, ManyField, OneField, YesNoField } from "./choiceField.tsx";
import type { FieldProps } from "./frame.tsx";
import type { Input } from "./leaf.ts";
import { leafOf } from "./leaves.ts";
import { MadeField } from "./made.tsx";
import { NumberField } from "./numberField.tsx";
import { RefField } from "./refField.tsx";
import { DateField, NumbersField, TextField, YearsField } from "./textField.tsx";

/** Years that lists hold as keys of the series, and not as numbers. */
const areKeys = (at: Address): boolean => at.endsWith("/provisional");

/** The unit of the parameter that an address is in, or that a scenario or an alternative sets. */
const parameterUnitOf =
  (at: Address) =>
  (draft: Draft): Unit | undefined => {
    const [, list, first, key, second] = at.split("/");
    const id = list !== "parameters" && key === "set" ? second : first;
    return readAt(draft, `/parameters/${id}/unit`) as Unit | undefined;
  };

const MeasuredField = (props: FieldProps) => {
  const editing = useEditing();
  const unit = useOfDraft(parameterUnitOf(props.at));
  const [holder, isValue] = [
    props.at.replace(/\/value$/, ""),
    /^\/(parameters|(scenarios|alternatives)\/[^/]+\/set)\/[^/]+\/value$/.test(props.at),
  ];
  return (
    <NumberField {...props} kind={unit ?? "plain"} {...(isValue && { begin: () => centredWriter(editing, holder) })} />
  );
};

const MeasuredList = (props: FieldProps) => {
  const unit = useOfDraft(parameterUnitOf(props.at));
  return <NumbersField {...props} unit={unit ?? "plain"} />;
};

/** The field of a leaf, whatever it is; of a list that is written whole, `at` is the address of the list. */
export const Field = (props: FieldProps) => {
  const input = inputOf(props.at);
  switch (input.kind) {
    case "text":
      return <TextField {...props} />;
    case "longText":
      return <TextField {...props} isLong />;
    case "date":
      return <DateField {...props} />;
    case "year":
      return <NumberField {...props} kind="calendarYear" />;
    case "whole":
      return <NumberField {...props} kind="whole" />;
    case "number":
      return input.of === "parameter" ? <MeasuredField {...props} /> : <NumberField {...props} kind={input.of} />;
    case "ref":
      return <RefField {...props} />;
    case "flag":
      return <FlagField {...props} />;
    case "yesNo":
      return <YesNoField {...props} />;
    case "made":
      return <MadeField {...props} />;
    case "numbers":
      return props.at.endsWith("/values") ? <MeasuredList {...props} /> : <NumbersField {...props} unit="plain" />;
    case "years":
      return <YearsField {...props} areKeys={areKeys(props.at)} />;
    case "choice":
      return <ChoiceField {...props} of={input.of} />;
    case "one":
      return <OneField {...props} of={input.of} />;
    case "many":
      return <ManyField {...props} of={input.of} />;
  }
  return input satisfies never;
};

/** How the leaf of an address is written; of a list that is written whole, how its elements are. */
export const inputOf = (at: Address): Input => {
  const leaf = leafOf(patternOf(at)) ?? leafOf(`${patternOf(at)}/*`);
  if (!leaf) throw new Error(`no field is made for ${at}`);
  return leaf.input;
};
