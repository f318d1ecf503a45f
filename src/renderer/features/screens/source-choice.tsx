import { useCallback } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Output } from '../../../shared/contract/index.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { useText } from '../../ui/text.ts';

type Source = NonNullable<Output<'screen.sources'>['sources']>[number];

export interface SourceChoiceProps {
  readonly sources: readonly Source[];
  readonly onChoose: (source: Source) => void;
}

/** The screens and windows that can be shown, where no browser asks: each with what it shows at this moment. */
export function SourceChoice({ sources, onChoose }: SourceChoiceProps) {
  const t = useText();
  if (sources.length === 0) return <p className="muted">{t('screens.sources.none')}</p>;
  return (
    <ListBox
      className="sources"
      aria-label={t('screens.source')}
      layout="grid"
      items={sources}
      selectionMode="none"
      onAction={(key) => {
        const source = sources.find(({ id }) => id === key);
        if (source !== undefined) onChoose(source);
      }}
    >
      {(source) => (
        <ListBoxItem id={source.id} textValue={source.name} className="source">
          <Thumbnail base64={source.thumbnail} />
          <Bidi text={source.name} reveal className="source-name" />
        </ListBoxItem>
      )}
    </ListBox>
  );
}

/** Drawn rather than loaded: the window's policy knows no address for it, and needs none. */
function Thumbnail({ base64 }: { readonly base64: string }) {
  const draw = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      createImageBitmap(new Blob([bytes], { type: 'image/png' })).then(
        (bitmap) => {
          if (canvas === null) return bitmap;
          canvas.width = bitmap.width;
          canvas.height = bitmap.height;
          canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
          return bitmap;
        },
        // A window without a picture is chosen by its name.
        () => undefined,
      );
    },
    [base64],
  );
  return <canvas ref={draw} className="shot-preview" aria-hidden />;
}
