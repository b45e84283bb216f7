export const decidesEn = {
  measured:
    "Society's net present value when one assumption at a time is low or high and the others have the appraisal’s values; {{basis}}. Low and high are 5 and 95 per cent: in at most 1 case of 20 the assumption is lower than the low value, in at most 1 of 20 higher than the high one. The assumptions’ own amounts are in the prices that they are stated in. The answer is whether the investment breaks even for society.",
  some: "The picture shows the {{shown}} assumptions that matter most, of {{all}} uncertain; the table shows all.",
  name: "What decides the answer",
  showTable: "Show the table",
  hideTable: "Hide the table",
  parameter: "Assumption",
  unit: "Unit",
  low: "Low value",
  high: "High value",
  npvAtLow: "Net present value at the low value",
  npvAtHigh: "Net present value at the high value",
  importance: "Share of the uncertainty",
  importanceTold:
    "The share of the uncertainty is how much of the spread (variance) of the net present value would on average go away if just that assumption were known. The shares need not add to 100 per cent.",
  switching: "At which value of each assumption the appraisal breaks even",
  unknown: "So it cannot be said which assumptions decide the answer.",
  npv: "Society's net present value",
  map: {
    heading: "Two assumptions at the same time",
    name: "Map of two assumptions",
    across: "Across",
    up: "Up",
    measured:
      "Society's net present value where two assumptions change and the others have the appraisal’s values; {{basis}}. Each side goes from the assumption’s low value to its high value (5 and 95 per cent). The assumptions’ own amounts are in the prices that they are stated in.",
    outside: "The appraisal’s values lie outside the map.",
    summary:
      "{{across}} goes from {{acrossLow}} to {{acrossHigh}} and {{up}} from {{upLow}} to {{upHigh}}. At the corners the net present value is {{corners}}.",
    corner: "{{npv}} at {{across}} and {{up}}",
    tableOf: "{{across}} downwards, {{up}} to the right",
    moving: "The map is drawn when the slider stands still.",
    asked: "The map is being drawn …",
    noRoom:
      "The two assumptions are parts of the same whole and cannot both change that far. Choose another assumption.",
    failed: "The map could not be worked out. The rest of the page holds all the same.",
    again: "Try again",
  },
} as const;
