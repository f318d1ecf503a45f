import { execFile } from 'node:child_process';
import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The keys of handshakes that a browser tells, by the client's random number in hexadecimal. */
export interface KeyLog {
  /** The place that the browser writes to. It is a pipe: no key ever lies on a disk. */
  readonly path: string;
  secretOf(clientRandom: string): Buffer | null;
  close(): void;
}

/** The key under which a TLS 1.3 server shows its certificates (RFC 8446 section 7.1); those of the page's own data are passed over. */
const line = /^SERVER_HANDSHAKE_TRAFFIC_SECRET ([0-9a-f]{64}) ([0-9a-f]{64,96})$/;

/** Opens a pipe in `folder` for a browser's `--ssl-key-log-file`; null on systems that have no such pipes. */
export async function openKeyLog(folder: string): Promise<KeyLog | null> {
  const path = join(folder, 'keys');
  try {
    await promisify(execFile)('mkfifo', ['-m', '600', path]);
  } catch {
    return null;
  }
  // Open for writing too: the pipe then never ends, whoever comes and goes.
  const pipe = new Socket({ fd: openSync(path, constants.O_RDWR | constants.O_NONBLOCK), writable: false });
  const secrets = new Map<string, Buffer>();
  let rest = '';
  pipe.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const one of lines) {
      const [, random, secret] = line.exec(one.trim()) ?? [];
      if (random !== undefined && secret !== undefined) secrets.set(random, Buffer.from(secret, 'hex'));
    }
  });
  pipe.on('error', () => undefined);
  pipe.unref();
  return {
    path,
    secretOf: (random) => secrets.get(random) ?? null,
    close: () => {
      pipe.destroy();
      secrets.clear();
    },
  };
}
