import { strToU8, unzipSync, zipSync } from "fflate";

/** A zip of texts, of bytes, and of what is written as JSON. Made by a library, so that it says nothing of how we read. */
export const zipped = (files: Readonly<Record<string, unknown>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, bytesOf(content)])), { level });

const bytesOf = (content: unknown): Uint8Array => {
  if (content instanceof Uint8Array) return content;
  return strToU8(typeof content === "string" ? content : JSON.stringify(content));
};

/** The texts in a zip, by name, read by a library. */
export const unzipped = (zip: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );

/** APPNOTE 4.3.12: what a zip's directory says of a file, as bytes from where and how many. */
const fields = {
  flags: [8, 2],
  method: [10, 2],
  checksum: [16, 4],
  packed: [20, 4],
  size: [24, 4],
  at: [42, 4],
} as const;
const NAME = 46;

const entryOf = (zip: Buffer, name: string): number => {
  let at = -1;
  do at = zip.indexOf("PK\x01\x02", at + 1, "latin1");
  while (at >= 0 && zip.toString("utf8", at + NAME, at + NAME + zip.readUInt16LE(at + 28)) !== name);
  if (at < 0) throw new Error(`No ${name} in the zip`);
  return at;
};

/** What the directory says of a file. */
export const saidOf = (zip: Uint8Array, name: string, field: keyof typeof fields): number => {
  const bytes = Buffer.from(zip);
  const [from, length] = fields[field];
  return bytes.readUIntLE(entryOf(bytes, name) + from, length);
};

/** The zip with something else said of a file in its directory. */
export const saying = (zip: Uint8Array, name: string, field: keyof typeof fields, value: number): Uint8Array => {
  const bytes = Buffer.from(zip);
  const [from, length] = fields[field];
  bytes.writeUIntLE(value, entryOf(bytes, name) + from, length);
  return bytes;
};
