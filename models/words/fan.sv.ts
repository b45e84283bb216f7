import type { FanWords } from "./fan.ts";
import { cases } from "./gainers.sv.ts";

export const sv: FanWords = {
  key: {
    most: "9 fall av 10",
    half: "hälften av fallen",
    middle: "mitten av fallen",
    central: "kalkylens egna värden",
  },
  paidBack: (year) => `hälften återbetalda ${year}`,
  title: {
    half: (who, year) => `För ${who} är det i hälften av fallen återbetalt senast ${year}`,
    nearlyAll: (who, year) => `För ${who} är det i minst 19 fall av 20 återbetalt senast ${year}`,
    nearlyAllBy: (year) => ` och i 19 fall av 20 senast ${year}`,
    butNever: (of, last) => `; ${cases(of)} är det inte det ännu ${last}`,
    never: (who, of, last) =>
      of === "all"
        ? `För ${who} är det inte återbetalt i något fall till och med ${last}`
        : `För ${who} är det ${cases(of)} inte återbetalt ännu ${last}`,
    neverBelow: (who) => `För ${who} är summan i minst hälften av fallen aldrig under noll`,
    butBelow: (of, last) => `; ${cases(of)} är den det ännu ${last}`,
    ends: (who, last, low, high) =>
      `För ${who} är nyttan minus kostnaden till och med ${last} mellan ${low} och ${high} i 9 fall av 10`,
    ended: (who, last, amount, isCertain) =>
      `För ${who} är nyttan minus kostnaden till och med ${last} ${amount} i ${isCertain ? "samtliga fall" : "9 fall av 10"}`,
  },
};
