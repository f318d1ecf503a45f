import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../../src/main/vault/index.ts';
import type { SearchFilter } from '../../../src/main/vault/database/search.ts';
import type { CaseId, ItemId, LedgerId } from '../../../src/shared/model/ids.ts';
import { messageOf } from './support/messages.ts';
import { takeIn, temporaryFolder, vaultWithCase } from './support/vaults.ts';

const folder = temporaryFolder();
let vault: OpenVault;
let matter: { case: CaseId; ledger: LedgerId };
let chat: ItemId;

const bodies = [
  'Où est le café près de la gare ?',
  'Your passport is safe, do not worry',
  'call me on +40 721 234 567',
  '<script>alert("x")</script> AND NOT passport OR *',
  '明天去酒店见面',
  '🌹🌹 tonight',
  'إلى أين نذهب غدا',
  '100%_sure \\o/',
  '',
  'PASSPORT again',
];

beforeAll(async () => {
  const opened = await vaultWithCase(folder);
  ({ vault } = opened);
  matter = opened;
  chat = (await takeIn(vault, matter, Buffer.from('a chat'))).item;
  vault.transact((transaction) => {
    transaction.messages.insert(
      chat,
      bodies.map((body, index) =>
        messageOf(
          index + 1,
          body,
          index % 3 === 0 ? 'Ana' : 'Bo',
          index < 8 ? `2026-03-0${1 + (index >> 2)}T10:00` : null,
        ),
      ),
    );
    transaction.messages.publish(chat);
  });
});
afterAll(() => vault.lock());

function find(query: string): readonly number[] {
  return vault.records.search.inCase(matter.case, query, 100).hits.map(({ message }) => message);
}

describe('the messages of an item', () => {
  it('come back whole, by position', () => {
    expect(vault.records.messages.count(chat)).toBe(bodies.length);
    const page = vault.records.messages.page(chat, 2, 3);
    expect(page.map(({ n }) => n)).toEqual([2, 3, 4]);
    expect(page[0]).toEqual(messageOf(2, bodies[1] ?? '', 'Bo', '2026-03-01T10:00'));
    expect(vault.records.messages.page(chat, 11, 5)).toEqual([]);
  });

  it('are listed by day, with those without a time under none', () => {
    expect(vault.records.messages.days(chat)).toEqual([
      { day: '2026-03-01', from: 1, count: 4 },
      { day: '2026-03-02', from: 5, count: 4 },
      { day: null, from: 9, count: 2 },
    ]);
  });

  it('of another position are new; one twice is refused', () => {
    expect(() =>
      vault.transact((transaction) => {
        transaction.messages.insert(chat, [messageOf(1, 'a second'), messageOf(1, 'first message')]);
      }),
    ).toThrow('UNIQUE');
    expect(find('second')).toEqual([]);
  });

  it('are seen by nobody before they are published, and then in the place of those before', async () => {
    const { item } = await takeIn(vault, matter, Buffer.from('a chat that is read twice'));
    const publish = (): void => {
      vault.transact((transaction) => {
        transaction.messages.publish(item);
      });
    };
    const insert = (...texts: string[]): void => {
      vault.transact((transaction) => {
        transaction.messages.insert(
          item,
          texts.map((text, index) => messageOf(index + 1, text)),
        );
      });
    };
    const seen = (): readonly string[] =>
      vault.records.messages.page(item, -10, 100).map(({ n, body }) => `${n} ${body}`);

    insert('quail', 'heron');
    expect([seen(), vault.records.messages.count(item), vault.records.messages.days(item)]).toEqual([
      [],
      0,
      [],
    ]);
    expect([find('quail'), vault.records.search.inTranscript(item, '', {})]).toEqual([[], []]);
    expect(vault.records.messages.unpublished()).toEqual([item]);
    publish();
    expect(seen()).toEqual(['1 quail', '2 heron']);
    expect(find('quail')).toEqual([1]);

    insert('plover');
    expect(seen()).toEqual(['1 quail', '2 heron']);
    vault.transact((transaction) => {
      transaction.messages.withdraw(item);
    });
    expect([seen(), find('plover')]).toEqual([['1 quail', '2 heron'], []]);

    insert('plover');
    publish();
    expect([seen(), find('quail'), find('plover')]).toEqual([['1 plover'], [], [1]]);
    expect(vault.records.messages.unpublished()).toEqual([]);
    vault.transact((transaction) => {
      transaction.messages.remove(item);
    });
  });
});

