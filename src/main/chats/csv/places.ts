import type { CsvColumns } from '../../../shared/transcript/csv.ts';
import type { CsvLayout } from './layout.ts';
import type { TablePlaces } from './table.ts';

type Column = CsvColumns['body'];

/** Where the columns that a person names stand in a table; null where one of them is not there. */
export function placesOf(columns: CsvColumns, layout: Pick<CsvLayout, 'header'>): TablePlaces | null {
  const width = layout.header.length;
  const names = columns.header ? layout.header.map((name) => name.trim()) : [];
  const placeOf = (column: Column): number =>
    typeof column === 'number' ? (column < width ? column : -1) : names.indexOf(column.trim());
  const optional = (column: Column | undefined): number | null =>
    column === undefined ? null : placeOf(column);
  const times: readonly Column[] = Array.isArray(columns.time) ? columns.time : [columns.time];
  const places = {
    time: times.map(placeOf),
    timeFormat: columns.timeFormat,
    sender: optional(columns.sender),
    senderId: null,
    body: placeOf(columns.body),
    recipient: optional(columns.recipient),
    direction: optional(columns.direction),
    conversation: optional(columns.conversation),
    attachment: optional(columns.attachment),
    header: columns.header,
    delimiter: columns.delimiter,
  };
  const all = [
    ...places.time,
    places.sender,
    places.body,
    places.recipient,
    places.direction,
    places.conversation,
    places.attachment,
  ];
  return all.includes(-1) ? null : places;
}
