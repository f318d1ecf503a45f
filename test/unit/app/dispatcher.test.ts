import { describe, expect, it } from 'vitest';
import { createDispatcher, type Handlers } from '../../../src/main/app/dispatcher.ts';
import { AppError, callErrorOf } from '../../../src/main/app/errors.ts';
import { CodedError } from '../../../src/shared/model/error.ts';

/** Only the calls that a test makes are there; the rest are never reached. */
function dispatcherWith(handlers: Partial<Handlers>) {
  const faults: unknown[] = [];
  const call = createDispatcher(handlers as Handlers, (error) => faults.push(error));
  return { call, faults };
}

describe('a call', () => {
  it('is answered with what the handler returns', async () => {
    const { call } = dispatcherWith({ 'desktop.reveal': () => ({ shown: true }) });
    expect(await call('desktop.reveal', { path: 'x' })).toEqual({ ok: true, value: { shown: true } });
  });

  it('that the contract does not know is refused, also when its name is one of every object', async () => {
    const { call } = dispatcherWith({});
    for (const name of ['no.such', 'toString', '__proto__', 'constructor']) {
      expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_METHOD' } });
    }
  });

  it('with an input that breaks the contract is refused before any handler runs', async () => {
    let ran = false;
    const { call } = dispatcherWith({
      'desktop.reveal': () => {
        ran = true;
        return { shown: true };
      },
    });
    expect(await call('desktop.reveal', { path: 7 })).toMatchObject({
      ok: false,
      error: { code: 'BAD_REQUEST' },
    });
    expect(await call('desktop.reveal', null)).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
    expect(ran).toBe(false);
  });

  it('whose handler fails in a foreseen way answers with its code and sentence', async () => {
    const { call, faults } = dispatcherWith({
      'desktop.reveal': () => {
        throw new AppError('CASE_CLOSED', 'this case is closed');
      },
    });
    expect(await call('desktop.reveal', { path: '' })).toEqual({
      ok: false,
      error: { code: 'CASE_CLOSED', message: 'this case is closed' },
    });
    expect(faults).toEqual([]);
  });

  it('whose handler fails in an unforeseen way tells nothing of it across the contract', async () => {
    const { call, faults } = dispatcherWith({
      'desktop.reveal': () => {
        throw new Error('/home/ana/Maria K.txt');
      },
    });
    const answer = await call('desktop.reveal', { path: '' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(answer)).not.toContain('Maria');
    expect(faults).toHaveLength(1);
  });

  it('whose handler answers outside the contract is our fault, and is not sent', async () => {
    const { call, faults } = dispatcherWith({ 'desktop.reveal': () => ({ shown: 'yes' }) as never });
    expect(await call('desktop.reveal', { path: '' })).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL' },
    });
    expect(faults).toHaveLength(1);
  });
});

describe('an error', () => {
  it('from a cancelled signal is a cancel', () => {
    expect(callErrorOf(AbortSignal.abort().reason).code).toBe('CANCELLED');
  });

  it('with a code that the contract does not have is an internal one', () => {
    expect(callErrorOf(new CodedError('NEW_CODE', 'x')).code).toBe('INTERNAL');
  });
});
