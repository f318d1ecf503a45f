import { describe, expect, test } from 'vitest';
import { readableEvent } from '../../../../src/shared/custody/readable-event.ts';
import { reportEn } from '../../../../src/shared/i18n/report.en.ts';
import { reportFr } from '../../../../src/shared/i18n/report.fr.ts';
import { eventTypes } from '../../../../src/shared/model/event.ts';

const item = '11111111-1111-4111-8111-111111111111';
const known = (): string => 'AB/7';
const unknown = (): null => null;

describe('an event as a sentence', () => {
  test('names what its details say', () => {
    expect(
      readableEvent(
        { type: 'item.acquired', item, details: { exhibit: 'AB/1', name: 'a.txt', bytes: 3 } },
        unknown,
      ),
    ).toEqual({ key: 'event.item.acquired', values: { exhibit: 'AB/1', name: 'a.txt' } });
  });

  test('finds the exhibit by its item where the details do not say it', () => {
    expect(readableEvent({ type: 'item.viewed', item, details: {} }, known)).toEqual({
      key: 'event.item.viewed',
      values: { exhibit: 'AB/7' },
    });
  });

  test('is bare where the details are withheld, and never guesses', () => {
    expect(readableEvent({ type: 'item.acquired', item, details: null }, known)).toEqual({
      key: 'event.item.acquired.bare',
      values: {},
    });
    expect(readableEvent({ type: 'item.viewed', item, details: null }, unknown).key).toBe(
      'event.item.viewed.bare',
    );
  });

  test('is fuller where there is more to say', () => {
    expect(readableEvent({ type: 'item.viewed', item, details: { extracted: 4 } }, known)).toEqual({
      key: 'event.item.viewed.extracted',
      values: { exhibit: 'AB/7', extracted: '4' },
    });
    expect(
      readableEvent(
        { type: 'bundle.sealed', item: null, details: { bundle: 'b', recipient: 'the court' } },
        known,
      ),
    ).toEqual({ key: 'event.bundle.sealed.for', values: { bundle: 'b', recipient: 'the court' } });
  });

  test('tells what became of a sign-in that was kept', () => {
    const keyOf = (details: Readonly<Record<string, string>> | null) =>
      readableEvent({ type: 'request.recorded', item: null, details }, unknown).key;
    expect(keyOf({ keptSignIn: 'id' })).toBe('event.request.recorded.sign-in-kept');
    expect(keyOf({ usedSignIn: 'id' })).toBe('event.request.recorded.sign-in-used');
    expect(keyOf({ deletedSignIn: 'id' })).toBe('event.request.recorded.sign-in-deleted');
    expect(keyOf(null)).toBe('event.request.recorded');
  });

  test('joins lists and takes no value of another kind', () => {
    expect(readableEvent({ type: 'item.tagged', item, details: { tags: ['a', 'b'] } }, known).values).toEqual(
      {
        exhibit: 'AB/7',
        tags: 'a, b',
      },
    );
    expect(readableEvent({ type: 'case.opened', item: null, details: { title: { a: 1 } } }, known).key).toBe(
      'event.case.opened.bare',
    );
  });

  test('is found for every type, disclosed or not, and fills exactly the places of its sentence in both languages', () => {
    const everything = Object.fromEntries(
      ['name', 'key', 'source', 'title', 'exhibit', 'code', 'text', 'tags', 'kind', 'path', 'query', 'to', 'from', 'bundle', 'verdict', 'offsetMs'].map((name) => [name, name]),
    ); // prettier-ignore
    for (const type of eventTypes) {
      for (const details of [null, {}, everything]) {
        const { key, values } = readableEvent({ type, item: null, details }, unknown);
        for (const catalogue of [reportEn, reportFr]) {
          const places = [...catalogue[key].matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place);
          expect(places.toSorted()).toEqual(Object.keys(values).toSorted());
        }
      }
    }
  });
});
