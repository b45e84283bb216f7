import { type KeyboardEvent, memo } from "react";
import {
  type Picture,
  type PictureText,
  type Shape,
  TEXT_SIZE,
  type Tone,
  widthOf,
} from "../../models/report/picture.ts";
import { DOOR_HINT, nameOfScenario, scenarioNamed, useDoors } from "../figures/doors.ts";
import { isUnverified } from "../figures/figure.tsx";
import { useSubject, useSubjectIn } from "../figures/subject.ts";
import styles from "./drawing.module.css";

const colours: Readonly<Partial<Record<Tone, string>>> = {
  inkQuiet: "var(--ink-quiet)",
  lineStrong: "var(--line-strong)",
  accentSoft: "var(--accent-soft)",
};
const colourOf = (tone: Tone): string => colours[tone] ?? `var(--${tone})`;

const paintOf = ({ fill, stroke, strokeWidth, dash, opacity }: Exclude<Shape, { kind: "text" }>) => ({
  fill: fill ? colourOf(fill) : "none",
  stroke: stroke && colourOf(stroke),
  strokeWidth,
  strokeDasharray: dash,
  opacity,
});

const Words = ({ x, y, text, anchor, size = TEXT_SIZE, bold, tone = "ink" }: PictureText) => (
  <text x={x} y={y} textAnchor={anchor} fontSize={size} fontWeight={bold ? 600 : undefined} fill={colourOf(tone)}>
    {text}
  </text>
);

/** From a text's foot to the line under it. */
const UNDER = 4.5;

/** Room around a number for a finger. */
const REACH = 6;

/** A number of the picture as the door it is everywhere else. */
const Door = ({ shape }: Readonly<{ shape: PictureText & Required<Pick<PictureText, "door">> }>) => {
  const doors = useDoors();
  const subject = useSubject();
  const { figure: at, name, area } = shape.door;
  const scenario = shape.door.scenario === undefined ? subject.scenario : scenarioNamed(shape.door.scenario);
  const { result } = useSubjectIn(scenario) ?? subject;
  const { x, y, text, anchor = "start", size = TEXT_SIZE, bold } = shape;
  const width = widthOf(text, size, bold);
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  if (!doors) return <Words {...shape} />;
  const go = (from: SVGGElement): void => doors.open({ at, scenario }, from);
  const press = (event: KeyboardEvent<SVGGElement>): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    go(event.currentTarget);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={`${name}: ${text}`}
      aria-describedby={DOOR_HINT}
      aria-expanded={doors.door?.at === at && doors.door.scenario === scenario}
      data-figure={at}
      data-scenario={nameOfScenario(scenario)}
      className={styles.door}
      onClick={(event) => go(event.currentTarget)}
      onKeyDown={press}
    >
      {area && <rect {...area} fill="transparent" />}
      <rect
        x={left - REACH}
        y={y - size - REACH / 2}
        width={width + 2 * REACH}
        height={size + 2 * REACH}
        fill="transparent"
        className={styles.ground}
      />
      <Words {...shape} />
      {isUnverified(result, at) && (
        <line x1={left} x2={left + width} y1={y + UNDER} y2={y + UNDER} className={styles.unverified} />
      )}
    </g>
  );
};

const hasDoor = (shape: Shape): shape is PictureText & Required<Pick<PictureText, "door">> =>
  shape.kind === "text" && shape.door !== undefined;

const Drawn = ({ shape }: Readonly<{ shape: Shape }>) => {
  if (shape.kind === "text") return <Words {...shape} />;
  if (shape.kind === "path") return <path d={shape.d} {...paintOf(shape)} />;
  const { x, y, width, height, radius } = shape;
  return <rect x={x} y={y} width={width} height={height} rx={radius} {...paintOf(shape)} />;
};

type DrawingProps = Readonly<{ picture: Picture; label: string }>;

/** A picture of the models on the screen. What can be pressed is named; the rest is said by the summary beside it. */
export const Drawing = memo(({ picture: { width, height, shapes }, label }: DrawingProps) => {
  const doors = shapes.filter(hasDoor);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={styles.drawing}
      role={doors.length > 0 ? "group" : "img"}
      aria-label={label}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus */}
      <g aria-hidden="true">
        {shapes.map((shape, position) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: a shape has no other name than its place
          hasDoor(shape) ? null : <Drawn key={position} shape={shape} />,
        )}
      </g>
      {doors.map((shape) => (
        <Door key={`${shape.door.figure} ${shape.door.scenario ?? ""}`} shape={shape} />
      ))}
    </svg>
  );
});
