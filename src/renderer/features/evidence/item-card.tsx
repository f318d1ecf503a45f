import { Copy, EyeOff, Images, StickyNote, TriangleAlert } from 'lucide-react';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { useText } from '../../ui/text.ts';
import { KindSign } from '../item/kind-sign.tsx';
import { PageTitle, PageWhole } from '../page/page-brief.tsx';
import { ChatFacts } from './chat-facts.tsx';

/** One item of a case as a card. A picture is never shown on it. */
export function ItemCard({ item }: { readonly item: ItemSummary }) {
  const t = useText();
  const isPage = item.kind === 'page' && !item.erased;
  return (
    <div className="item-card" data-erased={item.erased || undefined}>
      <div className="item-card-head">
        <span className="item-card-exhibit">{item.exhibit}</span>
        <KindSign kind={item.kind} />
      </div>
      <p className="item-card-name">
        {isPage ? <PageTitle item={item.id} name={item.name} /> : <Bidi text={item.name} reveal />}
      </p>
      {item.erased && <p className="muted">{t('evidence.card.erased')}</p>}
      {(isPage || item.kind === 'image') && !item.erased && <CoverLine item={item} />}
      {item.transcript !== null && <ChatFacts transcript={item.transcript} />}
      {item.kind !== 'chat' && !isPage && item.members > 0 && (
        <p className="small">{t('evidence.card.members', { count: item.members })}</p>
      )}
      <p className="item-card-facts">
        <span>
          <Bytes value={item.bytes} />
        </span>
        <span>
          <DateTime value={item.acquiredAt} precision="minutes" />
        </span>
        <code>{item.sha256.slice(0, 8)}…</code>
      </p>
      <div className="item-card-badges">
        {isPage && <PageWhole item={item.id} />}
        {item.series !== undefined && (
          <Badge icon={Images}>
            {t('evidence.card.series', { ...item.series, name: `\u2068${item.series.name}\u2069` })}
          </Badge>
        )}
        {item.tags.map((tag) => (
          <Badge key={tag} tone="accent">
            <Bidi text={tag} />
          </Badge>
        ))}
        {item.notes > 0 && <Badge icon={StickyNote}>{t('evidence.card.notes', { count: item.notes })}</Badge>}
        {item.duplicateOf !== null && (
          <Badge icon={Copy}>{t('evidence.card.duplicate', { exhibit: item.duplicateOf })}</Badge>
        )}
        {item.transcript !== null && item.transcript.warnings > 0 && (
          <Badge icon={TriangleAlert} tone="warn">
            {t('evidence.card.warnings', { count: item.transcript.warnings })}
          </Badge>
        )}
        {item.transcript !== null && item.transcript.unparsed > 0 && (
          <Badge tone="warn">{t('evidence.card.unparsed', { count: item.transcript.unparsed })}</Badge>
        )}
      </div>
    </div>
  );
}

/** Stands where a picture would be. */
function CoverLine({ item }: { readonly item: ItemSummary }) {
  const t = useText();
  const { width, height } = item.image ?? { width: null, height: null };
  return (
    <div className="item-card-cover">
      <EyeOff size={20} />
      <span>
        {t('evidence.card.covered')}
        {width !== null && height !== null && (
          <span className="muted small"> · {t('evidence.card.pixels', { width, height })}</span>
        )}
      </span>
    </div>
  );
}
