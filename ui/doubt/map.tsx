import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { mapPicture } from "../../models/report/map.ts";
import type { Table } from "../../models/report/table.ts";
import type { Grid } from "../../models/uncertainty/oneWay.ts";
import type { Swing } from "../../models/words/decides.ts";
import { centreOf, type Mapped, mapFinding } from "../../models/words/decidesMap.ts";
import { level, placeBetween } from "../../models/words/level.ts";
import { listed } from "../../models/words/noun.ts";
import { compactKronor } from "../../models/words/number.ts";
import { basis } from "../../models/words/unit.ts";
import { Chart } from "../charts/chart.tsx";
import { DataTable } from "../charts/dataTable.tsx";
import { gridOver } from "../engine.ts";
import { useSubject } from "../figures/subject.ts";
import { Fold } from "../results/section.tsx";
import { Choice } from "./choice.tsx";
import styles from "./decides.module.css";
import type { Drawn } from "./draws.ts";

type Pair = readonly [string, string];
/** Undefined while it is asked for. */
type Found = Grid | "noRoom" | "failed" | undefined;

const STEPS = 21;
/** So many steps from one row of the table that is read to the next: six by six. */
const READ_STEP = 4;

const isSame = (one: Pair, other: Pair | undefined): boolean => one[0] === other?.[0] && one[1] === other[1];

