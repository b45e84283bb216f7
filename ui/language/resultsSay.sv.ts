export const saySv = {
  copied: "Kopierat",
  copyRefused: "Webbläsaren lät oss inte kopiera. Texten är markerad: kopiera den själv.",
} as const;
