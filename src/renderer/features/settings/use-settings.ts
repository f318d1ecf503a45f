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

/** The settings of this machine, and the way to change them; a change shows everywhere at once. */
export function useSettings(): SettingsHandle {
  const queries = useQueryClient();
  const read = useCall('settings.get', {});
  const write = useAct('settings.set', {
    onSuccess: (settings) => queries.setQueryData(['settings.get', {}], settings),
  });
  return {
    settings: read.data,
    change: (part, onDone) => write.mutate(part, { onSuccess: () => onDone?.() }),
    isPending: write.isPending,
    error: write.error ?? read.error,
  };
}
