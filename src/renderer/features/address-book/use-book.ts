import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Contact, SignerKey } from '../../../shared/model/trust.ts';
import { useCall } from '../../app/use-call.ts';

export interface Book {
  readonly contacts: readonly Contact[];
  readonly strangers: readonly SignerKey[];
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** The address book of the open vault; empty while none is open. */
export function useBook(isOpen = true): Book {
  const { data, isPending, error } = useCall('contacts.list', {}, { enabled: isOpen });
  return { contacts: data?.contacts ?? [], strangers: data?.strangers ?? [], isPending, error };
}

/** Has the book asked for anew, after it was changed. */
export function useBookChanged(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['contacts.list'] });
  }, [queries]);
}
