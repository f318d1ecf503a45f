import { expect, it } from 'vitest';
import { createQueryClient, refreshCase } from '../../../../src/renderer/app/query.ts';
import { caseId } from '../../../../src/shared/model/ids.ts';

const one = caseId.parse('3f2c1b9e-5d7a-4f04-9d8e-6a1b2c3d4e5f');
const other = caseId.parse('9b8a7c6d-1e2f-4a3b-8c9d-0e1f2a3b4c5d');

it('asks anew what a change in a case may have changed, and nothing else', async () => {
  const queries = createQueryClient();
  const asked = [
    ['case.list', {}],
    ['case.get', { case: one }],
    ['item.list', { case: one }],
    ['item.list', { case: other }],
    ['item.get', { item: 'i' }],
    ['transcript.page', { item: 'i', from: 1, limit: 100 }],
    ['settings.get', {}],
  ];
  for (const key of asked) queries.setQueryData(key, {});
  await refreshCase(queries, one);
  const stale = asked.filter((key) => queries.getQueryState(key)?.isInvalidated === true);
  expect(stale.map(([name]) => name)).toEqual(['case.list', 'case.get', 'item.list', 'item.get']);
  expect(queries.getQueryState(['item.list', { case: other }])?.isInvalidated).toBe(false);
});
