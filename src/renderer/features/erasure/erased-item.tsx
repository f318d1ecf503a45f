import { Download, Printer } from 'lucide-react';
import { useIntl } from 'react-intl';
import { certificateHtml } from '../../../shared/erasure/certificate-html.ts';
import { preferredLanguage } from '../../../shared/i18n/index.ts';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { useCall } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { saveText } from '../custody/save-text.ts';
import { Certificate } from './certificate.tsx';

/** What is left of an erased item: the fact, and the certificate of it, to print or to keep. */
export function ErasedItem({ item }: { readonly item: ItemDetail }) {
  const t = useText();
  const language = preferredLanguage([useIntl().locale]);
  const { data, error, isPending } = useCall('item.erasure', { item: item.id });
  return (
    <div className="page erased-item">
      <div className="stack">
        <div className="no-print">
          <Banner
            tone="info"
            title={t('erasure.erased.title')}
            actions={
              data !== undefined && (
                <>
                  <Button icon={Printer} onPress={() => window.print()}>
                    {t('action.print')}
                  </Button>
                  <Button
                    icon={Download}
                    onPress={() =>
                      saveText(
                        t('erasure.certificate.file-name', {
                          exhibit: data.exhibit.replace('/', '-').toLowerCase(),
                        }),
                        certificateHtml(data, language),
                      )
                    }
                  >
                    {t('erasure.certificate.save')}
                  </Button>
                </>
              )
            }
          >
            <p>{t('erasure.erased.text')}</p>
          </Banner>
        </div>
        {isPending && <Waiting />}
        {error !== null && <ErrorNotice error={error} />}
        {data !== undefined && <Certificate certificate={data} />}
      </div>
    </div>
  );
}
