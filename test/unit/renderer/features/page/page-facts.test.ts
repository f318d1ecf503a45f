import { describe, expect, it } from 'vitest';
import { addressParts } from '../../../../../src/renderer/features/page/address-parts.ts';
import { findingsOf } from '../../../../../src/renderer/features/page/certificates/faults.ts';
import {
  consoleKind,
  consoleSentence,
} from '../../../../../src/renderer/features/page/console/console-words.ts';
import { stepDirection, stepWords } from '../../../../../src/renderer/features/page/picture/steps.ts';
import { replayVerdicts } from '../../../../../src/renderer/features/page/replay/verdicts.ts';
import { rowAfterKey, stretchesOf } from '../../../../../src/renderer/features/page/stretches.ts';
import { phrasePieces } from '../../../../../src/renderer/features/page/text/phrase-pieces.ts';
import type { PageServer } from '../../../../../src/shared/contract/page-parts.ts';

describe('an address', () => {
  it.each([
    ['https://a.example/b?c#d', ['https://', 'a.example', '/b?c#d']],
    ['https://bank.example@evil.example/', ['https://bank.example@', 'evil.example', '/']],
    ['http://[::1]:80/x', ['http://', '[::1]:80', '/x']],
    ['mailto:a@b.example', ['mailto:a@b.example', '', '']],
    ['not an address', ['not an address', '', '']],
  ])('%s is cut at its host and at nothing that only looks like it', (address, [before, host, after]) => {
    expect(addressParts(address)).toEqual({ before, host, after });
  });
});

describe('a list in stretches', () => {
  it('asks for each stretch once', () => {
    expect(stretchesOf([401, 0, 199, 200, 3])).toEqual([0, 1, 2]);
  });

  it('is gone through by keys, and ends at its ends', () => {
    expect(rowAfterKey('ArrowDown', 4, 5, 3)).toBe(4);
    expect(rowAfterKey('End', 0, 5, 3)).toBe(4);
    expect(rowAfterKey('PageUp', 1, 5, 3)).toBe(0);
    expect(rowAfterKey('a', 1, 5, 3)).toBeNull();
    expect(rowAfterKey('End', 0, 0, 3)).toBeNull();
  });
});

describe('the places of a phrase in a line', () => {
  it('are found without case, as one phrase and not word by word', () => {
    expect(phrasePieces('Angebot 3: angebot 30', 'Angebot 3').filter(({ found }) => found)).toHaveLength(2);
    expect(phrasePieces('Angebot 4', 'Angebot 3').some(({ found }) => found)).toBe(false);
  });

  it.each(['', 'İstanbul', 'مرحبا بالعالم', 'a'])('never lose a character of %j', (line) => {
    const pieces = phrasePieces(line, 'a');
    expect(pieces.map(({ text }) => text).join('')).toBe(line);
  });
});

describe('a step of scrolling', () => {
  it('says what was scrolled and whither', () => {
    expect(stepWords({ what: 'scroll-frame-right' })).toBe('page.step.scroll-frame-right');
    expect(stepDirection({ what: 'scroll-frame-right' })).toBe('right');
    expect(stepDirection({ what: 'scroll-box-up' })).toBe('up');
  });

  it('says that it is not recorded where it is not', () => {
    expect(stepWords({ what: null })).toBe('page.step.other');
    expect(stepDirection({ what: 'load-more' })).toBeNull();
  });
});

describe('a line of the console', () => {
  it('tells what was done where the page wanted something', () => {
    expect(consoleKind('dialog-confirm')).toBe('dialog');
    expect(consoleSentence('dialog-confirm')).toBe('page.console.dialog.confirm');
    expect(consoleKind('exception')).toBe('error');
    expect(consoleKind('log')).toBe('message');
    expect(consoleSentence('log')).toBeNull();
  });
});

describe('the certificate of a server', () => {
  const server: PageServer = {
    host: 'a.example',
    port: 443,
    protocol: 'TLS 1.3',
    cipher: '',
    resolved: [],
    answered: [],
    wasInDate: true,
    problem: null,
    faults: [],
    member: 'holdfast/tls/a.example_443.pem',
    certificates: [],
  };

  it('has nothing wrong with it where nothing says so', () => {
    const failed = [{ url: 'https://a.example/x', reason: 'timed-out' }];
    expect(findingsOf(server, failed)).toEqual({ isDistrusted: false, faults: [] });
  });

  it('has what the requests to that very server failed with', () => {
    const failed = [
      { url: 'https://a.example/x', reason: 'cert-common-name-invalid' },
      { url: 'https://b.example/x', reason: 'cert-revoked' },
      { url: 'https://a.example:8443/x', reason: 'cert-weak-key' },
    ];
    expect(findingsOf(server, failed)).toEqual({ isDistrusted: true, faults: ['name'] });
    expect(findingsOf({ ...server, wasInDate: false }, [])).toEqual({ isDistrusted: true, faults: ['date'] });
  });

  it('is not called distrusted for what only its order shows', () => {
    expect(findingsOf({ ...server, faults: ['order', 'root-sent'] }, [])).toEqual({
      isDistrusted: false,
      faults: ['order'],
    });
    expect(findingsOf({ ...server, problem: 'ERR_CERT_DATE_INVALID' }, [])).toEqual({
      isDistrusted: true,
      faults: ['date'],
    });
  });
});

describe('what a replay says of each part', () => {
  const text = { shown: 3, replayed: 3, agree: 3, missing: [], added: [] };
  const size = { width: 1, height: 1 };
  const picture = { path: 'full.png', shown: size, replayed: size, pixels: 100, agree: 100 };
  const resources = { asked: 2, answered: 2, lacking: [], stored: 2, unused: 0 };

  it('is "same" only where everything agrees', () => {
    expect(replayVerdicts({ text, pictures: [picture], resources })).toEqual({
      text: 'same',
      pictures: 'same',
      resources: 'same',
    });
    expect(
      replayVerdicts({
        text: { ...text, replayed: 4 },
        pictures: [picture, { ...picture, agree: 99 }],
        resources: { ...resources, answered: 1 },
      }),
    ).toEqual({ text: 'differs', pictures: 'differs', resources: 'differs' });
  });

  it('is "unknown" where it was not compared', () => {
    expect(replayVerdicts({ text: null, pictures: [], resources: null })).toEqual({
      text: 'unknown',
      pictures: 'unknown',
      resources: 'unknown',
    });
  });
});
