/** Reads big-endian numbers and length-prefixed parts, as TLS writes them. Every method throws a RangeError where there are too few bytes. */
export interface ByteReader {
  readonly left: number;
  number(bytes: number): number;
  part(bytes: number): Buffer;
  /** A part whose length stands before it, in so many bytes. */
  prefixed(bytesOfLength: number): Buffer;
}

export function readBytes(from: Buffer): ByteReader {
  let at = 0;
  const part = (bytes: number) => {
    if (at + bytes > from.length) throw new RangeError('too few bytes');
    at += bytes;
    return from.subarray(at - bytes, at);
  };
  const number = (bytes: number) => part(bytes).readUIntBE(0, bytes);
  return {
    get left() {
      return from.length - at;
    },
    number,
    part,
    prefixed: (bytesOfLength) => part(number(bytesOfLength)),
  };
}
