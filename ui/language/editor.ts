import i18next from "i18next";
import { editorEn } from "./editor.en.ts";
import { editorSv } from "./editor.sv.ts";

/** Imported by the pages on which one writes, and loaded with them only: `useTranslation("editor")`. */
i18next.addResourceBundle("sv", "editor", editorSv);
i18next.addResourceBundle("en", "editor", editorEn);
