import { useTranslation } from "react-i18next";
import type { Appraisal, Scenario } from "../../models/appraisal.ts";
import type { Result } from "../../models/result.ts";
import { headlineOutcome } from "../../models/words/headline.ts";
import { compactKronor, compactRange, count, fixed, year } from "../../models/words/number.ts";
import { elementWord, namesOf } from "../../models/words/place.ts";
import { quantity } from "../../models/words/unit.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { useSubject } from "../figures/subject.ts";
import styles from "./scenarios.module.css";
import section from "./section.module.css";
import { Plate, Section, WideTable } from "./section.tsx";

/** A scenario with its result; undefined while it is computed, null where it could not be. */
export type Computed = Readonly<{ scenario: Scenario | undefined; result: Result | undefined | null }>;

type ScenariosProps = Readonly<{
  computed: readonly Computed[];
  shown: string | undefined;
  onShow: (scenario: string | undefined) => void;
}>;

const npvOf = ({ result }: Computed): number | undefined =>
  result?.society.npv.defined ? result.society.npv.value : undefined;

/** What sets a scenario apart, in words: parameters set, lines left out, settings changed. */
const useDifference = (document: Appraisal) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  const names = namesOf(document);
  const lists = ["valuations", "costs", "outcomes", "transfers"] as const;
  const lineWord = (id: string): string => {
    const list = lists.find((candidate) => document[candidate]?.some((line) => line.id === id)) ?? "valuations";
    return elementWord(list, id, names, language);
  };
  return (scenario: Scenario): string => {
    const set = Object.entries(scenario.set ?? {}).flatMap(([id, { value }]) => {
      const parameter = document.parameters?.find((candidate) => candidate.id === id);
      if (value === undefined || !parameter) return [];
      return [t("scenarios.setTo", { name: parameter.name, value: quantity(value, parameter.unit, language) })];
    });
    const without = (scenario.without ?? []).map((id) => t("scenarios.without", { name: lineWord(id) }));
    const settings = Object.keys(scenario.settings ?? {}).length > 0 ? [t("scenarios.settings")] : [];
    return [...set, ...without, ...settings].join("; ");
  };
};

const Bar = ({ value, low, high }: Readonly<{ value: number | undefined; low: number; high: number }>) => {
  const span = high - low || 1;
  const place = (at: number) => `${((at - low) / span) * 100}%`;
  return (
    <span className={styles.bar} aria-hidden="true">
      {value !== undefined && (
        <span
          className={styles.fill}
          style={{ left: place(Math.min(0, value)), width: `${(Math.abs(value) / span) * 100}%` }}
        />
      )}
      <span className={styles.zero} style={{ left: place(0) }} />
    </span>
  );
};

const columns = ["npv", "bcr", "payback", "breakEven"] as const;

const Cells = ({ result }: Readonly<{ result: Result }>) => {
  const { document, language } = useSubject();
  const { npv, bcr, payback } = result.society;
  const outcome = headlineOutcome(document, result);
  const needed = outcome && result.breakEven.outcomes[outcome.id]?.society.whole;
  const paid = payback.discounted;
  const cells = [
    npv.defined ? compactKronor(npv.value, language) : whyPhrase(npv.why, language),
    bcr.defined ? fixed(bcr.value, language, 2) : whyPhrase(bcr.why, language),
    paid.defined ? year(paid.year) : whyPhrase(paid.why, language),
    needed ? (needed.defined ? count(needed.value, language, 0) : whyPhrase(needed.why, language)) : "–",
  ];
  return columns.map((column, position) => {
    const cell = cells[position] ?? "";
    return (
      <td key={column} className={/\d/.test(cell) ? "numeric" : section.told}>
        {cell}
      </td>
    );
  });
};

const Row = ({
  computed,
  shown,
  onShow,
  low,
  high,
}: Omit<ScenariosProps, "computed"> & Readonly<{ computed: Computed; low: number; high: number }>) => {
  const { t } = useTranslation();
  const { document } = useSubject();
  const difference = useDifference(document);
  const { scenario, result } = computed;
  const name = scenario?.name ?? t("scenarios.base");
  const isShown = scenario?.id === shown;
  return (
    <tr className={scenario ? undefined : styles.base}>
      <th scope="row">
        {isShown ? (
          <span className={styles.name}>
            {name} <span className="small quiet">({t("scenarios.shown")})</span>
          </span>
        ) : (
          <button
            type="button"
            className={styles.show}
            aria-label={t("scenarios.show", { name })}
            onClick={() => onShow(scenario?.id)}
          >
            {name}
          </button>
        )}
        {scenario && <span className={styles.differs}>{difference(scenario)}</span>}
      </th>
      {result ? <Cells result={result} /> : <td colSpan={4}>{result === null ? t("scenarios.failed") : "…"}</td>}
      <td>
        <Bar value={npvOf(computed)} low={low} high={high} />
      </td>
    </tr>
  );
};

export const Scenarios = ({ computed, shown, onShow }: ScenariosProps) => {
  const { t } = useTranslation();
  const { language, result } = useSubject();
  const nets = computed.map(npvOf).filter((value) => value !== undefined);
  const [low, high] = [Math.min(0, ...nets), Math.max(0, ...nets)];
  if (computed.length < 2)
    return (
      <Section id="scenarios" title={t("scenarios.title")}>
        <p>{t("scenarios.none")}</p>
      </Section>
    );
  const finding =
    nets.length > 1
      ? t("scenarios.finding", { range: compactRange(Math.min(...nets), Math.max(...nets), language) })
      : t("scenarios.findingBase");
  return (
    <Section id="scenarios" title={t("scenarios.title")}>
      <Plate finding={finding} measured={`${t("scenarios.subtitle")}. ${t("page.yearSpan", result.settings)}.`}>
        <WideTable label={t("scenarios.title")}>
          <table className={section.table}>
            <caption className="unseen">{t("scenarios.subtitle")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("scenarios.name")}</th>
                {columns.map((head) => (
                  <th key={head} scope="col" className="numeric">
                    {t(`scenarios.${head}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {computed.map((each) => (
                <Row
                  key={each.scenario?.id ?? ""}
                  computed={each}
                  shown={shown}
                  onShow={onShow}
                  low={low}
                  high={high}
                />
              ))}
            </tbody>
          </table>
        </WideTable>
      </Plate>
    </Section>
  );
};
