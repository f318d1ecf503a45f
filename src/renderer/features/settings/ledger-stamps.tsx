import { useQueryClient } from '@tanstack/react-query';
import type { StampPlan } from '../../../shared/contract/time-methods.ts';
import { useAct, useCall } from '../../app/use-call.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useText } from '../../ui/text.ts';
import { useSettings } from './use-settings.ts';

const OFF = 'off';
const offered = [1, 4, 12, 24] as const;

/** When the records of the open vault are stamped without being told each time; all off until a person switches it on. */
export function LedgerStamps() {
  const t = useText();
  const queries = useQueryClient();
  const { settings } = useSettings();
  const read = useCall('stamps.plan', {});
  const write = useAct('stamps.setPlan', {
    onSuccess: (next) => {
      queries.setQueryData(['stamps.plan', {}], next);
    },
  });
  const plan = read.data;
  const address = settings?.timestampUrl ?? '';
  const set = (change: Partial<StampPlan>): void => write.mutate({ ...change, url: address });
  const error = read.error ?? write.error;
  const current = plan?.everyHours ?? null;
  const hours = [...new Set(current === null ? offered : [...offered, current])].sort((a, b) => a - b);
  if (address === '' && (plan?.url ?? '') === '') return <p className="muted">{t('stamps.no-authority')}</p>;
  return (
    <div className="stack">
      <Switch
        isSelected={plan?.atAcquisition === true}
        onChange={(atAcquisition) => set({ atAcquisition })}
        hint={t('stamps.at-acquisition.hint')}
        isDisabled={plan === undefined}
      >
        {t('stamps.at-acquisition')}
      </Switch>
      <Select
        className="settings-short"
        label={t('stamps.every')}
        options={[
          { id: OFF, label: t('stamps.every.off') },
          ...hours.map((count) => ({ id: String(count), label: t('stamps.every.hours', { count }) })),
        ]}
        value={plan === undefined ? null : current === null ? OFF : String(current)}
        onChange={(id) => set({ everyHours: id === OFF ? null : Number(id) })}
      />
      {plan !== undefined && plan.url !== '' && (
        <p className="muted small">{t('stamps.authority', { url: plan.url })}</p>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}
