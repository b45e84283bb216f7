import { shortened } from "../words/excerpt.ts";
import type { InEvery, Language } from "../words/language.ts";
import type { Report, ReportKind } from "./block.ts";
import type { AskedReport } from "./report.ts";
import type { ReportSubject } from "./subject.ts";

type Words = Readonly<{
  kinds: Readonly<Record<ReportKind, string>>;
  diaryNumber: string;
  state: string;
  draft: string;
  issued: (edition: number) => string;
  day: string;
  illustrative: string;
  public: string;
}>;

const words: InEvery<Words> = {
  sv: {
    kinds: { boardSheet: "Beslutsblad", proposal: "Tjänsteskrivelse", final: "Slutrapport" },
    diaryNumber: "Diarienummer",
    state: "Status",
    draft: "Utkast",
    issued: (edition) => `Expedierad, utgåva ${edition}`,
    day: "Datum",
    illustrative: "Illustrativt exempel: siffrorna är påhittade",
    public: "Publik utgåva",
  },
  en: {
    kinds: { boardSheet: "Decision sheet", proposal: "Proposal to the board", final: "Final report" },
    diaryNumber: "Case number",
    state: "Status",
    draft: "Draft",
    issued: (edition) => `Issued, edition ${edition}`,
    day: "Date",
    illustrative: "Illustrative example: the figures are invented",
    public: "Public edition",
  },
};

/** What every report has around its blocks: title, identity, stamps, foot. */
export const frameOf = (
  { document }: ReportSubject,
  { kind, audience, language, standing: { day, edition } }: AskedReport,
): Omit<Report, "blocks"> => {
  const said = words[language];
  const state = edition ? said.issued(edition.number) : said.draft;
  const diaryNumber = edition?.diaryNumber ?? document.diaryNumber;
  const over = said.kinds[kind];
  return {
    kind,
    audience,
    language,
    over,
    title: `${over}: ${document.title}`,
    identity: [
      ...(diaryNumber ? [{ name: said.diaryNumber, value: diaryNumber }] : []),
      { name: said.state, value: audience === "public" ? `${state} · ${said.public}` : state },
      { name: said.day, value: day },
    ],
    stamps: [...(document.illustrative ? [said.illustrative] : []), ...(edition ? [] : [said.draft])],
    foot: [shortened(document.title), diaryNumber, edition && said.issued(edition.number), day]
      .filter(Boolean)
      .join(" · "),
    author: "Samvinst",
    description: document.description ?? "",
    day,
  };
};

/** What a kind of report is called. */
export const reportName = (kind: ReportKind, language: Language): string => words[language].kinds[kind];

/** What an illustrative appraisal is stamped with, in every form. */
export const illustrativeStamp = (language: Language): string => words[language].illustrative;
