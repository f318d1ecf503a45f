import { useIntl } from 'react-intl';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import { formatBytes } from '../../ui/bytes.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Card } from '../../ui/card.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import { FingerprintGroups } from './fingerprint-groups.tsx';

/** What the verdict rests on. */
export function CheckedFacts({ report }: { readonly report: VerificationReport }) {
  const t = useText();
  const intl = useIntl();
  const { checked, signer, created, bundle, timestamp } = report;
  return (
    <Card title={t('verify.checked')}>
      <KeyValueList
        facts={[
          {
            name: t('verify.checked.files'),
            value: t('verify.checked.files.value', {
              count: checked.files,
              size: formatBytes(intl, checked.bytes),
            }),
          },
          {
            name: t('verify.checked.events'),
            value: t('verify.checked.events.value', { count: checked.events }),
          },
          {
            name: t('verify.checked.signer'),
            value: signer === null ? t('verify.checked.signer.none') : <FingerprintGroups value={signer} />,
          },
          {
            name: t('verify.checked.created'),
            value: (
              <>
                <DateTime value={created} />
                <div className="muted small">{t('verify.checked.created.hint')}</div>
              </>
            ),
          },
          {
            name: t('verify.checked.stamp'),
            value:
              timestamp === undefined ? (
                t('verify.checked.stamp.none')
              ) : (
                <>
                  <DateTime value={timestamp.time} /> · <Bidi text={timestamp.authority} />
                </>
              ),
          },
          ...(bundle === null ? [] : [{ name: t('verify.checked.bundle'), value: <code>{bundle}</code> }]),
        ]}
      />
    </Card>
  );
}
