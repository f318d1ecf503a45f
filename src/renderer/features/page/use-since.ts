import { useIntl } from 'react-intl';
import { useText } from '../../ui/text.ts';

/** Says how long after the beginning something happened, in short; empty where either is not known. */
export function useSince(start: string | null): (at: string | null) => string {
  const t = useText();
  const intl = useIntl();
  return (at) => {
    const seconds = start === null || at === null ? Number.NaN : (Date.parse(at) - Date.parse(start)) / 1000;
    if (!Number.isFinite(seconds)) return '';
    const words = intl.formatNumber(seconds, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return t('page.after', { seconds: words });
  };
}
