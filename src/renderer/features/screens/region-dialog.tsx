import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/banner.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { cutShot, decoded } from './cut-shot.ts';
import { byKey, inside, regionBetween, type Region } from './region.ts';
import type { Shot } from './shot.ts';

export interface RegionDialogProps {
  readonly shot: Shot;
  readonly onCut: (shot: Shot) => void;
  readonly onClose: () => void;
}

const edges = ['x', 'y', 'width', 'height'] as const;

/** Chooses a part of a frozen picture: drawn with a pointer, moved by arrow keys, or given in numbers. */
export function RegionDialog({ shot, onCut, onClose }: RegionDialogProps) {
  const t = useText();
  const { width, height } = shot.made;
  const frame = { width, height };
  const [region, setRegion] = useState<Region>(() =>
    inside({ x: width / 4, y: height / 4, width: width / 2, height: height / 2 }, { width, height }),
  );
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [isCutting, setCutting] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isOver = false;
    void decoded(shot).then((bitmap) => {
      if (!isOver) canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0);
      return bitmap;
    });
    return () => {
      isOver = true;
    };
  }, [shot]);

  /** The pixel of the picture under the pointer. */
  const at = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
  };
  const cut = (): void => {
    setCutting(true);
    cutShot(shot, region)
      .then(onCut, () => setFailed(true))
      .finally(() => setCutting(false));
  };
  const percent = (value: number, whole: number): string => `${String((value / whole) * 100)}%`;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t('screens.part.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button kind="primary" isPending={isCutting} onPress={cut}>
            {t('screens.part.do')}
          </Button>
        </>
      }
    >
      <p>{t('screens.part.body')}</p>
      {hasFailed && <Banner tone="warning" title={t('screens.problem.frame')} isAlert />}
      <button
        type="button"
        className="region-area"
        aria-label={t('screens.part.area')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setFrom(at(event));
        }}
        onPointerMove={(event) => {
          if (from !== null) setRegion(regionBetween(from, at(event), frame));
        }}
        onPointerUp={() => setFrom(null)}
        onKeyDown={(event) => {
          const next = byKey(region, event.key, event.shiftKey, event.ctrlKey ? 1 : 10, frame);
          if (next === null) return;
          event.preventDefault();
          setRegion(next);
        }}
      >
        <canvas ref={canvas} width={width} height={height} aria-hidden />
        <span
          className="region-part"
          style={{
            insetInlineStart: percent(region.x, width),
            insetBlockStart: percent(region.y, height),
            inlineSize: percent(region.width, width),
            blockSize: percent(region.height, height),
          }}
        />
      </button>
      <div className="row region-edges">
        {edges.map((edge) => (
          <TextField
            key={edge}
            label={t(`screens.part.${edge}`)}
            value={String(region[edge])}
            onChange={(typed) => {
              const value = Number(typed);
              if (Number.isInteger(value) && value >= 0)
                setRegion(inside({ ...region, [edge]: value }, frame));
            }}
            maxLength={6}
            className="field-short"
          />
        ))}
      </div>
    </Dialog>
  );
}
