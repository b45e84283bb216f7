import "@fontsource/source-sans-3/latin-400.css";
import "@fontsource/source-sans-3/latin-600.css";
import "@fontsource/source-sans-3/latin-700.css";
import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/Input.css";
import "@mantine/core/styles/Skeleton.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startLanguage } from "./language/language.ts";

/** The first picture stands in its own letters: three small files of ours, waited for no longer than half a second. */
const letters = Promise.all([400, 600, 700].map((weight) => document.fonts.load(`${weight} 1em "Source Sans 3"`)));
const patience = new Promise((resolve) => setTimeout(resolve, 500));

await Promise.all([startLanguage(), Promise.race([letters, patience])]);
createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
