/** The pieces as one, in their order; with `most`, its first bytes only. */
export function joined(
  pieces: readonly Uint8Array[],
  most = Number.POSITIVE_INFINITY,
): Uint8Array<ArrayBuffer> {
  const total = Math.min(
    pieces.reduce((sum, piece) => sum + piece.length, 0),
    most,
  );
  const all = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    if (at >= total) break;
    const part = piece.subarray(0, total - at);
    all.set(part, at);
    at += part.length;
  }
  return all;
}
