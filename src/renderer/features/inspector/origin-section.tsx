import type { ItemDetail } from '../../../shared/model/item.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { madeFacts } from '../screens/made-facts.tsx';

const methods = [
  'file',
  'folder',
  'upload',
  'clipboard',
  'screen',
  'window',
  'region',
  'camera',
  'capture',
  'received',
] as const;

/** When, how and by whom an item was taken in. */
export function OriginSection({ item }: { readonly item: ItemDetail }) {
  const t = useText();
  const { acquired } = item;
  return (
    <>
      {acquired.changedWhileRead && (
        <Banner tone="warning" title={t('item.acquired.changed')}>
          <p>{t('item.acquired.changed.body')}</p>
        </Banner>
      )}
      <KeyValueList
        isStacked
        facts={[
          { name: t('item.acquired.at'), value: <Instant value={acquired.at} /> },
          {
            name: t('item.acquired.by'),
            value: acquired.by === null ? t('custody.unknown-person') : <Bidi text={acquired.by} />,
          },
          { name: t('item.acquired.method'), value: methodWords(t, acquired.method) },
          ...madeFacts(t, acquired.how),
          {
            name: t('item.acquired.event'),
            value: t('item.acquired.event.value', { seq: acquired.event }),
          },
          ...(acquired.modifiedAt === null
            ? []
            : [
                {
                  name: t('item.acquired.modified'),
                  value: (
                    <>
                      <Instant value={acquired.modifiedAt} />
                      <span className="muted small">{t('item.acquired.modified.hint')}</span>
                    </>
                  ),
                },
              ]),
        ]}
      />
    </>
  );
}

/** A recorded instant with its UTC beside it: what goes into a statement must not hide behind a pointer. */
function Instant({ value }: { readonly value: string }) {
  const t = useText();
  return (
    <div>
      <DateTime value={value} />
      <div className="muted small">{t('time.utc', { time: value.replace('T', ' ').replace('Z', '') })}</div>
    </div>
  );
}

/** How it came in, in words; a way that has none here keeps its name. */
function methodWords(t: TextOf, method: string): string {
  const known = methods.find((candidate) => candidate === method);
  return known === undefined ? method : t(`item.method.${known}`);
}
