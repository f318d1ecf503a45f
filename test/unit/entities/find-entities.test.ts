import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntities } from '../../../src/main/entities/find-entities.ts';

function found(text: string, country?: string): readonly string[] {
  return findEntities(text, { country }).map(
    ({ kind, value, start, end }) => `${kind} ${value} [${text.slice(start, end)}]`,
  );
}

describe('what is found in a message', () => {
  it.each([
    ['see HTTPS://Example.com/Path?x=1). ok', ['link example.com/Path?x=1 [HTTPS://Example.com/Path?x=1]']],
    [
      't.me/joinchat/abc, www.bit.ly/3xYz!',
      ['link t.me/joinchat/abc [t.me/joinchat/abc]', 'link bit.ly/3xYz [www.bit.ly/3xYz]'],
    ],
    ['(https://example.org/a_(b))', ['link example.org/a_(b) [https://example.org/a_(b)]']],
    ['write to Ana.Pop@Example.RO.', ['email ana.pop@example.ro [Ana.Pop@Example.RO]']],
    ['she is @Ana_Pop. there', ['handle @ana_pop [@Ana_Pop]']],
    [
      'RO49 AAAA 1B31 0075 9384 0000 today',
      ['iban RO49AAAA1B31007593840000 [RO49 AAAA 1B31 0075 9384 0000]'],
    ],
    ['DE89370400440532013000', ['iban DE89370400440532013000 [DE89370400440532013000]']],
    ['4111 1111 1111 1111', ['card 4111111111111111 [4111 1111 1111 1111]']],
    [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      ['wallet btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa [1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa]'],
    ],
    [
      'BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ',
      ['wallet btc:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq [BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ]'],
    ],
    [
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      ['wallet eth:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed [0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed]'],
    ],
    [
      '1.200,50 € or $500 or 300 euro',
      ['money EUR 1200.50 [1.200,50 €]', 'money USD 500 [$500]', 'money EUR 300 [300 euro]'],
    ],
    [
      'on 12.05.2024, 2024-05-13, 3/4/24',
      ['date 2024-05-12 [12.05.2024]', 'date 2024-05-13 [2024-05-13]', 'date 3/4/24 [3/4/24]'],
    ],
    ['+40 721 234 567', ['phone +40721234567 [+40 721 234 567]']],
  ])('in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('is told from what only looks like it by checksums and calendars', () => {
    for (const text of [
      'DE89370400440532013001',
      '4111 1111 1111 1112',
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed',
      'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp',
      '31.02.2024',
      'at 10:30, 1200 people',
      'file.name.txt e.g. ok...yes',
    ])
      expect(found(text)).toEqual([]);
  });

  it('depends on the country only where nothing else tells', () => {
    expect(found('0721 234 567')).toEqual([]);
    expect(found('0721 234 567', 'RO')).toEqual(['phone +40721234567 [0721 234 567]']);
    expect(found('٠٧٢١٢٣٤٥٦٧', 'RO')).toEqual(['phone +40721234567 [٠٧٢١٢٣٤٥٦٧]']);
    expect(found('car B 123 ABC')).toEqual([]);
    expect(found('car B 123 ABC', 'RO')).toEqual(['plate RO B123ABC [B 123 ABC]']);
  });

  it('never overlaps, stays within the text, and takes bounded time, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('+40721234567', 'a@b.ro', 't.me/x', '€ 5', '.', '@', '1 ', '٣'),
          ),
        ),
        (parts) => {
          const text = parts.join('');
          let before = 0;
          for (const { start, end } of findEntities(text, { country: 'DE' })) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(text.length);
        },
      ),
    );
    for (const piece of ['1 ', 'a.', '@a', '1.', 'AA11 ', '-', '1,111,', 'a@a.', 'http://', '+1 ', 't.me/a '])
      expect(
        findEntities(piece.repeat(100_000 / piece.length), { country: 'DE' }).length,
      ).toBeLessThanOrEqual(1000);
  });
});
