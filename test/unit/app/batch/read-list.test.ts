import { describe, expect, it } from 'vitest';
import { readAddressList } from '../../../../src/main/app/batch/read-list.ts';

const read = (text: string, isTable = false, allowPrivate = false) =>
  readAddressList(text, { isTable, allowPrivate });
const urls = (text: string, isTable = false) => read(text, isTable).addresses.map(({ url }) => url);

describe('a list of addresses', () => {
  it('is read in its order, and empty lines and remarks mean nothing', () => {
    const { addresses, setAside } = read(
      '\uFEFFhttps://b.example/2\r\n\r\n# a remark https://no.example/\nhttp://a.example\r',
    );
    expect(addresses).toEqual([
      { line: 1, url: 'https://b.example/2' },
      { line: 4, url: 'http://a.example/' },
    ]);
    expect(setAside).toEqual([]);
  });

  it('finds addresses within words, without the marks of the sentence', () => {
    expect(
      urls('Seen on https://a.example/x, then (https://b.example/y) and https://c.example/Foo_(bar).'),
    ).toEqual(['https://a.example/x', 'https://b.example/y', 'https://c.example/Foo_(bar)']);
  });

  it('takes a line that is one address as it is, with every mark', () => {
    expect(urls('https://a.example/@44.1,26.1,5z.')).toEqual(['https://a.example/@44.1,26.1,5z.']);
  });

  it('reads the rows of a table, with quoted cells', () => {
    const table =
      'name,address\nAna,https://a.example/x\n"B, C","https://b.example/1,2"\nD;https://d.example/z;note';
    expect(urls(table, true)).toEqual([
      'https://a.example/x',
      'https://b.example/1,2',
      'https://d.example/z',
    ]);
    expect(read(table, true).setAside).toEqual([
      { line: 1, text: 'name,address', reason: 'no-address', of: null },
    ]);
  });

  it('names a duplicate with the line where the address stands first, whatever its spelling', () => {
    const { addresses, setAside } = read('https://a.example/x\nhttps://b.example/\nHTTPS://A.example:443/x');
    expect(addresses).toHaveLength(2);
    expect(setAside).toEqual([{ line: 3, text: 'https://a.example/x', reason: 'duplicate', of: 1 }]);
  });

  it('keeps two addresses apart that differ behind the hash, since pages show other things by it', () => {
    expect(urls('https://a.example/#/one\nhttps://a.example/#/two')).toHaveLength(2);
  });

  it('says of every other line why it is not captured', () => {
    const list = [
      'ftp://a.example/x',
      'javascript:alert(1)',
      'www.example.org',
      'https://',
      'http://127.0.0.1/x',
      'http://[::1]/',
      'http://0x7f.1/',
      'https://printer.local/',
      'http://localhost:8080/',
      `https://a.example/${'x'.repeat(9000)}`,
    ];
    expect(read(list.join('\n')).setAside.map(({ reason }) => reason)).toEqual([
      'scheme',
      'scheme',
      'no-address',
      'unreadable',
      'private',
      'private',
      'private',
      'private',
      'private',
      'too-long',
    ]);
    expect(read(list.join('\n')).addresses).toEqual([]);
  });

  it('shows no password of an address that holds one, also where the address cannot be read', () => {
    const { setAside } = read('https://ana:sEcret-1@a.example/x\nhttps://ana:sEcret-1@:x');
    expect(setAside.map(({ reason }) => reason)).toEqual(['password', 'unreadable']);
    expect(JSON.stringify(setAside)).not.toContain('sEcret-1');
  });

  it('takes private addresses where a person allows them', () => {
    expect(read('http://127.0.0.1/x', false, true).addresses).toHaveLength(1);
  });

  it('reads 5,000 lines in a blink', () => {
    const text = Array.from({ length: 5000 }, (_one, n) => `https://a.example/${String(n)}`).join('\n');
    const start = performance.now();
    expect(read(text).addresses).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
