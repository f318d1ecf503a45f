import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../../src/main/app/create-app.ts';
import { noDesktop } from '../../../../src/main/app/no-desktop.ts';
import type { Input, MethodName, Output } from '../../../../src/shared/contract/index.ts';
import { CodedError } from '../../../../src/shared/model/error.ts';
import type { CaseId, Fingerprint, ItemId } from '../../../../src/shared/model/ids.ts';
import { passphrase } from '../with-app.ts';

/** Someone with a machine of their own: an app, its settings, and a vault that is open. */
export interface Person {
  readonly folder: string;
  readonly vault: string;
  readonly key: Fingerprint;
  readonly recoveryCode: string;
  /** Rejects with a CodedError where the call fails. */
  call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  open(): Promise<Output<'vault.open'>>;
  /** Copies the vault aside, locked; it is open again afterwards. Answers with the copy's folder. */
  copyVault(): Promise<string>;
  /** Puts a copy in the place of the vault, and opens it. */
  putBack(copy: string): Promise<Output<'vault.open'>>;
  end(): Promise<void>;
}

export async function startPerson(name: string, initials: string): Promise<Person> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast person é '));
  const vault = join(folder, 'vault');
  const app = createApp({
    kind: 'loopback',
    version: '0.0.0-test',
    desktop: noDesktop,
    configFolder: join(folder, 'config'),
    documentsFolder: folder,
  });
  const call: Person['call'] = async (method, input) => {
    const answer = await app.call(method, input);
    if (!answer.ok) throw new CodedError(answer.error.code, answer.error.message);
    return answer.value as Output<typeof method>;
  };
  const { key, recoveryCode } = await call('vault.create', {
    path: vault,
    name,
    initials,
    role: 'counsellor',
    organisation: null,
    passphrase,
  });
  let copies = 0;
  const open = () => call('vault.open', { path: vault, passphrase });
  return {
    folder,
    vault,
    key,
    recoveryCode,
    call,
    open,
    async copyVault() {
      await call('vault.lock', {});
      const copy = join(folder, `copy ${(copies += 1)}`);
      await cp(vault, copy, { recursive: true });
      await open();
      return copy;
    },
    async putBack(copy) {
      await call('vault.lock', {});
      await rm(vault, { recursive: true });
      await cp(copy, vault, { recursive: true });
      return open();
    },
    async end() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A case with one file in it. */
export async function caseWithFile(
  person: Person,
  content = 'a file',
): Promise<{ case: CaseId; item: ItemId }> {
  const opened = await person.call('case.new', { title: 'Harbour' });
  const { id } = await addFile(person, opened.case, 'note.txt', content);
  return { case: opened.case, item: id };
}

export async function addFile(person: Person, matter: CaseId, name: string, content: string) {
  const path = join(person.folder, name);
  await writeFile(path, content);
  const { items } = await person.call('item.add', { case: matter, paths: [path] });
  const [item] = items;
  if (item === undefined) throw new Error('the file was not taken in');
  return item;
}

/** Seals a case; answers with the bundle's path. */
export async function seal(person: Person, matter: CaseId): Promise<string> {
  return (await person.call('bundle.seal', { case: matter, out: person.folder })).bundle;
}
