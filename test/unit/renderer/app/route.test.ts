import { describe, expect, it } from 'vitest';
import { hrefOf, needsVault, parseRoute, type Route } from '../../../../src/renderer/app/route.ts';
import { caseId, itemId } from '../../../../src/shared/model/ids.ts';

const aCase = caseId.parse('3f2c1b9e-5d7a-4f04-9d8e-6a1b2c3d4e5f');
const anItem = itemId.parse('9b8a7c6d-1e2f-4a3b-8c9d-0e1f2a3b4c5d');

const routes: readonly Route[] = [
  { name: 'start' },
  { name: 'create' },
  { name: 'unlock' },
  { name: 'recover' },
  { name: 'verify' },
  { name: 'cases' },
  { name: 'settings' },
  { name: 'case', caseId: aCase, place: 'hand-over' },
  { name: 'item', caseId: aCase, itemId: anItem },
  { name: 'compare', caseId: aCase, itemId: anItem },
  { name: 'item', caseId: aCase, itemId: anItem, message: 41_203 },
  { name: 'item', caseId: aCase, itemId: anItem, view: 'certificates' },
  { name: 'item', caseId: aCase, itemId: anItem, view: 'network', at: 1204 },
];

describe('the address of a page', () => {
  it.each(routes)('leads back to the page: $name', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/settings/more', '#/case/not-an-id/evidence', '#token=abc'])(
    'leads to the start where it names no page: %j',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ name: 'start' });
    },
  );

  it('leads to the evidence of a case whose place or item it does not name', () => {
    const evidence = { name: 'case', caseId: aCase, place: 'evidence' };
    expect(parseRoute(`#/case/${aCase}`)).toEqual(evidence);
    expect(parseRoute(`#/case/${aCase}/nowhere`)).toEqual(evidence);
    expect(parseRoute(`#/case/${aCase}/item/nothing`)).toEqual(evidence);
  });

  it.each(['0', '-1', '1.5', 'x', '99999999999'])('ignores a message position of %s', (position) => {
    expect(parseRoute(`#/case/${aCase}/item/${anItem}/${position}`)).toEqual({
      name: 'item',
      caseId: aCase,
      itemId: anItem,
    });
  });
});

it('shows nothing of a vault without one, while a bundle can be verified', () => {
  expect(routes.filter(needsVault).map((route) => route.name)).toEqual([
    'cases',
    'settings',
    'case',
    'item',
    'compare',
    'item',
    'item',
    'item',
  ]);
});
