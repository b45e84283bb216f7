import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const accent: MantineColorsTuple = [
  "#e3eff6",
  "#c6dfee",
  "#97c9e6",
  "#6db9e8",
  "#3f9ccf",
  "#1c82b8",
  "#0a6ca0",
  "#005a8c",
  "#004a73",
  "#00395a",
];

/** Mantine's dark greys, turned towards the ink's blue. */
const dark: MantineColorsTuple = [
  "#e8edf2",
  "#c7d0d9",
  "#a9b5c1",
  "#7d8b99",
  "#4a5765",
  "#2c3744",
  "#18202a",
  "#10151c",
  "#0c1016",
  "#080b0f",
];

export const theme = createTheme({
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)", fontWeight: "600" },
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 3 },
  colors: { accent, dark },
  defaultRadius: "4px",
  focusRing: "auto",
  respectReducedMotion: true,
  fontSizes: { xs: "0.875rem", sm: "0.875rem", md: "1rem", lg: "1.25rem", xl: "1.75rem" },
});

/** Mantine's default greys fail contrast: everything it paints reads the tokens instead. */
const painted = {
  "--mantine-color-body": "var(--ground)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-quiet)",
  "--mantine-color-placeholder": "var(--ink-quiet)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-default": "var(--ground)",
  "--mantine-color-default-hover": "var(--raised)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-strong)",
} as const;

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: painted, dark: painted });

/** The server writes one nonce a response; Mantine's two style elements carry it past the content security policy. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
