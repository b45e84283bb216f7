import { useTranslation } from "react-i18next";
import type { Appraisal, Scenario } from "../../models/appraisal.ts";
import { type Address, address } from "../../models/problem.ts";
import type { PaybackRatio, Ratio } from "../../models/result.ts";
import { headlineOutcome } from "../../models/words/headline.ts";
import { compactKronor, count, fixed, year } from "../../models/words/number.ts";
import { elementWord, namesOf } from "../../models/words/place.ts";
import { scenariosTitle } from "../../models/words/sentence.ts";
import { quantity } from "../../models/words/unit.ts";
import { whyPhrase } from "../../models/words/why.ts";
import { Figure } from "../figures/figure.tsx";
import { Worded } from "../figures/sentence.tsx";
import { type Computed, SubjectContext, useSubject } from "../figures/subject.ts";
import styles from "./scenarios.module.css";
import section from "./section.module.css";
import { Plate, Section, WideTable } from "./section.tsx";

type ScenariosProps = Readonly<{
  computed: readonly Computed[];
  shown: string | undefined;
  onShow: (scenario: string | undefined) => void;
}>;

const npvOf = ({ subject }: Computed): number | undefined => {
  const npv = subject?.result.society.npv;
  return npv?.defined ? npv.value : undefined;
};

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

type Cell = Readonly<{ at: Address; of: Ratio | PaybackRatio; shown: string | undefined }>;

/** The figures of a row's own scenario, each open to how it came about there. */
const Cells = () => {
  const { document, language, result } = useSubject();
  const { npv, bcr, payback } = result.society;
  const outcome = headlineOutcome(document, result);
  const needed = outcome && result.breakEven.outcomes[outcome.id]?.society.whole;
  const paid = payback.discounted;
  const cells: Readonly<Record<(typeof columns)[number], Cell | undefined>> = {
    npv: { at: "/society/npv", of: npv, shown: npv.defined ? compactKronor(npv.value, language) : undefined },
    bcr: { at: "/society/bcr", of: bcr, shown: bcr.defined ? fixed(bcr.value, language, 2) : undefined },
    payback: { at: "/society/payback/discounted", of: paid, shown: paid.defined ? year(paid.year) : undefined },
    breakEven: outcome &&
      needed && {
        at: address("breakEven", "outcomes", outcome.id, "society", "whole"),
        of: needed,
        shown: needed.defined ? count(needed.value, language, 0) : undefined,
      },
  };
  return columns.map((column) => {
    const cell = cells[column];
    return (
      <td key={column} className={cell?.of.defined === false ? section.told : "numeric"}>
        {cell ? cell.of.defined ? <Figure at={cell.at}>{cell.shown}</Figure> : whyPhrase(cell.of.why, language) : "–"}
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
  const { scenario, subject } = computed;
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
            className={`linklike ${styles.show}`}
            aria-label={t("scenarios.show", { name })}
            onClick={() => onShow(scenario?.id)}
          >
            {name}
          </button>
        )}
        {scenario && <span className={styles.differs}>{difference(scenario)}</span>}
      </th>
      {subject ? (
        <SubjectContext value={subject}>
          <Cells />
        </SubjectContext>
      ) : (
        <td colSpan={columns.length}>{subject === null ? t("scenarios.failed") : "…"}</td>
      )}
      <td>
        <Bar value={npvOf(computed)} low={low} high={high} />
      </td>
    </tr>
  );
};

/** In how many of the scenarios it pays, said when all of them have been computed. */
const Finding = ({ computed }: Pick<ScenariosProps, "computed">) => {
  const { t } = useTranslation();
  const { language } = useSubject();
  if (computed.some(({ subject }) => subject === undefined)) return t("page.loading");
  const seen = computed.flatMap(({ scenario, subject }) =>
    scenario ? [{ id: scenario.id, npv: subject?.result.society.npv }] : [],
  );
  return <Worded sentence={scenariosTitle(seen, language)} />;
};

export const Scenarios = ({ computed, shown, onShow }: ScenariosProps) => {
  const { t } = useTranslation();
  const { result } = useSubject();
  const nets = computed.map(npvOf).filter((value) => value !== undefined);
  const [low, high] = [Math.min(0, ...nets), Math.max(0, ...nets)];
  if (computed.length < 2)
    return (
      <Section id="scenarios" title={t("scenarios.title")}>
        <p>{t("scenarios.none")}</p>
      </Section>
    );
  return (
    <Section id="scenarios" title={t("scenarios.title")}>
      <Plate
        finding={<Finding computed={computed} />}
        measured={`${t("scenarios.subtitle")}. ${t("page.yearSpan", result.settings)}.`}
      >
        <WideTable label={t("scenarios.title")}>
          <table className={`${section.table} ${styles.table}`}>
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
