import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  counted,
  createPasswords,
  linesOfUse,
  readTold,
  unused,
} from '../../../../src/main/capture/browse/person.ts';
import { quietProfile } from '../../../../src/main/capture/browse/quiet-profile.ts';

describe('what a person does in a window', () => {
  it('is counted with the first and the last time', () => {
    const use = ['clicks', 'keys', 'keys'].reduce(
      (before, kind, at) => counted(before, kind === 'keys' ? 'keys' : 'clicks', `time ${String(at)}`),
      unused,
    );
    expect(use).toEqual({ clicks: 1, keys: 2, wheels: 0, first: 'time 0', last: 'time 2' });
    expect(linesOfUse(use, 'start').map(({ at, level }) => [at, level])).toEqual([
      ['start', 'holdfast-script'],
      ['time 0', 'person'],
    ]);
  });

  it('is told of a script of ours even where nothing was done', () => {
    expect(linesOfUse(unused, 'start').map(({ level }) => level)).toEqual(['holdfast-script']);
  });

  it('is nothing where a page sends something else', () => {
    expect(readTold('{"kind":"clicks"}')).toEqual({ kind: 'clicks' });
    for (const payload of [
      '',
      'null',
      '{"kind":"other"}',
      '{"kind":"typed"}',
      '{"kind":"typing","value":"x"}',
    ])
      expect(readTold(payload)).toBeNull();
  });
});

describe('what is typed into password fields', () => {
  it('is kept as it stood when a field was left, and as it stands in one that was not', () => {
    const passwords = createPasswords();
    for (const value of ['a', 'ab', 'abc']) passwords.hear('page', 1, { kind: 'typing', field: 1, value });
    passwords.hear('page', 1, { kind: 'typed', value: 'abc' });
    passwords.hear('page', 1, { kind: 'typing', field: 1, value: 'other' });
    passwords.hear('frame', 1, { kind: 'typing', field: 1, value: 'inside' });
    passwords.hear('page', 1, { kind: 'typing', field: 2, value: '' });
    expect(passwords.all().toSorted()).toEqual(['abc', 'inside', 'other']);
  });
});

describe('the preferences of a browser that a person uses', () => {
  it('ask nobody while somebody types, and keep what stands there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'preferences-test-'));
    try {
      await quietProfile(folder);
      const file = join(folder, 'Default', 'Preferences');
      const read = async () => JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
      expect((await read())['search']).toEqual({ suggest_enabled: false });
      await writeFile(file, JSON.stringify({ search: { suggest_enabled: true, other: 1 }, own: [2] }));
      await quietProfile(folder);
      expect(await read()).toMatchObject({
        search: { suggest_enabled: false, other: 1 },
        own: [2],
        net: { network_prediction_options: 2 },
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
