import type { CaseId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Link } from '../../ui/link.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useText } from '../../ui/text.ts';
import { IntakeSummary } from './intake-summary.tsx';
import type { Intake } from './use-intake.ts';

export interface IntakeDialogProps {
  readonly caseId: CaseId;
  readonly intake: Intake;
}

/** How far the taking in is, and then what became of each thing that was given. */
export function IntakeDialog({ caseId, intake }: IntakeDialogProps) {
  const t = useText();
  const { isRunning, result, error, dismiss } = intake;
  const only = result?.items.length === 1 ? result.items[0] : undefined;
  const isOpen = isRunning || result !== null || error !== null;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={dismiss}
      canClose={!isRunning}
      size="wide"
      title={titleOf(t, intake)}
      footer={
        isRunning ? undefined : (
          <>
            {only !== undefined && (
              <Link button="secondary" href={hrefOf({ name: 'item', caseId, itemId: only.id })}>
                {t('intake.done.open', { exhibit: only.exhibit })}
              </Link>
            )}
            <Button kind="primary" onPress={dismiss} takesFocus>
              {t('action.done')}
            </Button>
          </>
        )
      }
    >
      {isRunning && <Running intake={intake} />}
      {error !== null && <ErrorNotice error={error} />}
      {result !== null && <IntakeSummary result={result} />}
    </Dialog>
  );
}

function titleOf(t: ReturnType<typeof useText>, { isRunning, result, turn }: Intake): string {
  if (isRunning) {
    const place = turn === null || turn.of === 1 ? '' : ` · ${t('progress.step', turn)}`;
    return t('intake.title') + place;
  }
  return t(result !== null && result.items.length > 0 ? 'intake.done.title' : 'intake.done.none');
}

function Running({ intake }: { readonly intake: Intake }) {
  const t = useText();
  return (
    <>
      <p>{t('intake.body')}</p>
      {intake.progress === null ? (
        <ProgressBar
          label={t('intake.listing')}
          done={0}
          total={null}
          onCancel={intake.cancel}
          isCancelling={intake.isCancelling}
        />
      ) : (
        <JobProgress progress={intake.progress} onCancel={intake.cancel} isCancelling={intake.isCancelling} />
      )}
      <p className="muted small">{t('intake.cancel.hint')}</p>
    </>
  );
}
