import { TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { preferredLanguage } from '../../../shared/i18n/index.ts';
import { omissionWords, placeWords, warningWords } from '../../../shared/i18n/import-words.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { useText } from '../../ui/text.ts';

/** What was unusual in a file, each with its place, and what every export of its kind leaves out. */
export function ReadingRemarks({ report }: { readonly report: ImportReport }) {
  const t = useText();
  const language = preferredLanguage([useIntl().locale]);
  return (
    <>
      <section className="stack stack-s">
        <h4>{t('item.reading.warnings')}</h4>
        {report.warnings.length === 0 ? (
          <p className="muted">{t('item.reading.warnings.none')}</p>
        ) : (
          <ul className="remark-list">
            {report.warnings.map(({ code, at, message }) => (
              <li key={`${code} ${at} ${message}`} className="remark">
                <TriangleAlert size={16} />
                <span>
                  {warningWords(language, code, message)}
                  {at !== 'file' && (
                    <span className="muted small remark-place">
                      <Bidi text={t('item.reading.warnings.at', { place: placeWords(language, at) })} />
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {report.omissions.length > 0 && (
        <section className="stack stack-s">
          <h4>{t('item.reading.omissions')}</h4>
          <p className="muted small">{t('item.reading.omissions.hint')}</p>
          <ul className="omission-list">
            {report.omissions.map((sentence) => (
              <li key={sentence}>{omissionWords(language, sentence)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
