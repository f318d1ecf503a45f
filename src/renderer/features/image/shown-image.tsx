import { EyeOff, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useText } from '../../ui/text.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useAutoCover } from './use-auto-cover.ts';
import { stepZoom, type Zoom } from './zoom.ts';

export interface ShownImageProps {
  readonly src: string;
  readonly alt: string;
  readonly grey: boolean;
  readonly onCover: () => void;
}

/** A picture that somebody chose to look at. */
export function ShownImage({ src, alt, grey, onCover }: ShownImageProps) {
  const t = useText();
  const intl = useIntl();
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLImageElement>(null);
  const [isGrey, setGrey] = useState(grey);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [own, setOwn] = useState({ width: 0, height: 0 });
  const [covers, setCovers] = useState(true);
  const [failed, setFailed] = useState(false);
  const left = useAutoCover(covers && !failed, onCover);

  useEffect(() => frame.current?.focus(), []);

  const step = (direction: 1 | -1): void => {
    const { current } = picture;
    if (current === null || own.width === 0) return;
    setZoom(stepZoom(current.clientWidth / own.width, direction));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { '+': () => step(1), '=': () => step(1), '-': () => step(-1), '0': () => setZoom('fit') };
    if (event.key === 'Escape') onCover();
    else if (event.key in act) act[event.key as keyof typeof act]();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // The keys work from the tools as well as from the picture.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="image-shown" onKeyDown={onKeyDown}>
      <Toolbar label={t('image.tools')} className="image-tools">
        <Button kind="primary" size="small" icon={EyeOff} onPress={onCover}>
          {t('image.cover')}
        </Button>
        <IconButton icon={ZoomOut} size="small" label={t('image.zoom.out')} onPress={() => step(-1)} />
        <Button size="small" kind="quiet" onPress={() => setZoom(1)}>
          {zoom === 'fit' ? t('image.zoom.actual') : intl.formatNumber(zoom, { style: 'percent' })}
        </Button>
        <IconButton icon={ZoomIn} size="small" label={t('image.zoom.in')} onPress={() => step(1)} />
        <IconButton icon={Maximize} size="small" label={t('image.zoom.fit')} onPress={() => setZoom('fit')} />
        <Switch isSelected={isGrey} onChange={setGrey}>
          {t('image.grey')}
        </Switch>
        <Switch isSelected={covers} onChange={setCovers}>
          {t('image.cover.auto')}
        </Switch>
      </Toolbar>
      <p className="image-left muted small">
        {left === null ? t('image.keys') : t('image.cover.soon', { seconds: left })}
      </p>
      {failed ? (
        <Banner tone="warning" title={t('image.failed')} isAlert>
          <p>{t('image.failed.body')}</p>
        </Banner>
      ) : (
        // The frame scrolls, so it must be reachable; the arrow keys then move the picture by themselves.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          ref={frame}
          className="image-frame"
          data-fit={zoom === 'fit' || undefined}
          // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset groups fields
          role="group"
          aria-label={alt}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <img
            ref={picture}
            src={src}
            alt={alt}
            className={isGrey ? 'image-grey' : undefined}
            draggable={false}
            style={
              zoom === 'fit' ? undefined : { inlineSize: own.width * zoom, blockSize: own.height * zoom }
            }
            onLoad={({ currentTarget }) =>
              setOwn({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
            onError={() => setFailed(true)}
          />
        </div>
      )}
      <VisuallyHidden>{t('image.keys')}</VisuallyHidden>
    </div>
  );
}
