/** How sure a number is, and which numbers follow each other: for those who have never heard of distributions. */
export const beliefSv = {
  belief: {
    title: "Hur säkert är talet?",
    have: "Jag har …",
    way: {
      none: "Bara talet: räkna det som säkert",
      own: "En egen bedömning: lägst, troligast och högst",
      interval: "Ett intervall från en studie",
      counts: "Ett antal av ett antal, som 28 av 60",
      error: "Ett värde och ett medelfel",
      other: "Något annat",
    },
    fields: {
      low: {
        label: "Vad är det lägsta rimliga?",
        help: "Ett tal som ni skulle bli förvånade av att hamna under.",
        example: "Exempel: {{low}}, om det vore överraskande med mindre",
      },
      mode: {
        label: "Vad är troligast?",
        help: "Det som ni tror mest på.",
        example: "Exempel: {{middle}}",
      },
      high: {
        label: "Vad är det högsta rimliga?",
        help: "Ett tal som ni skulle bli förvånade av att hamna över.",
        example: "Exempel: {{high}}, om det vore överraskande med mer",
      },
      lower: {
        label: "Intervallets nedre gräns",
        help: "Som studien anger den. Konfidensintervall förkortas KI, eller CI på engelska.",
        example: "Exempel: {{low}} i ”{{middle}} (95 % KI {{low}}–{{high}})”",
      },
      upper: {
        label: "Intervallets övre gräns",
        help: "Som studien anger den.",
        example: "Exempel: {{high}} i ”{{middle}} (95 % KI {{low}}–{{high}})”",
      },
      some: {
        label: "Hur många var det så för?",
        help: "De som andelen handlar om.",
        example: "Exempel: 28, om 28 av 60 elever inte blev behöriga",
      },
      all: {
        label: "Av hur många?",
        help: "Alla som räknades, också de som det inte var så för.",
        example: "Exempel: 60",
      },
      mean: {
        label: "Vilket värde anger källan?",
        help: "Skattningen, alltså det tal som studien kom fram till.",
        example: "Exempel: {{middle}}",
      },
      error: {
        label: "Hur stort är medelfelet?",
        help: "I samma enhet som värdet. Kallas också standardfel, standard error eller SE.",
        example: "Exempel: {{error}}",
      },
    },
    sure: "Hur säker är du på att det hamnar mellan lägst och högst?",
    sureStudy: "Hur säkert är intervallet, enligt studien?",
    sureStudyHelp: "Står vid intervallet. Står det inget är det nästan alltid 95 %.",
    certain: "Helt säker: det kan inte hamna utanför",
    inTen: "{{count}} gånger av 10",
    takenEnds: "Lägst och högst räknas som gränser: talet kan aldrig hamna utanför dem.",
    takenSure:
      "Lägst och högst räknas som gränser för {{cases}}. I resten hamnar talet utanför: som lägst vid ungefär {{least}} och som högst vid ungefär {{most}}.",
    takenOpen: "Gränserna gäller i {{cases}}. I resten hamnar talet utanför.",
    shape: {
      ratio:
        "Ett förhållande mellan två risker kan inte vara mindre än noll, så kurvan får en längre svans uppåt (lognormal). Så räknas sådana intervall i de flesta studier.",
      positive: "Talet kan inte vara mindre än noll, så kurvan får en längre svans uppåt (lognormal).",
      normal: "Kurvan är lika bred åt båda hållen (normalfördelning) och skärs av vid det som inte är möjligt.",
      fromZero:
        "Intervallet når ner till noll eller lägre, så kurvan är lika bred åt båda hållen (normalfördelning) och skärs av vid det som inte är möjligt.",
      chosenLognormal: "Kurvan har en längre svans uppåt (lognormal), som är valt här nedanför.",
      chosenNormal: "Kurvan är lika bred åt båda hållen (normalfördelning), som är valt här nedanför.",
    },
    nearEnd:
      "Så nära {{end}} blir kurvan missvisande: den skulle gå utanför och skärs av där. Anger källan antalen, välj ”Ett antal av ett antal” i stället.",
    curve: "Så räknas talet",
    unread: "Ett av talen går inte att läsa än. Kurvan ritas när det är rättat.",
    notDrawn: "Kurvan ritas när talen stämmer med varandra.",
    exact: "Beskriv kurvan exakt",
    ways: {
      "low-high": "Ange lägst och högst i stället",
      "mean-sd": "Ange medelvärde och standardavvikelse i stället",
      "successes-failures": "Ange antal lyckade och misslyckade i stället",
    },
    harm: {
      title: "Kan insatsen ha gjort saken sämre?",
      judgement: "Talet är en bedömning utan mätning, så det går inte att utesluta. Intervallet gör det ändå.",
      beforeAfter: "Studien har ingen jämförelse, så det går inte att utesluta. Intervallet gör det ändå.",
      low: "Ja, sätt det lägsta till {{end}}: då är det sämre {{cases}}",
      high: "Ja, sätt det högsta till {{end}}: då är det sämre {{cases}}",
      own: "Ja, jag anger lägst och högst själv",
      blocked: "Ska det rymmas behöver antagandets gränser eller avskärningen ändras först.",
      no: "Nej, det kan uteslutas, därför att …",
    },
  },
  together: {
    title: "Hänger det ihop med något annat antagande?",
    lead: "Två antaganden som brukar vara höga eller låga samtidigt gör resultatet osäkrare eller säkrare än om de är oberoende.",
    choose: "Det hänger ihop med:",
    question: "Om ”{{one}}” är högre än du tror, är då också ”{{other}}” högre?",
    unnamed: "Om det ena är högre än du tror, är då också det andra högre?",
    choices: {
      none: "Nej",
      somewhat: "Ja, något",
      clearly: "Ja, tydligt",
      nearly: "Ja, nästan alltid",
      lessSomewhat: "Tvärtom: något lägre",
      lessClearly: "Tvärtom: tydligt lägre",
      lessNearly: "Tvärtom: nästan alltid lägre",
    },
    rank: "Räknas som rangkorrelationen {{rank}}, på en skala från −1 till 1.",
    certain: "”{{name}}” räknas som säkert, så sambandet gör ingen skillnad förrän det också får ett intervall.",
    exact: "Ange styrkan som ett tal",
    why: "Varför?",
    remove: "Ta bort sambandet",
  },
} as const;