describe('search', () => {
  it.each([
    ['cafe', [1]],
    ['CAFÉ gare', [1]],
    ['passport', [2, 4, 10]],
    ['pass', [2, 4, 10]],
    ['port', []],
    ['passport worry', [2]],
    ['+40 721', [3]],
    ['721 234', [3]],
    ['"passport"', [2, 4, 10]],
    ['passport OR café', []],
    ['AND NOT passport', [4]],
    ['نذهب', [7]],
    ['酒店', [5]],
    ['去酒店', [5]],
    ['酒店见面', [5]],
    ['店酒见', []],
    ['"your passport"', [2]],
    ['"passport your"', []],
    ['"pass"', []],
    ['„passport is“ worry', [2]],
    ['pass*', [2, 4, 10]],
    ['"passport', [2, 4, 10]],
    ['🌹', [6]],
    ['100%_', [8]],
    ['%', [8]],
    ['\\', [8]],
    ['*', [4]],
    ['body:passport', []],
    ['   ', []],
  ])('for %s finds exactly the messages that hold it', (query, expected) => {
    expect(find(query)).toEqual(expected);
    expect(vault.records.search.inCase(matter.case, query, 1).total).toBe(expected.length);
    expect(vault.records.search.inTranscript(chat, query, {}).length).toBe(
      query.trim() === '' ? bodies.length : expected.length,
    );
  });

  it('is narrowed to a sender, to days and to items', () => {
    const narrowed = (filter: SearchFilter) =>
      vault.records.search.inCase(matter.case, 'passport', 100, filter).hits.map(({ message }) => message);
    expect(narrowed({ sender: 'Ana' })).toEqual([4, 10]);
    expect(narrowed({ from: '2026-03-01', to: '2026-03-01' })).toEqual([2, 4]);
    expect(narrowed({ from: '2026-03-02' })).toEqual([]);
    expect(narrowed({ items: [chat] })).toEqual([2, 4, 10]);
    expect(narrowed({ items: [] })).toEqual([]);
  });

  it('forgets messages in both indexes when they are taken out', async () => {
    const gone = await takeIn(vault, matter, Buffer.from('a third chat'));
    vault.transact((transaction) => {
      transaction.messages.insert(gone.item, [messageOf(1, 'quagga 護照在飯店')]);
      transaction.messages.publish(gone.item);
    });
    expect([find('quagga'), find('護照在')]).toEqual([[1], [1]]);
    vault.transact((transaction) => {
      transaction.messages.remove(gone.item);
    });
    expect([find('quagga'), find('護照在')]).toEqual([[], []]);
  });

  it('shows where a hit stands and the words around it, cut to a line', async () => {
    const other = await takeIn(vault, matter, Buffer.from('another chat'));
    const long = `${'before '.repeat(40)}needle ${'after '.repeat(40)}`;
    const unspaced = `${'之前'.repeat(100)}针${'之后'.repeat(100)}`;
    vault.transact((transaction) => {
      transaction.messages.insert(other.item, [messageOf(1, long), messageOf(2, unspaced)]);
      transaction.messages.publish(other.item);
    });
    const [hit] = vault.records.search.inCase(matter.case, 'needle', 10).hits;
    expect(hit).toMatchObject({ item: other.item, exhibit: 'AB/4', message: 1 });
    expect(hit?.snippet).toMatch(/^….*needle.*…$/);
    expect(hit?.snippet.length).toBeLessThan(150);
    const [scanned] = vault.records.search.inCase(matter.case, '针', 10).hits;
    expect(scanned?.snippet).toMatch(/^….*针.*…$/);
    vault.transact((transaction) => {
      transaction.messages.remove(other.item);
    });
    expect(find('needle')).toEqual([]);
    expect(find('passport')).toEqual([2, 4, 10]);
  });

  it('within one transcript can be narrowed to a sender and a kind', () => {
    const { search } = vault.records;
    expect(search.inTranscript(chat, 'passport', { sender: 'Ana' })).toEqual([4, 10]);
    expect(search.inTranscript(chat, '', { sender: 'Bo' })).toEqual([2, 3, 5, 6, 8, 9]);
    expect(search.inTranscript(chat, '', { kind: 'system' })).toEqual([]);
    expect(search.inTranscript(chat, '', { kind: 'message', sender: 'Ana' })).toEqual([1, 4, 7, 10]);
  });

  it('counts all that it finds, also where two chats were stored in turn and no range of messages is one chat alone', async () => {
    const [one, two, three] = [
      await takeIn(vault, matter, Buffer.from('an owl')),
      await takeIn(vault, matter, Buffer.from('two owls')),
      await takeIn(vault, matter, Buffer.from('three owls')),
    ];
    const counted = (query: string, items?: ItemId[]) =>
      vault.records.search.inCase(matter.case, query, 1, { items }).total;
    const insert = (item: ItemId, from: number): void => {
      vault.transact((transaction) => {
        transaction.messages.insert(item, [messageOf(from, 'owl'), messageOf(from + 1, 'owlet 猫头鹰在')]);
      });
    };
    const publish = (item: ItemId): void => {
      vault.transact((transaction) => {
        transaction.messages.publish(item);
      });
    };
    insert(three.item, 1);
    publish(three.item);
    insert(one.item, 1);
    insert(two.item, 1);
    insert(one.item, 3);
    publish(two.item);
    // The chat that is still being read counts for nothing.
    expect([counted('owl'), counted('owlet'), counted('猫头鹰')]).toEqual([4, 2, 2]);
    publish(one.item);
    expect([counted('owl'), counted('owlet'), counted('猫头鹰'), counted('头鹰')]).toEqual([8, 4, 4, 4]);
    expect([counted('owl', [three.item]), counted('owl', [one.item, two.item])]).toEqual([2, 6]);
    for (const { item } of [one, two, three]) {
      vault.transact((transaction) => {
        transaction.messages.remove(item);
      });
    }
    expect(counted('owl')).toBe(0);
  });

  it('does not look into another case', async () => {
    const { openCase } = await import('../../../src/main/vault/index.ts');
    const second = openCase(vault, 'Another case');
    expect(vault.records.search.inCase(second.case, 'passport', 10)).toEqual({ total: 0, hits: [] });
  });
});

