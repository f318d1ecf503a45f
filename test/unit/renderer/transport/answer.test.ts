import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../../src/renderer/transport/answer.ts';
import { createListeners } from '../../../../src/renderer/transport/listeners.ts';
import type { AppEvent } from '../../../../src/shared/contract/events.ts';

describe('an answer of the core', () => {
  test('gives its value when it has the form of the contract', () => {
    expect(readAnswer('job.cancel', { ok: true, value: {} })).toEqual({});
  });

  test('becomes the error that the core stated', () => {
    const answer = { ok: false, error: { code: 'VAULT_LOCKED', message: 'The vault is locked.' } };
    expect(() => readAnswer('case.list', answer)).toThrow(
      expect.objectContaining({ code: 'VAULT_LOCKED', message: 'The vault is locked.' }),
    );
  });

  test.each([
    null,
    'text',
    {},
    { ok: true, value: { cases: 'none' } },
    { ok: false, error: { code: 'NO_SUCH_CODE', message: '' } },
  ])('of another form (%j) is a fault and not a value', (answer) => {
    expect(() => readAnswer('case.list', answer)).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
  });
});

describe('those who listen', () => {
  test('hear events of the contract, and nothing after they left', () => {
    const heard: AppEvent[] = [];
    const listeners = createListeners();
    const leave = listeners.add((event) => heard.push(event));
    listeners.tell({ event: 'locked', reason: 'idle' });
    listeners.tell({ event: 'something else' });
    listeners.tell(null);
    leave();
    listeners.tell({ event: 'locked', reason: 'asked' });
    expect(heard).toEqual([{ event: 'locked', reason: 'idle' }]);
  });

  test('may be the same function twice, and leave one at a time', () => {
    let count = 0;
    const listener = () => {
      count += 1;
    };
    const listeners = createListeners();
    const leave = listeners.add(listener);
    listeners.add(listener);
    listeners.tell({ event: 'locked', reason: 'idle' });
    leave();
    listeners.tell({ event: 'locked', reason: 'idle' });
    expect(count).toBe(3);
  });
});
