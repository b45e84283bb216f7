import type { FanWords } from "./fan.ts";

export const sv: FanWords = {
  key: {
    most: "nio fall av tio",
    half: "hälften av fallen",
    middle: "mitten av fallen",
    central: "kalkylens värden",
  },
  paidBack: (year) => `hälften återbetalda ${year}`,
  title: {
    half: (who, year) => `För ${who} är det i hälften av fallen återbetalt senast ${year}`,
    nearlyAll: (who, year) => `För ${who} är det i minst 19 fall av 20 återbetalt senast ${year}`,
    nearlyAllBy: (year) => ` och i 19 fall av 20 senast ${year}`,
    butNever: (cases, last) => `; ${cases} är det ännu inte återbetalt ${last}`,
    never: (who, cases, last) => `För ${who} är det ${cases} ännu inte återbetalt ${last}`,
    neverAtAll: (who, last) => `För ${who} är det inte återbetalt i något räknat fall till och med ${last}`,
    neverBelow: (who) => `För ${who} är summan i minst hälften av fallen aldrig under noll`,
    butBelow: (cases, last) => `; ${cases} är den under noll ännu ${last}`,
    ends: (who, last, low, high) =>
      `För ${who} är nyttan minus kostnaden till och med ${last} mellan ${low} och ${high} i nio fall av tio`,
    ended: (who, last, amount, isCertain) =>
      `För ${who} är nyttan minus kostnaden till och med ${last} ${amount} i ${isCertain ? "samtliga fall" : "nio fall av tio"}`,
  },
};
