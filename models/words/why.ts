import type { Why } from "../result.ts";
import type { InEvery, Language } from "./language.ts";

/** A phrase that stands in place of the number, and one sentence that says why there is none. */
type Reason = Readonly<{ phrase: string; sentence: string }>;

const reasons: InEvery<Readonly<Record<Why, Reason>>> = {
  sv: {
    effectUnknown: {
      phrase: "effekten är inte känd",
      sentence: "Hur mycket insatsen förändrar är inte angivet, så nyttan går inte att räkna ut.",
    },
    noCosts: {
      phrase: "går inte att räkna: ingen kostnad",
      sentence: "Här finns inga kostnader att dela nyttan med.",
    },
    noFund: {
      phrase: "inga fondmedel",
      sentence: "Ingen kostnad är markerad som fondmedel, så det finns inget att dela med.",
    },
    noGain: {
      phrase: "inga fler utfall",
      sentence: "Insatsen ger inga fler utfall, så det finns inget att fördela kostnaden på.",
    },
    noBenefits: { phrase: "ingen nytta", sentence: "Det finns ingen nytta att fördela." },
    lumpSum: {
      phrase: "värdet är ett engångsbelopp",
      sentence: "Ett värde är angivet som engångsbelopp. Då går det inte att säga vilka år nyttan kommer.",
    },
    noOutlay: { phrase: "inget utlägg", sentence: "Här görs inget utlägg som ska betalas tillbaka." },
    never: {
      phrase: "betalas inte tillbaka",
      sentence: "Nyttan väger inte upp kostnaden något år i kalkylen.",
    },
    unreachable: {
      phrase: "nås inte med något antal",
      sentence: "Ett utfall är här inte värt något eller kostar mer än det ger, så inget antal räcker.",
    },
    pays: {
      phrase: "behövs inte",
      sentence: "Insatsen bär sig redan, så effekter utan pris behöver inte vara värda något för att den ska gå ihop.",
    },
    paysWithout: {
      phrase: "bär sig redan utan den här effekten",
      sentence: "Annan nytta väger redan upp hela kostnaden, så det krävs inga fler utfall.",
    },
    noValue: {
      phrase: "har ingen nytta av utfallet",
      sentence: "Inget av utfallets värde hamnar här, så inget antal utfall räcker.",
    },
    negativeValue: {
      phrase: "förlorar på utfallet",
      sentence: "Varje ytterligare utfall kostar mer än det ger här, så inget antal räcker.",
    },
    noBaseline: {
      phrase: "utgångsrisken är inte känd",
      sentence: "Hur många som klarar sig utan insatsen är inte angivet, så antalet att följa går inte att räkna ut.",
    },
    withheld: {
      phrase: "maskerat",
      sentence:
        "Siffran visas inte i den publika utgåvan: den skulle kunna räknas tillbaka till ett litet antal personer.",
    },
    nothingLeft: {
      phrase: "inget återstår efter avdragen",
      sentence: "Avdragen för dödvikt, andras andel, undanträngning och evidens tar bort hela effekten.",
    },
    noSeries: {
      phrase: "prisserie saknas",
      sentence: "Det finns ingen prisserie att räkna om beloppet till löpande priser med.",
    },
    infinite: {
      phrase: "ingen nettokostnad",
      sentence:
        "Offentlig sektor får tillbaka minst lika mycket som den lägger ut, så det finns ingen kostnad att dela med.",
    },
    neither: {
      phrase: "går inte att tolka",
      sentence:
        "Enskilda, föreningar och företag vinner inget och offentlig sektor har ingen nettokostnad. Kvoten säger då inget.",
    },
    noDecision: {
      phrase: "inget beslut återstår",
      sentence: "Kalkylen anger inget beslut som ännu ska fattas.",
    },
    notFinite: {
      phrase: "för stort eller för litet tal",
      sentence:
        "Talet blir för stort eller för nära noll för att räknas ut. Kontrollera de största och minsta värdena.",
    },
    noOperation: {
      phrase: "ingen ordinarie drift",
      sentence: "Kalkylen har ingen årskull i ordinarie drift.",
    },
    split: {
      phrase: "antalet är inte uppdelat",
      sentence: "Utfallen är räknade för flera målgrupper tillsammans, så det går inte att säga vilka som hör hit.",
    },
    fewDraws: {
      phrase: "för få dragningar",
      sentence: "Det är för få dragningar för att säga vad mer kunskap är värd. Dra minst 64.",
    },
    noStudyCost: {
      phrase: "uppföljningens kostnad är inte angiven",
      sentence:
        "Vad en uppföljning kostar är inte angivet. Ange det i beslutet, så går det att säga om den är värd sitt pris.",
    },
    noPeople: {
      phrase: "inga deltagare",
      sentence: "Det finns inga personer här att dela med.",
    },
  },
  en: {
    effectUnknown: {
      phrase: "the effect is not known",
      sentence: "How much the intervention changes is not stated, so the benefit cannot be worked out.",
    },
    noCosts: { phrase: "cannot be worked out: no cost", sentence: "There are no costs here to divide the benefit by." },
    noFund: {
      phrase: "no fund money",
      sentence: "No cost is marked as fund money, so there is nothing to divide by.",
    },
    noGain: {
      phrase: "no more outcomes",
      sentence: "The intervention gives no more outcomes, so there is nothing to spread the cost over.",
    },
    noBenefits: { phrase: "no benefit", sentence: "There is no benefit to divide." },
    lumpSum: {
      phrase: "the value is a lump sum",
      sentence: "A value is stated as a lump sum, so it cannot be said in which years the benefit comes.",
    },
    noOutlay: { phrase: "no outlay", sentence: "No outlay is made here that has to be paid back." },
    never: {
      phrase: "is not paid back",
      sentence: "The benefit does not outweigh the cost in any year of the appraisal.",
    },
    unreachable: {
      phrase: "no number is enough",
      sentence: "One more outcome is worth nothing here or costs more than it gives, so no number is enough.",
    },
    pays: {
      phrase: "not needed",
      sentence:
        "The investment already pays, so effects without a price need not be worth anything for it to break even.",
    },
    paysWithout: {
      phrase: "already pays without this effect",
      sentence: "Other benefits already outweigh the whole cost, so no more outcomes are needed.",
    },
    noValue: {
      phrase: "has no gain from the outcome",
      sentence: "None of the outcome's value ends up here, so no number of outcomes is enough.",
    },
    negativeValue: {
      phrase: "loses from the outcome",
      sentence: "Each additional outcome costs more than it gives here, so no number is enough.",
    },
    noBaseline: {
      phrase: "the baseline risk is not known",
      sentence: "How many do well without the intervention is not stated, so the number to watch cannot be worked out.",
    },
    withheld: {
      phrase: "withheld",
      sentence: "The figure is not shown in the public edition: it could be worked back to a small number of people.",
    },
    nothingLeft: {
      phrase: "nothing is left after the adjustments",
      sentence: "Deadweight, the share of others, displacement and the evidence factor take away the whole effect.",
    },
    noSeries: {
      phrase: "no price series",
      sentence: "There is no price series with which to restate the amount in current prices.",
    },
    infinite: {
      phrase: "no net cost",
      sentence: "The public sector gets back at least as much as it spends, so there is no cost to divide by.",
    },
    neither: {
      phrase: "cannot be interpreted",
      sentence:
        "Individuals, associations and businesses gain nothing and the public sector has no net cost. The ratio then says nothing.",
    },
    noDecision: {
      phrase: "no decision ahead",
      sentence: "The appraisal names no decision that is still to be taken.",
    },
    notFinite: {
      phrase: "number too large or too small",
      sentence: "The number is too large or too close to zero to work out. Check the largest and smallest values.",
    },
    noOperation: {
      phrase: "no ordinary operation",
      sentence: "The appraisal has no cohort in ordinary operation.",
    },
    split: {
      phrase: "the count is not divided",
      sentence: "The outcomes are counted for several cohorts together, so it cannot be told which belong here.",
    },
    fewDraws: {
      phrase: "too few draws",
      sentence: "There are too few draws to say what knowing more is worth. Draw at least 64.",
    },
    noStudyCost: {
      phrase: "the cost of a follow-up is not stated",
      sentence: "What a follow-up costs is not stated. State it in the decision to see whether it is worth its price.",
    },
    noPeople: { phrase: "no participants", sentence: "There are no people here to divide by." },
  },
};

/** Stands where the number would have stood: "effekten är inte känd". */
export const whyPhrase = (why: Why, language: Language): string => reasons[language][why].phrase;

/** One sentence that explains why there is no number. */
export const whySentence = (why: Why, language: Language): string => reasons[language][why].sentence;
