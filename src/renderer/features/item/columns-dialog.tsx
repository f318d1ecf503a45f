import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { ItemDetail } from '../../../shared/model/item.ts';
import type { CsvColumns } from '../../../shared/transcript/csv.ts';
import { useCall } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useReparse } from '../inspector/use-reparse.ts';

export interface ColumnsDialogProps {
  readonly item: ItemDetail;
  readonly onClose: () => void;
}

type CsvTable = Output<'csv.layout'>['tables'][number];

/** A table whose columns a person names, so that it can be read as messages. What is said holds for the next table of the same layout. */
export function ColumnsDialog({ item, onClose }: ColumnsDialogProps) {
  const t = useText();
  const layout = useCall('csv.layout', { item: item.id });
  const table = layout.data?.tables[0];
  return (
    <Dialog isOpen onClose={onClose} title={t('columns.title')} size="wide">
      {layout.isPending && <Waiting />}
      {layout.isError && <ErrorNotice error={layout.error} />}
      {layout.data !== undefined && table === undefined && (
        <Banner tone="info">
          <p>{t('columns.no-table')}</p>
        </Banner>
      )}
      {table !== undefined && <ColumnsForm item={item} table={table} onClose={onClose} />}
    </Dialog>
  );
}

const parts = ['time', 'sender', 'body', 'recipient', 'direction', 'conversation', 'attachment'] as const;
type ColumnPart = (typeof parts)[number];
type Places = Readonly<Partial<Record<ColumnPart, number>>>;

const NONE = 'none';
/** Rows of the table that are shown. */
const SHOWN = 4;

function ColumnsForm({ item, table, onClose }: ColumnsDialogProps & { readonly table: CsvTable }) {
  const t = useText();
  const known = table.remembered ?? table.guess;
  const [places, setPlaces] = useState<Places>(() => placesOf(known, table.header));
  const [hasHeader, setHeader] = useState(known?.header ?? true);
  const { apply, job } = useReparse(item, item.report, onClose);
  const { time, body } = places;
  const options = [
    { id: NONE, label: t('columns.none') },
    ...table.header.map((name, index) => ({
      id: String(index),
      label: t('columns.column', { n: index + 1, name: hasHeader ? name : (table.rows[0]?.[index] ?? '') }),
    })),
  ];
  const shown = [...(hasHeader ? [] : [table.header]), ...table.rows].slice(0, SHOWN);
  if (job.isRunning)
    return <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />;
  return (
    <div className="stack">
      <p>{t('columns.body')}</p>
      <div className="columns-table">
        <table>
          <thead>
            <tr>
              {table.header.map((name, index) => (
                // Two columns may bear the same name.
                // eslint-disable-next-line react/no-array-index-key
                <th key={index} scope="col">
                  {hasHeader ? name : t('columns.unnamed', { n: index + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // eslint-disable-next-line react/no-array-index-key
              <tr key={index}>
                {table.header.map((_, cell) => (
                  // eslint-disable-next-line react/no-array-index-key
                  <td key={cell} dir="auto">
                    {row[cell] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Checkbox isSelected={hasHeader} onChange={setHeader}>
        {t('columns.header')}
      </Checkbox>
      <div className="columns-choices">
        {parts.map((part) => (
          <Select
            key={part}
            label={t(part === 'body' ? 'columns.body.column' : `columns.${part}`)}
            value={places[part] === undefined ? NONE : String(places[part])}
            options={options}
            onChange={(id) => setPlaces(withPlace(places, part, id))}
          />
        ))}
      </div>
      {apply.error !== null && <ErrorNotice error={apply.error} />}
      <div className="row row-end">
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button
          kind="primary"
          isDisabled={time === undefined || body === undefined}
          onPress={() => {
            if (time === undefined || body === undefined) return;
            apply.mutate({
              columns: {
                ...places,
                time,
                body,
                header: hasHeader,
                delimiter: table.delimiter,
                ...(known?.timeFormat === undefined ? {} : { timeFormat: known.timeFormat }),
              },
            });
          }}
        >
          {t('columns.run')}
        </Button>
      </div>
    </div>
  );
}

function withPlace(places: Places, part: ColumnPart, id: string): Places {
  const { [part]: _, ...others } = places;
  return id === NONE ? others : { ...others, [part]: Number(id) };
}

/** Columns that are known by name or by place, as places in this table. */
function placesOf(known: CsvColumns | null, header: readonly string[]): Places {
  if (known === null) return {};
  const entries = parts.flatMap((part): [ColumnPart, number][] => {
    const stated = known[part];
    const column = Array.isArray(stated) ? stated[0] : stated;
    const place = typeof column === 'string' ? header.indexOf(column) : column;
    return place === undefined || place < 0 ? [] : [[part, place]];
  });
  return Object.fromEntries(entries);
}
