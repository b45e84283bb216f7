import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import { linesOf } from "../../models/places.ts";
import type { Address } from "../../models/problem.ts";
import { useOfDraft } from "../editing/hooks.ts";
import type { Edit } from "../editing/store.ts";
import { Elements } from "../fields/elements.tsx";
import { Field } from "../fields/field.tsx";
import { Fields } from "../fields/fields.tsx";
import { Assumed } from "./scenarioSteps.tsx";

/** What there is to choose among: the same appraisal with some of its lines, and other assumptions. */
export const Alternatives = () => {
  const { t } = useTranslation("editor");
  return (
    <Elements
      list="alternatives"
      areClosed
      idFrom={t("alternatives.id")}
      words={{ add: t("alternatives.add"), empty: t("alternatives.none"), nameless: t("alternatives.nameless") }}
      summary={(at) => <Shown at={at} />}
      withCopy={alsoIn}
      withRemoval={noMoreIn}
    >
      {(at) => (
        <>
          <Field at={`${at}/name`} />
          <Assumed at={`${at}/set`} />
          <Fields of={at} keys={["without", "only"]} />
        </>
      )}
    </Elements>
  );
};

/** Which of them the results are of. */
const Shown = ({ at }: Readonly<{ at: Address }>) => {
  const { t } = useTranslation("editor");
  const isFirst = useOfDraft((draft) => `/alternatives/${draft.alternatives?.[0]?.id}` === at);
  return isFirst ? t("alternatives.shown") : null;
};

/** The alternatives that a line or an outcome is in, asked only where there are any. */
export const InAlternatives = ({ at }: Readonly<{ at: Address }>) => {
  const isAsked = useOfDraft(
    (draft) => (draft.alternatives ?? []).length > 0 || readAt(draft, `${at}/in`) !== undefined,
  );
  return isAsked ? <Fields of={at} keys={["in"]} /> : null;
};

/** What is in an alternative is in its copy. */
export const alsoIn = (draft: Draft, from: string, to: string): readonly Edit[] =>
  linesOf(draft).flatMap(([line, at]) =>
    line.in?.includes(from) ? [{ at: `${at}/in`, value: [...line.in, to] }] : [],
  );

/** What was in others too is in those alone. What was in no other still says so: it must not be in all of them unasked. */
export const noMoreIn = (draft: Draft, id: string): readonly Edit[] =>
  linesOf(draft).flatMap(([line, at]) => {
    const others = line.in?.filter((one) => one !== id) ?? [];
    return line.in?.includes(id) && others.length > 0 ? [{ at: `${at}/in`, value: others }] : [];
  });
