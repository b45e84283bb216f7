type Stop = Readonly<{
  name: "sentence" | "value" | "who" | "door" | "trying";
  /** What is outlined. */
  about: string;
  /** What is brought into sight, where that is more than what is outlined. */
  sight?: string;
  opens?: "figure" | "sliders";
}>;

/** The figure that the tour opens. */
export const TOURED = "/society/npv";

const HEADLINE = "[aria-labelledby=headline-title]";

/** In the order in which one reads: the answer, what it is worth, for whom, from what, and what if. */
export const stops: readonly Stop[] = [
  { name: "sentence", about: `${HEADLINE} > div:first-of-type`, sight: HEADLINE },
  { name: "value", about: "#keys" },
  { name: "who", about: "#who" },
  { name: "door", about: `#keys [data-figure="${TOURED}"]`, sight: "#keys", opens: "figure" },
  { name: "trying", about: "#trying", sight: HEADLINE, opens: "sliders" },
];

export const stopOf = (given: unknown): number | undefined =>
  typeof given === "number" && stops[given - 1] !== undefined ? given : undefined;
