/** The pieces as one, in their order; with `most` only so many of its bytes, with `skip` without its first ones. */
export function joined(
  pieces: readonly Uint8Array[],
  most = Number.POSITIVE_INFINITY,
  skip = 0,
): Uint8Array<ArrayBuffer> {
  const total = Math.min(Math.max(0, pieces.reduce((sum, piece) => sum + piece.length, 0) - skip), most);
  const all = new Uint8Array(total);
  let at = -skip;
  for (const piece of pieces) {
    if (at >= total) break;
    const part = piece.subarray(Math.max(0, -at), total - at);
    if (part.length > 0) all.set(part, Math.max(0, at));
    at += piece.length;
  }
  return all;
}
