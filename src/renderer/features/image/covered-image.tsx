import { EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { ItemId } from '../../../shared/model/ids.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Button } from '../../ui/button.tsx';
import { formatBytes } from '../../ui/bytes.tsx';
import { focusFirst } from '../../ui/focus-first.ts';
import { useText } from '../../ui/text.ts';
import { LookDialog } from './look-dialog.tsx';
import { ShownImage } from './shown-image.tsx';
import './image.css';

export interface CoveredImageProps {
  readonly item: ItemId;
  /** A file inside a container; null for the original itself. */
  readonly member: string | null;
  readonly exhibit: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly bytes: number | null;
  /** What else is known of it without looking. */
  readonly children?: ReactNode;
}

type State =
  /** `again`: it was shown until now, and the button that shows it takes the focus that the picture had. */
  | { readonly kind: 'covered'; readonly again: boolean }
  | { readonly kind: 'asking' }
  | { readonly kind: 'shown'; readonly url: string; readonly grey: boolean };

/** A picture behind a plain cover. Uncovering it is a choice, is recorded, and ends by itself. */
export function CoveredImage(props: CoveredImageProps) {
  const { item, member, exhibit, width, height, bytes, children } = props;
  const t = useText();
  const intl = useIntl();
  const client = useClient();
  const [state, setState] = useState<State>({ kind: 'covered', again: false });
  const cover = (): void => setState({ kind: 'covered', again: state.kind === 'shown' });
  if (state.kind === 'shown') {
    return (
      <ShownImage
        src={client.resource(state.url)}
        alt={t('image.alt', { exhibit })}
        grey={state.grey}
        onCover={cover}
      />
    );
  }
  const size = bytes === null ? null : formatBytes(intl, bytes);
  return (
    <div className="image-cover">
      <EyeOff size={36} />
      <p className="image-cover-exhibit">{exhibit}</p>
      <p className="image-cover-facts">
        {size !== null &&
          (width !== null && height !== null
            ? t('image.covered.facts', { width, height, size })
            : t('image.covered.size', { size }))}
      </p>
      {children}
      <p className="image-cover-words">
        <strong>{t('image.covered')}</strong>
        <br />
        {t('image.covered.body')}
      </p>
      <Button
        {...focusFirst(state.kind === 'covered' && state.again)}
        onPress={() => setState({ kind: 'asking' })}
      >
        {t('image.show')}
      </Button>
      <LookDialog
        isOpen={state.kind === 'asking'}
        look={async (reason) =>
          client.call('item.view', { item, ...(member === null ? {} : { member }), ...reason })
        }
        onClose={cover}
        onLook={({ shown, grey }) => setState({ kind: 'shown', url: shown.url, grey })}
      />
    </div>
  );
}
