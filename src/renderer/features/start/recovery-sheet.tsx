import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { Mark } from '../../app/mark.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Hash } from '../../ui/hash.tsx';
import { useText } from '../../ui/text.ts';
import { groupsOf } from './recovery-code.ts';

/** The sheet of paper that opens a vault when its passphrase is lost: A4, in greyscale, without any name. */
export function RecoverySheet({ created }: { readonly created: Output<'vault.create'> }) {
  const t = useText();
  const [made] = useState(() => new Date().toISOString());
  return (
    <article className="sheet print-sheet" aria-labelledby="sheet-title">
      <header className="sheet-head">
        <p className="sheet-brand">
          <Mark size={28} />
          {t('app.name')}
        </p>
        <h2 id="sheet-title">{t('sheet.title')}</h2>
        <p>{t('sheet.purpose')}</p>
      </header>
      <section aria-label={t('sheet.code')}>
        <ol className="sheet-code" dir="ltr">
          {groupsOf(created.recoveryCode).map((group, index) => (
            // Two groups may be alike; each is known by its place.
            // eslint-disable-next-line react/no-array-index-key
            <li key={index}>
              <span className="sheet-number">{index + 1}</span>
              <span className="sheet-group">{group}</span>
            </li>
          ))}
        </ol>
        <p className="sheet-note">{t('sheet.letters')}</p>
      </section>
      <dl className="facts sheet-facts">
        <dt>{t('sheet.vault')}</dt>
        <dd className="mono">{created.vault}</dd>
        <dt>{t('sheet.key')}</dt>
        <dd>
          <Hash value={created.key} canCopy={false} />
        </dd>
        <dt>{t('sheet.made')}</dt>
        <dd>
          <DateTime value={made} />
        </dd>
      </dl>
      <div className="sheet-columns">
        <section>
          <h3>{t('sheet.how')}</h3>
          <ol className="sheet-steps">
            <li>{t('sheet.how.1')}</li>
            <li>{t('sheet.how.2')}</li>
            <li>{t('sheet.how.3')}</li>
          </ol>
        </section>
        <section>
          <h3>{t('sheet.keep')}</h3>
          <ul className="sheet-steps">
            <li>{t('sheet.keep.1')}</li>
            <li>{t('sheet.keep.2')}</li>
            <li>{t('sheet.keep.3')}</li>
          </ul>
        </section>
      </div>
    </article>
  );
}
