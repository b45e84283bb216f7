export const showSv = {
  present: "Presentera",
  controls: "Bilder",
  back: "Föregående bild",
  onward: "Nästa bild",
  fullScreen: "Helskärm",
  window: "Lämna helskärm",
  leave: "Till kalkylen",
  said: "Bild {{number}} av {{count}}. {{title}}",
  scenario: "Scenariot {{name}}",
  next: "Nästa steg: talet att följa",
  grounds: "Innan beslutet",
  groundsTitle: "Det här står utanför kronorna, och det här vilar de på",
} as const;
