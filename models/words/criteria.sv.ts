import type { CriteriaWords } from "./criteria.ts";
import { share } from "./number.ts";

/** Fondens kriterier. */
export const sv: CriteriaWords = {
  titles: {
    fundPerYear: "Fondens pengar per år",
    fundYears: "Antal år med pengar från fonden",
    fundShare: "Fondens andel av kostnaden",
    parties: "Parter som bidrar",
    operation: "Efter projektet",
  },
  states: { met: "uppfyllt", missing: "uppgift saknas", broken: "inte uppfyllt" },
  asks: {
    fundPerYear: (limit, { kronor }) => `Fonden betalar högst ${kronor(limit)} om året.`,
    fundYears: (limit) => `Fonden betalar under högst ${limit} kalenderår.`,
    fundShare: (limit) =>
      `Fonden betalar högst ${limit === 0.5 ? "hälften" : share(limit, "sv")} av projektets kostnad, de andras tid medräknad.`,
    parties: (limit) => `Minst ${limit} parter ska bidra med egna pengar eller egen tid.`,
    operation: () => "Det ska vara klart vem som betalar efter projektet.",
  },
  says: {
    fundPerYear: {
      met: ({ amount, year }, { kronor }) => `Här är det som mest ${kronor(amount)}, år ${year}.`,
      broken: ({ amount, year, excess, years }, { kronor }) =>
        years === 1
          ? `Här är det ${kronor(amount, excess)} år ${year}: ${kronor(excess, excess)} för mycket.`
          : `Här är det som mest ${kronor(amount, excess)}, år ${year}: ${kronor(excess, excess)} för mycket. Sammanlagt ${years} år är över gränsen.`,
    },
    fundYears: {
      met: ({ years }) => `Här är det ${years}.`,
      broken: ({ years, excess }) => `Här är det ${years}: ${excess} för mycket.`,
    },
    fundShare: {
      met: ({ fund, total }, { kronor }) => `Här är det ${kronor(fund)} av ${kronor(total)}.`,
      broken: ({ fund, total, lacking }, { kronor }) =>
        `Här är det ${kronor(fund, lacking)} av ${kronor(total, lacking)}: det saknas ${kronor(lacking, lacking)} i medfinansiering.`,
    },
    parties: {
      met: ({ parties }, { actors }) => `Här är det ${parties.length}: ${actors(parties)}.`,
      broken: ({ parties }, { actors }) =>
        `Här är det bara ${actors(parties)}. Lägg till vad varje annan part bidrar med.`,
    },
    operation: { met: ({ payers }, { actors }) => `Här är det ${actors(payers)}.` },
  },
  untold: {
    noCosts: () => "Ange vad projektet kostar.",
    noFund: () => "Ange vad av kostnaden som fonden ska betala.",
    unfinished: (where) => `Det går att bedöma när det här är ifyllt: ${where}.`,
  },
  missing: {
    parties: "Ange vem som betalar vad.",
    operation: "Ange vad ordinarie drift kostar och vem som betalar den.",
  },
  inForce: ({ name, validFrom, isVerified }) =>
    `${name}, från ${validFrom}.${isVerified ? "" : " Ej verifierade mot gällande riktlinje."}`,
  none: "Vilka kriterier som gällde vid kalkylens datum är inte känt.",
};
