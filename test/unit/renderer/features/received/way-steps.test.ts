import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../../../src/renderer/features/received/way-steps.ts';
import { timestamp } from '../../../../../src/shared/model/ids.ts';
import { receivedWay } from '../../../../../src/shared/model/received.ts';

const at = (minute: number) => timestamp.parse(`2026-11-20T12:0${minute}:00.000Z`);
const hex = (digit: string): string => digit.repeat(64);
const stage = (digit: string, minute: number, more = {}) => ({
  bundle: `${digit.repeat(8)}-1111-4111-8111-111111111111`,
  seal: hex(digit),
  signer: `sha256:${hex(digit)}`,
  sealedAt: at(minute),
  ledger: { id: `${digit.repeat(8)}-2222-4222-8222-222222222222`, events: 7, hash: hex(digit) },
  first: at(0),
  last: at(minute),
  roles: ['counsellor'],
  keys: 1,
  did: [],
  exhibits: 2,
  ...more,
});

describe('the way of a received bundle', () => {
  it('names every seal and every change of hands, in their order, the last one here', () => {
    const received = { at: at(2), from: 'Ada', exhibit: 'BW/1', verdict: 'intact' };
    const way = receivedWay.parse([stage('a', 1, { received }), stage('b', 3)]);
    const steps = stepsOf({ exhibit: 'CI/1', at: at(4), from: null, verdict: 'unproven', way });
    expect(steps).toMatchObject([
      { number: 1, kind: 'sealed', at: at(1), signer: `sha256:${hex('a')}`, exhibits: 2, events: 7 },
      { number: 2, kind: 'received', from: 'Ada', exhibit: 'BW/1', verdict: 'intact', isHere: false },
      { number: 3, kind: 'sealed', at: at(3), signer: `sha256:${hex('b')}` },
      { number: 4, kind: 'received', from: null, exhibit: 'CI/1', verdict: 'unproven', isHere: true },
    ]);
  });

  it('of a bundle that was kept as a mere file is one step', () => {
    const steps = stepsOf({ exhibit: 'CI/2', at: at(4), from: 'Ada', verdict: 'altered', way: null });
    expect(steps).toMatchObject([{ number: 1, kind: 'received', verdict: 'altered', isHere: true }]);
  });
});
