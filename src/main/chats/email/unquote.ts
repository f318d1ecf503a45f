const GT = 0x3e;
const LF = 0x0a;

/**
 * Takes back what mail boxes do to lines that begin with `From ` (mboxo, mboxrd): one `>` is taken from lines of `>`s and `From `. For reading only;
 * the mail box keeps its bytes. Gives the bytes themselves where there is no such line.
 */
export function unquoted(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const marks: number[] = [];
  for (let at = 0; at < bytes.length;) {
    if (bytes[at] === GT && isQuoted(bytes, at)) marks.push(at);
    const lineEnd = bytes.indexOf(LF, at);
    if (lineEnd < 0) break;
    at = lineEnd + 1;
  }
  if (marks.length === 0) return bytes;
  const all = new Uint8Array(bytes.length - marks.length);
  let from = 0;
  let to = 0;
  for (const mark of [...marks, bytes.length]) {
    all.set(bytes.subarray(from, mark), to);
    to += mark - from;
    from = mark + 1;
  }
  return all;
}

function isQuoted(bytes: Uint8Array, at: number): boolean {
  let next = at;
  while (bytes[next] === GT) next += 1;
  return (
    bytes[next] === 0x46 &&
    bytes[next + 1] === 0x72 &&
    bytes[next + 2] === 0x6f &&
    bytes[next + 3] === 0x6d &&
    bytes[next + 4] === 0x20
  );
}
