export const chartsSv = {
  source: "Källa: kalkylens egna värden, räknade med Samvinst {{engine}}.",
  showTable: "Visa tabell",
  hideTable: "Dölj tabell",
  csvLong: "Hämta som CSV: {{name}}",
  svgLong: "Hämta som SVG: {{name}}",
} as const;
