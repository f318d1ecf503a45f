import { ClockError } from './clock-error.ts';

/** The length of a packet without authentication, RFC 5905 section 7.3. */
const PACKET = 48;
/** Leap indicator 0, version 4, mode 3 (client). */
const CLIENT = 0x23;
const SERVER_MODE = 4;
const NOT_SYNCHRONISED = 3;
const KISS_OF_DEATH = 0;
const MAX_STRATUM = 15;
const ORIGIN = 24;
const RECEIVE = 32;
const TRANSMIT = 40;
/** Seconds from 1900, where NTP begins to count, to 1970. */
const TO_UNIX = 2_208_988_800;
/** Seconds after which the counter begins anew; the first time in 2036. */
const ERA = 2 ** 32;

/** What a server's answer says, in milliseconds since 1970. */
export interface SntpReply {
  readonly received: number;
  readonly sent: number;
  /** How far the server is from a reference clock; 1 is next to one. */
  readonly stratum: number;
}

/**
 * A request. Where others send their time, it holds eight random bytes that the answer must repeat: nobody learns this machine's clock,
 * and nobody who does not see the request can answer it (RFC 5905 section 8 asks for no more than the repetition).
 */
export function encodeRequest(cookie: Uint8Array): Uint8Array {
  const packet = new Uint8Array(PACKET);
  packet[0] = CLIENT;
  packet.set(cookie.subarray(0, 8), TRANSMIT);
  return packet;
}

/** Whether a packet answers the request with this cookie; any other is somebody else's and is passed over. */
export function answers(packet: Uint8Array, cookie: Uint8Array): boolean {
  if (packet.length < PACKET) return false;
  return cookie.subarray(0, 8).every((byte, index) => packet[ORIGIN + index] === byte);
}

/** Reads an answer; `near` tells which turn of the counter is meant. Throws REFUSED or BAD_REPLY. */
export function readReply(packet: Uint8Array, near: number): SntpReply {
  const [head = 0, stratum = 0] = packet;
  if ((head & 0x07) !== SERVER_MODE) throw unusable();
  if (stratum === KISS_OF_DEATH)
    throw new ClockError('REFUSED', 'the time server asks not to be asked now: wait, or ask another one');
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const received = millisecondsAt(view, RECEIVE, near);
  const sent = millisecondsAt(view, TRANSMIT, near);
  if (head >> 6 === NOT_SYNCHRONISED || stratum > MAX_STRATUM || received === null || sent === null)
    throw unusable();
  if (sent < received) throw unusable();
  return { received, sent, stratum };
}

function unusable(): ClockError {
  return new ClockError('BAD_REPLY', 'the time server gave no usable answer: ask another one');
}

/** Zero stands for "not known". */
function millisecondsAt(view: DataView, offset: number, near: number): number | null {
  const seconds = view.getUint32(offset);
  const fraction = view.getUint32(offset + 4);
  if (seconds === 0 && fraction === 0) return null;
  const first = seconds - TO_UNIX;
  const era = Math.round((near / 1000 - first) / ERA);
  return (first + era * ERA) * 1000 + (fraction / ERA) * 1000;
}
