import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../src/main/app/create-app.ts';
import type { App } from '../../../src/main/app/host.ts';
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

export async function startApp(): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast app é '));
  const app = createApp({
    kind: 'loopback',
    version: '0.0.0-test',
    desktop: noDesktop,
    configFolder: join(folder, 'config'),
    documentsFolder: folder,
  });
  const events: AppEvent[] = [];
  app.subscribe((event) => events.push(event));
  const call: TestApp['call'] = async (name, input) => {
    const answer = await app.call(name, input);
    if (!answer.ok) throw new CodedError(answer.error.code, answer.error.message);
    return answer.value as Output<typeof name>;
  };
  const vault = join(folder, 'vault');
  const { recoveryCode } = await call('vault.create', {
    path: vault,
    name: 'Ana Bălan',
    initials: 'AB',
    role: 'counsellor',
    organisation: null,
    passphrase,
  });
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
