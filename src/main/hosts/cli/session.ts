import { homedir } from 'node:os';
import type { Input, MethodName, Output as Result } from '../../../shared/contract/index.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { CodedError } from '../../../shared/model/error.ts';
import { createApp } from '../../app/create-app.ts';
import type { App, Host } from '../../app/host.ts';
import { tool } from '../../app/version.ts';
import type { Arguments } from './arguments.ts';
import { passphrase } from './passphrase.ts';
import { progressBar } from './progress.ts';
import { noDesktop } from '../../app/no-desktop.ts';
import { configFolder } from '../../node/user-folders.ts';

/** A call of the contract that failed. */
export class CallFailed extends CodedError<ErrorCode> {}

/** The app as a command uses it: typed calls that throw CallFailed. */
export interface Session {
  call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Result<Name>>;
}

const host = (): Host => ({
  kind: 'cli',
  version: tool.version,
  desktop: noDesktop,
  configFolder: configFolder({ platform: process.platform, home: homedir(), environment: process.env }),
  documentsFolder: homedir(),
});

/** Runs `work` with the app, and closes the app whatever happens. An interrupt closes it too. */
export async function withApp<Value>(work: (session: Session) => Promise<Value>): Promise<Value> {
  const app = createApp(host());
  const bar = progressBar(process.stderr);
  const unsubscribe = app.subscribe((event) => {
    if (event.event === 'progress') bar.show(event);
  });
  const interrupted = () => {
    void app.close().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    return await work(sessionOf(app));
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    bar.clear();
    unsubscribe();
    await app.close();
  }
}

const OLDER_COPY =
  'holdfast: WARNING: this machine has seen a later state of this vault: it was put back to an older copy. Run `check`; if that was on purpose, `rollback accept`.';

/** Runs `work` with the vault of `--vault` open. */
export function withVault<Value>(
  args: Arguments,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  return withApp(async (session) => {
    const path = args.required('vault');
    const status = await session.call('vault.open', { path, passphrase: await passphrase(args) });
    if (status.state === 'open' && status.rollback.length > 0) process.stderr.write(`${OLDER_COPY}\n`);
    return work(session);
  });
}

function sessionOf(app: App): Session {
  return {
    async call(name, input) {
      const answer = await app.call(name, input);
      if (!answer.ok) throw new CallFailed(answer.error.code, answer.error.message);
      // The dispatcher has parsed the value with this very schema.
      return contract[name].output.parse(answer.value) as Result<typeof name>;
    },
  };
}
