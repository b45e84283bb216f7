import { useTranslation } from "react-i18next";
import type { SideName } from "../../models/waterfall.ts";
import { first } from "../../models/words/noun.ts";
import { sectorName } from "../../models/words/perspective.ts";
import { useLanguage } from "../language/language.ts";
import type { Both } from "./sides.tsx";

/** What the sides are called beside each other: by what sets them apart. */
export const useSideNames = (both: Both): Readonly<Record<SideName, string>> => {
  const { t } = useTranslation("results");
  const { t: ofAll } = useTranslation();
  const aspects = (side: SideName): readonly string[] => {
    const { kept, subject } = both[side];
    const { title, scenarios } = subject.document;
    const scenario = scenarios?.find(({ id }) => id === subject.scenario);
    return [
      title,
      kept.isNow ? t("compare.asNow") : t("compare.version", { number: kept.revision }),
      scenario?.name ?? ofAll("scenarios.base"),
    ];
  };
  const [before, after] = [aspects("before"), aspects("after")];
  const named = (own: readonly string[], other: readonly string[]): string =>
    own.filter((aspect, position) => aspect !== other[position]).join(", ") || own[0]!;
  return { before: named(before, after), after: named(after, before) };
};

/** "Samhället", "Regionen": whose figures; both names where the sides call them differently. */
export const usePerspectiveNames = ({ before, after }: Both): ((perspective: string) => string) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameIn = ({ subject }: Both["before"], id: string): string =>
    subject.document.actors.find((actor) => actor.id === id)?.name ?? id;
  return (perspective) => {
    const [family, id = ""] = perspective.split("/");
    if (family === "society" || family === "publicSector") return t(`keys.${family}`);
    const sector = after.subject.document.actors.find((actor) => actor.sector === id)?.sector;
    if (family === "sectors") return sector ? first(sectorName(sector, language)) : id;
    const name = [...new Set([nameIn(before, id), nameIn(after, id)])].join(" / ");
    return family === "groups" ? t("who.together", { name }) : name;
  };
};
