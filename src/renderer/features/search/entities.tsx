import { AtSign } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { EntityKind } from '../../../shared/contract/entity-methods.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAct, useCall } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { countries } from './countries.ts';
import { EntityPlaces } from './entity-places.tsx';

type Found = Output<'entity.list'>['entities'][number];

/** More rows than this are not shown at once; a kind narrows them down. */
const LIMIT = 1000;

/** Numbers, addresses and accounts that were found in a case's chats, each joined over all of them. */
export function Entities({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const intl = useIntl();
  const [kind, setKind] = useState<EntityKind | 'all'>('all');
  const [open, setOpen] = useState<Found | null>(null);
  const found = useCall('entity.list', {
    case: caseId,
    limit: LIMIT,
    ...(kind === 'all' ? {} : { kind }),
  });
  const scan = useAct('entity.scan', { onSuccess: () => void found.refetch() });
  const choices = countries
    .map((id) => ({ id, label: intl.formatDisplayName(id, { type: 'region' }) ?? id }))
    .sort((one, other) => one.label.localeCompare(other.label, intl.locale));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <ErrorNotice error={found.error} />;
  const { kinds, entities, country } = found.data;
  const total = kinds.reduce((sum, one) => sum + one.count, 0);
  return (
    <div className="stack">
      <div className="entity-choices">
        <Select<EntityKind | 'all'>
          label={t('entity.kind')}
          value={kind}
          options={[
            { id: 'all', label: t('entity.kind.all', { count: total }) },
            ...kinds.map((one) => ({
              id: one.kind,
              label: t('entity.kind.count', { kind: t(`entity.kind.${one.kind}`), count: one.count }),
            })),
          ]}
          onChange={(chosen) => {
            setKind(chosen);
            setOpen(null);
          }}
        />
        <Select
          label={t('entity.country')}
          description={t('entity.country.hint')}
          value={country ?? 'none'}
          isDisabled={scan.isPending}
          options={[{ id: 'none', label: t('entity.country.none') }, ...choices]}
          onChange={(chosen) => {
            setOpen(null);
            scan.mutate({ case: caseId, country: chosen === 'none' ? null : chosen });
          }}
        />
      </div>
      {scan.isPending && <Waiting />}
      {scan.error !== null && <ErrorNotice error={scan.error} />}
      {entities.length === 0 ? (
        <EmptyState icon={AtSign} title={t('entity.none')}>
          {t('entity.none.body')}
        </EmptyState>
      ) : (
        <>
          {entities.length >= LIMIT && <p className="muted">{t('entity.more', { count: LIMIT })}</p>}
          <Table
            label={t('entity.title')}
            columns={columnsOf(t)}
            rows={entities}
            rowKey={({ kind: of, value }) => `${of} ${value}`}
            onOpen={(key) => setOpen(entities.find((one) => `${one.kind} ${one.value}` === key) ?? null)}
          />
        </>
      )}
      {open !== null && (
        <EntityPlaces caseId={caseId} kind={open.kind} value={open.value} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function columnsOf(t: TextOf): readonly Column<Found>[] {
  return [
    {
      id: 'value',
      title: t('entity.value'),
      isRowHeader: true,
      cell: ({ value }) => <Bidi text={value} reveal className="entity-value" />,
      compare: (one, other) => one.value.localeCompare(other.value),
    },
    {
      id: 'kind',
      title: t('entity.kind'),
      cell: ({ kind }) => t(`entity.kind.${kind}`),
      compare: (one, other) => one.kind.localeCompare(other.kind),
    },
    {
      id: 'places',
      title: t('entity.places'),
      align: 'end',
      cell: ({ places }) => t('entity.number', { count: places }),
      compare: (one, other) => one.places - other.places,
    },
    {
      id: 'items',
      title: t('entity.items'),
      align: 'end',
      cell: ({ items }) => t('entity.number', { count: items }),
      compare: (one, other) => one.items - other.items,
    },
  ];
}
