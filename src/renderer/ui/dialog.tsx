import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './icon-button.tsx';
import { useText } from './text.ts';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons below, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'normal' | 'wide';
  /** False while the dialog must not be left by Escape or a click beside it, as during work that is under way. */
  readonly canClose?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** A question or a form in front of the page. Focus stays inside it and returns to where it came from. */
export function Dialog(props: DialogProps) {
  const {
    isOpen,
    onClose,
    title,
    children,
    footer,
    size = 'normal',
    canClose = true,
    role = 'dialog',
  } = props;
  const t = useText();
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={canClose && role === 'dialog'}
      isKeyboardDismissDisabled={!canClose}
    >
      <Modal className="dialog" data-size={size}>
        <AriaDialog className="dialog-inside" role={role}>
          <div className="dialog-header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {canClose && <IconButton icon={X} label={t('action.close')} onPress={onClose} />}
          </div>
          <div className="dialog-body">{children}</div>
          {footer !== undefined && <div className="dialog-footer">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
