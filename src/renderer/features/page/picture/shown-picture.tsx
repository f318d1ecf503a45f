import { EyeOff, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { useText } from '../../../ui/text.ts';
import { Toolbar } from '../../../ui/toolbar.tsx';
import { stepZoom } from '../../image/zoom.ts';
import { PictureFrame } from './picture-frame.tsx';
import type { Scale, Whole } from './pieces.ts';
import { useIdleCover } from './use-idle-cover.ts';
import type { Looked } from './use-looks.ts';

export interface ShownPictureProps {
  readonly whole: Whole;
  readonly looked: Looked;
  readonly label: string;
  readonly isGrey: boolean;
  readonly onGrey: (isGrey: boolean) => void;
  readonly onCover: () => void;
}

/** A picture of the page that somebody chose to look at. */
export function ShownPicture({ whole, looked, label, isGrey, onGrey, onCover }: ShownPictureProps) {
  const t = useText();
  const intl = useIntl();
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<Scale>('width');
  const [share, setShare] = useState(1);
  const [sight, setSight] = useState({ from: 0, to: 0 });
  const [covers, setCovers] = useState(true);
  const { left, moved } = useIdleCover(covers, onCover);
  const onSight = useCallback(
    (from: number, to: number) => {
      moved();
      setSight((before) => (before.from === from && before.to === to ? before : { from, to }));
    },
    [moved],
  );

  useEffect(() => frame.current?.focus({ preventScroll: true }), []);

  const step = (direction: 1 | -1): void => setScale(stepZoom(share, direction));
  const onKeyDown = (event: KeyboardEvent): void => {
    moved();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      '+': () => step(1),
      '=': () => step(1),
      '-': () => step(-1),
      '0': () => setScale('width'),
      '1': () => setScale(1),
      Escape: onCover,
    };
    if (!(event.key in act)) return;
    act[event.key as keyof typeof act]();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // The keys work from the tools as well as from the picture.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="picture-shown" onKeyDown={onKeyDown} onPointerMove={moved}>
      <Toolbar label={t('image.tools')} className="picture-tools">
        <Button kind="primary" size="small" icon={EyeOff} onPress={onCover}>
          {t('page.picture.cover')}
        </Button>
        <span className="row row-tight nowrap">
          <IconButton icon={ZoomOut} size="small" label={t('image.zoom.out')} onPress={() => step(-1)} />
          <Button size="small" kind="quiet" className="picture-share" onPress={() => setScale(1)}>
            {intl.formatNumber(share, { style: 'percent' })}
            <span className="visually-hidden">{t('image.zoom.actual')}</span>
          </Button>
          <IconButton icon={ZoomIn} size="small" label={t('image.zoom.in')} onPress={() => step(1)} />
          <IconButton
            icon={MoveHorizontal}
            size="small"
            label={t('page.picture.width')}
            onPress={() => setScale('width')}
          />
        </span>
        <Switch isSelected={isGrey} onChange={onGrey}>
          {t('image.grey')}
        </Switch>
        <Switch isSelected={covers} onChange={setCovers}>
          {t('page.picture.cover.idle')}
        </Switch>
      </Toolbar>
      <PictureFrame
        frame={frame}
        whole={whole}
        looked={looked}
        label={label}
        scale={scale}
        onShare={setShare}
        onSight={onSight}
        isGrey={isGrey}
      />
      <p className="picture-foot muted small">
        <span>{left === null ? t('page.picture.keys') : t('image.cover.soon', { seconds: left })}</span>
        <span className="nowrap">
          {t('page.picture.place', { ...sight, height: Math.round(whole.height) })}
        </span>
      </p>
    </div>
  );
}
