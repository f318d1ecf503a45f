import { useMemo } from 'react';
import type { PageOverview } from '../../../../shared/contract/page-parts.ts';
import { Bidi } from '../../../ui/bidi.tsx';
import { Bytes } from '../../../ui/bytes.tsx';
import { Hash } from '../../../ui/hash.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { useText, type TextOf } from '../../../ui/text.ts';

type File = PageOverview['files'][number];

/** The files of a record with their hashes. */
export function FileTable({ files }: { readonly files: readonly File[] }) {
  const t = useText();
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <Table label={t('page.record.files')} rows={files} rowKey={({ member }) => member} columns={columns} />
  );
}

function columnsOf(t: TextOf): readonly Column<File>[] {
  return [
    {
      id: 'name',
      title: t('evidence.column.name'),
      isRowHeader: true,
      cell: ({ member }) => <Bidi text={member} reveal />,
      compare: (a, b) => (a.member < b.member ? -1 : 1),
    },
    {
      id: 'size',
      title: t('page.network.size'),
      align: 'end',
      cell: ({ bytes }) => <Bytes value={bytes} />,
      compare: (a, b) => a.bytes - b.bytes,
    },
    {
      id: 'hash',
      title: t('page.network.hash'),
      cell: ({ sha256 }) => sha256 !== null && <Hash value={sha256} short />,
    },
  ];
}
