import { Check, Circle, Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { focusFirst } from './focus-first.ts';
import { FieldWords } from './field-words.tsx';
import { IconButton } from './icon-button.tsx';
import { SUGGESTED_LENGTH, passphraseStrength } from './passphrase-strength.ts';
import { useText } from './text.ts';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly error?: string | null;
  /** A new passphrase: says in words how good it is. */
  readonly isNew?: boolean;
  /** Has the focus when the page or the dialog is opened: only for the one thing it is there for. */
  readonly takesFocus?: boolean;
  readonly isDisabled?: boolean;
}

const words = ['passphrase.short', 'passphrase.fair', 'passphrase.good', 'passphrase.strong'] as const;

/** A passphrase, hidden unless the person chooses to see it; a password manager may fill it but the window never keeps it. */
export function PassphraseField({
  label,
  description,
  error,
  isNew = false,
  takesFocus,
  ...rest
}: PassphraseFieldProps) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <AriaTextField
      {...rest}
      {...focusFirst(takesFocus)}
      className="field"
      type={shown ? 'text' : 'password'}
      isInvalid={error !== undefined && error !== null}
      isRequired
      validationBehavior="aria"
      autoComplete={isNew ? 'new-password' : 'current-password'}
      spellCheck="false"
    >
      <FieldWords label={label} description={description} error={error}>
        <div className="input-with-button">
          <Input className="input" dir="auto" />
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={t(shown ? 'passphrase.hide' : 'passphrase.show')}
            onPress={() => setShown(!shown)}
          />
        </div>
      </FieldWords>
      {isNew && <Advice passphrase={rest.value} />}
    </AriaTextField>
  );
}

function Advice({ passphrase }: { readonly passphrase: string }) {
  const t = useText();
  const strength = passphraseStrength(passphrase);
  const entered = passphrase !== '';
  const criteria = [
    { met: strength.longEnough, text: t('passphrase.length', { count: SUGGESTED_LENGTH }) },
    { met: entered && strength.mixed, text: t('passphrase.words') },
    { met: entered && strength.varied, text: t('passphrase.variety') },
  ];
  return (
    <div className="passphrase-advice" aria-live="polite">
      <p className="passphrase-strength">
        <span className="passphrase-meter" aria-hidden>
          {words.map((word, index) => (
            <span key={word} data-on={(entered && index <= strength.level) || undefined} />
          ))}
        </span>
        {entered ? t(words[strength.level]) : t('passphrase.criteria')}
      </p>
      <ul>
        {criteria.map(({ met, text }) => (
          <li key={text} data-met={met || undefined}>
            {met ? <Check size={16} /> : <Circle size={16} />}
            {text}
            <span className="visually-hidden">{t(met ? 'passphrase.met' : 'passphrase.unmet')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
