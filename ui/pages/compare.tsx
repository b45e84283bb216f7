import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { endsAt } from "../../models/report/waterfall.ts";
import type { SideName } from "../../models/waterfall.ts";
import { ChangePanel } from "../compare/change.tsx";
import styles from "../compare/compare.module.css";
import { Comparison } from "../compare/comparison.tsx";
import { useSideNames } from "../compare/names.ts";
import { Picker } from "../compare/picker.tsx";
import { type Chosen, type Sides, sideNamed, sideText } from "../compare/side.ts";
import { type Both, BothProvider, type ComparedDoors, OfSide } from "../compare/sides.tsx";
import { Told } from "../compare/told.tsx";
import { type Opened, useComparedDoors } from "../compare/useDoors.ts";
import { useShown } from "../compare/useShown.ts";
import { type SideState, useSide } from "../compare/useSide.ts";
import { DOOR_HINT } from "../figures/doors.ts";
import { ExplanationPanel } from "../figures/explanation.tsx";
import { WritableContext } from "../figures/taking.tsx";
import "../language/results.ts";
import columns from "./appraisal.module.css";
import { Margin } from "./margin.tsx";
import { useTitle } from "./title.ts";

const route = getRouteApi("/jamfor");

/** The sides as the address names them; of one that it leaves out, the other's appraisal as it is now. */
const useSides = (): Sides => {
  const search = route.useSearch();
  const [before, after] = [sideNamed(search.before), sideNamed(search.after)];
  const other = (side: Chosen | undefined) => side && { id: side.id };
  return { before: before ?? other(after), after: after ?? other(before) };
};

/** Scenarios, versions or appraisals side by side, and what moved between them. */
export const ComparePage = () => {
  const { t } = useTranslation("results");
  const { t: ofAll } = useTranslation();
  useTitle(t("compare.title"));
  const chosen = useSides();
  const states = { before: useSide(chosen.before), after: useSide(chosen.after) };
  const { opened, doors, close } = useComparedDoors(chosen);
  const { before, after } = states;
  const both = useMemo(
    () => (before.kind === "ready" && after.kind === "ready" ? { before, after } : undefined),
    [before, after],
  );
  return (
    <BothProvider value={both}>
      <span id={DOOR_HINT} hidden>
        {ofAll("page.opensExplanation")}
      </span>
      <p className={`${styles.back} screen-only`}>
        <Link to="/">← {ofAll("home")}</Link>
      </p>
      <div className={columns.columns}>
        <div className={columns.content}>
          <Pair chosen={chosen} states={states} doors={both && doors} />
          {both && <Comparison doors={doors} />}
        </div>
        {both && <Explaining both={both} opened={opened} doors={doors} onClose={close} />}
      </div>
    </BothProvider>
  );
};

type PairProps = Readonly<{
  chosen: Sides;
  states: Readonly<Record<SideName, SideState>>;
  doors: ComparedDoors | undefined;
}>;

/** The two sides: what each is, and what it says. */
const Pair = ({ chosen, states, doors }: PairProps) => {
  const { t } = useTranslation("results");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (sides: Sides): void =>
    void navigate({
      search: ({ figure: _, of: __, before: ___, after: ____, ...view }) => ({
        ...view,
        ...(sides.before && { before: sideText(sides.before) }),
        ...(sides.after && { after: sideText(sides.after) }),
      }),
      resetScroll: false,
    });
  const side = (name: SideName) => (
    <div className={styles.side}>
      <Picker
        side={name}
        chosen={chosen[name]}
        state={states[name]}
        onChoose={(one) => go({ ...chosen, [name]: one })}
      />
      <Told state={states[name]} chosen={chosen[name]} doors={doors?.[name]} />
    </div>
  );
  const isHalf = chosen.before !== undefined && !(sideNamed(search.before) && sideNamed(search.after));
  return (
    <>
      <Title onSwap={chosen.before && (() => go({ before: chosen.after, after: chosen.before }))} />
      {isHalf && <p className={styles.note}>{t("compare.half")}</p>}
      <div className={styles.pair}>
        {side("before")}
        {side("after")}
      </div>
    </>
  );
};

const Title = ({ onSwap }: Readonly<{ onSwap: (() => void) | undefined }>) => {
  const { t } = useTranslation("results");
  return (
    <header className={`${columns.head} ${styles.head}`}>
      <div>
        <h1>{t("compare.title")}</h1>
        <p className="quiet">{t("compare.about")}</p>
      </div>
      {onSwap && (
        <button type="button" className={`${styles.swap} screen-only`} onClick={onSwap}>
          <span aria-hidden="true">⇄</span> {t("compare.swap")}
        </button>
      )}
    </header>
  );
};

type ExplainingProps = Readonly<{ both: Both; opened: Opened | undefined; doors: ComparedDoors; onClose: () => void }>;

/** What stands open, beside what it explains. */
const Explaining = ({ both, opened, doors, onClose }: ExplainingProps) => {
  const { t } = useTranslation("results");
  const { movedAt } = useShown(both);
  return (
    <Margin
      door={opened?.door}
      onClose={onClose}
      panel={opened && <Panel both={both} opened={opened} doors={doors} movedAt={movedAt} onClose={onClose} />}
    >
      <p className={columns.hint}>
        <strong>{t("compare.hint")}</strong> {t("compare.hintText")}
      </p>
    </Margin>
  );
};

type PanelProps = Omit<ExplainingProps, "opened"> & Readonly<{ opened: Opened; movedAt: string }>;

/** What stands open: a figure as its own side explains it, or a change between the sides. */
const Panel = ({ both, opened: { door, of }, doors, movedAt, onClose }: PanelProps): ReactNode => {
  const end = (["before", "after"] as const).find(
    (side) => of === side || (of === undefined && door.at === endsAt[side]),
  );
  const names = useSideNames(both);
  const { t } = useTranslation("results");
  if (end === undefined) return <ChangePanel at={door.at} moved={movedAt} onClose={onClose} />;
  const { kept, subject } = both[end];
  const at = of === undefined ? movedAt : door.at;
  return (
    <OfSide subject={subject} doors={doors[end]}>
      <p className={styles.whose}>
        {t(`compare.side.${end}`)}: {names[end]}
      </p>
      <WritableContext value={kept.isWritable ? kept.id : undefined}>
        <ExplanationPanel
          key={`${end} ${subject.key} ${at}`}
          door={{ at, scenario: subject.scenario }}
          onClose={onClose}
        />
      </WritableContext>
    </OfSide>
  );
};
