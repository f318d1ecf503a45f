import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

interface Frame {
  readonly direction: 'in' | 'out';
  readonly opcode: number;
  readonly data: Buffer;
}

/** Frames of a server have no mask (RFC 6455 section 5.2). */
function frameOf(opcode: number, data: Buffer, isLast = true): Buffer {
  const first = (isLast ? 0x80 : 0) | opcode;
  if (data.length < 126) return Buffer.concat([Buffer.from([first, data.length]), data]);
  if (data.length < 65_536)
    return Buffer.concat([Buffer.from([first, 126, data.length >> 8, data.length & 255]), data]);
  const head = Buffer.alloc(10);
  head[0] = first;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(data.length), 2);
  return Buffer.concat([head, data]);
}

/**
 * Answers the handshake of a socket: `/refused` with 403, all others with 101 and, each in a frame of its own, a text, four bytes, a text in three
 * fragments and 200,000 letters. What the page sends is written down; after the text `bye` it closes with 4001.
 */
export function followSocket(request: IncomingMessage, socket: Duplex, frames: Frame[]): void {
  socket.on('error', () => socket.destroy());
  if (request.url === '/refused') {
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\nX-Why: no\r\n\r\nno');
    return;
  }
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSet-Cookie: socket=cookie-of-the-socket-77\r\n\r\n`,
  );
  const send = (opcode: number, data: Buffer) => {
    frames.push({ direction: 'out', opcode, data });
    return frameOf(opcode, data);
  };
  socket.write(send(1, Buffer.from('welcome é')));
  socket.write(send(2, Buffer.from([0, 255, 128, 10])));
  const whole = Buffer.from('in three parts');
  frames.push({ direction: 'out', opcode: 1, data: whole });
  socket.write(frameOf(1, whole.subarray(0, 3), false));
  socket.write(frameOf(0, whole.subarray(3, 9), false));
  socket.write(frameOf(0, whole.subarray(9)));
  socket.write(send(1, Buffer.alloc(200_000, 'x')));
  let rest = Buffer.alloc(0);
  let message: { opcode: number; parts: Buffer[] } | null = null;
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let read = readFrame(rest); read !== null; read = readFrame(rest)) {
      rest = rest.subarray(read.length);
      if (read.opcode === 8) {
        socket.end(frameOf(8, read.data));
        return;
      }
      message ??= { opcode: read.opcode, parts: [] };
      message.parts.push(read.data);
      if (!read.isLast) continue;
      const data = Buffer.concat(message.parts);
      frames.push({ direction: 'in', opcode: message.opcode, data });
      message = null;
      if (data.toString() === 'bye')
        socket.write(frameOf(8, Buffer.concat([Buffer.from([15, 161]), Buffer.from('enough')])));
    }
  });
}

/** The first frame of what a browser sent, unmasked; null where it is not whole yet. */
function readFrame(bytes: Buffer): {
  readonly opcode: number;
  readonly isLast: boolean;
  readonly data: Buffer;
  readonly length: number;
} | null {
  const [first = 0, second = 0] = bytes;
  const short = second & 127;
  const at = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < at + 4) return null;
  const size =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < at + 4 + size) return null;
  const mask = bytes.subarray(at, at + 4);
  const data = Buffer.from(
    bytes.subarray(at + 4, at + 4 + size).map((one, index) => one ^ (mask[index % 4] ?? 0)),
  );
  return { opcode: first & 15, isLast: (first & 0x80) !== 0, data, length: at + 4 + size };
}
