import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createSpool } from '../../../../src/main/capture/blob.ts';
import { secretsOfFields, storedTokens } from '../../../../src/main/capture/secrets/header-secrets.ts';
import { isInPrint } from '../../../../src/main/capture/secrets/printed-page.ts';
import { withoutSecrets } from '../../../../src/main/capture/secrets/saved-page.ts';
import { withholding } from '../../../../src/main/capture/secrets/withhold.ts';

const salt = Buffer.alloc(32, 7);
const secret = 'p=ss wörd "9" of mine';
const hide = withholding({ values: [secret], sure: ['pin42'] }, salt);
const mark = /\[withheld sha256:[0-9a-f]{64}\]/;

describe('the secrets of header fields', () => {
  it('are the values of cookies and credentials, not their names, schemes and attributes', () => {
    const found = secretsOfFields([
      ['Set-Cookie', 'session=abc123; Path=/app; Domain=shop.example'],
      ['set-cookie', 'theme="dark"; Max-Age=3600'],
      ['set-cookie', 'auth_state=unauthenticated'],
      ['set-cookie', 'session_kind=anonymous'],
      ['Cookie', 'session=abc123; other=x=y'],
      ['Authorization', 'Basic bWU6b3BlbnNlc2FtZQ=='],
      ['x-csrf-token', 'csrf-1'],
      ['accept', 'text/html'],
    ]);
    expect(found.sure).toEqual([
      'abc123',
      'abc123',
      'bWU6b3BlbnNlc2FtZQ==',
      'me:opensesame',
      'opensesame',
      'csrf-1',
    ]);
    expect(found.values).toEqual(['dark', 'unauthenticated', 'anonymous', 'x=y']);
  });

  it('are also what a page stores and sends in a field of its own, and nothing that anybody sends', () => {
    const stored = ['{"user":{"token":"abcdefgh-ijklmn-1"}}', 'text/html', 'unused-token-1'];
    const sent = [
      [
        ['accept', 'text/html'],
        ['x-mine', 'Token abcdefgh-ijklmn-1'],
      ] as const,
    ];
    expect(storedTokens(stored, sent)).toEqual(['abcdefgh-ijklmn-1']);
  });
});

