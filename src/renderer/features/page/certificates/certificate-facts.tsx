import { useIntl } from 'react-intl';
import type { PageServer } from '../../../../shared/contract/page-parts.ts';
import { Bidi } from '../../../ui/bidi.tsx';
import { CodeLine } from '../../../ui/code-line.tsx';
import { formatInstant } from '../../../ui/date-time.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Hash } from '../../../ui/hash.tsx';
import { KeyValueList } from '../../../ui/key-value-list.tsx';
import { useText } from '../../../ui/text.ts';

type Certificate = PageServer['certificates'][number];

export interface CertificateFactsProps {
  readonly certificate: Certificate;
  /** It is the server's own, and not one of those that vouch for it. */
  readonly isServers: boolean;
}

/** More names than this stand in one line only when asked for. */
const MANY = 8;

/** One certificate of a chain. */
export function CertificateFacts({ certificate, isServers }: CertificateFactsProps) {
  const t = useText();
  const intl = useIntl();
  const { subject, issuer, validFrom, validTo, names, key, serial, sha256, pem } = certificate;
  const instant = (at: string): string => formatInstant(intl, at, 'minutes');
  return (
    <Fold
      title={t(isServers ? 'page.certificates.server' : 'page.certificates.between')}
      aside={<Bidi text={commonName(subject)} />}
      isOpenAtFirst={isServers}
      level={3}
    >
      <KeyValueList
        facts={[
          { name: t('page.certificates.subject'), value: <Name text={subject} /> },
          ...(names.length === 0
            ? []
            : [{ name: t('page.certificates.names'), value: <Names names={names} /> }]),
          { name: t('page.certificates.issuer'), value: <Name text={issuer} /> },
          {
            name: t('page.certificates.valid'),
            value: t('page.certificates.valid.between', { from: instant(validFrom), to: instant(validTo) }),
          },
          { name: t('page.certificates.key'), value: key },
          { name: t('page.certificates.serial'), value: <code>{serial}</code> },
          { name: t('page.certificates.fingerprint'), value: <Hash value={sha256} /> },
        ]}
      />
      <Fold title={t('page.certificates.pem')} level={3}>
        <CodeLine text={pem.trim()} />
      </Fold>
    </Fold>
  );
}

function Name({ text }: { readonly text: string }) {
  return <Bidi text={text.split('\n').join(', ')} reveal />;
}

function Names({ names }: { readonly names: readonly string[] }) {
  const t = useText();
  const words = names.map((name) => name.replace(/^DNS:/u, ''));
  return (
    <>
      <Bidi text={words.slice(0, MANY).join(', ')} reveal />
      {words.length > MANY && (
        <span className="muted"> {t('page.replay.more', { count: words.length - MANY })}</span>
      )}
    </>
  );
}

/** The name that a certificate is for, out of its subject; the whole subject where it has none. */
function commonName(subject: string): string {
  return /(?:^|[\n,]\s*)CN\s*=\s*([^\n,]+)/u.exec(subject)?.[1] ?? subject.split('\n').join(', ');
}
