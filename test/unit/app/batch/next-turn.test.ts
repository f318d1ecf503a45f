import { describe, expect, it } from 'vitest';
import { nextTurn } from '../../../../src/main/app/batch/next-turn.ts';

const waiting = (...urls: readonly string[]) =>
  urls.map((url, index) => ({ place: index + 1, line: index + 1, url, state: 'waiting' as const }));

describe('whose turn it is', () => {
  it('is the first address, where its server was not asked yet', () => {
    const turn = nextTurn(waiting('https://a.example/1', 'https://b.example/1'), new Map(), 5000, 0);
    expect(turn).toMatchObject({ do: 'capture', entry: { place: 1 } });
  });

  it('is the first address of another server, while one was asked a moment ago', () => {
    const list = waiting('https://a.example/1', 'https://a.example/2', 'https://b.example/1');
    expect(nextTurn(list, new Map([['a.example', 1000]]), 5000, 2000)).toMatchObject({ entry: { place: 3 } });
  });

  it('is nobody’s until the soonest server may be asked again', () => {
    const asked = new Map([
      ['a.example', 1000],
      ['b.example', 3000],
    ]);
    const list = waiting('https://b.example/1', 'https://a.example/2');
    expect(nextTurn(list, asked, 5000, 3500)).toEqual({ do: 'wait', ms: 2500 });
    expect(nextTurn(list, asked, 5000, 6000)).toMatchObject({ entry: { place: 2 } });
  });

  it('is over where nothing waits, and never waits without a delay', () => {
    expect(nextTurn([], new Map(), 5000, 0)).toEqual({ do: 'nothing' });
    expect(nextTurn(waiting('https://a.example/1'), new Map([['a.example', 9]]), 0, 9).do).toBe('capture');
  });

  it('counts a server with another port as the same server', () => {
    const turn = nextTurn(waiting('https://a.example:8443/'), new Map([['a.example', 0]]), 5000, 1);
    expect(turn.do).toBe('wait');
  });
});
