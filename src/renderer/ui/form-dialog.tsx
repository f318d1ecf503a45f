import { useId, type ReactNode, type SubmitEvent } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { focusFirstInvalid } from './focus-invalid.ts';
import { useText } from './text.ts';

export interface FormDialogProps {
  readonly isOpen?: boolean;
  readonly title: string;
  /** What the button says that sends the form. */
  readonly submit: string;
  /** Sends the form; false where something in it is wrong, which then gets the focus. */
  readonly onSubmit: () => boolean;
  readonly onClose: () => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly children: ReactNode;
}

/** A form in front of the page: cancelled, or sent by its button or the Enter key. It stays until what it asked for is done. */
export function FormDialog(props: FormDialogProps) {
  const { isOpen = true, title, submit, onSubmit, onClose, isPending, error, children } = props;
  const t = useText();
  const id = useId();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!onSubmit()) focusFirstInvalid(event.currentTarget);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      canClose={!isPending}
      title={title}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isPending}>
            {t('action.cancel')}
          </Button>
          <Button kind="primary" type="submit" form={id} isPending={isPending}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} className="stack" onSubmit={send} noValidate>
        {children}
        {error !== null && <ErrorNotice error={error} />}
      </form>
    </Dialog>
  );
}
