import type { FieldTexts } from "./fields.ts";

/** What the figures rest on: parameters with belief and evidence, what hangs together, and scenarios. */
export const assumptionFields = {
  "/parameters": {
    label: "Antaganden",
    help: "De tal som kalkylen vilar på, vart och ett med värde, bedömt intervall, källa och evidens.",
  },
  "/parameters/*": {
    label: "Antagande",
    help: "Ett tal med ett namn, så att samma tal kan stå på flera ställen och ändras på ett.",
  },
  "/parameters/*/name": {
    label: "Namn",
    help: "Vad är det för tal? Skriv så att det förstås utanför sitt sammanhang.",
    example: "Exempel: Andel som inte blir behöriga utan insatsen",
  },
  "/parameters/*/unit": {
    label: "Enhet",
    help: "Vad mäts talet i? Enheten avgör var i kalkylen antagandet får stå.",
  },
  "/parameters/*/value": {
    label: "Värde",
    help: "Det tal som huvudkalkylen räknar med. Tomt betyder medelvärdet av det bedömda intervallet.",
    example: "Exempel: 60 %",
  },
  "/parameters/*/belief": {
    label: "Bedömt intervall",
    help: "Vad är lägst rimliga, troligast och högst rimliga? Är underlaget svagt ska en effekts intervall rymma att det blir sämre.",
  },
  "/parameters/*/belief/kind": {
    label: "Intervallets form",
    help: "Hur är osäkerheten formad? PERT passar när ni kan ange lägst, troligast och högst.",
  },
  "/parameters/*/belief/value": {
    label: "Exakt värde",
    help: "Talet, när det inte finns någon osäkerhet att tala om.",
    example: "Exempel: 31,42 % i lagstadgad arbetsgivaravgift",
  },
  "/parameters/*/belief/low": {
    label: "Lägst",
    help: "Det lägsta som är rimligt: ett tal som ni skulle bli förvånade av att hamna under.",
    example: "Exempel: 2 procentenheter",
  },
  "/parameters/*/belief/mode": {
    label: "Troligast",
    help: "Det som ni tror mest på, mellan lägst och högst.",
    example: "Exempel: 6 procentenheter",
  },
  "/parameters/*/belief/high": {
    label: "Högst",
    help: "Det högsta som är rimligt: ett tal som ni skulle bli förvånade av att hamna över.",
    example: "Exempel: 12 procentenheter",
  },
  "/parameters/*/belief/confidence": {
    label: "Konfidensgrad",
    help: "Hur säkra är ni på att talet ligger mellan lägst och högst? Tomt betyder helt säkra. En normalfördelning behöver ett svar.",
    example: "Exempel: 80 %, åtta gånger av tio. En studies konfidensintervall är ofta på 95 %",
  },
  "/parameters/*/belief/mean": {
    label: "Medelvärde",
    help: "Genomsnittet av vad talet kan vara, när det är så som källan anger det.",
    example: "Exempel: 60 %",
  },
  "/parameters/*/belief/sd": {
    label: "Standardavvikelse",
    help: "Hur mycket talet brukar avvika från medelvärdet, i samma enhet. För en skattning ur en studie: medelfelet.",
    example: "Exempel: 6 procentenheter",
  },
  "/parameters/*/belief/successes": {
    label: "Antal lyckade",
    help: "Bland dem som räknats: för hur många var det så som andelen anger?",
    example: "Exempel: 28",
  },
  "/parameters/*/belief/failures": {
    label: "Antal misslyckade",
    help: "Bland dem som räknats: för hur många var det inte så som andelen anger?",
    example: "Exempel: 32",
  },
  "/parameters/*/belief/values/*": {
    label: "Observerade värden",
    help: "De tal som faktiskt har uppmätts, till exempel ett för varje år eller skola.",
    example: "Exempel: 52 %, 61 % och 58 %",
  },
  "/parameters/*/belief/lambda": {
    label: "Lambda",
    help: "Hur tätt PERT-kurvan samlas kring det troligaste: högre är tätare. Tomt betyder 4, som är det vanliga.",
    example: "Exempel: 4",
  },
  "/parameters/*/belief/truncate": {
    label: "Avskärning",
    help: "Skär bort det av kurvan som inte är rimligt. Det behövs sällan: en kurva utan slut skärs ändå av vid antagandets gränser.",
  },
  "/parameters/*/belief/truncate/least": {
    label: "Skär av under",
    help: "Inget under det här talet räknas med. Tomt betyder ingen avskärning nedåt.",
    example: "Exempel: 0",
  },
  "/parameters/*/belief/truncate/most": {
    label: "Skär av över",
    help: "Inget över det här talet räknas med. Tomt betyder ingen avskärning uppåt.",
    example: "Exempel: 3",
  },
  "/parameters/*/bounds": {
    label: "Gränser",
    help: "Vad talet aldrig kan vara under eller över, hur fel bedömningen än är.",
  },
  "/parameters/*/bounds/least": {
    label: "Minsta möjliga",
    help: "Det minsta som talet alls kan vara. Tomt betyder bara de gränser som platsen i kalkylen har.",
    example: "Exempel: 0 % för en andel",
  },
  "/parameters/*/bounds/most": {
    label: "Största möjliga",
    help: "Det största som talet alls kan vara. Tomt betyder bara de gränser som platsen i kalkylen har.",
    example: "Exempel: 100 % för en andel",
  },
  "/parameters/*/source": {
    label: "Källa",
    help: "Var kommer talet ifrån? Någon annan ska kunna hitta exakt samma tal.",
  },
  "/parameters/*/source/title": {
    label: "Källans titel",
    help: "Vad heter artikeln, rapporten eller tabellen? Är det en egen bedömning, skriv det och vilka som gjorde den.",
    example: "Exempel: Det samhällsekonomiska värdet av gymnasiebehörighet",
  },
  "/parameters/*/source/publisher": {
    label: "Utgivare",
    help: "Vem står bakom källan: författare, tidskrift eller myndighet?",
    example: "Exempel: Hultkrantz, Karpaty, Nowak och Vimefall, Ekonomisk Debatt",
  },
  "/parameters/*/source/edition": {
    label: "Utgåva",
    help: "Vilket år, nummer eller vilken version av källan?",
    example: "Exempel: årg. 49 nr 5, 2021",
  },
  "/parameters/*/source/locator": {
    label: "Sidhänvisning",
    help: "Var i källan står talet? Sida, tabell eller rad.",
    example: "Exempel: s. 12, tabell 3",
  },
  "/parameters/*/source/url": {
    label: "Webbadress",
    help: "Var på webben finns källan? Helst en adress som inte ändras.",
    example: "Exempel: https://doi.org/10.1016/j.psi.2017.06.001",
  },
  "/parameters/*/evidence": {
    label: "Evidens",
    help: "Hur säker är kunskapen bakom talet? Det avgör hur stor del av effekten det är rimligt att räkna med.",
  },
  "/parameters/*/evidence/grade": {
    label: "Evidensgrad",
    help: "Hur starkt är underlaget, allt sammanvägt? Är ni tveksamma, välj den lägre graden.",
  },
  "/parameters/*/evidence/design": {
    label: "Studiedesign",
    help: "Hur tog man reda på det? Ju bättre jämförelse med vad som annars hade hänt, desto mindre evidensavdrag.",
  },
  "/parameters/*/evidence/why": {
    label: "Varför den evidensgraden",
    help: "Vad talar för och emot talet, särskilt om gruppen i studien liknar er målgrupp?",
    example: "Exempel: Gäller genomsnittliga elever; svagare för elever med lång frånvaro",
  },
  "/parameters/*/verified": {
    label: "Verifierat",
    help: "Har någon jämfört talet med källan? Tal som ingen har verifierat märks i resultatet.",
  },
  "/parameters/*/verified/state": {
    label: "Verifiering",
    help: "Välj ja först när någon har sett talet i källan, med rätt enhet och prisår.",
  },
  "/parameters/*/verified/because": {
    label: "Vad som återstår att kontrollera",
    help: "Varför är talet inte verifierat, och vad behöver någon ta reda på?",
    example: "Exempel: Prisåret står inte i slutrapporten; kontrollera i artikeln",
  },
  "/parameters/*/verified/by": {
    label: "Verifierat av",
    help: "Vem har kontrollerat talet? Helst någon annan än den som skrev in det.",
    example: "Exempel: Samhällsekonomen vid regionen",
  },
  "/parameters/*/verified/on": {
    label: "Verifierat den",
    help: "Vilket datum kontrollerades talet?",
    example: "Exempel: 2026-03-14",
  },
  "/parameters/*/usage": {
    label: "Användning",
    help: "Gäller talet ett utfall till, eller är det ett genomsnitt? Ett genomsnitt kan göra nyttan för stor, till exempel när fasta kostnader ligger kvar.",
  },
  "/parameters/*/library": {
    label: "Värdebibliotek",
    help: "Visar att talet är hämtat ur värdebiblioteket. Fylls i åt dig när du hämtar det.",
  },
  "/parameters/*/library/entry": {
    label: "Post i värdebiblioteket",
    help: "Vilken post talet är hämtat från. Fylls i åt dig.",
    example: "Exempel: school.eligibility.value",
  },
  "/parameters/*/library/edition": {
    label: "Postens utgåva",
    help: "Vilken utgåva av posten som hämtades. Fylls i åt dig.",
    example: "Exempel: 3",
  },
  "/parameters/*/library/hash": {
    label: "Kontrollsumma",
    help: "Visar om talet har ändrats sedan det hämtades. Fylls i åt dig.",
    example: "Exempel: sha256: följt av 64 tecken",
  },
  "/parameters/*/stream": {
    label: "Slumptalsström",
    help: "Ger antagandet egna slumptal, så att ett nytt antagande inte ändrar de andras. Sätts åt dig och behöver inte ändras.",
    example: "Exempel: 7",
  },
  "/parameters/*/goodUntil": {
    label: "Giltigt till",
    help: "När behöver talet hämtas på nytt? Därefter märks det i resultatet.",
    example: "Exempel: 2027-12-31, 2027-12 eller 2027",
  },

  "/shareGroups": {
    label: "Andelsgrupper",
    help: "Vilka andelar delar på samma helhet? När en av dem ändras flyttar de andra med, så att summan förblir 100 %.",
  },
  "/shareGroups/*": {
    label: "Andelsgrupp",
    help: "Antaganden som tillsammans ska bli 100 %, till exempel hur ett värde delas mellan aktörerna.",
  },
  "/shareGroups/*/parameters/*": {
    label: "Andelar",
    help: "Vilka antaganden delar på helheten? Alla delarna ska med.",
  },
  "/shareGroups/*/belief": {
    label: "Gemensamt bedömt intervall",
    help: "Hur säker är fördelningen som helhet? Lämna tomt om den är känd.",
  },
  "/shareGroups/*/belief/kind": {
    label: "Intervallets form",
    help: "Det finns en form att välja för andelar som ska bli 100 % tillsammans.",
  },
  "/shareGroups/*/belief/weights/*": {
    label: "Vikter",
    help: "En vikt för varje andel, i samma ordning. Förhållandet ger andelarna, och ju större tal, desto säkrare.",
    example: "Exempel: 50, 30 och 20. Med 500, 300 och 200 är andelarna desamma men säkrare",
  },

  "/correlations": {
    label: "Samband",
    help: "Vilka antaganden brukar vara höga eller låga tillsammans? Ange bara samband som ni kan motivera.",
  },
  "/correlations/*": {
    label: "Samband",
    help: "Två antaganden som hänger ihop, så att det ena säger något om det andra.",
  },
  "/correlations/*/between/*": {
    label: "Mellan",
    help: "Vilka två antaganden hänger ihop?",
  },
  "/correlations/*/rank": {
    label: "Rangkorrelation",
    help: "Hur starkt är sambandet, från −1 till 1? 0 är inget samband. Under 0 betyder att det ena är högt när det andra är lågt.",
    example: "Exempel: 0,4",
  },
  "/correlations/*/because": {
    label: "Motivering",
    help: "Varför hänger de ihop?",
    example: "Exempel: Där fler deltar är också effekten starkare",
  },

  "/scenarios": {
    label: "Scenarier",
    help: "Vad blir svaret om något är annorlunda? Börja gärna med ett försiktigt scenario. Huvudkalkylen ändras inte.",
  },
  "/scenarios/*": {
    label: "Scenario",
    help: "Samma kalkyl med några antaganden, inställningar eller rader ändrade.",
  },
  "/scenarios/*/name": {
    label: "Namn",
    help: "Vad kännetecknar scenariot?",
    example: "Exempel: Försiktigt",
  },
  "/scenarios/*/settings": {
    label: "Ändrade inställningar",
    help: "Fyll bara i de inställningar som är annorlunda i scenariot. Räntestegen byts ut som helhet.",
  },
  "/scenarios/*/without/*": {
    label: "Utelämnat",
    help: "Vilka rader eller utfall räknas inte med i scenariot? Utan ett utfall försvinner också dess värderingar.",
  },
  "/scenarios/*/set": {
    label: "Ändrade antaganden",
    help: "Vilka antaganden är annorlunda i scenariot? De andra är som i huvudkalkylen.",
  },
  "/scenarios/*/set/*": {
    label: "Ändrat antagande",
    help: "Vad antagandet är i scenariot i stället för i huvudkalkylen.",
  },
  "/scenarios/*/set/*/value": {
    label: "Värde i scenariot",
    help: "Vilket tal räknas det med i scenariot? Utan ett bedömt intervall räknas det som säkert.",
    example: "Exempel: 5 procentenheter",
  },
  "/scenarios/*/set/*/because": {
    label: "Motivering",
    help: "Varför är just det talet värt att pröva?",
    example: "Exempel: Nedre delen av intervallet",
  },
} as const satisfies FieldTexts;
