/** SHA-256 (FIPS 180-4) as a stream, in plain TypeScript: a browser's own takes whole messages only, and files may not fit in memory. */
export interface Sha256State {
  update(bytes: Uint8Array): void;
  /** The 32 bytes. The state is spent afterwards. */
  digest(): Uint8Array;
}

const BLOCK = 64;
/** Where the length of the message stands in the last block. */
const LENGTH_AT = 56;

/** Section 4.2.2: from the cube roots of the first 64 primes. Section 5.3.3: from the square roots of the first eight. */
const primes = firstPrimes(64);
const K = Int32Array.from(primes, (prime) => fraction(prime, 3n));
const START = Int32Array.from(primes.slice(0, 8), (prime) => fraction(prime, 2n));

/** The message schedule of the block at hand. */
const W = new Int32Array(64);

export function createSha256(): Sha256State {
  const state = START.slice();
  const rest = new Uint8Array(BLOCK);
  const restView = new DataView(rest.buffer);
  let held = 0;
  let length = 0;

  function update(bytes: Uint8Array): void {
    length += bytes.length;
    let at = 0;
    if (held > 0) {
      at = Math.min(BLOCK - held, bytes.length);
      rest.set(bytes.subarray(0, at), held);
      held += at;
      if (held < BLOCK) return;
      compress(state, restView, 0);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (; at + BLOCK <= bytes.length; at += BLOCK) compress(state, view, at);
    held = bytes.length - at;
    rest.set(bytes.subarray(at));
  }

  /** Section 5.1.1: a one bit, zeros, and the length in bits. */
  function digest(): Uint8Array {
    rest.fill(0, held);
    rest[held] = 0x80;
    if (held >= LENGTH_AT) {
      compress(state, restView, 0);
      rest.fill(0);
    }
    restView.setBigUint64(LENGTH_AT, BigInt(length) * 8n);
    compress(state, restView, 0);
    const result = new DataView(new ArrayBuffer(32));
    for (const [index, value] of state.entries()) result.setInt32(index * 4, value);
    return new Uint8Array(result.buffer);
  }

  return { update, digest };
}

/** Section 6.2.2. All numbers stay signed 32-bit integers: where one might not be, Chromium takes three times as long. */
function compress(state: Int32Array, view: DataView, at: number): void {
  for (let t = 0; t < 16; t += 1) W[t] = view.getInt32(at + t * 4);
  for (let t = 16; t < 64; t += 1) {
    const x = word(W, t - 15);
    const y = word(W, t - 2);
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    W[t] = (word(W, t - 16) + word(W, t - 7) + s0 + s1) | 0;
  }
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let d = word(state, 3);
  let e = word(state, 4);
  let f = word(state, 5);
  let g = word(state, 6);
  let h = word(state, 7);
  for (let t = 0; t < 64; t += 1) {
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t1 = (h + sum1 + (g ^ (e & (f ^ g))) + word(K, t) + word(W, t)) | 0;
    const t2 = (sum0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (word(state, 0) + a) | 0;
  state[1] = (word(state, 1) + b) | 0;
  state[2] = (word(state, 2) + c) | 0;
  state[3] = (word(state, 3) + d) | 0;
  state[4] = (word(state, 4) + e) | 0;
  state[5] = (word(state, 5) + f) | 0;
  state[6] = (word(state, 6) + g) | 0;
  state[7] = (word(state, 7) + h) | 0;
}

function word(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** The first 32 bits behind the point of a root, exactly: engines differ in the last bits of Math.cbrt. */
function fraction(radicand: number, degree: bigint): number {
  const scaled = BigInt(radicand) << (32n * degree);
  let root = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) {
    if ((root + bit) ** degree <= scaled) root += bit;
  }
  return Number(BigInt.asIntN(32, root));
}
