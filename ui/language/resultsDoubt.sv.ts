export const doubtSv = {
  drawing: "Räknar på hur säkert det är …",
  failed: "Det gick inte att räkna på hur säkert det är. Inget är förlorat; försök igen.",
  again: "Försök igen",
  refused: "Det går inte att säga hur säkert det är förrän det här är rättat i kalkylen:",
  file: "hur-sakert",
  measured:
    "Varje prick är 1 fall av 100. Samhällets nettonuvärde, {{unit}}, nuvärde år {{baseYear}} i {{priceYear}} års priser.",
  case: "I ett fall har varje osäkert antagande fått ett av de värden som det kan ha, oftare ett troligt än ett otroligt.",
  level: "Av 100 fall",
  lower: "{{of100}} är lägre",
  npv: "Nettonuvärde",
  counting: "räknar hur säkert …",
} as const;
