import { useTranslation } from "react-i18next";
import type { Draft } from "../../models/appraisal.ts";
import { readAt } from "../../models/edit.ts";
import type { Address } from "../../models/problem.ts";
import { useOfDraft } from "../editing/hooks.ts";
import { elementsIn, isOf } from "../fields/elements.tsx";
import { projectYears } from "../fields/perYear.tsx";
import { YearTable } from "../fields/yearTable.tsx";
import { Part } from "./step.tsx";

type Phase = "development" | "operation";

/** Cost lines in kronor a year, and those whose kronor come of hours and wages or of equipment. */
const linesOf = (draft: Draft, phase: Phase) => {
  const all = elementsIn(draft, "costs", isOf(phase));
  const isWorkedOut = (at: Address): boolean =>
    ["ingredients", "equipment"].some((key) => readAt(draft, `${at}/${key}`) !== undefined);
  return { stated: all.filter((at) => !isWorkedOut(at)), workedOut: all.filter(isWorkedOut) };
};

const namesOf = (draft: Draft, lines: readonly Address[]): readonly string[] =>
  lines.flatMap((at) => (readAt(draft, `${at}/name`) as string | undefined) ?? []);

/** Ordinary operation begins when the project is over. */
const firstYearAfter = (draft: Draft): string => {
  const last = projectYears(draft).split(" ").at(-1);
  return last ? String(Number(last) + 1) : "";
};

type BudgetTableProps = Readonly<{ phase: Phase; make: (draft: Draft) => object }>;

/** The budget as people have it in a sheet: a line a cost, a column a year. */
export const BudgetTable = ({ phase, make }: BudgetTableProps) => {
  const { t } = useTranslation("editor");
  const rows = useOfDraft((draft) => linesOf(draft, phase).stated.join(" "))
    .split(" ")
    .filter(Boolean);
  const workedOut = useOfDraft((draft) => namesOf(draft, linesOf(draft, phase).workedOut).join(", "));
  const title = t(phase === "operation" ? "table.operation" : "table.budget");
  return (
    <Part title={title} lead={t(rows.length > 0 ? "table.lead" : "table.leadEmpty")}>
      <YearTable
        label={title}
        list="costs"
        of="amounts"
        suggest={phase === "operation" ? firstYearAfter : projectYears}
        columns={["payer"]}
        nameless={t("costs.nameless")}
        {...{ rows, make }}
      />
      {workedOut && <p className="quiet small">{t("table.workedOut", { names: workedOut })}</p>}
    </Part>
  );
};
