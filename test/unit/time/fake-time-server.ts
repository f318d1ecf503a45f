import { createSocket } from 'node:dgram';

/** Seconds from 1900, where NTP begins to count, to 1970. */
const TO_UNIX = 2_208_988_800;

/** What the server answers with; the defaults are those of an honest one. */
export interface TimeAnswer {
  /** Its clock minus this machine's, in milliseconds. */
  readonly aheadMs?: number;
  readonly stratum?: number;
  /** 3 says that its clock is not set. */
  readonly leap?: number;
  readonly mode?: number;
  /** Repeats something else than the request's own bytes. */
  readonly isForeign?: boolean;
  readonly delayMs?: number;
  readonly isSilent?: boolean;
  /** Cuts the answer off after so many bytes. */
  readonly length?: number;
  /** States no time of sending. */
  readonly isEmpty?: boolean;
}

/** A server of NTP on a port of this machine, written from RFC 5905 and nothing else. */
export interface FakeTimeServer {
  readonly address: string;
  readonly requests: readonly Buffer[];
  /** What it answers from now on; a list is answered one after the other, its last for good. */
  respond(...answers: readonly TimeAnswer[]): void;
  close(): Promise<void>;
}

export async function startTimeServer(): Promise<FakeTimeServer> {
  const socket = createSocket('udp4');
  const requests: Buffer[] = [];
  let queue: TimeAnswer[] = [{}];
  socket.on('message', (request, from) => {
    requests.push(request);
    const answer = (queue.length > 1 ? queue.shift() : queue[0]) ?? {};
    if (answer.isSilent === true) return;
    setTimeout(() => {
      const packet = reply(request, answer);
      socket.send(packet.subarray(0, answer.length ?? packet.length), from.port, from.address);
    }, answer.delayMs ?? 0);
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  return {
    address: `127.0.0.1:${String(socket.address().port)}`,
    requests,
    respond: (...answers) => {
      queue = [...answers];
    },
    close: () =>
      new Promise((resolve) => {
        socket.close(resolve);
      }),
  };
}

function reply(request: Buffer, answer: TimeAnswer): Buffer {
  const packet = Buffer.alloc(48);
  packet[0] = ((answer.leap ?? 0) << 6) | (4 << 3) | (answer.mode ?? 4);
  packet[1] = answer.stratum ?? 2;
  const now = Date.now() + (answer.aheadMs ?? 0);
  request.copy(packet, 24, 40, 48);
  if (answer.isForeign === true) packet[24] = (packet[24] ?? 0) ^ 1;
  writeTime(packet, 32, now);
  if (answer.isEmpty !== true) writeTime(packet, 40, now);
  return packet;
}

function writeTime(packet: Buffer, at: number, ms: number): void {
  packet.writeUInt32BE((Math.floor(ms / 1000) + TO_UNIX) % 2 ** 32, at);
  packet.writeUInt32BE(Math.floor(((ms % 1000) / 1000) * 2 ** 32), at + 4);
}
