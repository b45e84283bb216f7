import { useTranslation } from "react-i18next";
import type { Address } from "../../models/problem.ts";
import { useAt, useEditing, useOfDraft } from "../editing/hooks.ts";
import { OneField } from "../fields/choiceField.tsx";
import { Elements } from "../fields/elements.tsx";
import { Field } from "../fields/field.tsx";
import fields from "../fields/fields.module.css";
import { Fields } from "../fields/fields.tsx";
import { PerYear } from "../fields/perYear.tsx";
import { Strength } from "../fields/together.tsx";
import { InAlternatives } from "./alternatives.tsx";
import { Priced } from "./costs.tsx";
import { Gathered } from "./gathered.tsx";
import { Members, Pair } from "./members.tsx";

const useWords = (list: "equalisation" | "shareGroups" | "correlations" | "transfers") => {
  const { t } = useTranslation("editor");
  return {
    add: t(`assumptions.${list}.add`),
    empty: t(`assumptions.${list}.none`),
    nameless: t(`assumptions.${list}.nameless`),
  } satisfies Readonly<Record<string, string>> & { add: string };
};

/** What an actor keeps of a tax income that grows, and who gets the rest. */
export const Equalisation = () => (
  <Elements list="equalisation" areClosed words={useWords("equalisation")} firstKey="from">
    {(at) => (
      <>
        <From at={`${at}/from`} />
        <Fields of={at} keys={["keep", "to"]} />
      </>
    )}
  </Elements>
);

/** An actor that no other equalisation is from, since they are told apart by that. */
const From = ({ at }: Readonly<{ at: Address }>) => {
  const own = useAt<string>(at);
  const taken = useOfDraft((draft) => (draft.equalisation ?? []).map((one) => one?.from ?? "").join(" "));
  return <OneField at={at} of={["actors"]} without={taken.split(" ").filter((from) => from !== own)} />;
};

/** Shares that are parts of one whole. */
export const ShareGroups = () => (
  <Elements list="shareGroups" areClosed words={useWords("shareGroups")} firstKey="parameters">
    {(at) => (
      <>
        <Members at={`${at}/parameters`} />
        <SharedBelief at={`${at}/belief`} />
      </>
    )}
  </Elements>
);

/** How sure the division is as a whole; its one form is chosen by saying that there is one. */
const SharedBelief = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const editing = useEditing();
  const kind = useAt<string>(`${at}/kind`);
  const turn = (value: object | undefined) => editing.change([{ at, value }]);
  return (
    <Gathered at={at}>
      {kind === undefined ? (
        <button type="button" className={fields.action} onClick={() => turn({ kind: "dirichlet" })}>
          {t("assumptions.shareGroups.belief")}
        </button>
      ) : (
        <Fields of={at} keys={["weights", "kind"]} />
      )}
    </Gathered>
  );
};

/** Assumptions that are high or low together. */
export const Correlations = () => {
  const { t } = useTranslation("editor");
  return (
    <Elements list="correlations" areClosed words={useWords("correlations")} firstKey="between/0">
      {(at) => (
        <>
          <Pair at={`${at}/between`} />
          <Strength at={at} />
          <Field at={`${at}/because`} label={t("together.why")} />
        </>
      )}
    </Elements>
  );
};

/** Money that moves between actors year by year. */
export const Transfers = () => {
  const { t } = useTranslation("editor");
  return (
    <Elements
      list="transfers"
      areClosed
      make={({ series }) => ({ prices: { basis: "nominal", ...(series?.[0]?.id && { series: series[0].id }) } })}
      idFrom={t("assumptions.transfers.id")}
      words={useWords("transfers")}
    >
      {(at) => (
        <>
          <Fields of={at} keys={["name", "from", "to"]} />
          <PerYear at={`${at}/amounts`} />
          <Priced at={at} before={[]} after={[]} />
          <InAlternatives at={at} />
        </>
      )}
    </Elements>
  );
};
