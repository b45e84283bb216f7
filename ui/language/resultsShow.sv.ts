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
  sayTitle: "Det här går att säga om resultatet, och det här går inte",
  next: "Nästa steg: talet att följa",
  grounds: "Innan beslutet",
  groundsTitle: "Det här står utanför kronorna, och det här vilar de på",
  tour: {
    stop: "Stopp {{number}} av {{count}}",
    back: "Tillbaka",
    onward: "Nästa",
    end: "Avsluta",
    open: { figure: "Öppna nettonuvärdet", sliders: "Öppna reglagen" },
    sentence: {
      title: "Svaret i en mening",
      text: "Så många fler måste det gå bättre för om insatsen ska bära sig. Fler betyder fler än annars: de som hade klarat sig ändå räknas inte. Meningen spår inget, den säger vad som måste bli sant.",
    },
    value: {
      title: "Värde, inte besparing",
      text: "Nyttan är vad det är värt att det går bättre för någon, inte pengar som blir över i en budget. Nytta per krona säger hur mycket värde samhället får för varje satsad krona. Över 1 bär det sig.",
    },
    who: {
      title: "Den som betalar är sällan den som vinner",
      text: "Till höger om nollinjen vinner man, till vänster betalar man mer än man får. När nyttan hamnar hos någon annan än den som betalar kallas det fel ficka. Inkomstutjämningen flyttar sedan en del av kommunens och regionens vinst vidare, så att den blir mindre efter än före.",
    },
    door: {
      title: "Varje tal är en dörr",
      text: "Tryck på ett tal för att se hur det kom fram. Följ det steg för steg tills du står vid ett värde med källa, och ser om någon har kontrollerat det.",
    },
    trying: {
      title: "Vad händer om?",
      text: "Dra i ett antagande tills det slutar löna sig: gränsen är utmärkt på reglaget. Sedan är det din tur. Fyra uppgifter räcker till ett första svar.",
    },
  },
} as const;
