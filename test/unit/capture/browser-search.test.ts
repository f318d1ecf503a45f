import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledLaunch } from '../../../src/main/capture/chromium/find-chromium.ts';
import { fontConfiguration } from '../../../src/main/capture/chromium/font-configuration.ts';
import { readMissing } from '../../../src/main/capture/chromium/missing-libraries.ts';
import { browserPlaces } from '../../../src/main/capture/chromium/system-browser.ts';

const bundled = { program: '/c/chromium', libraries: '/c/lib', fonts: '/c/fonts' };

describe('finding a browser', () => {
  test('on Linux every folder of the path is searched, the likeliest name first', () => {
    const places = browserPlaces('linux', { PATH: ['/usr/bin', '', '/opt/b in'].join(delimiter) });
    expect(places.slice(0, 2)).toEqual([
      join('/usr/bin', 'google-chrome'),
      join('/opt/b in', 'google-chrome'),
    ]);
    expect(places).toContain(join('/opt/b in', 'microsoft-edge'));
  });

  test('on Windows only folders that exist in the environment are searched', () => {
    const places = browserPlaces('win32', { PROGRAMFILES: 'P' });
    expect(places).toEqual([
      join('P', 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join('P', 'Chromium', 'Application', 'chrome.exe'),
      join('P', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  });
});

describe('the browser that a package carries', () => {
  test('is known to lack a library by what the loader says', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibnss3.so => not found',
      '\tlibexpat.so.1 => not found ',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    ].join('\n');
    expect(readMissing(output)).toEqual(['libnss3.so', 'libexpat.so.1']);
  });

  test('is given its own libraries only where the system lacks some', () => {
    const inherited = process.env['LD_LIBRARY_PATH'];
    expect(bundledLaunch(bundled, []).env['LD_LIBRARY_PATH']).toBe(inherited);
    expect(bundledLaunch(bundled, ['libnss3.so']).env['LD_LIBRARY_PATH']?.split(delimiter)[0]).toBe('/c/lib');
  });

  test('finds its fonts in a folder of any name', () => {
    expect(fontConfiguration('/a & b/<c>')).toContain('<dir>/a &amp; b/&lt;c></dir>');
  });
});