describe('a secret that is withheld', () => {
  it.each([
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll('%20', '+'),
    encodeURIComponent(secret).toLowerCase(),
    encodeURIComponent(encodeURIComponent(secret)),
    JSON.stringify(secret),
    JSON.stringify(JSON.stringify(secret)),
    'p=ss wörd &quot;9&quot; of mine',
    Buffer.from(secret).toString('base64'),
    Buffer.from(`a${secret}b`).toString('base64'),
    Buffer.from(`ab${secret}`).toString('base64url'),
    Buffer.from(secret, 'utf16le').toString('base64'),
    Buffer.from(secret).toString('hex'),
  ])('is marked in %s', (written) => {
    const hidden = hide.text(`before ${written} after`);
    expect(hidden).toMatch(mark);
    expect(hidden.startsWith('before ')).toBe(true);
    expect(hidden.endsWith(' after')).toBe(true);
  });

  it('leaves an address an address, also where it stood in the name of the host', () => {
    expect(URL.canParse(hide.address('https://a.example/?t=pin42'))).toBe(true);
    expect(hide.address('https://pin42.example/x')).toMatch(/^https:\/\/withheld\.invalid\//);
    expect(hide.address('https://a.example/?t=1')).toBe('https://a.example/?t=1');
  });

  it('is marked in a saved page whose lines are broken, and the page can still be read', () => {
    const body = `<p>first =C3=A9t=C3=A9</p><p title=3D"p=3Dss w=C3=B6=\r\nrd &quot;9&quot; of mine">x</p>\r\n`;
    const mhtml = `From: <Saved>\r\nSubject: =?utf-8?Q?p=3Dss=20w=C3=B6rd=20=229=22=20of=20mine?=\r\nContent-Type: multipart/related;\r\n\tboundary="--B"\r\n\r\n\r\n----B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/?t=pin42\r\n\r\n${body}----B--\r\n`;
    const kept = withoutSecrets(mhtml, hide) ?? '';
    const plain = kept.replaceAll(/=\r\n/g, '').replaceAll('=3D', '=').replaceAll('=C3=A9', 'é');
    expect(plain).toMatch(/<p title="\[withheld sha256:[0-9a-f]{64}\]">x<\/p>/);
    expect(plain).toContain('first été');
    expect(kept).toMatch(/^Subject: \[withheld/m);
    expect(kept).toMatch(/^Content-Location: https:\/\/a\.example\/\?t=\[withheld/m);
    expect(kept.split('----B').length).toBe(3);
  });

  it('cannot be marked in a picture of a saved page, which is then not kept', () => {
    const part = Buffer.from(`PNG pin42 more`).toString('base64');
    const mhtml = `Content-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${part}\r\n--B--\r\n`;
    expect(withoutSecrets(mhtml, hide)).toBeNull();
    expect(withoutSecrets(mhtml.replace(part, 'AAAA'), hide)).toBe(mhtml.replace(part, 'AAAA'));
  });

  it('is found in a print: in a packed stream, in the address of a link, in a title of wide characters', () => {
    const print = (inside: Buffer) => Buffer.concat([Buffer.from('%PDF-1.4\n'), inside]);
    const stream = (text: string) =>
      Buffer.concat([
        Buffer.from('1 0 obj <<>> stream\n'),
        deflateSync(Buffer.from(text)),
        Buffer.from('\nendstream'),
      ]);
    expect(isInPrint(print(stream('/URI (http://a.example/pin42)')), hide)).toBe(true);
    expect(isInPrint(print(Buffer.concat([stream('clean'), stream('<00700069006E00340032>')])), hide)).toBe(
      true,
    );
    expect(isInPrint(print(Buffer.from('/Title (a pin42)')), hide)).toBe(true);
    expect(isInPrint(print(stream('clean')), hide)).toBe(false);
  });

  it('is found in a body that is a gzip file, a ZIP or a PDF', async () => {
    const local = Buffer.alloc(30);
    local.write('PK\u0003\u0004', 'latin1');
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(1, 26);
    const zip = (words: string) =>
      Buffer.concat([
        local,
        Buffer.from('n'),
        deflateRawSync(words),
        Buffer.from('PK\u0001\u0002 and more', 'latin1'),
      ]);
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.4\nstream\n'),
      deflateSync('x pin42 y'),
      Buffer.from('\nendstream'),
    ]);
    const holds = async (bytes: Buffer) => hide.isIn(await createSpool('').of(bytes));
    expect(await holds(gzipSync('a pin42 in it'))).toBe(true);
    expect(await holds(Buffer.concat([zip('nothing'), zip('a pin42 in it')]))).toBe(true);
    expect(await holds(pdf)).toBe(true);
    expect(await holds(gzipSync('nothing'))).toBe(false);
    expect(await holds(zip('nothing'))).toBe(false);
    expect(await holds(gzipSync('a pin42 in it').subarray(0, 9))).toBe(false);
  });

  it('has the same mark wherever it stands, and another one in another record', () => {
    const other = withholding({ values: [secret], sure: [] }, Buffer.alloc(32, 8));
    expect(hide.text(secret)).toBe(hide.text(encodeURIComponent(secret)));
    expect(other.text(secret)).not.toBe(hide.text(secret));
  });

  it('is no ordinary word: short values and plain words are withheld in their field alone', () => {
    const words = ['en-GB', 'acceptedall', 'https://www.shop.example/', '.shop.example', '2026-11-22'];
    const plain = withholding({ values: words, sure: [] }, salt);
    expect(plain.text(words.join(' '))).toBe(words.join(' '));
    expect(plain.fields([['cookie', 'lang=en-GB; choice=acceptedall']])[0]?.[1]).toMatch(
      /^lang=\[withheld sha256:[0-9a-f]+\]; choice=\[withheld sha256:[0-9a-f]+\]$/,
    );
  });
});
