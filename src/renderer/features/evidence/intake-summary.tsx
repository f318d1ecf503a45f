import type { AddedItem, AddResult } from '../../../shared/contract/item-methods.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { Hash } from '../../ui/hash.tsx';
import { useText } from '../../ui/text.ts';
import { KindSign } from '../item/kind-sign.tsx';

/** So many of a long list stand in the page; the custody log has them all. */
const SHOWN = 200;

/** What was stored, and what was not taken and why. */
export function IntakeSummary({ result }: { readonly result: AddResult }) {
  const t = useText();
  const { items, refused } = result;
  const taken = items.length;
  return (
    <>
      <Banner
        tone={refused.length === 0 ? 'success' : 'warning'}
        title={
          refused.length === 0
            ? t('intake.done.some', { count: taken })
            : t('intake.done.partly', { taken, refused: refused.length })
        }
        isAlert
      />
      {taken > 0 && (
        <section aria-label={t('intake.done.taken')}>
          <ul className="intake-list">
            {items.slice(0, SHOWN).map((item) => (
              <Taken key={item.id} item={item} />
            ))}
          </ul>
          <More count={taken - SHOWN} />
        </section>
      )}
      {refused.length > 0 && (
        <section className="stack stack-s">
          <h3>{t('intake.done.refused')}</h3>
          <p className="muted small">{t('intake.done.refused.hint')}</p>
          {byCode(refused).map(([code, paths]) => (
            <div key={code} className="intake-refused">
              <p>
                <strong>{t(`error.${code}.happened`)}</strong> <code className="small muted">{code}</code>
              </p>
              <ul>
                {paths.slice(0, SHOWN).map((path, index) => (
                  // One name may have been given twice.
                  // eslint-disable-next-line react/no-array-index-key
                  <li key={index}>
                    <Bidi text={path} reveal />
                  </li>
                ))}
              </ul>
              <More count={paths.length - SHOWN} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function Taken({ item }: { readonly item: AddedItem }) {
  const t = useText();
  const { transcript } = item;
  return (
    <li className="intake-item">
      <span className="intake-exhibit">{item.exhibit}</span>
      <div className="grow">
        <p className="row">
          <KindSign kind={item.kind} />
          <Bidi text={item.name} reveal className="intake-name" />
          <span className="muted small">
            <Bytes value={item.bytes} />
          </span>
        </p>
        <p className="muted small">
          <Hash value={item.sha256} short />
        </p>
        {transcript !== undefined && (
          <p className="small">
            {t('intake.done.records', { records: transcript.records.total })}
            {transcript.lines !== null && ` · ${t('intake.done.lines', linesOf(transcript.lines))}`}
            {transcript.warnings.length > 0 &&
              ` · ${t('intake.done.warnings', { count: transcript.warnings.length })}`}
          </p>
        )}
        {transcript?.dateOrder?.confidence === 'assumed' && (
          <p className="small intake-note">{t('intake.done.assumed')}</p>
        )}
        {item.duplicateOf !== undefined && (
          <p className="small intake-note">{t('intake.done.duplicate', { exhibit: item.duplicateOf })}</p>
        )}
      </div>
    </li>
  );
}

/** Lines before the first record are shown as not understood too. */
function linesOf({ total, preamble, unparsed }: NonNullable<ImportReport['lines']>) {
  const notUnderstood = preamble + unparsed;
  return { total, read: total - notUnderstood, unparsed: notUnderstood };
}

function More({ count }: { readonly count: number }) {
  const t = useText();
  return count > 0 ? <p className="muted">{t('intake.refused.more', { count })}</p> : null;
}

function byCode(refused: AddResult['refused']): readonly (readonly [ErrorCode, readonly string[]])[] {
  const groups = new Map<ErrorCode, string[]>();
  for (const { code, path } of refused) {
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [path]);
    else group.push(path);
  }
  return [...groups];
}
