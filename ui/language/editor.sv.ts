import { assumptionsSv } from "./editorAssumptions.sv.ts";
import { createSv } from "./editorCreate.sv.ts";
import { keepingSv } from "./editorKeeping.sv.ts";
import { stepsSv } from "./editorSteps.sv.ts";

/** The texts of the screens on which one writes; those of single fields stand by themselves. */
export const editorSv = {
  ...stepsSv,
  ...assumptionsSv,
  create: createSv,
  ...keepingSv,
  strip: {
    title: "Resultat just nu",
    waiting: "Räknar …",
    needs: "För att se brytpunkten behövs:",
    need: {
      title: "ett namn på kalkylen",
      costs: "vad insatsen kostar",
      people: "vilka den är till för och hur många de är",
      outcome: "vad den ska leda till",
      without: "hur det går utan insatsen",
      effect: "hur mycket den förändrar",
      value: "vad utfallet är värt",
      settings: "årtal och priser",
      rest: "uppgifter som är påbörjade",
    },
    faults: "Innan brytpunkten går att räkna ut behöver det här rättas:",
    others_one: "och {{count}} uppgift till",
    others_other: "och {{count}} uppgifter till",
    unread_one: "{{count}} fält går inte att läsa. Siffrorna räknar med det som stod där förut.",
    unread_other: "{{count}} fält går inte att läsa. Siffrorna räknar med det som stod där förut.",
    npv: "Nettonuvärde för samhället",
    bcr: "Nytta per krona för samhället",
    bcrUnit: "kronor nytta per krona kostnad",
    rests: "Siffrorna vilar på uppgifter som inte är verifierade.",
    more: "Visa mer",
    less: "Visa mindre",
    again: "Uträkningen stannade och startas om. Det du har skrivit är kvar.",
    stopped: "Uträkningen stannade. Det du har skrivit är kvar. Den startar igen när du ändrar något.",
    retry: "Räkna igen",
  },
  problems: {
    title: "Kvar att göra",
    counts: "{{missing}} att fylla i, {{wrong}} att rätta",
    missing: "Att fylla i",
    wrong: "Att rätta",
    unread: "Det som står i fältet går inte att läsa: ”{{text}}”",
    whole: "Kalkylen",
    none: "Allt som behövs är ifyllt, och inget behöver rättas.",
    all: "Visa alla {{count}}",
  },
  criteria: {
    title: "Fondens kriterier",
    counts: "{{met}} av {{count}} uppfyllda",
    source: "Källa",
    waiting: "Kriterierna prövas …",
  },
} as const;
