import type { FieldTexts } from "./fields.ts";

/** What people write for the reports. */
export const reportFields = {
  "/report": {
    label: "Rapporttexter",
    help: "Det som ingen räkning kan säga. Varje text kommer in i rapporterna under sin rubrik, ord för ord som den står här.",
  },
  "/report/proposal": {
    label: "Förslag till beslut",
    help: "Vad ska nämnden besluta? Ett bra förslag går att klubba som det står: vem som beslutar, om vad, hur mycket, när och villkoren.",
    example:
      "Exempel: Hållbarhetsnämnden beviljar 500 000 kronor per år 2025–2027, under förutsättning att antalet behöriga elever följs varje år.",
  },
  "/report/matter": {
    label: "Ärendebeskrivning",
    help: "Vad handlar ärendet om, och varför nu? Behovet, vad som ska göras och vad som redan är prövat. Beskriv grupper, aldrig enskilda personer.",
    example:
      "Exempel: Var fjärde nia saknar behörighet, och frånvaron syns sent. Skola, socialtjänst och elevhälsa vill pröva ett gemensamt team.",
  },
  "/report/childsBest": {
    label: "Barnets bästa",
    help: "Hur påverkas barnen, och hur har de fått säga sin mening? Ett bra svar väger också det som talar emot. Samlade svar, inga enskilda.",
    example:
      "Exempel: Fler får stöd innan frånvaron blir lång. Elevråden oroas för att pekas ut; därför är det frivilligt att vara med.",
  },
  "/report/equality": {
    label: "Jämställdhet och jämlikhet",
    help: "Vilka nås och vilka missas: flickor och pojkar, olika områden och villkor? Säg också vad ni inte vet. Bara uppgifter om grupper.",
    example:
      "Exempel: Flickors frånvaro upptäcks senare än pojkars. Teamet går därför efter frånvaro och inte efter hur eleven märks i klassen.",
  },
  "/report/followUp": {
    label: "Uppföljning",
    help: "Vad räknas, när, av vem, och vad görs om det går sämre än väntat? Ett bra svar börjar med talet att följa.",
    example:
      "Exempel: Skolan räknar behöriga elever i juni varje år och jämför med lika skolor. Är de färre än väntat 2026 prövas arbetssättet om.",
  },
  "/report/basis": {
    label: "Beslutsunderlag",
    help: "Vilka handlingar vilar förslaget på? En rad för varje, med datum och gärna diarienummer.",
    example: "Exempel: Ansökan, 2025-02-14, HN 2025/12",
  },
  "/report/sentTo": {
    label: "Expedieras till",
    help: "Vilka ska få beslutet? En rad för varje: förvaltning, nämnd eller organisation.",
    example: "Exempel: Utbildningsförvaltningen, Exempelkommunen",
  },
  "/report/openQuestions": {
    label: "Öppna frågor",
    help: "Vad vet ni inte än, som kan ändra beslutet? Säg vem som ska ta reda på det och när. Att inget är öppet är också ett svar.",
    example: "Exempel: Vem betalar ordinarie drift efter 2027? Förvaltningarna svarar före årsskiftet.",
  },
  "/report/results": {
    label: "Resultatet i ord",
    help: "Vad blev det, mot vad som var tänkt? Skriv vad som gjordes, vad som mättes och hur säkert det är. Bara samlade uppgifter.",
    example: "Exempel: 54 av 60 familjer tackade ja. Närvaron steg i alla tre skolor, men jämförelsegruppen var liten.",
  },
  "/report/comments": {
    label: "Kommentarer till slutrapporten",
    help: "Var och en svarar för sin egen kommentar. Den trycks som den står, med namn, roll och datum.",
  },
  "/report/comments/*": {
    label: "Kommentar",
    help: "Vad en av dem som har följt insatsen säger om den, i sitt eget namn.",
  },
  "/report/comments/*/role": {
    label: "Roll",
    help: "Som vad kommenterar personen?",
  },
  "/report/comments/*/name": {
    label: "Namn",
    help: "Vem står för kommentaren? Fråga först: namnet blir en del av en allmän handling.",
    example: "Exempel: Namn och funktion, eller bara funktionen: Samordnare, Region Gävleborg",
  },
  "/report/comments/*/date": {
    label: "Datum",
    help: "När är kommentaren lämnad?",
    example: "Exempel: 2025-02-14, 2025-02 eller 2025",
  },
  "/report/comments/*/text": {
    label: "Kommentaren",
    help: "Ord för ord som personen har skrivit den. En bra kommentar säger vad som håller, vad som är svagt och vad nästa bör tänka på.",
    example:
      "Exempel: Samverkan har blivit vardag. Hur många fler som blev behöriga går inte att säga än, eftersom ingen jämförelsegrupp följdes.",
  },
} as const satisfies FieldTexts;
