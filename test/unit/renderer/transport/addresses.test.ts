import { describe, expect, test } from 'vitest';
import { evidenceAddress } from '../../../../src/renderer/transport/resource.ts';
import { intakeAddress } from '../../../../src/renderer/transport/upload.ts';
import { caseId } from '../../../../src/shared/model/ids.ts';

describe('the address of evidence', () => {
  test.each(['http://127.0.0.1:4000', 'app://holdfast'])('stays on %s', (origin) => {
    expect(evidenceAddress('/evidence/abc?x=1', origin)).toBe('/evidence/abc?x=1');
    expect(evidenceAddress(`${origin}/evidence/abc`, origin)).toBe('/evidence/abc');
    expect(evidenceAddress('/saved/abc', origin)).toBe('/saved/abc');
  });

  test.each([
    '/rpc',
    '/evidence',
    '/evidence/../rpc',
    '/saved/../rpc',
    'https://evil.example/saved/abc',
    'https://evil.example/evidence/abc',
    '//evil.example/evidence/abc',
    'app://evil/evidence/abc',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('is never %s', (url) => {
    for (const origin of ['http://127.0.0.1:4000', 'app://holdfast']) {
      expect(() => evidenceAddress(url, origin)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
    }
  });
});

describe('the address of an upload', () => {
  const id = caseId.parse('00000000-0000-4000-8000-000000000001');

  test('says what the file is called, however it is called, and what the person chose', () => {
    const file = new File(['xyz'], 'b.jpg', { lastModified: 1_700_000_000_000 });
    const given = { file, path: 'dossier/été & co?#.jpg' };
    const address = intakeAddress(id, given, { kind: 'image', timeZone: undefined }, 'job-1');
    const url = new URL(address, 'http://127.0.0.1');
    expect(url.pathname).toBe('/intake');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      case: id,
      name: 'dossier/été & co?#.jpg',
      job: 'job-1',
      bytes: '3',
      modifiedAt: '1700000000000',
      kind: 'image',
    });
  });

  test('says that something was pasted', () => {
    const given = { file: new File(['x'], 'image.png'), path: 'image.png', pasted: true };
    expect(intakeAddress(id, given, {}, 'job-1')).toContain('method=clipboard');
  });
});
