import nacl from 'tweetnacl';
import { describe, expect, it } from 'vitest';
import { nodePrimitives as primitives } from '../../../../src/main/node/primitives.ts';
import {
  checkCheckpoint,
  formatCheckpointLine,
  signCheckpoint,
} from '../../../../src/shared/ledger/checkpoint.ts';
import { canonicalDetails, commit } from '../../../../src/shared/ledger/commitment.ts';
import { checkSignature } from '../../../../src/shared/ledger/ed25519.ts';
import { formatEventLine, readEventLine } from '../../../../src/shared/ledger/event-line.ts';
import type { LedgerEvent } from '../../../../src/shared/ledger/event.ts';
import { publicKeyOfHex, publicKeyOfPem, spkiPem } from '../../../../src/shared/ledger/fingerprint.ts';
import { fromHex, toHex } from '../../../../src/shared/ledger/hex.ts';
import { formatReceipt, readReceipt } from '../../../../src/shared/ledger/receipt.ts';
import { isTimestamp, toTimestamp } from '../../../../src/shared/ledger/times.ts';
import { ann, buildLedger, opening } from './sample-ledger.ts';

const ledger = buildLedger([...opening, { type: 'receipt.issued' }]);
const [, head] = ledger.heads;
if (head === undefined) throw new Error('the sample has two checkpoints');

describe('an event line', () => {
  const reading = readEventLine(ledger.events[1] ?? '');
  if (reading.kind !== 'event') throw new Error('the sample is a valid event');
  const { event } = reading;

  it('is written as it was read', () => {
    expect(formatEventLine(event)).toBe(ledger.events[1]);
  });

  it('is never written where a reader would refuse it', () => {
    const spoiled: readonly Partial<Record<keyof LedgerEvent, unknown>>[] = [
      { seq: 0 },
      { seq: 1.5 },
      { seq: Number.NaN },
      { mono: -1 },
      { mono: 2 ** 53 },
      { at: '2026-02-30T00:00:00.000Z' },
      { type: 'item.dreamt' },
      { item: 'x' },
      { boot: '' },
      { tool: { name: '', version: '1' } },
      { tool: { name: 'é', version: '1' } },
      { tool: { name: 'x'.repeat(201), version: '1' } },
      { clock: { source: 'none', offsetMs: 0, checkedAt: event.at } },
      { actor: { ...event.actor, role: 'spectator' } },
      { actor: { ...event.actor, role: 'lead"},"at":"x' } },
    ];
    for (const fields of spoiled) {
      expect(() => formatEventLine({ ...event, ...fields } as LedgerEvent)).toThrow(
        expect.objectContaining({ code: 'INVALID_EVENT' }),
      );
    }
  });
});

describe('details', () => {
  it('become canonical text and a commitment', () => {
    const text = canonicalDetails({ b: 'é', a: [1, { c: null }] });
    expect(text).toBe('{"a":[1,{"c":null}],"b":"é"}');
    // HMAC-SHA256 under 32 zero bytes, as `openssl dgst -sha256 -mac HMAC` computes it.
    expect(commit(primitives, new Uint8Array(32), '{}')).toBe(
      '22f8eea909400af98adf3681a9f31923ef6b7fcba4abb553d92823a3e9d5c25e',
    );
  });

  it('may nest 16 levels, the object itself counted', () => {
    const deep = (levels: number): never =>
      JSON.parse(`{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`) as never;
    expect(canonicalDetails(deep(16))).toContain('[');
    expect(() => canonicalDetails(deep(17))).toThrow(expect.objectContaining({ code: 'INVALID_DETAILS' }));
  });

  it('are refused with a fraction, an unsafe integer, or when they are no object', () => {
    for (const details of [{ a: 0.5 }, { a: 2 ** 53 }, { a: 1e21 }, [], 'text', null]) {
      expect(() => canonicalDetails(details as never)).toThrow(
        expect.objectContaining({ code: 'INVALID_DETAILS' }),
      );
    }
    expect(() => canonicalDetails({ a: '\ud800' })).toThrow(
      expect.objectContaining({ code: 'NOT_CANONICAL' }),
    );
  });

  it('need a salt of 32 bytes', () => {
    for (const length of [0, 31, 33]) {
      expect(() => commit(primitives, new Uint8Array(length), '{}')).toThrow(
        expect.objectContaining({ code: 'INVALID_DETAILS' }),
      );
    }
  });
});

describe('a checkpoint', () => {
  it('is signed so that it verifies, and not for any other head', async () => {
    const signed = signCheckpoint(primitives, head, ann);
    expect(signed).toEqual(head);
    expect(await checkCheckpoint(primitives, signed)).toBe('ok');
    for (const other of [{ seq: 4 }, { time: '2026-05-04T10:00:09.000Z' }, { ledger: 'x' }, { hash: '00' }]) {
      expect(await checkCheckpoint(primitives, { ...signed, ...(other as object) })).toBe('BAD_SIGNATURE');
    }
  });

  it('is never written where a reader would refuse it', () => {
    for (const fields of [{ seq: 0 }, { time: 'now' }, { hash: '' }, { public: 'ab' }, { signature: '' }]) {
      expect(() => formatCheckpointLine({ ...head, ...(fields as object) })).toThrow(
        expect.objectContaining({ code: 'INVALID_CHECKPOINT' }),
      );
    }
  });
});

