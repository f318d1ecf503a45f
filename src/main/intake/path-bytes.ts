const separator = Buffer.from('/');
const slash = 0x2f;

/** The name of a file as the system keeps it, and as a person can read it. */
export interface NameInFolder {
  /** With every byte that is no UTF-8 written as `%` and two capital hexadecimal digits. */
  readonly text: string;
  /** The bytes where they are not UTF-8, else null. */
  readonly bytes: Buffer | null;
}

/**
 * Reads a name that a directory holds. File systems of Linux take any bytes but NUL and `/`; names from old phones and old archives are often in
 * another encoding than UTF-8, and none of them may keep its file from being preserved.
 */
export function nameInFolder(name: Buffer): NameInFolder {
  const text = name.toString();
  // Decoding replaces what it cannot read, so that only true UTF-8 comes back as it was.
  return Buffer.from(text).equals(name) ? { text, bytes: null } : { text: escaped(name), bytes: name };
}

/** A path of bytes one level further down. */
export function joinBytes(folder: Buffer, name: Buffer): Buffer {
  return folder.at(-1) === slash ? Buffer.concat([folder, name]) : Buffer.concat([folder, separator, name]);
}

/** What UTF-8 it holds stays readable (RFC 3629); each other byte is written out. */
function escaped(name: Buffer): string {
  let text = '';
  for (let at = 0; at < name.length;) {
    const length = [1, 2, 3, 4].find((count) => isCharacter(name.subarray(at, at + count))) ?? 0;
    text +=
      length === 0
        ? `%${name
            .subarray(at, at + 1)
            .toString('hex')
            .toUpperCase()}`
        : name.subarray(at, at + length).toString();
    at += Math.max(length, 1);
  }
  return text;
}

function isCharacter(bytes: Buffer): boolean {
  const text = bytes.toString();
  const point = text.codePointAt(0);
  return point !== undefined && String.fromCodePoint(point) === text && Buffer.from(text).equals(bytes);
}
