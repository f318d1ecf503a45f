import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { Input, MethodName, Output } from '../../shared/contract/index.ts';
import { useClient } from '../transport/client-context.tsx';

export interface CallOptions {
  /** False while there is nothing to ask yet. */
  readonly enabled?: boolean;
  /** Asked anew whenever a page comes to it, for what changes without the core being told, such as folders. */
  readonly isVolatile?: boolean;
}

/**
 * Asks the core and keeps the answer until it may have changed; the key is `[name, input]`. Only for calls that read: what writes or
 * records something goes through {@link useAct}.
 */
export function useCall<Name extends MethodName>(
  name: Name,
  input: Input<Name>,
  options: CallOptions = {},
): UseQueryResult<Output<Name>> {
  const client = useClient();
  return useQuery<Output<Name>>({
    queryKey: [name, input],
    queryFn: async () => client.call(name, input),
    enabled: options.enabled ?? true,
    ...(options.isVolatile === true ? { staleTime: 0 } : {}),
  });
}

/** Makes a call that does something, once for each time it is asked to; `error` is a CallFailed for an ErrorNotice. */
export function useAct<Name extends MethodName>(
  name: Name,
  options: { readonly onSuccess?: (value: Output<Name>) => void } = {},
): UseMutationResult<Output<Name>, Error, Input<Name>> {
  const client = useClient();
  return useMutation({
    mutationFn: async (input: Input<Name>) => client.call(name, input),
    onSuccess: (value) => options.onSuccess?.(value),
  });
}
