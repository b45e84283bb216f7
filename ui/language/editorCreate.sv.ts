/** The texts of the page on which an appraisal is begun. */
export const createSv = {
  title: "Ny kalkyl",
  lead: "Börja från början eller från något som redan är skrivet. Det du utgår från ändras inte.",
  busy: "Skapar kalkylen …",
  copyOf: "{{title}} (kopia)",
  blank: {
    title: "Från början",
    text: "Fyra uppgifter räcker för att säga hur många det måste gå bättre för: vilka insatsen är till för, hur många de är, vad den kostar och under vilka år.",
    brings:
      "Med från start följer de vanliga parterna, prisutvecklingen (SCB:s KPI, därefter antagen) och hur mycket kommunen och regionen behåller efter inkomstutjämningen. Allt går att ändra. Det som inte är kontrollerat är märkt ”ej verifierad”.",
    action: "Börja från början",
  },
  example: {
    title: "Från ett exempel",
    text: "Du får en egen kopia att ändra i. Är siffrorna påhittade står det på kopian också.",
    action: "Utgå från exemplet",
    actionOf: "Utgå från exemplet {{title}}",
  },
  earlier: {
    title: "Från en tidigare kalkyl",
    search: "Sök bland kalkylerna",
    help: "Ord ur titel, diarienummer, beskrivning eller namn i kalkylen. Utan ord visas de som ändrats senast.",
    loading: "Hämtar kalkylerna",
    found_one: "{{shown}} kalkyl",
    found_other: "{{shown}} kalkyler",
    first: "De {{shown}} första av {{total}} kalkyler. Skriv fler ord för att hitta rätt.",
    none: "Ingen kalkyl har orden ”{{search}}”. Prova färre ord, eller bara början av ett ord.",
    noneAtAll: "Det finns inga kalkyler att utgå från än.",
    failed: "Kalkylerna kunde inte hämtas",
    action: "Gör en kopia",
    actionOf: "Gör en kopia av {{title}}",
  },
  file: {
    title: "Från en fil",
    label: "Välj en fil, eller släpp den här",
    release: "Släpp filen för att läsa in den",
    help: "En kalkyl (slutar på .json, högst 2 MB) eller flera i en zip (högst 50 MB). Inget sparas om något är fel i filen.",
    paste: "Klistra in text i stället",
    pasted: "Kalkylens text",
    pastedHelp: "Hela innehållet i en kalkylfil, från första { till sista }.",
    read: "Läs in",
    reading: "Läser in …",
    nothing: "Klistra in kalkylens text först.",
  },
  imported: {
    title_one: "{{count}} kalkyl är inläst",
    title_other: "{{count}} kalkyler är inlästa",
    skipped_one: "{{count}} fil i zip-filen lästes inte in, för att dess namn inte slutar på .json:",
    skipped_other: "{{count}} filer i zip-filen lästes inte in, för att deras namn inte slutar på .json:",
    more: "Läs in fler",
  },
  trouble: {
    create: "Kalkylen kunde inte skapas",
    file: "Filen kunde inte läsas in",
    problems: "Inget har sparats. Rätta det som står nedan i filen och läs in den igen.",
    offline: "Det saknas nät, så inget har skapats. Försök igen när nätet är tillbaka.",
    noAnswer:
      "Servern svarade inte, så det är osäkert om något hann skapas. Se efter i listan över kalkyler innan du försöker igen.",
    unreadable: "Filen går inte att läsa. Är det en mapp, packa den som en zip. Inget har sparats.",
    several: "Det var flera filer. Läs in en i taget, eller packa dem i en zip. Inget har sparats.",
    tooLarge:
      "Filen är för stor. En kalkyl får vara högst 2 MB. En zip får vara högst 50 MB och ha högst 2 000 kalkyler på sammanlagt 100 MB; dela upp den. Inget har sparats.",
    notZip:
      "Zip-filen är inte hel, eller inte en vanlig zip. Hämta den igen, eller packa filerna på nytt. Inget har sparats.",
    noneInZip:
      "Det finns ingen kalkyl i zip-filen, eller så många att de inte hinner räknas. Filnamnen på kalkyler slutar på .json. Inget har sparats.",
    busy: "Servern är upptagen, kanske med någon annans zip. Inget har sparats. Försök igen om en stund.",
  },
} as const;
