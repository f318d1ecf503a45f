import { useState } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { KeptSummary } from './kept-summary.tsx';
import { LivePicture } from './live-picture.tsx';
import { hasRoom, type Shot } from './shot.ts';
import { ShotStrip } from './shot-strip.tsx';
import { useKeep } from './use-keep.ts';
import type { LiveKind } from './use-live.ts';
import './screens.css';

export interface ShotsDialogProps {
  readonly caseId: CaseId;
  readonly kind: LiveKind;
  readonly onClose: () => void;
}

/** Takes a series of pictures of a screen or with a camera, and keeps those that the person chooses, in their order. */
export function ShotsDialog({ caseId, kind, onClose }: ShotsDialogProps) {
  const t = useText();
  const [shots, setShots] = useState<readonly Shot[]>([]);
  const [taken, setTaken] = useState(0);
  const [name, setName] = useState(t(`screens.name.${kind}`));
  const [isLeaving, setLeaving] = useState(false);
  const keep = useKeep(caseId);
  const count = shots.length;
  const isDone = keep.kept !== null && keep.kept.length === count && count > 0;
  const isMissingName = name.trim() === '';
  const leave = (): void => {
    if (count > 0 && !isDone) setLeaving(true);
    else onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={leave}
      canClose={!keep.isRunning}
      size="wide"
      title={isDone ? t('screens.kept', { count }) : t(`screens.${kind}.title`)}
      footer={
        keep.isRunning ? undefined : isDone ? (
          <Button kind="primary" onPress={onClose} takesFocus>
            {t('action.done')}
          </Button>
        ) : (
          <>
            <Button onPress={leave}>{t('action.cancel')}</Button>
            <Button
              kind="primary"
              isDisabled={count === 0 || isMissingName}
              onPress={() => keep.start(shots, name.trim(), taken)}
            >
              {t('screens.keep', { count })}
            </Button>
          </>
        )
      }
    >
      {keep.isRunning && (
        <ProgressBar
          label={t('screens.keeping', { index: Math.min((keep.kept?.length ?? 0) + 1, count), of: count })}
          done={keep.kept?.length ?? 0}
          total={count}
        />
      )}
      {isDone && <KeptSummary caseId={caseId} items={keep.kept ?? []} />}
      {!keep.isRunning && !isDone && (
        <>
          <p>{t(`screens.${kind}.body`)}</p>
          <LivePicture
            kind={kind}
            hasRoom={hasRoom(shots)}
            onTaken={(shot) => {
              setShots([...shots, shot]);
              setTaken(taken + 1);
            }}
          />
          <ShotStrip shots={shots} onChange={setShots} />
          {taken > count && count > 0 && (
            <p className="muted">{t('screens.taken', { taken, kept: count })}</p>
          )}
          {count > 0 && (
            <TextField
              label={t('screens.name')}
              description={t('screens.name.hint')}
              value={name}
              onChange={setName}
              error={isMissingName ? t('screens.name.missing') : null}
              maxLength={80}
            />
          )}
          {keep.error !== null && <ErrorNotice error={keep.error} />}
        </>
      )}
      <ConfirmDialog
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        onConfirm={onClose}
        title={t('screens.leave.title')}
        confirmLabel={t('screens.leave.do')}
        isDanger
      >
        <p>{t('screens.leave.body', { count })}</p>
      </ConfirmDialog>
    </Dialog>
  );
}
