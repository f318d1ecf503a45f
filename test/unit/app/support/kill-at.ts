import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';

/**
 * Importing this puts a counter around every call that changes a file, and around every statement that begins or ends a transaction. Once armed, the
 * chosen call does not return: the process is gone by SIGKILL before it, or in the middle of it where it is a write.
 */
const calls: string[] = [];
let chosen = 0;

/** From here on calls are counted; the `at`-th, from 1, kills. 0 only counts. */
export function armKill(at: number): readonly string[] {
  calls.length = 0;
  chosen = at;
  return calls;
}

function step(name: string, first?: () => void): void {
  if (calls.push(name) !== chosen) return;
  first?.();
  process.kill(process.pid, 'SIGKILL');
  // Nothing more may happen in this thread, however long the signal takes.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

type Method = (...given: never[]) => unknown;

function wrap(owner: object, name: string, before: (self: unknown, given: readonly unknown[]) => void): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new TypeError(`there is no ${name}`);
  const replacement = function replacement(this: unknown, ...given: unknown[]): unknown {
    before(this, given);
    return Reflect.apply(original as Method, this, given as never[]);
  };
  Object.defineProperty(owner, name, { value: replacement, configurable: true, writable: true });
}

const writes = fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT | fs.constants.O_TRUNC;
const { open } = fs.promises;
fs.promises.open = async (path, flags, mode) => {
  if (typeof flags === 'number' ? (flags & writes) !== 0 : flags !== 'r') step('open');
  const opened = await open(path, flags, mode);
  // Some of these are the handle's own and no methods of its kind; and nothing here may wait, or the program would be loaded before.
  for (const name of ['sync', 'datasync', 'truncate', 'appendFile', 'writeFile', 'writev', 'close'])
    wrap(opened, name, () => {
      step(name);
    });
  wrap(opened, 'write', (_, [bytes, offset, length, position]) => {
    step('write', () => {
      const half = typeof length === 'number' ? length >> 1 : 0;
      if (bytes instanceof Uint8Array && half > 0)
        fs.writeSync(opened.fd, bytes, Number(offset), half, Number(position));
    });
  });
  return opened;
};
for (const name of [
  'rename',
  'rm',
  'unlink',
  'mkdir',
  'rmdir',
  'truncate',
  'copyFile',
  'writeFile',
  'appendFile',
])
  wrap(fs.promises, name, () => {
    step(name);
  });

const memory = new Database(':memory:');
const statement: object = Object.getPrototypeOf(memory.prepare('SELECT 1')) as object;
memory.close();
wrap(statement, 'run', (self) => {
  const source: unknown = self instanceof Object && 'source' in self ? self.source : '';
  if (typeof source === 'string' && /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/.test(source)) step(source);
});
syncBuiltinESMExports();
