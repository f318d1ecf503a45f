/** Messages of at least so many bytes are worth the trouble. */
const LARGE = 1 << 17;
const KIND = Buffer.from('{"method":"Network.dataReceived"');
const FIELD = Buffer.from('"data":"');
const QUOTE = 0x22;
const EQUALS = 0x3d;
/** Characters of base64 that are decoded at once: a multiple of four. */
const PIECE = 1 << 16;

/** A message whose one large field was taken out of it: `rest` is the message with that field empty. */
export interface LargeData {
  readonly rest: string;
  readonly data: Buffer;
}

/**
 * Takes the bytes out of a message that brings a large part of a body, without ever making a string of them: strings of megabytes, one after another, fill the memory faster
 * than it is collected. Null for every other message.
 */
export function takeLargeData(message: Buffer): LargeData | null {
  if (message.length < LARGE || message.compare(KIND, 0, KIND.length, 0, KIND.length) !== 0) return null;
  const start = message.indexOf(FIELD) + FIELD.length;
  const end = message.indexOf(QUOTE, start);
  if (start < FIELD.length || end < start || (end - start) % 4 !== 0) return null;
  const padding = message[end - 2] === EQUALS ? 2 : message[end - 1] === EQUALS ? 1 : 0;
  // Exactly as long as it must be, so that its memory can be given back whole.
  const data = Buffer.allocUnsafeSlow(((end - start) / 4) * 3 - padding);
  let written = 0;
  for (let at = start; at < end; at += PIECE)
    written += data.write(message.toString('latin1', at, Math.min(end, at + PIECE)), written, 'base64');
  const rest = message.toString('utf8', 0, start) + message.toString('utf8', end);
  return written === data.length ? { rest, data } : null;
}
