import { first } from "./noun.ts";
import { count } from "./number.ts";
import { say } from "./part.ts";
import type { SayWords } from "./sayWords.ts";

const about = (isAbout: boolean): string => (isAbout ? "omkring " : "");
const equalised = (isEqualised: boolean): string => (isEqualised ? " efter inkomstutjämning" : "");

const uncertain = "Talen bygger på antaganden som kan visa sig vara fel.";

export const sv: SayWords = {
  say: {
    alternative: (name) => ({
      sentence: say`Talen gäller alternativet ”${name}”.`,
      because: say`Kalkylens andra alternativ ger andra tal. Nämn alternativet varje gång.`,
    }),
    scenario: (name) => ({
      sentence: say`Talen gäller scenariot ”${name}”.`,
      because: say`Grundkalkylen kan ge andra tal. Nämn scenariot varje gång.`,
    }),
    needed: (many, isOne, noun, isOthersToo) => ({
      sentence: say`Det krävs minst ${many} ${isOne ? noun.one : noun.many} för att insatsen ska bära sig för samhället, utöver vad som hade skett ändå.`,
      because: isOthersToo
        ? say`Det går att säga oavsett effekten på just det utfallet: talet följer av kostnaderna, kalkylens övriga nytta och vad ett utfall är värt.`
        : say`Det går att säga oavsett effekt: talet följer av kostnaderna och vad ett utfall är värt.`,
    }),
    impossible: ({ bare }) => ({
      sentence: say`Insatsen kan inte bära sig för samhället genom ${bare} i den här målgruppen.`,
      because: say`Det räcker inte ens om alla i målgruppen når målet.`,
    }),
    nothingLeft: ({ bare }) => ({
      sentence: say`Insatsen kan inte bära sig för samhället genom ${bare}.`,
      because: say`Kalkylens avdrag tar bort hela effekten.`,
    }),
    paysWithout: ({ bare }, isFree) => ({
      sentence: say`Insatsen bär sig för samhället redan utan ${bare}.`,
      because: isFree
        ? say`Kalkylen har ingen kostnad att väga upp.`
        : say`Kalkylens övriga nytta väger upp hela kostnaden.`,
    }),
    noValue: ({ bare }) => ({
      sentence: say`Insatsen kan inte bära sig för samhället genom ${bare}.`,
      because: say`Utfallet har inget värde för samhället i kalkylen.`,
    }),
    negativeValue: ({ bare }) => ({
      sentence: say`Insatsen kan inte bära sig för samhället genom ${bare}.`,
      because: say`Utfallet kostar samhället mer än det ger i kalkylen.`,
    }),
    otherUnknown: () => ({
      sentence: say`Det går ännu inte att säga vad som krävs för att insatsen ska bära sig för samhället.`,
      because: say`Effekten på ett annat utfall är inte känd.`,
    }),
    nothingValued: () => ({
      sentence: say`Det går ännu inte att säga vad som krävs för att insatsen ska bära sig.`,
      because: say`Inget utfall har ett värde i kronor.`,
    }),
    cost: (amount, { baseYear, priceYear }) => ({
      sentence: say`Med kalkylens antaganden kostar insatsen samhället ${amount}.`,
      because: say`Det är nuvärde år ${baseYear} i ${priceYear} års priser, och det beror inte på effekten.`,
    }),
    pays: (perKrona, net, { baseYear, priceYear }) => ({
      sentence: perKrona
        ? say`Med kalkylens antaganden får samhället ett värde på ${perKrona} per satsad krona.`
        : say`Med kalkylens antaganden bär sig insatsen nätt och jämnt för samhället.`,
      because: say`Nettonuvärdet är ${net}, nuvärde år ${baseYear} i ${priceYear} års priser.`,
    }),
    paysFree: (net, { baseYear, priceYear }) => ({
      sentence: say`Med kalkylens antaganden får samhället ett värde utan att det kostar något.`,
      because: say`Nettonuvärdet är ${net}, nuvärde år ${baseYear} i ${priceYear} års priser.`,
    }),
    paysNot: (perKrona, net, { baseYear, priceYear }) => ({
      sentence: perKrona
        ? say`Med kalkylens antaganden får samhället ett värde på ${perKrona} per satsad krona: insatsen bär sig inte.`
        : say`Med kalkylens antaganden bär sig insatsen inte för samhället.`,
      because: say`Nettonuvärdet är ${net}, nuvärde år ${baseYear} i ${priceYear} års priser.`,
    }),
    even: ({ baseYear, priceYear }) => ({
      sentence: say`Med kalkylens antaganden är nytta och kostnad lika stora för samhället.`,
      because: say`Nettonuvärdet är noll, nuvärde år ${baseYear} i ${priceYear} års priser.`,
    }),
    unverified: (many) => ({
      sentence: say`Talen vilar på värden som är ej verifierade.`,
      because:
        many === 1
          ? say`Ett antagande har ingen kontrollerat mot källan.`
          : say`${count(many, "sv")} antaganden har ingen kontrollerat mot källan.`,
    }),
    watch: ({ total, reached, managing, noun }) => ({
      sentence: say`Vid uppföljningen behöver minst ${total} av ${reached} ${noun.be}.`,
      because: say`Utan insatsen väntas ${about(managing.isAbout)}${managing.number} klara det ändå.`,
    }),
    priceYear: (valuation, takenAs, leans) => ({
      sentence:
        leans === "low"
          ? say`”${valuation}” är troligen lågt räknat.`
          : say`”${valuation}” kan vara både för högt och för lågt räknat.`,
      because: say`Prisåret är inte känt. Beloppet räknas som ${takenAs} års priser.`,
    }),
  },
  not: {
    illustrative: () => ({
      sentence: say`”Enligt kalkylen …” i ett beslutsunderlag.`,
      because: say`Exemplet är illustrativt: siffrorna är påhittade.`,
    }),
    verdict: (isOther) => ({
      sentence: say`”Insatsen lönar sig”, ”lönar sig inte” eller ”har gett resultat”.`,
      because: isOther
        ? say`Effekten är inte känd för alla utfall, så vad samhället får tillbaka går inte att räkna ut.`
        : say`Effekten är inte känd. Kalkylen säger vad som krävs, inte vad som har skett.`,
    }),
    onlyCost: () => ({
      sentence: say`”Insatsen lönar sig” eller ”lönar sig inte”.`,
      because: say`Inget utfall har ett värde i kronor: kalkylen visar bara kostnaden.`,
    }),
    hasGiven: ({ bare }, isFree) => ({
      sentence: say`”Insatsen har gett ${bare}.”`,
      because: say`Effekten på det är inte känd. Att insatsen bär sig beror på ${isFree ? "att den inte kostar något" : "annan nytta"}.`,
    }),
    results: ({ bare }) => ({
      sentence: say`”Insatsen har gett resultat” eller ”insatsen fungerar inte”.`,
      because: say`Effekten är inte känd. Att insatsen inte kan bära sig genom ${bare} säger inget om den.`,
    }),
    failed: () => ({
      sentence: say`”Insatsen fungerar inte.”`,
      because: say`Kalkylen räknar med en effekt. Det är värdet i kronor som inte väger upp kostnaden.`,
    }),
    payers: ({ names, lacks, isOne, isEqualised }) => ({
      sentence: say`”Det lönar sig för ${names}.”`,
      because: isOne
        ? say`${first(names)} betalar ${lacks} mer än värdet som kommer tillbaka dit${equalised(isEqualised)}.`
        : say`De betalar mer än värdet som kommer tillbaka till dem${equalised(isEqualised)}: ${lacks}.`,
    }),
    payersEver: ({ names, isEqualised }) => ({
      sentence: say`”Det kan löna sig för ${names}.”`,
      because: say`${isEqualised ? "Efter inkomstutjämning kommer" : "Det kommer"} inte lika mycket värde tillbaka dit som det kostar, inte ens om alla i målgruppen når målet.`,
    }),
    saving: ({ isPartly, freesTime }) => ({
      sentence: say`”Samhället sparar”, ”kommunen sparar” eller ”besparing”.`,
      because: say`${isPartly ? "En del av nyttan" : "Nyttan"} är ett beräknat värde, inte pengar i en budget.${freesTime ? " Undvikna kostnader frigör tid, och pengar först när resurser kan flyttas." : ""}`,
    }),
    soon: (years, from, late) => ({
      sentence: say`”Pengarna kommer tillbaka inom budgetperioden.”`,
      because: from
        ? say`Nyttan väger upp kostnaden först år ${from}.${late ? say` ${late} av den kommer efter budgetperiodens ${count(years, "sv")} år.` : ""}`
        : say`Den nytta som kommer inom budgetperiodens ${count(years, "sv")} år täcker inte kostnaden.${late ? say` ${late} av nyttan kommer senare.` : ""}`,
    }),
    certain: (pays) => ({
      sentence: say`”Det är säkert att insatsen ${pays ? "lönar sig" : "inte lönar sig"}.”`,
      because: say`${uncertain}`,
    }),
    certainWith: (many) => ({
      sentence: say`”Med ${many} fler är det säkert att insatsen bär sig.”`,
      because: say`${uncertain}`,
    }),
    enough: (many, isOne, { total, reached, managing, isAdjusted }) => ({
      sentence: say`”Det räcker att ${many} av ${reached} når målet.”`,
      because: say`${isOne ? "Den" : "De"} ska komma utöver de ${about(managing.isAbout)}${managing.number} som väntas klara det ändå. Talet att följa är ${total}${isAdjusted ? ", med kalkylens avdrag" : ""}.`,
    }),
    allEffects: (names) => ({
      sentence: say`”Insatsen har inga andra effekter.”`,
      because:
        names.length === 1
          ? say`”${names[0]!}” har inget pris och ingår inte i talen.`
          : say`${count(names.length, "sv")} effekter har inget pris och ingår inte i talen.`,
    }),
    average: () => ({
      sentence: say`”Varje ytterligare utfall är värt precis så mycket.”`,
      because: say`Kalkylen använder ett genomsnitt som om det gällde ett utfall till. Nyttan kan vara högt räknad.`,
    }),
  },
};