it(
  '100,000 messages are taken in, opened in the middle and searched without waiting',
  { timeout: 120_000 },
  async () => {
    const { item } = await takeIn(vault, matter, Buffer.from('a long chat'));
    const words =
      'the money for the hotel in Cologne was sent before Friday and nobody answered the door since'.split(
        ' ',
      );
    const messages = Array.from({ length: 100_000 }, (_, n) =>
      messageOf(
        n + 1,
        Array.from({ length: 9 }, (__, k) => words[(n * 7 + k * k) % words.length]).join(' ') + ` ${n + 1}`,
      ),
    );
    vault.transact((transaction) => {
      transaction.messages.insert(item, messages);
      transaction.messages.publish(item);
    });
    const started = performance.now();
    expect(vault.records.messages.page(item, 70_000, 100).map(({ n }) => n)[99]).toBe(70_099);
    expect(vault.records.search.inCase(matter.case, '99999', 10).total).toBe(1);
    // Generous for a loaded machine; what matters is that neither reads everything.
    expect(performance.now() - started).toBeLessThan(500);
    vault.transact((transaction) => {
      transaction.messages.remove(item);
    });
    expect(vault.records.messages.count(item)).toBe(0);
    expect(vault.records.search.inCase(matter.case, '99999', 10).total).toBe(0);
  },
);
