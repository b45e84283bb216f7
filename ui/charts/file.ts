/** Letters that file systems and addresses agree on. */
const plainName = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80);

type Ending = "csv" | "svg" | "json";

/** A file named after what it is of: "skolnarvaroteam-i-exempelkommunen-vem.csv". */
export const fileName = (names: readonly string[], ending: Ending): string =>
  `${names.map(plainName).filter(Boolean).join("-")}.${ending}`;

/** Gives the reader a file. */
export const giveFile = (names: readonly string[], ending: Ending, content: string): void => {
  const kinds = { csv: "text/csv", svg: "image/svg+xml", json: "application/json" } as const;
  giveBytes(fileName(names, ending), new Blob([content], { type: `${kinds[ending]};charset=utf-8` }));
};

/** Gives the reader a file that is made already. */
export const giveBytes = (name: string, bytes: Blob): void => {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its copy by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
