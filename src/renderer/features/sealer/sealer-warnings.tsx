import { OctagonAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Sealer, SealerWarning } from '../../../shared/model/trust.ts';
import { formatInstant } from '../../ui/date-time.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import './sealer.css';

/** What speaks against the one who sealed, above everything else on the page: large, in words, and read out at once. */
export function SealerWarnings({ sealer }: { readonly sealer: Sealer }) {
  return sealer.warnings.map((warning) => (
    <Warning key={`${warning.kind} ${warning.expected}`} warning={warning} found={sealer.key} />
  ));
}

function Warning({ warning, found }: { readonly warning: SealerWarning; readonly found: string }) {
  const t = useText();
  const since = useSince(warning);
  const { kind, expected, announced } = warning;
  const name = warning.name ?? t('sealer.warning.somebody');
  const keys =
    kind === 'key-revoked'
      ? [{ name: t('sealer.warning.found'), value: <Hash value={found} /> }]
      : [
          { name: t('sealer.warning.expected'), value: <Hash value={expected} /> },
          { name: t('sealer.warning.found'), value: <Hash value={found} /> },
        ];
  return (
    <section className="sealer-warning" role="alert">
      <OctagonAlert size={40} strokeWidth={1.75} className="sealer-warning-sign" />
      <div className="stack stack-s grow">
        <h2>{t(`sealer.warning.${kind}.title`, { name })}</h2>
        <p>{t(`sealer.warning.${kind}.body`, { name })}</p>
        {announced && <p>{t('sealer.warning.announced')}</p>}
        <KeyValueList facts={[...keys, { name: t('sealer.warning.known'), value: since }]} />
      </div>
    </section>
  );
}

function useSince({ kind, confirmed, since }: SealerWarning): string {
  const t = useText();
  const when = formatInstant(useIntl(), since, 'minutes');
  if (kind === 'key-revoked') return t('sealer.warning.since.revoked', { when });
  if (confirmed === 'not-yet') return t('sealer.warning.since.seen', { when });
  return t('sealer.warning.since.confirmed', { how: t(`contacts.standing.${confirmed}`), when });
}
