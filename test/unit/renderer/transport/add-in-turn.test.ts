import { describe, expect, test } from 'vitest';
import { addInTurn } from '../../../../src/renderer/transport/add-in-turn.ts';
import { CallFailed } from '../../../../src/renderer/transport/call-failed.ts';
import { addResult } from '../../../../src/shared/contract/item-methods.ts';
import type { ErrorCode } from '../../../../src/shared/contract/errors.ts';
import type { AddResult } from '../../../../src/shared/contract/item-methods.ts';
import type { GivenFile } from '../../../../src/renderer/transport/client.ts';

const given = (path: string): GivenFile => ({ file: new File(['x'], path), path });
const taken = (name: string): AddResult =>
  addResult.parse({
    items: [
      {
        id: '00000000-0000-4000-8000-000000000001',
        exhibit: 'AB/1',
        kind: 'file',
        name,
        bytes: 1,
        sha256: 'a'.repeat(64),
      },
    ],
    refused: [],
  });

/** Sends files to an app that fails for some of them. */
function add(paths: readonly string[], failures: Readonly<Record<string, ErrorCode>>) {
  const sent: string[] = [];
  const result = addInTurn(paths.map(given), ({ path }) => {
    sent.push(path);
    const code = failures[path];
    return code === undefined ? Promise.resolve(taken(path)) : Promise.reject(new CallFailed(code, 'no'));
  });
  return { sent, result };
}

describe('adding several files', () => {
  test('one that cannot be read is listed and the next ones are sent', async () => {
    const { sent, result } = add(['a', 'b', 'c'], { b: 'FILE_CHANGED' });
    const { items, refused } = await result;
    expect(items.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(refused).toEqual([{ path: 'b', code: 'FILE_CHANGED', message: 'no' }]);
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  test.each(['DISK_FULL', 'VAULT_LOCKED', 'CANCELLED'] as const)(
    'after %s nothing more is sent, and every file that was not taken is listed',
    async (code) => {
      const { sent, result } = add(['a', 'b', 'c'], { b: code });
      const { items, refused } = await result;
      expect(items.map(({ name }) => name)).toEqual(['a']);
      expect(refused.map(({ path, code: why }) => [path, why])).toEqual([
        ['b', code],
        ['c', code],
      ]);
      expect(sent).toEqual(['a', 'b']);
    },
  );

  test.each(['DISK_FULL', 'CANCELLED'] as const)(
    'an answer that refuses a file with %s ends the work as well',
    async (code) => {
      const sent: string[] = [];
      const { items, refused } = await addInTurn(['a', 'b', 'c'].map(given), ({ path }) => {
        sent.push(path);
        return Promise.resolve(
          path === 'b' ? { items: [], refused: [{ path, code, message: 'no' }] } : taken(path),
        );
      });
      expect(items.map(({ name }) => name)).toEqual(['a']);
      expect(refused.map(({ path, code: why }) => [path, why])).toEqual([
        ['b', code],
        ['c', code],
      ]);
      expect(sent).toEqual(['a', 'b']);
    },
  );

  test('whose turn it is is told before each file is sent', async () => {
    const turns: number[] = [];
    await addInTurn(
      ['a', 'b'].map(given),
      ({ path }) => Promise.resolve(taken(path)),
      (index) => {
        turns.push(index);
      },
    );
    expect(turns).toEqual([0, 1]);
  });

  test('a locked vault before the first file is a failed call and not a list', async () => {
    const { result } = add(['a', 'b'], { a: 'VAULT_LOCKED' });
    await expect(result).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  });
});
