export const printSv = {
  on: "Utskriven {{date}}",
  again:
    "Underlagets kontrollsumma {{hash}}: samma summa ger samma tal. Kalkylen, med uträkningen bakom varje tal, finns på {{address}}",
} as const;
