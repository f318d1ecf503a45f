import type { PageSocket } from '../../../shared/contract/page-parts.ts';
import { eachLine } from './lines.ts';
import { parseLine, socketLine } from './log-lines.ts';
import { FOLDER, type PageRecord } from './record.ts';

const FILE = `${FOLDER}websocket.jsonl`;

/** The sockets that carried anything, in the order of their first frame. */
export async function socketsOf(record: PageRecord): Promise<readonly PageSocket[]> {
  const sockets = new Map<string, PageSocket>();
  if (!record.has(FILE)) return [];
  for await (const { text } of eachLine(record.open(FILE))) {
    const line = parseLine(socketLine, text);
    if (line === null) continue;
    const { socket, url, direction, at } = line;
    const bytes =
      line.base64 === undefined
        ? Buffer.byteLength(line.text ?? '')
        : Buffer.byteLength(line.base64, 'base64');
    const known = sockets.get(socket) ?? { socket, url, sent: 0, received: 0, bytes: 0, first: at, last: at };
    sockets.set(socket, {
      ...known,
      [direction]: known[direction] + 1,
      bytes: known.bytes + bytes,
      last: at,
    });
  }
  return [...sockets.values()];
}
