import { useTranslation } from "react-i18next";
import { type Address, address } from "../../models/problem.ts";
import type { BreakEvenResult } from "../../models/result.ts";
import { headlineOutcome } from "../../models/words/headline.ts";
import { count } from "../../models/words/number.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure } from "../figures/figure.tsx";
import { useSubject } from "../figures/subject.ts";
import section from "./section.module.css";
import { WideTable } from "./section.tsx";

/** Whole outcomes, the exact number beside it, and whether the target group is large enough. */
const Needed = ({ at, need }: Readonly<{ at: Address; need: BreakEvenResult }>) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const { whole, needed, impossible } = need;
  if (!whole.defined) return <td className={section.told}>{whyPhrase(whole.why, language)}</td>;
  return (
    <td className="numeric">
      {impossible && <span className="small quiet">{t("needed.impossible")} </span>}
      <Figure at={`${at}/whole`}>{count(whole.value, language, 0)}</Figure>
      {needed.defined && (
        <span className="quiet">
          {" "}
          (<Figure at={`${at}/needed`}>{count(needed.value, language, 2)}</Figure>)
        </span>
      )}
    </td>
  );
};

type Row = Readonly<{ name: string; at: Address; before: BreakEvenResult; after: BreakEvenResult }>;

/** How many more are needed, for whom. */
export const NeededTable = () => {
  const { t } = useTranslation();
  const { document, result } = useSubject();
  const outcome = headlineOutcome(document, result);
  const breakEven = outcome && result.breakEven.outcomes[outcome.id];
  if (!outcome || !breakEven) return null;
  const at = address("breakEven", "outcomes", outcome.id);
  const inGroup = (id: string): boolean =>
    breakEven.groups[id] !== undefined ||
    document.actors.some((actor) => actor.id === id && actor.partOf !== undefined);
  const nameOf = (id: string) => document.actors.find((actor) => actor.id === id)?.name ?? id;
  const rows: readonly Row[] = [
    { name: t("keys.publicSector"), at: `${at}/publicSector`, ...breakEven.publicSector },
    ...Object.entries(breakEven.groups).map(([id, pair]) => ({
      name: t("who.together", { name: nameOf(id) }),
      at: at + address("groups", id),
      ...pair,
    })),
    ...Object.entries(breakEven.actors)
      .filter(([id]) => !inGroup(id))
      .map(([id, pair]) => ({ name: nameOf(id), at: at + address("actors", id), ...pair })),
  ];
  return (
    <WideTable label={t("needed.title")}>
      <table className={section.table}>
        <caption>
          {t("needed.title")}
          <span className={section.measured}>{t("needed.measured", { outcome: outcome.name })}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("keys.perspective")}</th>
            <th scope="col" className="numeric">
              {t("keys.before")}
            </th>
            <th scope="col" className="numeric">
              {t("keys.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("keys.society")}</th>
            <Needed at={`${at}/society`} need={breakEven.society} />
            <Needed at={`${at}/society`} need={breakEven.society} />
          </tr>
          {rows.map(({ name, at: stands, before, after }) => (
            <tr key={stands}>
              <th scope="row">{name}</th>
              <Needed at={`${stands}/before`} need={before} />
              <Needed at={`${stands}/after`} need={after} />
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
};
