import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { type Language, languages } from "../../models/words/language.ts";
import type { editorSv } from "./editor.sv.ts";
import { en } from "./en.ts";
import type { reportingSv } from "./reporting.sv.ts";
import type { resultsSv } from "./results.sv.ts";
import { sv } from "./sv.ts";

/** The same keys, any text: English does not compile while a key is missing or misspelt. */
export type Texts = Shape<typeof sv>;
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

declare module "i18next" {
  interface CustomTypeOptions {
    resources: {
      translation: typeof sv;
      editor: typeof editorSv;
      results: typeof resultsSv;
      reporting: typeof reportingSv;
    };
  }
}

const STORED = "samvinst.language";

const stored = (): Language => {
  try {
    return languages.find((language) => language === localStorage.getItem(STORED)) ?? "sv";
  } catch {
    // Storage may be forbidden; Swedish is the first language.
    return "sv";
  }
};

const announce = (language: string): void => {
  document.documentElement.lang = language;
};

/** Called once, before the first render. */
export const startLanguage = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: stored(),
    fallbackLng: "sv",
    supportedLngs: [...languages],
    resources: { sv: { translation: sv }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  announce(i18next.language);
  i18next.on("languageChanged", announce);
};

export const useLanguage = (): Language => {
  const { i18n } = useTranslation();
  return languages.find((language) => language === i18n.language) ?? "sv";
};

export const setLanguage = (language: Language): void => {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // The choice then holds until the page is left.
  }
  void i18next.changeLanguage(language);
};