describe('a receipt', () => {
  const text = formatReceipt(head);
  const unreadable = expect.objectContaining({ code: 'RECEIPT_UNREADABLE' });

  it('has seven lines and reads back', async () => {
    expect(text.split('\n')).toHaveLength(8);
    expect(await readReceipt(primitives, text)).toEqual(head);
  });

  it('survives what mail programs do to line ends', async () => {
    expect(await readReceipt(primitives, text.replaceAll('\n', '\r\n'))).toEqual(head);
    expect(await readReceipt(primitives, text.trimEnd())).toEqual(head);
  });

  it('is unreadable as soon as any character is another', async () => {
    for (let index = 0; index < text.length - 1; index += 1) {
      const changed = text[index] === '0' ? '1' : '0';
      await expect(
        readReceipt(primitives, text.slice(0, index) + changed + text.slice(index + 1)),
      ).rejects.toThrow(unreadable);
    }
  });

  it('is unreadable when anything is missing or added', async () => {
    for (const other of [
      '',
      '\n',
      text.slice(1),
      ` ${text}`,
      `${text}\n`,
      `${text}x`,
      text + text,
      'x'.repeat(10 ** 6),
      `\uFEFF${text}`,
    ]) {
      await expect(readReceipt(primitives, other)).rejects.toThrow(unreadable);
    }
  });

  it('is unreadable when its key is one of small order', async () => {
    const neutral = '01'.padEnd(64, '0');
    const forged = formatReceipt({ ...head, public: neutral, signature: neutral.padEnd(128, '0') });
    await expect(readReceipt(primitives, forged)).rejects.toThrow(unreadable);
  });
});

describe('keys', () => {
  it('are read from exactly their PEM', () => {
    const pem = spkiPem(ann.publicKey);
    expect(publicKeyOfPem(pem)).toEqual(ann.publicKey);
    for (const other of [
      '',
      pem.trimEnd(),
      `${pem}\n`,
      ` ${pem}`,
      pem.replaceAll('\n', '\r\n'),
      pem.replace('=', ''),
    ]) {
      expect(publicKeyOfPem(other)).toBeNull();
    }
    // X25519 differs in one byte of the header; the last base64 digit before = has four bits that mean nothing.
    const der = Buffer.from(pem.split('\n')[1] ?? '', 'base64');
    der[8] = 0x6e;
    expect(publicKeyOfPem(pem.replace(/\nM.*\n/, `\n${der.toString('base64')}\n`))).toBeNull();
    expect(
      publicKeyOfPem(pem.replace(/.=\n/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=\n`)),
    ).toBeNull();
  });

  it('are read from 64 hex digits only', () => {
    const hex = toHex(ann.publicKey);
    expect(publicKeyOfHex(hex)).toEqual(ann.publicKey);
    for (const other of ['', hex.slice(2), `${hex}00`, hex.toUpperCase(), hex.replace(/./, 'g')]) {
      expect(publicKeyOfHex(other)).toBeNull();
    }
  });

  it('are INVALID_KEY or BAD_SIGNATURE, never an error, when the platform throws', async () => {
    const throwing = {
      ...primitives,
      verifyEd25519: () => {
        throw new Error('no such algorithm');
      },
    };
    const message = new Uint8Array();
    const signature = nacl.sign.detached(message, ann.secretKey);
    expect(await checkSignature(throwing, ann.publicKey, signature, message)).toBe('BAD_SIGNATURE');
  });
});

describe('hex and times', () => {
  it('read back', () => {
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(fromHex(toHex(every))).toEqual(every);
    for (const text of ['a', 'AB', '0g', ' 00', '00\n']) expect(fromHex(text)).toBeNull();
  });

  it('are real instants only', () => {
    for (const text of ['0000-01-01T00:00:00.000Z', '2000-02-29T23:59:59.999Z', '9999-12-31T23:59:59.999Z']) {
      expect(isTimestamp(text)).toBe(true);
      expect(new Date(text).toISOString()).toBe(text);
    }
    for (const text of [
      '',
      '2100-02-29T00:00:00.000Z',
      '2026-06-31T00:00:00.000Z',
      '2026-06-30T00:00:00.000Z\n',
    ]) {
      expect(isTimestamp(text)).toBe(false);
    }
    expect(toTimestamp(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(() => toTimestamp(Number.NaN)).toThrow(RangeError);
    expect(() => toTimestamp(8.64e15)).toThrow(RangeError);
  });
});