/** The map of the two: as drawn with all else, or asked for by itself. */
const useGrid = (drawn: Drawn, pair: Pair): readonly [Found, again: () => void] => {
  const { subject, simulated } = drawn;
  const own = simulated.simulation.grid;
  const given = own && isSame(own.parameters, pair) ? own : undefined;
  const isAsked = drawn.isWhole && !given;
  const [asked, setAsked] = useState<Readonly<{ key: string; found: Found }>>();
  const [tries, setTries] = useState(0);
  const key = `${subject.key} ${pair.join(" ")} ${tries}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names all that is asked for
  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    const hear = (found: Found): void => {
      if (isWanted) setAsked({ key, found });
    };
    const { key: of, stored, scenario } = subject;
    gridOver({ key: of, document: stored, scenario }, pair, STEPS).then(
      (grid) => hear(grid ?? "noRoom"),
      () => hear("failed"),
    );
    return () => {
      isWanted = false;
    };
  }, [key, isAsked]);
  const found = given ?? (asked?.key === key ? asked.found : undefined);
  return [found, () => setTries(tries + 1)];
};

const useTables = ({ parameters: [down, right], values: [rows, columns], npv }: Mapped) => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const told = (of: Mapped["parameters"][number], values: readonly number[]) => {
    const place = placeBetween(values[0]!, values[1]!);
    return values.map((value) => level(value, place, of.unit, language));
  };
  return (every: number): Table => {
    const isShown = (_: unknown, step: number): boolean => step % every === 0;
    const names = { down: told(down, rows), right: told(right, columns) };
    return {
      caption: t("decides.map.tableOf", { across: down.name, up: right.name }),
      first: down.name,
      columns: names.right.filter(isShown).map((name) => ({ name, unit: "SEK" })),
      rows: npv.filter(isShown).map((row, position) => ({
        name: names.down[position * every]!,
        cells: row.filter(isShown).map((value) => ({ value })),
      })),
    };
  };
};

/** The corners of the map in words. */
const useSummary = ({ parameters, values, npv }: Mapped): string => {
  const { t } = useTranslation("results");
  const { language } = useSubject();
  const ends = [0, 1].map((side) => {
    const [low, high] = [values[side]![0]!, values[side]!.at(-1)!];
    return [low, high].map((value) => level(value, placeBetween(low, high), parameters[side]!.unit, language));
  });
  const [[acrossLow, acrossHigh], [upLow, upHigh]] = ends as [[string, string], [string, string]];
  const corner = (row: readonly number[], isHigh: boolean, across: string): string =>
    t("decides.map.corner", {
      npv: compactKronor(isHigh ? row.at(-1)! : row[0]!, language),
      across,
      up: isHigh ? upHigh : upLow,
    });
  const corners = [
    corner(npv[0]!, false, acrossLow),
    corner(npv[0]!, true, acrossLow),
    corner(npv.at(-1)!, false, acrossHigh),
    corner(npv.at(-1)!, true, acrossHigh),
  ];
  const names = { across: parameters[0].name, up: parameters[1].name };
  const told = { ...names, acrossLow, acrossHigh, upLow, upHigh, corners: listed(corners, language) };
  return t("decides.map.summary", told);
};

const OneMap = ({ map, central }: Readonly<{ map: Mapped; central: number }>) => {
  const { t } = useTranslation("results");
  const { result, language } = useSubject();
  const table = useTables(map);
  const summary = useSummary(map);
  const name = t("decides.npv");
  const stated = useMemo(() => ({ values: centreOf(map), npv: central }), [map, central]);
  const draw = useCallback(
    (width: number) => mapPicture({ map, stated, name }, width, language),
    [map, stated, name, language],
  );
  const isOutside = stated.values.some((value, side) => {
    const values = map.values[side]!;
    return value < values[0]! || value > values.at(-1)!;
  });
  return (
    <Chart
      name={t("decides.map.name")}
      finding={mapFinding(map, central, language)}
      measured={[
        t("decides.map.measured", { basis: basis(result.settings, language) }),
        isOutside && t("decides.map.outside"),
      ]
        .filter(Boolean)
        .join(" ")}
      summary={summary}
      draw={draw}
      table={() => table(1)}
      ownTable={
        <Fold show={t("decides.showTable")} hide={t("decides.hideTable")}>
          <DataTable table={table(READ_STEP)} />
        </Fold>
      }
    />
  );
};

type TwoWayProps = Readonly<{ drawn: Drawn; swings: readonly Swing[]; central: number }>;

/** Two parameters together: where on the map of them it pays. */
export const TwoWay = ({ drawn, swings, central }: TwoWayProps) => {
  const { t } = useTranslation("results");
  const [chosen, setChosen] = useState<Pair>();
  const most: Pair = drawn.simulated.simulation.grid?.parameters ?? [swings[0]!.parameter.id, swings[1]!.parameter.id];
  const pair = chosen ?? most;
  const [found, again] = useGrid(drawn, pair);
  const map = useMemo((): Mapped | undefined => {
    if (typeof found !== "object") return undefined;
    const [one, other] = found.parameters.map((id) => swings.find(({ parameter }) => parameter.id === id)?.parameter);
    return one && other && { parameters: [one, other], values: found.values, npv: found.npv };
  }, [found, swings]);
  // What the other shows already is swapped with it.
  const choose = (side: 0 | 1) => (id: string) => {
    const [kept, was] = side === 0 ? [pair[1], pair[0]] : [pair[0], pair[1]];
    const other = kept === id ? was : kept;
    setChosen(side === 0 ? [id, other] : [other, id]);
  };
  const among = swings.map(({ parameter }) => parameter);
  return (
    <>
      <h3 className={styles.heading}>{t("decides.map.heading")}</h3>
      <div className={`${styles.choices} screen-only`}>
        <Choice label={t("decides.map.across")} among={among} chosen={pair[0]} onChoose={choose(0)} />
        <Choice label={t("decides.map.up")} among={among} chosen={pair[1]} onChoose={choose(1)} />
      </div>
      {map && drawn.isWhole ? (
        <OneMap map={map} central={central} />
      ) : (
        <NoMap isMoving={!drawn.isWhole} found={found} onAgain={again} />
      )}
    </>
  );
};

/** The place of the map, and why it is not there. */
const NoMap = ({ isMoving, found, onAgain }: Readonly<{ isMoving: boolean; found: Found; onAgain: () => void }>) => {
  const { t } = useTranslation("results");
  if (found === "failed" && !isMoving)
    return (
      <div className={styles.place} role="alert">
        <p>{t("decides.map.failed")}</p>
        <button type="button" onClick={onAgain}>
          {t("decides.map.again")}
        </button>
      </div>
    );
  const told = isMoving ? "moving" : found === "noRoom" ? "noRoom" : "asked";
  return (
    <div className={styles.place} role="status">
      <p>{t(`decides.map.${told}`)}</p>
    </div>
  );
};
