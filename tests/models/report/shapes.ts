import { type Picture, type Shape, TEXT_SIZE, widthOf } from "../../../models/report/picture.ts";

/** What a shape covers: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

const around = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([left]) => left)),
  Math.min(...boxes.map(([, top]) => top)),
  Math.max(...boxes.map(([, , right]) => right)),
  Math.max(...boxes.map(([, , , bottom]) => bottom)),
];

/** The places a path goes through; of arcs only half circles are drawn, so they reach a radius around their middle. */
const pathBoxes = (d: string): readonly Box[] => {
  const boxes: Box[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter, rest] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = rest!.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
    const isRelative = letter === letter!.toLowerCase();
    const [fromX, fromY] = [x, y];
    switch (letter!.toUpperCase()) {
      case "M":
      case "L":
        [x, y] = isRelative ? [x + numbers[0]!, y + numbers[1]!] : [numbers[0]!, numbers[1]!];
        if (letter!.toUpperCase() === "M") [startX, startY] = [x, y];
        break;
      case "H":
        x = isRelative ? x + numbers[0]! : numbers[0]!;
        break;
      case "V":
        y = isRelative ? y + numbers[0]! : numbers[0]!;
        break;
      case "A": {
        [x, y] = isRelative ? [x + numbers[5]!, y + numbers[6]!] : [numbers[5]!, numbers[6]!];
        const [radius, middleX, middleY] = [numbers[0]!, (x + fromX) / 2, (y + fromY) / 2];
        boxes.push([middleX - radius, middleY - radius, middleX + radius, middleY + radius]);
        break;
      }
      case "Z":
        [x, y] = [startX, startY];
        break;
      default:
        throw new Error(`a path goes on with ${letter}`);
    }
    boxes.push([x, y, x, y]);
  }
  return boxes;
};

export const boxOf = (shape: Shape): Box => {
  if (shape.kind === "rect") return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
  if (shape.kind === "path") return around(pathBoxes(shape.d));
  const { x, y, text, anchor = "start", size = TEXT_SIZE, bold } = shape;
  const width = widthOf(text, size, bold);
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return [left, y - size * 0.8, left + width, y + size * 0.2];
};

/** Shapes that reach out of the picture. */
export const outside = ({ width, height, shapes }: Picture): readonly Shape[] =>
  shapes.filter((shape) => {
    if (shape.kind === "path" && shape.d === "") return false;
    const [left, top, right, bottom] = boxOf(shape);
    return !(left >= -0.5 && top >= -0.5 && right <= width + 0.5 && bottom <= height + 0.5);
  });

/** Texts that stand on each other. */
export const colliding = ({ shapes }: Picture): readonly string[] => {
  const texts = shapes.flatMap((shape) => (shape.kind === "text" ? [{ text: shape.text, box: boxOf(shape) }] : []));
  return texts.flatMap(({ text, box: [left, top, right, bottom] }, position) =>
    texts
      .slice(position + 1)
      .filter(({ box }) => box[0] < right && box[2] > left && box[1] < bottom && box[3] > top)
      .map((other) => `${text} × ${other.text}`),
  );
};

export const textsOf = ({ shapes }: Picture): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));

export const pathsOf = ({ shapes }: Picture) => shapes.filter((shape) => shape.kind === "path");

/** The widths that pictures are laid out for: a phone, where names move, paper, a wide screen. */
export const widths = [320, 480, 672, 1000] as const;
