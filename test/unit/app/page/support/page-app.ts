import { createApp } from '../../../../../src/main/app/create-app.ts';
import { acquire } from '../../../../../src/main/app/intake/acquire.ts';
import { noDesktop } from '../../../../../src/main/app/no-desktop.ts';
import { nodeFiles } from '../../../../../src/main/node/durable.ts';
import { unlockVault } from '../../../../../src/main/vault/index.ts';
import type { Input, MethodName, Output } from '../../../../../src/shared/contract/index.ts';
import { CodedError } from '../../../../../src/shared/model/error.ts';
import type { CaseId, ItemId } from '../../../../../src/shared/model/ids.ts';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const passphrase = 'a passphrase for testing';

/** An app whose vault holds pages that were made without a browser. */
export interface PageApp {
  readonly case: CaseId;
  readonly items: readonly ItemId[];
  /** Rejects with a CodedError where the call fails. */
  call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** GETs an address of the app. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Opens the vault again after it was locked. */
  reopen(): Promise<unknown>;
  end(): Promise<void>;
}

export async function startPageApp(records: readonly Uint8Array[]): Promise<PageApp> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast pages é '));
  const vault = join(folder, 'vault');
  const app = createApp({
    kind: 'loopback',
    version: '0.0.0-test',
    desktop: noDesktop,
    configFolder: join(folder, 'config'),
    documentsFolder: folder,
  });
  const call: PageApp['call'] = async (name, input) => {
    const answer = await app.call(name, input);
    if (!answer.ok) throw new CodedError(answer.error.code, answer.error.message);
    return answer.value as Output<typeof name>;
  };
  const person = {
    name: 'Ana Bălan',
    initials: 'AB',
    role: 'counsellor',
    organisation: null,
    passphrase,
  } as const;
  await call('vault.create', { path: vault, ...person });
  const { case: id } = await call('case.new', { title: 'Pages' });
  await call('vault.lock', {});
  const items = await takeIn(vault, id, records);
  await call('vault.open', { path: vault, passphrase });
  return {
    case: id,
    items,
    call,
    get: (path, headers = {}) => app.fetch(new Request(`http://127.0.0.1${path}`, { headers })),
    reopen: () => call('vault.open', { path: vault, passphrase }),
    async end() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Takes records into a locked vault. No call of the contract takes a page in but a capture: the stores are used as it uses them. */
export async function takeIn(path: string, id: CaseId, records: readonly Uint8Array[]): Promise<ItemId[]> {
  const vault = await unlockVault(path, passphrase, {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    clock: () => ({ source: 'none' }),
    random: (bytes) => randomBytes(bytes),
    boot: crypto.randomUUID(),
    tool: { name: 'holdfast', version: '0.0.0-test' },
    files: nodeFiles,
  });
  const sources = records.map((bytes) => ({
    name: 'page.wacz',
    method: 'capture' as const,
    expectedBytes: bytes.length,
    modifiedAt: null,
    open: () =>
      Promise.resolve({
        bytes: one(bytes),
        changed: () => Promise.resolve(false),
        close: () => Promise.resolve(),
      }),
  }));
  const job = { signal: new AbortController().signal, progress: () => undefined, step: () => undefined };
  const outcomes = await acquire(vault, { case: id, kind: 'page' }, sources, job);
  await vault.lock();
  return outcomes.map((outcome) => {
    if ('error' in outcome) throw outcome.error;
    return outcome.item.id;
  });
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}
