import { useState } from 'react';
import type { ImageInfo } from '../../../shared/model/item.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';

const MANY = 12;

/** What a picture says about itself, group by group and in its own words. */
export function MetadataSection({ info }: { readonly info: ImageInfo }) {
  const t = useText();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown = info.metadata.filter(({ group, name, value }) =>
    `${group} ${name} ${value}`.toLowerCase().includes(wanted),
  );
  const groups = [...new Set(shown.map(({ group }) => group))];
  if (info.metadata.length === 0) return <p className="muted">{t('item.metadata.none')}</p>;
  return (
    <>
      <p className="muted small">{t('item.metadata.hint')}</p>
      {info.metadata.length > MANY && (
        <TextField label={t('item.metadata.filter')} value={filter} onChange={setFilter} isOptional />
      )}
      {groups.map((group) => (
        <table key={group} className="metadata">
          <caption>{group}</caption>
          <tbody>
            {shown
              .filter((tag) => tag.group === group)
              .map((tag, index) => (
                // A picture may state one tag twice.
                // eslint-disable-next-line react/no-array-index-key
                <tr key={index}>
                  <th scope="row">
                    <Bidi text={tag.name} reveal />
                  </th>
                  <td>
                    <Bidi text={tag.value} reveal />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
