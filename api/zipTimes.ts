// APPNOTE 6.3.10, 4.3: where in its records a zip says how many files it has, where their list is, and when each was changed.
const END = { signature: 0x06054b50, size: 22, count: 10, list: 16 };
const ENTRY = { size: 46, time: 12, name: 28, extra: 30, comment: 32, file: 42 };
const FILE = { time: 10 };
/** The first day that a zip knows, at midnight. */
const FIRST_DAY = 0x00210000;

/** A zip without the times at which its files were made, so that the same files are the same bytes. Written over in place. */
export const withoutTimes = (zip: Uint8Array): Uint8Array => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END.size;
  if (view.getUint32(end, true) !== END.signature)
    throw new Error("A zip ends with its own record, without a comment.");
  let entry = view.getUint32(end + END.list, true);
  for (let left = view.getUint16(end + END.count, true); left > 0; left--) {
    view.setUint32(entry + ENTRY.time, FIRST_DAY, true);
    view.setUint32(view.getUint32(entry + ENTRY.file, true) + FILE.time, FIRST_DAY, true);
    const [name, extra, comment] = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((at) =>
      view.getUint16(entry + at, true),
    );
    entry += ENTRY.size + name! + extra! + comment!;
  }
  return zip;
};
