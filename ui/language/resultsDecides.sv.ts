export const decidesSv = {
  measured:
    "Samhällets nettonuvärde när ett antagande i taget är lågt eller högt och de andra har kalkylens värden; {{basis}}. Lågt och högt är 5 och 95 procent: i högst 1 fall av 20 är antagandet lägre än det låga värdet, i högst 1 av 20 högre än det höga. Antagandenas egna belopp är i de priser som de är angivna i. Svaret är om insatsen bär sig för samhället.",
  some: "Bilden visar de {{shown}} antaganden som betyder mest, av {{all}} osäkra; tabellen visar alla.",
  name: "Vad som avgör svaret",
  showTable: "Visa tabellen",
  hideTable: "Dölj tabellen",
  parameter: "Antagande",
  unit: "Enhet",
  low: "Lågt värde",
  high: "Högt värde",
  npvAtLow: "Nettonuvärde vid lågt värde",
  npvAtHigh: "Nettonuvärde vid högt värde",
  importance: "Andel av osäkerheten",
  importanceTold:
    "Andelen av osäkerheten är hur stor del av nettonuvärdets spridning (varians) som i genomsnitt skulle försvinna om man visste just det antagandet. Andelarna behöver inte bli 100 procent tillsammans.",
  switching: "Vid vilket värde av varje antagande kalkylen går jämnt ut",
  unknown: "Därför går det inte att säga vilka antaganden som avgör svaret.",
  npv: "Samhällets nettonuvärde",
  map: {
    heading: "Två antaganden på samma gång",
    name: "Karta över två antaganden",
    across: "Vågrätt",
    up: "Lodrätt",
    measured:
      "Samhällets nettonuvärde där två antaganden ändras och de andra har kalkylens värden; {{basis}}. Varje sida går från antagandets låga till dess höga värde (5 och 95 procent). Antagandenas egna belopp är i de priser som de är angivna i.",
    outside: "Kalkylens värden ligger utanför kartan.",
    summary:
      "{{across}} går från {{acrossLow}} till {{acrossHigh}} och {{up}} från {{upLow}} till {{upHigh}}. I hörnen är nettonuvärdet {{corners}}.",
    corner: "{{npv}} vid {{across}} och {{up}}",
    tableOf: "{{across}} nedåt, {{up}} åt höger",
    moving: "Kartan ritas när reglaget står stilla.",
    asked: "Kartan ritas …",
    noRoom:
      "De två antagandena är delar av samma helhet och kan inte ändras så långt på samma gång. Välj ett annat antagande.",
    failed: "Kartan gick inte att räkna fram. Resten av sidan gäller ändå.",
    again: "Försök igen",
  },
} as const;
