import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { useSettings } from './use-settings.ts';

const offered = [1, 2, 5, 10, 15, 30, 60, 120] as const;

/** After how many minutes without a sign of life the vault locks itself. */
export function LockTime() {
  const t = useText();
  const { settings, change, error } = useSettings();
  const current = settings?.lockMinutes;
  // A time that was set elsewhere is offered as well, so that it never looks like another one.
  const minutes = [...new Set(current === undefined ? offered : [...offered, current])].sort((a, b) => a - b);
  return (
    <>
      <Select
        className="settings-short"
        label={t('settings.lock.after')}
        options={minutes.map((count) => ({
          id: String(count),
          label: t('settings.lock.minutes', { count }),
        }))}
        value={current === undefined ? null : String(current)}
        onChange={(id) => change({ lockMinutes: Number(id) })}
      />
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}
