export const learningSv = {
  noDecision: "Ange vilket beslut som väntar, så går det att säga vad det är värt att ta reda på mer",
  sunk: "Pengar som är använda går inte att få tillbaka. Att veta mer är värt något bara för det som återstår att besluta: ordinarie drift och spridning.",
  askDecision:
    "Det som behövs är vilket år beslutet fattas, vilka kostnader och målgrupper det gäller, och hur många som berörs varje år.",
  toDecision: "Ange beslutet",
  unknown: "Det går inte att säga vad det är värt att ta reda på mer",
  askEffect: "Ange hur mycket insatsen väntas förändra, gärna med ett lägsta och ett högsta värde.",
  toEffect: "Ange effekten",
  file: "Vad det är värt att veta mer om",
  tableOf: "Vad det är värt att veta mer om",
  what: "Det man vet säkert",
  worth: "Värt",
  outcomes: "Lika mycket som så många {{many}}",
  error: "Räknefel (medelfel)",
  together: "Tillsammans: {{name}}",
  measured:
    "Vad det i genomsnitt vore värt för samhället att veta något säkert före beslutet, för alla som beslutet gäller; {{unit}}, {{basis}}. Där staplarna bleknar är de inte säkra.",
  study: {
    heading: "Vad är en uppföljning värd?",
    moving: "Räknas när reglaget står stilla.",
    none: "Ingen uppföljning går att räkna på: den behöver ett utfall som en person når eller inte når, med en utgångsrisk och en effekt på den, för dem som beslutet gäller.",
    toCost: "Ange vad en uppföljning kostar",
    file: "Vad en uppföljning är värd",
    tableOf: "Vad en uppföljning är värd",
    size: "Så många följs",
    with: "med jämförelsegrupp",
    without: "utan jämförelsegrupp",
    worth: "Värd, {{arm}}",
    error: "Räknefel (medelfel), {{arm}}",
    cost: "Kostar, {{arm}}",
    measured:
      "Vågrätt hur många {{people}} som följs upp före beslutet. Lodrätt vad det i genomsnitt vore värt för samhället, för alla som beslutet gäller; {{unit}}, {{basis}}. Det bleka runt linjerna är räknefel.",
    noEffect:
      "En jämförelsegrupp är lika många som inte får insatsen. Utan den vet man hur det gick, men inte hur det hade gått ändå: man lär sig mest om utgångsrisken och inte om effekten.",
    summary: "Med jämförelsegrupp: {{with}}. Utan jämförelsegrupp: {{without}}.",
  },
} as const;
