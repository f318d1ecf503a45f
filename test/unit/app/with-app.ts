import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../src/main/app/create-app.ts';
import type { App, Host } from '../../../src/main/app/host.ts';
import { tool } from '../../../src/main/app/version.ts';
import { nodeFiles } from '../../../src/main/node/durable.ts';
import type { VaultEnvironment } from '../../../src/main/vault/index.ts';
import type { AppEvent } from '../../../src/shared/contract/events.ts';
import type { Input, MethodName, Output } from '../../../src/shared/contract/index.ts';
import { CodedError } from '../../../src/shared/model/error.ts';
import { noDesktop } from '../../../src/main/app/no-desktop.ts';

export const passphrase = 'a passphrase for testing';

/** The app on a folder of its own, with a vault that is open. */
export interface TestApp {
  readonly app: App;
  readonly folder: string;
  readonly vault: string;
  readonly events: AppEvent[];
  readonly recoveryCode: string;
  /** Rejects with a CodedError where the call fails. */
  call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  end(): Promise<void>;
}

/** The clocks of a machine that a test sets; all in milliseconds. */
export interface TestClocks {
  now(): number;
  monotonic(): number;
  uptimeMs(): number;
}

/** `clocks` replace the machine's. `again` is the folder of an app that was ended: its vault is opened instead of a new one being made. `more` is what its host has. */
export async function startApp(
  clocks?: TestClocks,
  again?: string,
  more: Partial<Host> = {},
): Promise<TestApp> {
  const folder = again ?? (await mkdtemp(join(tmpdir(), 'holdfast app é ')));
  const host: Host = {
    kind: 'loopback',
    version: '0.0.0-test',
    desktop: noDesktop,
    configFolder: join(folder, 'config'),
    documentsFolder: folder,
    ...more,
  };
  const app =
    clocks === undefined ? createApp(host) : createApp(host, clockedMachine(clocks), () => clocks.uptimeMs());
  const events: AppEvent[] = [];
  app.subscribe((event) => events.push(event));
  const call: TestApp['call'] = async (name, input) => {
    const answer = await app.call(name, input);
    if (!answer.ok) throw new CodedError(answer.error.code, answer.error.message);
    return answer.value as Output<typeof name>;
  };
  const vault = join(folder, 'vault');
  if (again !== undefined) await call('vault.open', { path: vault, passphrase });
  const recoveryCode = again === undefined ? await create(call, vault) : '';
  return {
    app,
    folder,
    vault,
    events,
    recoveryCode,
    call,
    async end() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function create(call: TestApp['call'], vault: string): Promise<string> {
  const { recoveryCode } = await call('vault.create', {
    path: vault,
    name: 'Ana Bălan',
    initials: 'AB',
    role: 'counsellor',
    organisation: null,
    passphrase,
  });
  return recoveryCode;
}

function clockedMachine(clocks: TestClocks): VaultEnvironment {
  return {
    now: () => clocks.now(),
    monotonic: () => clocks.monotonic(),
    clock: () => ({ source: 'none' }),
    random: (bytes) => randomBytes(bytes),
    boot: crypto.randomUUID(),
    tool,
    files: nodeFiles,
  };
}
