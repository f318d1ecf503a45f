import { Fold } from '../../ui/fold.tsx';
import { useText } from '../../ui/text.ts';
import { AsideList } from './aside-list.tsx';
import type { Preview } from './use-preview.ts';

/** What of a list will be captured, and each line that will not, with its reason. */
export function ListPreview({ preview: { found } }: { readonly preview: Preview }) {
  const t = useText();
  const { addresses, setAside, hosts } = found ?? { addresses: [], setAside: [], hosts: 0 };
  return (
    <div className="capture-preview">
      <output className="capture-found">
        {addresses.length === 0
          ? t('capture.list.found.none')
          : t('capture.list.found', { count: addresses.length, hosts })}
      </output>
      {setAside.length > 0 && (
        <Fold title={t('capture.list.aside', { count: setAside.length })}>
          <AsideList lines={setAside} />
        </Fold>
      )}
    </div>
  );
}
