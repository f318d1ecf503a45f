import { useIntl } from 'react-intl';
import type { Output } from '../../../shared/contract/index.ts';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';

type Facet = Output<'page.facets'>['facets'][number];

export interface FacetSelectProps {
  readonly facets: readonly Facet[] | undefined;
  readonly name: Facet['name'];
  readonly label: string;
  /** The chosen value; null for every one. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly words: (value: string) => string;
}

const ALL = '';
/** Before every value, so that an empty one is another than {@link ALL}. */
const VALUE = '=';

/** Narrows a log to one value of something, with how often each occurs; where there is nothing to choose it is not there. */
export function FacetSelect({ facets, name, label, value, onChange, words }: FacetSelectProps) {
  const t = useText();
  const intl = useIntl();
  const values = facets?.find((facet) => facet.name === name)?.values ?? [];
  if (values.length < 2 && value === null) return null;
  return (
    <Select
      label={label}
      className="field-inline"
      options={[
        { id: ALL, label: t('page.facet.all') },
        ...values.map((one) => ({
          id: VALUE + one.value,
          label: words(one.value),
          aside: intl.formatNumber(one.count),
        })),
      ]}
      value={value === null ? ALL : VALUE + value}
      onChange={(id) => onChange(id === ALL ? null : id.slice(VALUE.length))}
    />
  );
}
