import { EyeOff, FileX2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PageOverview } from '../../../../shared/contract/page-parts.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useClient } from '../../../transport/client-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useText } from '../../../ui/text.ts';
import { LookDialog } from '../../image/look-dialog.tsx';
import { FrameList } from './frame-list.tsx';

type Saved = Output<'page.saved'>;

export interface SavedViewProps {
  readonly item: ItemId;
  readonly page: PageOverview;
}

/** The page as the browser saved it, in a frame that can run nothing and reach nothing, and the documents it is made of. */
export function SavedView({ item, page }: SavedViewProps) {
  const t = useText();
  const client = useClient();
  const [isAsking, setAsking] = useState(false);
  const [saved, setSaved] = useState<{ readonly shown: Saved; readonly grey: boolean } | null>(null);
  if (!page.hasSaved) {
    return (
      <>
        <EmptyState icon={FileX2} title={t('page.saved.none')}>
          {t('page.saved.none.body')}
        </EmptyState>
        <FrameList frames={page.frames} />
      </>
    );
  }
  return (
    <div className="saved-view">
      <div className="row row-apart">
        <p className="muted small saved-hint">{t('page.saved.hint')}</p>
        {saved !== null && (
          <Button kind="primary" size="small" icon={EyeOff} onPress={() => setSaved(null)}>
            {t('page.picture.cover')}
          </Button>
        )}
      </div>
      {saved === null ? (
        <div className="picture-cover">
          <EyeOff size={36} />
          <h3>{t('page.saved.covered')}</h3>
          <p>{t('page.saved.covered.body')}</p>
          <Button onPress={() => setAsking(true)}>{t('page.saved.show')}</Button>
        </div>
      ) : (
        <>
          <iframe
            className="saved-frame"
            data-grey={saved.grey || undefined}
            title={t('page.saved.frame')}
            src={client.resource(saved.shown.url)}
            sandbox=""
            referrerPolicy="no-referrer"
          />
          <Removed saved={saved.shown} />
        </>
      )}
      <FrameList frames={page.frames} />
      <LookDialog
        isOpen={isAsking}
        look={async (reason) => client.call('page.saved', { item, ...reason })}
        onClose={() => setAsking(false)}
        onLook={({ shown, grey }) => {
          setAsking(false);
          setSaved({ shown, grey });
        }}
      />
    </div>
  );
}

/** What was taken out of the saved page before it was shown. */
function Removed({ saved: { removed } }: { readonly saved: Saved }) {
  const t = useText();
  const intl = useIntl();
  const parts = [
    removed.scripts + removed.handlers > 0 &&
      t('page.saved.removed.scripts', { count: removed.scripts + removed.handlers }),
    removed.links > 0 && t('page.saved.removed.links', { count: removed.links }),
    removed.forms > 0 && t('page.saved.removed.forms', { count: removed.forms }),
    removed.elements > 0 && t('page.saved.removed.elements', { count: removed.elements }),
  ].filter((part) => part !== false);
  return (
    <p className="muted small">
      {parts.length > 0 && t('page.saved.removed', { what: intl.formatList(parts) })}
      {removed.missing > 0 && ` ${t('page.saved.removed.missing', { count: removed.missing })}`}
    </p>
  );
}
