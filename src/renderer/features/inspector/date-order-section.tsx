import { useState } from 'react';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { dateOrderValue, type DateOrderValue, type ImportReport } from '../../../shared/transcript/report.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { isTimeZone } from './time-zone.ts';
import { useReparse } from './use-reparse.ts';

export interface DateOrderSectionProps {
  readonly item: ItemDetail;
  readonly report: ImportReport;
}

/** In which order the dates of a chat are read, how that is known, and a way to state what a person knows better. */
export function DateOrderSection({ item, report }: DateOrderSectionProps) {
  const t = useText();
  const [isStating, setStating] = useState(false);
  const { dateOrder } = report;
  return (
    <section className="stack stack-s">
      <h4>{t('item.reading.order')}</h4>
      {dateOrder === null ? (
        <p className="muted">{t('item.reading.order.none')}</p>
      ) : (
        <p>
          <Badge tone={dateOrder.confidence === 'assumed' ? 'warn' : 'neutral'}>
            {t(`item.reading.order.${dateOrder.value}`)}
          </Badge>{' '}
          {t(`item.reading.order.${dateOrder.confidence}`)}
        </p>
      )}
      {dateOrder !== null && <Examples order={dateOrder} />}
      <div>
        <Button size="small" onPress={() => setStating(true)}>
          {t('item.reading.state')}
        </Button>
      </div>
      {isStating && <StateDialog item={item} report={report} onClose={() => setStating(false)} />}
    </section>
  );
}

/** Dates of the file itself, so that a person can see what the order rests on. */
function Examples({ order }: { readonly order: NonNullable<ImportReport['dateOrder']> }) {
  const t = useText();
  if (order.examples === undefined || order.examples.length === 0) return null;
  return (
    <ul className="muted small">
      {order.examples.map(({ line, written }) => (
        <li key={line}>
          {t('item.reading.order.line', { line })} <Bidi text={written} reveal className="mono" />
        </li>
      ))}
    </ul>
  );
}

const KEEP = 'keep';
type Choice = DateOrderValue | typeof KEEP;

function StateDialog({ item, report, onClose }: DateOrderSectionProps & { readonly onClose: () => void }) {
  const t = useText();
  const { apply, job } = useReparse(item, report, onClose);
  const given = report.dateOrder?.confidence === 'given' ? report.dateOrder.value : KEEP;
  const [order, setOrder] = useState<Choice>(given);
  const [zone, setZone] = useState('');
  const isZoneWrong = zone.trim() !== '' && !isTimeZone(zone.trim());
  const state = (): void =>
    apply.mutate({
      ...(order === KEEP ? {} : { dateOrder: order }),
      ...(zone.trim() === '' ? {} : { timeZone: zone.trim() }),
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!job.isRunning}
      title={t('item.reading.state')}
      footer={
        !job.isRunning && (
          <>
            <Button onPress={onClose}>{t('action.cancel')}</Button>
            <Button kind="primary" onPress={state} isDisabled={isZoneWrong}>
              {t('item.reading.state.apply')}
            </Button>
          </>
        )
      }
    >
      {job.isRunning ? (
        <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
      ) : (
        <>
          <p>{t('item.reading.state.body')}</p>
          {report.dateOrder !== null && <Examples order={report.dateOrder} />}
          <RadioGroup<Choice>
            label={t('item.reading.state.order')}
            options={[
              { id: KEEP, label: t('item.reading.state.order.keep') },
              ...dateOrderValue.options.map((id) => ({ id, label: t(`item.reading.order.${id}`) })),
            ]}
            value={order}
            onChange={setOrder}
          />
          <TextField
            label={t('item.reading.state.zone')}
            description={t('item.reading.state.zone.hint')}
            value={zone}
            onChange={setZone}
            error={isZoneWrong ? t('item.reading.state.zone.unknown') : null}
            isOptional
          />
        </>
      )}
      {apply.error !== null && <ErrorNotice error={apply.error} />}
    </Dialog>
  );
}
