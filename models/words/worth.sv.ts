import type { WorthWords } from "./worth.ts";

export const worthSv: WorthWords = {
  pays: (amount, per, often) => `Vid ${amount} ${per} bär det sig ${often}`,
  likely: {
    always: (low, high) => `; oftare än inte bär det sig vid alla belopp från ${low} till ${high}`,
    never: (low, high) => `; vid inget belopp från ${low} till ${high} bär det sig oftare än inte`,
    from: (amount, beside) =>
      `; ${{ less: "redan ", more: "först ", there: "" }[beside]}från omkring ${amount} bär det sig oftare än inte`,
    upTo: (amount) => `; oftare än inte bär det sig bara upp till omkring ${amount}`,
    between: (low, high) => `; oftare än inte bär det sig bara mellan omkring ${low} och ${high}`,
    changing: "; om det bär sig oftare än inte växlar fram och tillbaka med beloppet",
  },
  nothing: "att inte göra något",
  best: (amount, per, name, often) => `Vid ${amount} ${per} är ${name} bäst ${often}`,
  alike: (amount, per, names, often) => `Vid ${amount} ${per} är ${names} bäst lika ofta: var och en ${often}`,
  leads: {
    always: (low, high) => `; inget annat är bäst oftare vid något belopp från ${low} till ${high}`,
    under: (amount, name) => `; under omkring ${amount} är ${name} bäst oftare`,
    over: (amount, name) => `; över omkring ${amount} är ${name} bäst oftare`,
  },
  per: (each, isAnnual) => `per ${each}${isAnnual ? " och år" : ""}`,
  prices: (year, isKnown) => (isKnown ? `${year} års priser` : `okänt prisår, räknat som ${year} års priser`),
  measured: (per, prices) =>
    `I hur många fall av 100 insatsen bär sig för samhället vid olika värden i kronor ${per} (${prices}). Värdet räknas som säkert och allt annat som lika osäkert som i resten av kalkylen.`,
  measuredBest: (per, prices) =>
    `I hur många fall av 100 varje alternativ är bäst för samhället, bättre än de andra och än att inte göra något, vid olika värden i kronor ${per} (${prices}). Värdet räknas som säkert och allt annat som lika osäkert som i resten av kalkylen.`,
  uncertainAmount: "I ”Hur säkert är det?” är också värdet osäkert, så talen där kan vara andra.",
  falling:
    "Vid det högsta beloppet bär det sig mer sällan än vid det lägsta: i en del av fallen leder insatsen till färre utfall, och ju mer ett utfall är värt, desto mer kostar det.",
  places: (list) => `Så ofta bär det sig: ${list}.`,
  place: (of100, amount) => `${of100} vid ${amount}`,
  rival: {
    stands: (called, amount, often) => `${called}: ${amount}. Då bär det sig ${often}.`,
    outside: (called, amount) => `${called}: ${amount}. Beloppet ligger utanför bilden.`,
    otherPrices: (called, amount, year) =>
      `${called}: ${amount} i ${year} års priser. Beloppet är inte omräknat och står därför inte i bilden.`,
    unknownYear: (prices) => `Prisåret är inte känt; beloppet läses som om det vore i ${prices} års priser.`,
    notVerified: (because) => (because ? `Ej verifierad: ${because}.` : "Ej verifierad."),
  },
  mark: {
    stated: (amount, chance) => `kalkylens belopp ${amount}${chance ? `: ${chance}` : ""}`,
    rival: (called, amount, isVerified, chance) =>
      `${called}${isVerified ? "" : ", ej verifierad"}: ${amount}${chance ? `, ${chance}` : ""}`,
    from: (amount) => `från omkring ${amount} oftare än inte`,
    upTo: (amount) => `upp till omkring ${amount} oftare än inte`,
    axis: "fall av 100",
    nothing: "inte göra något",
  },
  not: {
    nothingValued:
      "Inget utfall har ett värde i kronor ännu, så det går inte att säga vad det måste vara värt för att insatsen ska bära sig.",
    noneMarked:
      "Inget av kalkylens värden är markerat som värdet av ett utfall, så det finns inget belopp att pröva. Markera ett bland ekonomens antaganden.",
    zero: "Kalkylen räknar med att ett utfall är värt 0 kr. Bilden visar belopp upp till det dubbla, så här finns inget att visa.",
    notAlone: "Det går inte att ändra utfallets värde för sig, så det går inte att säga vad det måste vara värt.",
    unknown: (why) => `${why} Därför går det inte att säga hur ofta insatsen bär sig vid olika belopp.`,
    restsOn: (amount, per) => `Svaret räknar med ${amount} ${per}.`,
  },
};
