import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { actorBarsPicture, type Barred } from "../../models/report/actorBars.ts";
import { isPart, type Party } from "../../models/report/parties.ts";
import type { Picture } from "../../models/report/picture.ts";
import { useSubject } from "../figures/subject.ts";

type Bars = Readonly<{ bars: readonly Barred[]; draw: (width: number) => Picture }>;

/** Everyone's net present value before and after equalisation, and its picture. */
export const useActorBars = (all: readonly Party[]): Bars => {
  const { t } = useTranslation();
  const { language } = useSubject();
  return useMemo(() => {
    const bars = all.map((party) => ({
      name: party.role === "own" ? t("who.own", { name: party.name }) : party.name,
      sector: party.sector,
      isPart: isPart(party),
      before: party.before.npv,
      after: party.after.npv,
      figure: `${party.at}/after/npv`,
    }));
    return { bars, draw: (width) => actorBarsPicture(bars, width, language) };
  }, [all, language, t]);
};
