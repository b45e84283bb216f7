export const explainSv = {
  formula: "Formel",
  openField: "Öppna fältet",
  copy: "Kopiera som text",
  json: "Hela trädet som JSON",
} as const;
