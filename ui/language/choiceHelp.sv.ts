import type { ChoiceHelps } from "./fields.ts";

const phases = {
  development: "Under projektet, medan insatsen prövas. Görs en gång.",
  operation: "Efter projektet, när insatsen har blivit en del av det vanliga arbetet.",
} as const;

/** What a choice means, where its word alone is not enough. What a study design means is said in models/words/evidence.ts. */
export const choiceHelpSv = {
  "/stage": {
    idea: "Räcker för att se vad som krävs: målgrupp, antal, kostnad och år.",
    application: "Nu behövs också effekten, evidensen och vem som betalar vad.",
    decided: "Beslutet är fattat men insatsen har inte börjat.",
    running: "Insatsen pågår.",
    final: "Insatsen är avslutad och ska redovisas.",
    followUp: "Det som blev jämförs med det som väntades, ett eller flera år efteråt.",
  },
  "/settings/discounting/timing": {
    yearStart: "Årets pengar räknas som om de kom den 1 januari. Belopp under diskonteringsåret räknas då inte om.",
    yearMiddle:
      "Årets pengar räknas som om de kom mitt i året. Alla belopp räknas om ett halvt år mer än vid årets början.",
    yearEnd:
      "Årets pengar räknas som om de kom den 31 december. Alla belopp räknas om ett helt år mer än vid årets början.",
  },
  "/settings/costOfPublicFunds/appliesTo": {
    net: "Faktorn läggs på det offentligas kostnader och på det offentligas nyttor.",
    gross: "Faktorn läggs bara på det offentligas kostnader.",
  },
  "/settings/simulation/sampling": {
    sobol: "Talen täcker intervallen jämnt (Sobolpunkter), så att svaret blir säkrare med lika många dragningar.",
    random: "Varje dragning är slumpad för sig. Bra att jämföra med, men kräver fler dragningar.",
  },
  "/actors/*/sector": {
    individual: "De som insatsen är till för, och andra privatpersoner.",
    municipality: "Kommunen, dess förvaltningar och bolag.",
    region: "Regionen och dess förvaltningar.",
    state: "Staten, dess myndigheter och socialförsäkringen.",
    equalisation:
      "Den inkomstutjämning som tar emot det som kommuner och regioner inte behåller. En sådan aktör räcker.",
    civilSociety: "Föreningar, stiftelser och samfund.",
    business: "Privata företag. Räknas inte till offentlig sektor.",
  },
  "/cohorts/*/phase": phases,
  "/costs/*/phase": phases,
  "/outcomes/*/concept": {
    eligibility: "En elev till blir behörig till ett nationellt program på gymnasiet.",
    degree: "En elev till tar examen. Får inte värderas tillsammans med behörighet för samma personer.",
    absence: "En dag eller timme mindre frånvaro. Räknas inte i personer.",
    placement: "En person som slipper placering utanför hemmet.",
    employment: "En person till får arbete.",
    benefit: "En persons eller ett hushålls behov av bidrag, till exempel försörjningsstöd.",
    health: "En förändring i hälsa, mätt på det sätt som underlaget anger.",
    contact: "Ett besök, ett samtal eller en annan kontakt mindre. Räknas inte i personer.",
    other: "Inget av de andra passar. Skriv i namnet vad som räknas.",
  },
  "/outcomes/*/effect/measure": {
    riskDifference: "Skillnad i procentenheter: blir 46 av 100 behöriga i stället för 40 är den 6 procentenheter.",
    relativeRisk:
      "Risken med insatsen delad med risken utan. 0,88 betyder att risken blir 12 % lägre, och över 1 att den ökar.",
    oddsRatio:
      "Oddsen för att det går dåligt, med insatsen delat med utan. Vanligt i studier. Under 1 är en förbättring.",
    perPerson: "Så många utfall ger insatsen per deltagare, till exempel 12 färre frånvarodagar.",
    count: "Utfallen är redan räknade, år för år. Då anges också hur stor del som hade skett ändå.",
  },
  "/outcomes/*/effect/per": {
    reached: "Effekten är mätt bland dem som deltog. Antalet deltagare fås av deltagandegraden.",
    offered:
      "Effekten är mätt bland alla som erbjöds insatsen, också de som tackade nej. Deltagandegraden räknas då inte in.",
  },
  "/costs/*/category": {
    staff: "Lön, arbetsgivaravgifter och pension, eller arbetstid.",
    premises: "Hyra och drift av lokaler.",
    equipment: "Sådant som används i flera år, som datorer och fordon.",
    training: "Utbildning och handledning av dem som arbetar i insatsen.",
    material: "Sådant som förbrukas, som trycksaker och material till elever.",
    administration: "Ledning, ekonomi och annat stöd till insatsen.",
    evaluation: "Uppföljning, följeforskning och utvärdering.",
    other: "Det som inget annat passar för. Skriv i namnet vad det är.",
  },
  "/costs/*/kind": {
    cash: "Något betalas: lön till en ny tjänst, hyra, inköp.",
    inKind: "Personal, lokaler eller annat som redan finns används i insatsen i stället för till något annat.",
  },
  "/costs/*/prices/basis": {
    nominal: "Varje belopp är i sitt eget års priser, som i en budget eller ett bokslut.",
    real: "Alla belopp är i ett och samma års priser, så att prisökningar är borträknade.",
  },
  "/valuations/*/category": {
    production: "Det som produceras när fler arbetar, mätt som lön eller arbetskraftskostnad. Skatten ingår.",
    tax: "Skatt som betalas mer eller mindre. Ingår redan i produktionsvärdet.",
    transfer: "Pengar som flyttas från en till en annan för varje utfall, till exempel bidrag. Summan är noll.",
    avoidedCost: "Vård, stöd eller undervisning som inte behövs. Pengar blir det först när något kan minskas.",
    health: "Värdet av bättre hälsa eller längre liv, utöver vårdkostnader.",
    wellbeing: "Värdet av att må bättre, när det finns en källa som sätter pris på det.",
    crime: "Värdet av färre brott, för offer och för samhället.",
    other: "Inget av de andra passar. Skriv i namnet vad värdet består av.",
  },
  "/valuations/*/content": {
    earnings: "Bruttolön, utan arbetsgivaravgifter.",
    labourCost: "Lön och arbetsgivaravgifter, alltså vad arbetsgivaren betalar.",
    net: "Vinsten sedan kostnader för att nå den är avdragna, till exempel längre utbildning.",
    unknown: "Källan säger inte vad som ingår.",
  },
  "/valuations/*/profile/kind": {
    lumpSum: "Hela värdet räknas det år utfallet sker. Återbetalningsår och internränta går då inte att räkna.",
    stream: "Källans belopp delas upp på de åldrar då värdet kommer. Passar livsinkomster.",
    annual: "Ett belopp per utfall och år under några år, som kan avta. Passar undvikna kostnader.",
  },
  "/valuations/*/realised": {
    cash: "En budget kan minskas eller pengarna användas till annat. Säg helst vilken budget.",
    capacity: "Tid eller plats blir ledig och används till andra, men ingen budget minskar.",
    welfare: "Människor får det bättre, utan att pengar eller tid frigörs i en verksamhet.",
  },
  "/parameters/*/belief/kind": {
    pert: "Lägst, troligast och högst, med de flesta chanserna nära det troligaste. Det vanliga valet.",
    triangular: "Lägst, troligast och högst, med mer i ändarna än PERT.",
    uniform: "Alla tal mellan lägst och högst är lika troliga. När inget tal är troligare än ett annat.",
    normal:
      "En klockformad kurva, lika åt båda hållen. Ur en studie: konfidensintervall, eller medelvärde och medelfel.",
    lognormal: "En kurva med lång svans uppåt som aldrig når 0. Passar relativ risk och oddskvot ur en studie.",
    beta: "För andelar: medelvärde och standardavvikelse, eller hur många av hur många.",
    gamma: "För tal som inte kan vara under 0, som kostnader, med medelvärde och standardavvikelse.",
    observed: "De tal som har uppmätts, alla lika troliga.",
    fixed: "Talet är känt, som en skattesats. För bedömningar ser det säkrare ut än det är.",
  },
  "/parameters/*/evidence/grade": {
    high: "Flera bra studier med jämförelsegrupp visar samma sak, för en grupp som liknar målgruppen.",
    medium: "Någon bra studie, eller flera svagare som pekar åt samma håll.",
    low: "Enstaka mätningar utan jämförelse, eller studier av en annan grupp.",
    none: "Ingen har undersökt det. Talet är en bedömning eller ett antagande.",
  },
  "/parameters/*/usage": {
    marginal: "Vad ett utfall till ger eller kostar. Det är vad kalkylen frågar efter.",
    average: "Allt delat med alla. Kan göra nyttan för stor, och märks i resultatet.",
    unknown: "Källan säger inte vilket det är.",
  },
  "/parameters/*/unit": {
    share: "En del av något, skriven i procent: risker, räntor, påslag, deltagandegrad.",
    factor: "Ett tal att multiplicera med, utan enhet: relativ risk, oddskvot, skattefaktor.",
    person: "Antal personer i en målgrupp.",
    outcome: "Antal utfall som har räknats.",
    "outcome/person": "Antal utfall för var och en som deltar, som färre frånvarodagar.",
    SEK: "Ett belopp: en kostnad, ett inköpspris.",
    "SEK/outcome": "Värdet av ett utfall, allt räknat till utfallsåret.",
    "SEK/outcome/year": "Värdet av ett utfall under ett år.",
    hour: "Arbetstid.",
    "SEK/hour": "Lön per timme.",
    year: "Ett antal år. Årtal och antal år i kalkylen skrivs direkt och hämtas inte ur antaganden.",
  },
  "/parameters/*/verified/state": {
    no: "Ingen har jämfört talet med källan ännu. Det märks i resultatet.",
    yes: "Någon har sett talet i källan. Ange vem och när.",
  },
  "/unpriced/*/direction": {
    "?": "Underlaget pekar åt olika håll eller säger för lite.",
  },
  "/unpriced/*/size": {
    small: "Märks av några få, eller lite.",
    medium: "Märks tydligt av flera.",
    large: "Kan vara en av insatsens viktigaste följder.",
  },
  "/report/comments/*/role": {
    coordinator: "Den som samordnar fondens investeringar, och ser om den här bidrar till fondens mål.",
    economist: "Den som har räknat eller granskat, och ser vad talen säger och inte säger.",
    researcher: "Den som har följt arbetet, och ser hur det gick till och vad som krävs för att det ska hålla.",
  },
} as const satisfies ChoiceHelps;
