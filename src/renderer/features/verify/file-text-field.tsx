import { FileText } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Receipts, certificates and keys are small; anything larger is some other file. */
const LARGEST = 256 * 1024;

export interface FileTextFieldProps {
  readonly label: string;
  readonly hint: string;
  /** The words of the button that reads a file. */
  readonly choose: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is wrong with the text, or null. */
  readonly error?: string | null;
  readonly isRequired?: boolean;
}

/** A text that is typed, pasted, or read out of a small file. */
export function FileTextField(props: FileTextFieldProps) {
  const { label, hint, choose, value, onChange, error = null, isRequired = false } = props;
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<void> => {
    onChange(await file.slice(0, LARGEST).text());
  };
  return (
    <div className="stack stack-s">
      <TextField
        label={label}
        description={hint}
        value={value}
        onChange={onChange}
        error={error}
        rows={2}
        isOptional={!isRequired}
        mono
      />
      <div>
        <Button size="small" icon={FileText} onPress={() => input.current?.click()}>
          {choose}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          // A file that cannot be read leaves the field as it was, for typing.
          if (file !== undefined) read(file).catch(() => undefined);
        }}
      />
    </div>
  );
}
