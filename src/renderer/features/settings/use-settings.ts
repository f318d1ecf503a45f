import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../../shared/contract/app-methods.ts';
import { useAct, useCall } from '../../app/use-call.ts';

export interface SettingsHandle {
  /** Undefined until they are read. */
  readonly settings: Settings | undefined;
  readonly change: (part: Partial<Settings>, onDone?: () => void) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** The settings of this machine, and the way to change them. A change shows at once, and is taken back if it could not be kept. */
export function useSettings(): SettingsHandle {
  const queries = useQueryClient();
  const read = useCall('settings.get', {});
  const write = useAct('settings.set');
  const keep = (settings: Settings | undefined): void => {
    queries.setQueryData(['settings.get', {}], settings);
  };
  return {
    settings: read.data,
    change: (part, onDone) => {
      const before = read.data;
      if (before !== undefined) keep({ ...before, ...part });
      write.mutate(part, {
        onSuccess: (settings) => {
          keep(settings);
          onDone?.();
        },
        onError: () => keep(before),
      });
    },
    isPending: write.isPending,
    error: write.error ?? read.error,
  };
}
