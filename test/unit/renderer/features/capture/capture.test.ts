import { describe, expect, it } from 'vitest';
import { addressProblem, wholeIn } from '../../../../../src/renderer/features/capture/address.ts';
import { isShown, kindOf, mayRetry } from '../../../../../src/renderer/features/capture/entry-kinds.ts';
import { readListFile } from '../../../../../src/renderer/features/capture/read-list-file.ts';
import { batchEntry, type BatchEntry } from '../../../../../src/shared/model/batch.ts';

describe('an address that is typed', () => {
  it('is refused with the sentence that helps, and else taken', () => {
    expect(addressProblem(' ')).toBe('capture.address.empty');
    expect(addressProblem('www.example.org')).toBe('capture.address.scheme');
    expect(addressProblem('https://')).toBe('capture.address.unreadable');
    expect(addressProblem('https://ana:secret@a.example/')).toBe('capture.address.password');
    expect(addressProblem(' https://a.example/x ')).toBeNull();
  });

  it('goes with whole numbers only', () => {
    expect(wholeIn('5', 5, 3600)).toBe(5);
    for (const typed of ['4', '3601', '5.5', '', 'x', '-5', '1e3'])
      expect(wholeIn(typed, 5, 3600)).toBeNull();
  });
});

const entry = (state: BatchEntry['state'], complete: boolean | null, tries = 1): BatchEntry =>
  batchEntry.parse({
    place: 1,
    line: 1,
    url: 'https://a.example/',
    state,
    tries: Array.from({ length: tries }, (_one, n) => ({
      n: n + 1,
      reason: null,
      startedAt: '2026-11-22T10:00:00.000Z',
      result: {
        finishedAt: '2026-11-22T10:00:01.000Z',
        outcome: 'kept',
        code: null,
        item: null,
        exhibit: null,
        sha256: null,
        finalUrl: null,
        status: 200,
        complete,
        missing: [],
      },
    })),
  });

describe('an address of the queue', () => {
  it('is told apart where something is missing or it waits once more', () => {
    expect(kindOf(entry('done', true))).toBe('done');
    expect(kindOf(entry('done', false))).toBe('incomplete');
    expect(kindOf(entry('waiting', false))).toBe('again');
    expect(kindOf(entry('waiting', null, 0))).toBe('waiting');
  });

  it('may be tried again only where that could change something', () => {
    expect(mayRetry(entry('done', true))).toBe(false);
    expect(mayRetry(entry('done', false))).toBe(true);
    expect(mayRetry(entry('interrupted', null))).toBe(true);
    expect(mayRetry(entry('running', null))).toBe(false);
  });

  it('is shown under the filters that fit it', () => {
    expect(isShown(entry('done', false), 'incomplete')).toBe(true);
    expect(isShown(entry('done', true), 'incomplete')).toBe(false);
    expect(isShown(entry('running', null), 'waiting')).toBe(true);
    expect(isShown(entry('interrupted', null), 'failed')).toBe(true);
  });
});

describe('a file with a list', () => {
  it('is read in UTF-8 and UTF-16, and known as a table by its name', async () => {
    expect(await readListFile(new File(['https://a.example/é'], 'list.CSV'))).toEqual({
      text: 'https://a.example/é',
      isTable: true,
      name: 'list.CSV',
    });
    const utf16 = new File([new Uint8Array([0xff, 0xfe, 0x68, 0, 0x69, 0])], 'list.txt');
    expect(await readListFile(utf16)).toMatchObject({ text: 'hi', isTable: false });
  });

  it('is refused where it holds no text or too much of it', async () => {
    expect(await readListFile(new File([new Uint8Array([0xc3, 0x28])], 'x.txt'))).toBe('unreadable');
    expect(await readListFile(new File(['x'.repeat(900_001)], 'x.txt'))).toBe('too-long');
  });
});
