import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useText } from './text.ts';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly title: string;
  /** What will happen, and what will not. */
  readonly children: ReactNode;
  /** The deed itself, e.g. "Remove from the list", never "OK". */
  readonly confirmLabel: string;
  readonly isDanger?: boolean;
  readonly isPending?: boolean;
}

/** Asks once more before a deed. The focus begins on "Cancel". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    isOpen,
    onClose,
    onConfirm,
    title,
    children,
    confirmLabel,
    isDanger = false,
    isPending = false,
  } = props;
  const t = useText();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      role="alertdialog"
      canClose={!isPending}
      footer={
        <>
          {/* The harmless answer is the one that Enter gives. */}
          <Button onPress={onClose} isDisabled={isPending} takesFocus>
            {t('action.cancel')}
          </Button>
          <Button kind={isDanger ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
