import { useState } from 'react';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { passphraseStrength } from '../../ui/passphrase-strength.ts';
import { useText } from '../../ui/text.ts';

export interface NewPassphraseState {
  readonly passphrase: string;
  readonly setPassphrase: (value: string) => void;
  readonly repeated: string;
  readonly setRepeated: (value: string) => void;
  readonly tried: boolean;
  /** Shows what is wrong, if anything is, and says whether nothing is. */
  readonly check: () => boolean;
}

/** A new passphrase, entered twice. */
export function useNewPassphrase(): NewPassphraseState {
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const check = (): boolean => {
    setTried(true);
    return passphraseStrength(passphrase).level > 0 && passphrase === repeated;
  };
  return { passphrase, setPassphrase, repeated, setRepeated, tried, check };
}

export interface NewPassphraseProps {
  readonly state: NewPassphraseState;
  readonly label?: string;
  readonly takesFocus?: boolean;
}

/** The two fields of a new passphrase. */
export function NewPassphrase({ state, label, takesFocus }: NewPassphraseProps) {
  const t = useText();
  const { passphrase, repeated, tried } = state;
  const isWeak = tried && passphraseStrength(passphrase).level === 0;
  return (
    <>
      <PassphraseField
        label={label ?? t('create.passphrase')}
        description={t('create.passphrase.hint')}
        value={passphrase}
        onChange={state.setPassphrase}
        error={isWeak ? t('create.passphrase.error') : null}
        takesFocus={takesFocus}
        isNew
      />
      <PassphraseField
        label={t('create.repeat')}
        value={repeated}
        onChange={state.setRepeated}
        error={tried && repeated !== passphrase ? t('create.repeat.error') : null}
      />
    </>
  );
}
