import type { Profile } from "./profile.ts";

/** All in the outcome year. */
export const lumpSum: Profile<"lumpSum"> = {
  unit: "SEK/outcome",
  reach: () => 0,
  unfold: ({ graph }, amount) =>
    graph.add("yearly", [amount], { positions: [0] }, { key: "profile" }, { axis: "sinceOutcome" }),
};
