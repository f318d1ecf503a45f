import { useIntl, type IntlShape } from 'react-intl';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes in the largest unit that leaves a number of 1 or more, in powers of 1000 as disks are sold. */
export function formatBytes(intl: IntlShape, bytes: number): string {
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  return intl.formatNumber(value, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  });
}

/** A size, with the exact number of bytes where one points at it. */
export function Bytes({ value }: { readonly value: number }) {
  const intl = useIntl();
  const exact = intl.formatNumber(value, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  return <span title={exact}>{formatBytes(intl, value)}</span>;
}
