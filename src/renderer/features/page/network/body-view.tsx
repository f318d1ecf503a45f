import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Output } from '../../../../shared/contract/index.ts';
import type { NetworkRow } from '../../../../shared/contract/page-rows.ts';
import type { ItemDetail } from '../../../../shared/model/item.ts';
import { useClient } from '../../../transport/client-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { formatBytes } from '../../../ui/bytes.tsx';
import { useText } from '../../../ui/text.ts';
import { LookDialog } from '../../image/look-dialog.tsx';
import { ShownImage } from '../../image/shown-image.tsx';
import { BodyText } from './body-text.tsx';

export interface BodyViewProps {
  readonly item: ItemDetail;
  readonly row: NetworkRow;
  readonly shownAs: Output<'page.response'>['shownAs'];
}

/** The body of an answer: words as words, pictures and films behind a cover, anything else only named. */
export function BodyView({ item, row, shownAs }: BodyViewProps) {
  const t = useText();
  if (shownAs === 'text') return <BodyText item={item.id} n={row.n} />;
  if (shownAs === 'media') return <CoveredBody item={item} row={row} />;
  if (shownAs === 'bytes') return <p className="muted">{t('page.network.body.binary')}</p>;
  return (
    <p className="muted">
      {t(row.stored === 'none' ? 'page.network.body.absent' : 'page.network.body.none')}
    </p>
  );
}

type Shown = Output<'page.view'> & { readonly grey: boolean };

function CoveredBody({ item, row }: Pick<BodyViewProps, 'item' | 'row'>) {
  const t = useText();
  const intl = useIntl();
  const client = useClient();
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const cover = (): void => setShown(null);
  if (shown !== null) {
    const src = client.resource(shown.url);
    const label = t('page.network.body.of', { n: row.n });
    if (shown.mediaType.startsWith('image/'))
      return <ShownImage src={src} alt={label} grey={shown.grey} onCover={cover} />;
    return (
      <div className="stack stack-s">
        {/* A film out of a page comes without subtitles. */}
        {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
        <video src={src} controls preload="none" aria-label={label} className="page-film" />
        <div>
          <Button size="small" icon={EyeOff} onPress={cover}>
            {t('page.picture.cover')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="body-cover">
      <EyeOff size={20} />
      <span className="grow">
        {t('page.network.body.covered')}
        {row.bytes !== null && <span className="muted small"> · {formatBytes(intl, row.bytes)}</span>}
      </span>
      <Button size="small" onPress={() => setAsking(true)}>
        {t('page.network.body.show')}
      </Button>
      <LookDialog
        isOpen={isAsking}
        look={async (reason) => client.call('page.view', { item: item.id, n: row.n, ...reason })}
        onClose={() => setAsking(false)}
        onLook={({ shown: answer, grey }) => {
          setAsking(false);
          setShown({ ...answer, grey });
        }}
      />
    </div>
  );
}
