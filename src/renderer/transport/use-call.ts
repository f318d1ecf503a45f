import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input, MethodName, Output } from '../../shared/contract/index.ts';
import type { Client } from './client.ts';
import { useClient } from './client-context.tsx';

/** How a reading call is kept: under its name and input, so that it can be fetched ahead, shared and made stale by either. */
export function callOptions<Name extends MethodName>(client: Client, name: Name, input: Input<Name>) {
  return queryOptions({
    queryKey: [name, input] as const,
    queryFn: (): Promise<Output<Name>> => client.call(name, input),
  });
}

/** The answer to a reading call; null as input waits until there is something to ask. */
export function useCall<Name extends MethodName>(
  name: Name,
  input: Input<Name> | null,
): UseQueryResult<Output<Name>> {
  const client = useClient();
  return useQuery<Output<Name>>({
    queryKey: [name, input],
    queryFn: async () => {
      if (input === null) throw new Error('a call that is switched off was made');
      return client.call(name, input);
    },
    enabled: input !== null,
  });
}
