import type { CaseId } from '../../../shared/model/ids.ts';
import { useNavigate } from '../../app/router.tsx';
import { useText } from '../../ui/text.ts';
import { notify } from '../../ui/toasts.tsx';
import { OpenDialog } from '../browse/open-dialog.tsx';
import type { CaptureKind } from './capture-menu.tsx';
import { ListDialog } from './list-dialog.tsx';
import { ShotsDialog } from '../screens/shots-dialog.tsx';
import { PageDialog } from './page-dialog.tsx';
import { ProxyDialog } from './proxy-dialog.tsx';

export interface CaptureDialogsProps {
  readonly caseId: CaseId;
  /** Which of them is open. */
  readonly open: CaptureKind | null;
  readonly onClose: () => void;
}

/** What the entries of the capture menu open. It stands apart from the menu, whose place on the page changes with the first item of a case. */
export function CaptureDialogs({ caseId, open, onClose }: CaptureDialogsProps) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <>
      {open === 'page' && <PageDialog caseId={caseId} onClose={onClose} />}
      {open === 'proxy' && <ProxyDialog caseId={caseId} onClose={onClose} />}
      {open === 'browse' && <OpenDialog caseId={caseId} onClose={onClose} />}
      {open === 'list' && (
        <ListDialog
          caseId={caseId}
          onClose={onClose}
          onStarted={() => {
            onClose();
            notify('success', t('capture.list.started'));
            navigate({ name: 'case', caseId, place: 'captures' });
          }}
        />
      )}
      {(open === 'screen' || open === 'camera') && (
        <ShotsDialog key={open} caseId={caseId} kind={open} onClose={onClose} />
      )}
    </>
  );
}
