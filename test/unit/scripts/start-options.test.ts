import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStartOptions } from '../../../scripts/start-options.ts';

describe('the command line of the start', () => {
  test('asks for nothing in particular when it is empty', () => {
    expect(readStartOptions([], '/home')).toEqual({ host: null, vault: null, port: 0, openBrowser: true });
  });

  test('takes a vault from where the person stands', () => {
    const args = ['--host', 'loopback', '--vault', 'my vault', '--port', '4000', '--no-open'];
    expect(readStartOptions(args, '/été')).toEqual({
      host: 'loopback',
      vault: resolve('/été', 'my vault'),
      port: 4000,
      openBrowser: false,
    });
  });

  test.each([
    ['--host', 'remote'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '1e3'],
    ['--unknown'],
    ['--vault'],
    ['stray'],
  ])('%s %s is wrong usage, said in a sentence', (...args) => {
    expect(readStartOptions(args, '/home')).toEqual(expect.any(String));
  });
});
