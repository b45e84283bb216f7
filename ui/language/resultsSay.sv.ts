export const saySv = {
  title: "Säg / säg inte",
  say: "Säg",
  not: "Säg inte",
  watch: "Antalet att följa, per år",
  watchYear: "År",
  watchReached: "Följs upp",
  watchAnyway: "Klarar sig ändå",
  watchLeast: "Minst",
  watchSoFar: "Minst hittills",
  watchRounded:
    "Åren är avrundade till hela personer så att de summerar till hela antalet, och så att det vid inget års slut begärs färre än vad som krävs dittills.",
  watchCopy: "Kopiera raden till uppföljningsplanen",
  copied: "Kopierat",
  copyRefused: "Webbläsaren lät oss inte kopiera. Texten är markerad: kopiera den själv.",
} as const;
