import { EyeOff, ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { PageOverview, PictureSet } from '../../../../shared/contract/page-parts.ts';
import type { ItemDetail } from '../../../../shared/model/item.ts';
import { useClient } from '../../../transport/client-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { focusFirst } from '../../../ui/focus-first.ts';
import { useText } from '../../../ui/text.ts';
import { LookDialog, type Reason } from '../../image/look-dialog.tsx';
import { Choice } from '../choice.tsx';
import { inOnePiece, wholePage, type Whole } from './pieces.ts';
import { ShownPicture } from './shown-picture.tsx';
import { StepStrip } from './step-strip.tsx';
import { stepWords } from './steps.ts';
import { useLooks, type PicturesShown } from './use-looks.ts';

export interface PictureViewProps {
  readonly item: ItemDetail;
  readonly pictures: PageOverview['pictures'];
  /** The step of scrolling to begin with, from 1; without one the whole page. */
  readonly at: number | undefined;
  readonly onStep: (step: number | undefined) => void;
}

/** What somebody chose to look at first, and how. */
interface Shown {
  readonly first: { readonly which: PictureSet; readonly pictures: PicturesShown };
  readonly reason: Reason;
  readonly grey: boolean;
}

/** The pictures of a page, behind a cover until somebody chooses to look. */
export function PictureView({ item, pictures, at, onStep }: PictureViewProps) {
  const t = useText();
  const client = useClient();
  const [which, setWhich] = useState<PictureSet>(at === undefined ? 'full' : 'steps');
  const [shown, setShown] = useState<Shown | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [wasShown, setWasShown] = useState(false);
  const { scroll } = pictures;
  const step = Math.min(Math.max(1, at ?? 1), Math.max(1, scroll.length));
  const whole = pictureOf(pictures, which, step);
  const label =
    which === 'steps'
      ? `${t('page.step.of', { n: step, of: scroll.length })}: ${t(stepWords(scroll[step - 1] ?? { what: null }))}`
      : t('page.picture.alt', { exhibit: item.exhibit });
  return (
    <div className="picture-view">
      <div className="row">
        <Choice
          label={t('page.pictures')}
          options={[
            { id: 'full', label: t('page.picture.full') },
            { id: 'initial', label: t('page.picture.initial') },
            { id: 'settled', label: t('page.picture.settled') },
            { id: 'steps', label: `${t('page.picture.steps')} (${String(scroll.length)})` },
          ]}
          value={which}
          onChange={(chosen) => {
            setWhich(chosen);
            onStep(chosen === 'steps' ? step : undefined);
          }}
        />
        {whole !== null && (
          <span className="muted small">
            {t('page.picture.size', { width: Math.round(whole.width), height: Math.round(whole.height) })}
          </span>
        )}
      </div>
      {which === 'steps' && scroll.length > 0 && <StepStrip steps={scroll} chosen={step} onChoose={onStep} />}
      {whole === null && <NoPicture isStep={which === 'steps'} />}
      {whole !== null && shown === null && (
        <div className="picture-cover">
          <EyeOff size={36} />
          <h3>{t('page.picture.covered')}</h3>
          <p>{t('page.picture.covered.body')}</p>
          <Button {...focusFirst(wasShown)} onPress={() => setAsking(true)}>
            {t('page.picture.show')}
          </Button>
        </div>
      )}
      {whole !== null && shown !== null && (
        <Uncovered
          item={item}
          which={which}
          whole={whole}
          label={label}
          shown={shown}
          onGrey={(grey) => setShown({ ...shown, grey })}
          onCover={() => {
            setShown(null);
            setWasShown(true);
          }}
        />
      )}
      {whole !== null && (
        <LookDialog
          isOpen={isAsking}
          look={async (reason) => client.call('page.pictures', { item: item.id, which, ...reason })}
          onClose={() => setAsking(false)}
          onLook={({ shown: { pictures: uncovered }, reason, grey }) => {
            setAsking(false);
            setShown({ first: { which, pictures: uncovered }, reason, grey });
          }}
        />
      )}
    </div>
  );
}

interface UncoveredProps {
  readonly item: ItemDetail;
  readonly which: PictureSet;
  readonly whole: Whole;
  readonly label: string;
  readonly shown: Shown;
  readonly onGrey: (isGrey: boolean) => void;
  readonly onCover: () => void;
}

/** Keeps what was looked at while one picture follows another. */
function Uncovered({ item, which, whole, label, shown, onGrey, onCover }: UncoveredProps) {
  const looked = useLooks(item.id, shown.reason, which, shown.first);
  return (
    <ShownPicture
      whole={whole}
      looked={looked}
      label={label}
      isGrey={shown.grey}
      onGrey={onGrey}
      onCover={onCover}
    />
  );
}

function NoPicture({ isStep }: { readonly isStep: boolean }) {
  const t = useText();
  const key = isStep ? 'page.steps.none' : 'page.picture.none';
  return (
    <EmptyState icon={ImageOff} title={t(key)}>
      {t(`${key}.body`)}
    </EmptyState>
  );
}

function pictureOf(pictures: PageOverview['pictures'], which: PictureSet, step: number): Whole | null {
  if (which === 'full') return wholePage(pictures);
  const single = which === 'steps' ? pictures.scroll[step - 1] : pictures[which];
  return single === undefined || single === null ? null : inOnePiece(single);
}
