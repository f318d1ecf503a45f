import { useMutation } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { useChooser } from '../folder-chooser/index.tsx';

export interface FolderFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** The folder, or null while none is chosen. */
  readonly value: string | null;
  readonly onChange: (path: string) => void;
}

/** A folder to write to, chosen with the system's dialog or the window's own. */
export function FolderField({ label, hint, value, onChange }: FolderFieldProps) {
  const t = useText();
  const { chooseFolder, chooser } = useChooser();
  const choose = useMutation({
    mutationFn: async () => chooseFolder('output'),
    onSuccess: (path) => {
      if (path !== null) onChange(path);
    },
  });
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      {hint !== undefined && <span className="field-description">{hint}</span>}
      <div className="row folder-field">
        <bdi dir="ltr" className="folder-field-path grow" data-none={value === null || undefined}>
          {value ?? t('folder.none')}
        </bdi>
        <Button icon={FolderOpen} onPress={() => choose.mutate()}>
          {t('folder.choose')}
        </Button>
      </div>
      {choose.error !== null && <ErrorNotice error={choose.error} />}
      {chooser}
    </div>
  );
}
