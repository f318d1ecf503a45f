import type { PageOverview } from '../../../../shared/contract/page-parts.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Bidi } from '../../../ui/bidi.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { useText } from '../../../ui/text.ts';
import { Address } from '../address.tsx';
import { CopyButton } from '../copy-button.tsx';

type Frame = PageOverview['frames'][number];

/** The documents of a page, each under the one it stands in. */
export function FrameList({ frames }: { readonly frames: readonly Frame[] }) {
  const t = useText();
  if (frames.length === 0) return null;
  return (
    <Fold title={t('page.saved.frames')} aside={frames.length} level={3}>
      <ul className="frame-list">
        {frames.map((frame) => (
          <li key={frame.id} style={{ marginInlineStart: `${String(depthOf(frames, frame) * 1.5)}rem` }}>
            <span className="row row-tight">
              <Badge tone={frame.kind === 'page' ? 'accent' : 'neutral'}>
                {t(`page.saved.frame.${frame.kind}`)}
              </Badge>
              {frame.title !== '' && <Bidi text={frame.title} reveal />}
            </span>
            <span className="frame-address">
              <Address value={frame.url} />
              <CopyButton text={frame.url} label={t('page.address.copy')} />
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** How many documents a document stands in; a record that goes round in circles ends somewhere all the same. */
function depthOf(frames: readonly Frame[], { parent }: Frame): number {
  let depth = 0;
  for (let above = parent; above !== null && depth < 6; depth += 1)
    above = frames.find(({ id }) => id === above)?.parent ?? null;
  return depth;
}
