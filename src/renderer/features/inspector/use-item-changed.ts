import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ItemDetail } from '../../../shared/model/item.ts';

/** Takes over what a change of an item answered, so that the page shows it at once. */
export function useItemChanged(): (item: ItemDetail) => void {
  const queries = useQueryClient();
  return useCallback((item) => queries.setQueryData(['item.get', { item: item.id }], item), [queries]);
}
