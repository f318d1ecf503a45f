import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ItemDetail } from '../../../shared/model/item.ts';
import type { ImportReport, ParseOptions } from '../../../shared/transcript/report.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { useItemChanged } from './use-item-changed.ts';

/** Reads a chat anew with what a person states. Conversations that were left out before stay so unless others are named. */
export function useReparse(item: ItemDetail, report: ImportReport | null, onDone: () => void) {
  const client = useClient();
  const queries = useQueryClient();
  const changed = useItemChanged();
  const job = useJob();
  const apply = useMutation({
    mutationFn: async (stated: ParseOptions) =>
      job.run(async (id) =>
        client.call('item.reparse', {
          ...(report === null ? {} : leftOut(report)),
          ...stated,
          item: item.id,
          job: id,
        }),
      ),
    onSuccess: (next) => {
      changed(next);
      queries.removeQueries({
        predicate: ({ queryKey: [name, input] }) =>
          typeof name === 'string' &&
          // What was found in the case is found anew.
          (name.startsWith('entity.') || (name.startsWith('transcript.') && isAbout(input, item))),
      });
      onDone();
    },
  });
  return { apply, job };
}

function leftOut({ conversations }: ImportReport): Pick<ParseOptions, 'conversations'> {
  if (conversations.every(({ taken }) => taken)) return {};
  return { conversations: conversations.filter(({ taken }) => taken).map(({ id }) => id) };
}

function isAbout(input: unknown, { id }: ItemDetail): boolean {
  return typeof input === 'object' && input !== null && 'item' in input && input.item === id;
}
