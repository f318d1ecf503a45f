import { join } from 'node:path';
import type { Input, MethodName, Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { createApp } from '../create-app.ts';
import type { App } from '../host.ts';
import { tool } from '../version.ts';
import { noDesktop } from '../no-desktop.ts';

/** A vault with one case, driven through the same calls as any window. */
export interface BenchVault {
  readonly case: CaseId;
  call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
}

/** Makes a vault below `folder` and closes it after `work`. */
export async function withBenchVault<Value>(
  folder: string,
  work: (vault: BenchVault) => Promise<Value>,
): Promise<Value> {
  const app = createApp({
    kind: 'cli',
    version: tool.version,
    desktop: noDesktop,
    configFolder: join(folder, 'config'),
    documentsFolder: folder,
  });
  const call = callOf(app);
  try {
    await call('vault.create', {
      path: join(folder, 'vault'),
      name: 'Bench',
      initials: 'B',
      role: 'other',
      organisation: null,
      passphrase: 'a passphrase for measuring',
    });
    const { case: id } = await call('case.new', { title: 'bench' });
    return await work({ case: id, call });
  } finally {
    await app.close();
  }
}

function callOf(app: App): BenchVault['call'] {
  return async (name, input) => {
    const answer = await app.call(name, input);
    if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
    // The dispatcher has parsed the value with the contract's schema.
    return answer.value as Output<typeof name>;
  };
}
