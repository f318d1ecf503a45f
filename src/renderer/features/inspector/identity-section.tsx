import type { ItemDetail } from '../../../shared/model/item.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import { PageTitle, PageWhole } from '../page/page-brief.tsx';
import { KindSign } from '../item/kind-sign.tsx';

/** What an item is, as far as its bytes tell. */
export function IdentitySection({ item }: { readonly item: ItemDetail }) {
  const t = useText();
  const { width, height } = item.image ?? { width: null, height: null };
  const isPage = item.kind === 'page' && !item.erased;
  return (
    <section className="inspector-first stack" aria-label={t('item.what')}>
      {item.erased && (
        <Banner tone="info" title={t('item.erased')}>
          <p>{t('item.erased.body')}</p>
        </Banner>
      )}
      <KeyValueList
        isStacked
        facts={[
          ...(isPage
            ? [
                {
                  name: t('kind.page'),
                  value: (
                    <>
                      <PageTitle item={item.id} name={item.name} />
                      <PageWhole item={item.id} />
                    </>
                  ),
                },
              ]
            : []),
          ...(item.erased ? [] : [{ name: t('item.name'), value: <Bidi text={item.name} reveal /> }]),
          { name: t('item.kind'), value: <KindSign kind={item.kind} /> },
          ...(item.erased ? [] : [{ name: t('item.type'), value: <code>{item.mediaType}</code> }]),
          {
            name: t('item.size'),
            value: (
              <>
                <Bytes value={item.bytes} />
                <span className="muted"> · {t('item.bytes', { bytes: item.bytes })}</span>
              </>
            ),
          },
          ...(width === null || height === null
            ? []
            : [{ name: t('item.pixels'), value: t('evidence.card.pixels', { width, height }) }]),
          { name: t('item.hash'), value: <Hash value={item.sha256} /> },
          ...(item.duplicateOf === null
            ? []
            : [
                {
                  name: t('item.duplicate'),
                  value: t('item.duplicate.of', { exhibit: item.duplicateOf }),
                },
              ]),
        ]}
      />
    </section>
  );
}
