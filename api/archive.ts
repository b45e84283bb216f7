import { isUtf8 } from "node:buffer";
import { crc32, inflateRawSync } from "node:zlib";

/** Why a file cannot be taken out: it has a password, is packed in a way that few read, or is not what the archive says of it. */
export type Locked = "encrypted" | "packing" | "damaged";

export type ArchivedFile = Readonly<{
  /** With its folders and `/` between; what cannot be shown is replaced. Only to be told: nothing is opened by it. */
  name: string;
  /** Of it unpacked, as the archive says. */
  bytes: number;
  /** To no more than it says, so that a few bytes do not become a great many. */
  unpack(): Uint8Array | Locked;
}>;

/**
 * The files of a zip, or undefined if it is no whole zip: it is read from the directory at its end, so that half of one is not taken
 * for a whole. Nothing is unpacked until it is asked for. Zip64, which is for archives beyond any limit here, is not read.
 */
export const readArchive = (archive: Uint8Array): readonly ArchivedFile[] | undefined => {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const directory = directoryOf(bytes);
  const entries = directory && entriesOf(bytes, directory);
  if (!entries) return undefined;
  const content = bytes.subarray(0, directory.from);
  // Files that share bytes, so that all are unpacked again and again, are not how anyone packs.
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > content.length) return undefined;
  return entries
    .filter(({ name }) => !name.endsWith("/")) // Folders.
    .map((entry) => ({ name: entry.name, bytes: entry.size, unpack: () => unpack(content, entry) }));
};

// APPNOTE 6.3.10, 4.3: how long each record is without what varies, and what it begins with. Whether a file's own record stands where
// it should is seen by its content.
const LOCAL = 30;
const ENTRY = { signature: 0x02014b50, size: 46 };
const END = { signature: 0x06054b50, size: 22 };
const LONGEST_COMMENT = 0xffff;

type Directory = Readonly<{ from: number; to: number; count: number }>;

/** The last record says where the directory is. After it comes a comment, which may hold anything, and the archive ends with that. */
const directoryOf = (bytes: Buffer): Directory | undefined => {
  const first = Math.max(0, bytes.length - END.size - LONGEST_COMMENT);
  for (let at = bytes.length - END.size; at >= first; at--) {
    const isEnd =
      bytes.readUInt32LE(at) === END.signature && at + END.size + bytes.readUInt16LE(at + 20) === bytes.length;
    if (!isEnd) continue;
    const count = bytes.readUInt16LE(at + 10);
    const from = bytes.readUInt32LE(at + 16);
    const to = from + bytes.readUInt32LE(at + 12);
    return to <= at ? { from, to, count } : undefined;
  }
  return undefined;
};

type Entry = Readonly<{
  name: string;
  isEncrypted: boolean;
  method: number;
  checksum: number;
  packed: number;
  size: number;
  at: number;
}>;

const entriesOf = (bytes: Buffer, { from, to, count }: Directory): readonly Entry[] | undefined => {
  const entries: Entry[] = [];
  let at = from;
  while (at < to) {
    if (at + ENTRY.size > to || bytes.readUInt32LE(at) !== ENTRY.signature) return undefined;
    const nameAt = at + ENTRY.size;
    const extraAt = nameAt + bytes.readUInt16LE(at + 28);
    entries.push({
      name: nameOf(bytes.subarray(nameAt, extraAt)),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at = extraAt + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return at === to && entries.length === count ? entries : undefined;
};

/** Archives say how their names are written, and often wrongly. */
const nameOf = (bytes: Buffer): string =>
  bytes
    .toString(isUtf8(bytes) ? "utf8" : "latin1")
    .replaceAll("\\", "/")
    .replaceAll(/\p{C}/gu, "\uFFFD");

const STORED = 0;
const DEFLATED = 8;

const unpack = (content: Buffer, { isEncrypted, method, checksum, packed, size, at }: Entry): Uint8Array | Locked => {
  if (isEncrypted) return "encrypted";
  if (method !== STORED && method !== DEFLATED) return "packing";
  if (at + LOCAL > content.length) return "damaged";
  const from = at + LOCAL + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
  const held = content.subarray(from, from + packed);
  const unpacked = method === STORED ? held : inflated(held, size);
  return unpacked?.length === size && crc32(unpacked) === checksum ? unpacked : "damaged";
};

/** Undefined where it cannot be inflated, or grows beyond its size: it then goes no further. */
const inflated = (held: Buffer, size: number): Uint8Array | undefined => {
  try {
    return inflateRawSync(held, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
};
