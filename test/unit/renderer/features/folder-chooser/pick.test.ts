import { describe, expect, it } from 'vitest';
import { canTake, pick } from '../../../../../src/renderer/features/folder-chooser/pick.ts';

const entry = (name: string, kind: 'folder' | 'vault' | 'bundle' | 'file') => ({
  name,
  path: `/x/${name}`,
  kind,
});
const none = new Set<string>();

describe('pressing an entry of a folder', () => {
  it('goes into folders, whatever is wanted', () => {
    expect(pick(entry('a', 'folder'), { what: 'folder', purpose: 'vault' }, none).do).toBe('enter');
    expect(pick(entry('a', 'folder'), { what: 'files', purpose: 'bundle' }, none).do).toBe('enter');
  });

  it('takes a vault where a vault is wanted, and else goes into it', () => {
    expect(pick(entry('v', 'vault'), { what: 'folder', purpose: 'vault' }, none).do).toBe('answer');
    expect(pick(entry('v', 'vault'), { what: 'folder', purpose: 'output' }, none).do).toBe('enter');
  });

  it('takes the folder of an unpacked bundle, and marks a packed one', () => {
    expect(pick(entry('unpacked', 'bundle'), { what: 'files', purpose: 'bundle' }, none).do).toBe('answer');
    expect(pick(entry('b.zip', 'bundle'), { what: 'files', purpose: 'bundle' }, none)).toEqual({
      do: 'select',
      selected: new Set(['/x/b.zip']),
    });
  });

  it('does nothing with a file where a folder is wanted', () => {
    expect(pick(entry('f.txt', 'file'), { what: 'folder', purpose: 'output' }, none).do).toBe('nothing');
    expect(pick(entry('b.zip.age', 'bundle'), { what: 'folder', purpose: 'output' }, none).do).toBe(
      'nothing',
    );
  });

  it('marks several files only where several make sense, and unmarks them again', () => {
    const marked = new Set(['/x/a']);
    const evidence = { what: 'files', purpose: 'evidence' } as const;
    expect(pick(entry('b', 'file'), evidence, marked)).toEqual({
      do: 'select',
      selected: new Set(['/x/a', '/x/b']),
    });
    expect(pick(entry('a', 'file'), evidence, marked)).toEqual({ do: 'select', selected: new Set() });
    const receipt = { what: 'files', purpose: 'receipt' } as const;
    expect(pick(entry('b', 'file'), receipt, marked)).toEqual({ do: 'select', selected: new Set(['/x/b']) });
  });
});

it('takes the folder one is in as a vault only if it is one', () => {
  const listing = { path: '/x', parent: '/', entries: [entry('a', 'folder')] };
  const vault = { ...listing, entries: [entry('vault.json', 'file')] };
  expect(canTake({ what: 'folder', purpose: 'vault' }, listing)).toBe(false);
  expect(canTake({ what: 'folder', purpose: 'vault' }, vault)).toBe(true);
  expect(canTake({ what: 'folder', purpose: 'output' }, listing)).toBe(true);
});
