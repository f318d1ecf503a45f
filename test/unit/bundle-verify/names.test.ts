import { describe, expect, test } from 'vitest';
import { foldPath, isSystemPath, pathFault } from '../../../src/shared/bundle/names.ts';
import { safeName } from '../../../src/shared/bundle/safe-name.ts';

describe('paths of a bundle', () => {
  test.each([
    'bagit.txt',
    'README-VERIFY.txt',
    'data/exhibits/ab-1/derived/pages/1.png',
    'data/exhibits/ab-1/0',
    'data/exhibits/ab-1/console.txt',
    'data/exhibits/ab-1/a..b',
    `data/${'n'.repeat(64)}`,
  ])('“%s” is allowed', (path) => {
    expect(pathFault(path)).toBeNull();
  });

  test.each([
    '',
    '/',
    '/data',
    'data/',
    'data//x',
    '.',
    '..',
    'data/./x',
    'data/../x',
    '.hidden',
    '-option',
    'Data/x',
    'data/README-VERIFY.txt',
    'data/a b',
    'data\\x',
    'c:/x',
    'data/x.',
    'data/con',
    'data/nul.tar.gz',
    'data/lpt9.txt',
    'data/é',
    'data/x\u0000',
    'data/x\n',
    `data/${'n'.repeat(65)}`,
    'data/1/2/3/4/5/6',
  ])('“%s” is not allowed', (path) => {
    expect(pathFault(path)).not.toBeNull();
  });

  test.each([
    ['straße', 'STRASSE'],
    ['STRAẞE', 'strasse'],
    ['σς', 'ΣΣ'],
    ['caf\u00e9', 'CAFE\u0301'],
  ])('“%s” and “%s” are one name on some system', (one, other) => {
    expect(foldPath(one)).toBe(foldPath(other));
  });

  test('what operating systems leave behind is known by its name, in any folder', () => {
    for (const path of [
      '.DS_Store',
      'data/Thumbs.db',
      '__MACOSX/data/x',
      'data/._photo.jpg',
      'Desktop.ini',
    ]) {
      expect(isSystemPath(path)).toBe(true);
    }
    expect(isSystemPath('data/thumbs.dbx')).toBe(false);
  });
});

describe('the safe form of a true name', () => {
  test.each([
    ['IMG_0001.JPG', 'img_0001.jpg'],
    ['WhatsApp Chat – Núñez.txt', 'whatsapp-chat-nunez.txt'],
    ['договор аренды.pdf', 'dogovor-arendy.pdf'],
    ['Δοκιμή.docx', 'dokimi.docx'],
    ['照片.png', 'original.png'],
    ['/home/me/C:\\secret\\Plan.txt', 'plan.txt'],
    ['../../etc/passwd', 'passwd'],
    ['item.json', 'original-item.json'],
    ['Derived', 'original-derived'],
    ['NUL.txt', 'original-nul.txt'],
    ['.bashrc', 'original.bashrc'],
    ['a\u202Efdp.exe', 'a-fdp.exe'],
    ['trailing. . .', 'trailing'],
    ['', 'original'],
  ])('of “%s” is “%s”', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  test('keeps the extension of a name that is far too long', () => {
    expect(safeName(`${'x'.repeat(300)}.jpeg`)).toBe(`${'x'.repeat(59)}.jpeg`);
  });
});
