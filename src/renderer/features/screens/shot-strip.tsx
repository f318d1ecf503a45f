import { Crop, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { RegionDialog } from './region-dialog.tsx';
import type { Shot } from './shot.ts';

export interface ShotStripProps {
  readonly shots: readonly Shot[];
  readonly onChange: (shots: readonly Shot[]) => void;
}

/** The pictures that were taken, in their order, each of which can be cut or taken out before they are kept. */
export function ShotStrip({ shots, onChange }: ShotStripProps) {
  const t = useText();
  const [cutting, setCutting] = useState<Shot | null>(null);
  const of = shots.length;
  return (
    <section aria-labelledby="shots-title" className="shots">
      <h3 id="shots-title">
        <output>{t('screens.shots', { count: of })}</output>
      </h3>
      {of === 0 && <p className="muted small">{t('screens.shots.none')}</p>}
      <ol className="shot-list">
        {shots.map((shot, index) => (
          <li key={shot.id} className="shot">
            <Preview bitmap={shot.preview} />
            <strong>{t('screens.shot', { place: index + 1, of })}</strong>
            <span className="muted small">
              {t('screens.shot.size', { width: shot.made.width, height: shot.made.height })}
            </span>
            <span className="shot-actions">
              {shot.made.encoding === 'png' && shot.made.region === null && (
                <Button size="small" icon={Crop} onPress={() => setCutting(shot)}>
                  <span className="visually-hidden">{t('screens.shot.part.of', { place: index + 1 })}</span>
                  <span aria-hidden>{t('screens.shot.part')}</span>
                </Button>
              )}
              <Button
                size="small"
                icon={Trash2}
                onPress={() => onChange(shots.filter(({ id }) => id !== shot.id))}
              >
                <span className="visually-hidden">{t('screens.shot.delete.of', { place: index + 1 })}</span>
                <span aria-hidden>{t('screens.shot.delete')}</span>
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {cutting !== null && (
        <RegionDialog
          shot={cutting}
          onClose={() => setCutting(null)}
          onCut={(cut) => {
            onChange(shots.map((shot) => (shot.id === cutting.id ? cut : shot)));
            setCutting(null);
          }}
        />
      )}
    </section>
  );
}

function Preview({ bitmap }: { readonly bitmap: ImageBitmap }) {
  const draw = useCallback(
    (canvas: HTMLCanvasElement | null) => canvas?.getContext('2d')?.drawImage(bitmap, 0, 0),
    [bitmap],
  );
  return (
    <canvas ref={draw} width={bitmap.width} height={bitmap.height} className="shot-preview" aria-hidden />
  );
}
