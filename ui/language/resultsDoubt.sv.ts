export const doubtSv = {
  drawing: "Räknar på hur säkert det är …",
  failed: "Det gick inte att räkna på hur säkert det är. Inget är förlorat; försök igen.",
  again: "Försök igen",
  refused: "Det går inte att säga hur säkert det är förrän det här är rättat i kalkylen:",
} as const;
