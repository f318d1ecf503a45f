const ZIP64 = 0x0001;
const UNICODE_PATH = 0x7075;

/** What an entry's extra field holds (APPNOTE 4.5). */
export interface ExtraField {
  /** The body of the ZIP64 block, or null. */
  readonly zip64: DataView | null;
  readonly hasOther: boolean;
  /** Why two readers could disagree, in plain words. */
  readonly fault: string | null;
}

const nothing: ExtraField = { zip64: null, hasOther: false, fault: null };

/** Reads an extra field. Never throws; blocks that do not fill it exactly are a fault. */
export function readExtraField(bytes: Uint8Array): ExtraField {
  if (bytes.length === 0) return nothing;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let zip64: DataView | null = null;
  let hasOther = false;
  let at = 0;
  while (at + 4 <= bytes.length) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (end > bytes.length) break;
    if (id === UNICODE_PATH) return { ...nothing, fault: 'an entry carries a second name' };
    if (id === ZIP64) {
      if (zip64 !== null) return { ...nothing, fault: 'an entry states its size twice' };
      zip64 = new DataView(bytes.buffer, bytes.byteOffset + at + 4, length);
    } else {
      hasOther = true;
    }
    at = end;
  }
  return { zip64, hasOther, fault: at === bytes.length ? null : 'an entry has a damaged extra field' };
}
