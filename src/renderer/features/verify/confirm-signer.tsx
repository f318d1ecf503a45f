import { Check } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useText } from '../../ui/text.ts';
import { FingerprintGroups } from './fingerprint-groups.tsx';

export interface ConfirmSignerProps {
  readonly signer: string;
  readonly onConfirm: () => void;
}

/** Comparing the signer's fingerprint with one that came another way: what turns "nothing was changed" into "nothing since she sealed it". */
export function ConfirmSigner({ signer, onConfirm }: ConfirmSignerProps) {
  const t = useText();
  return (
    <Card title={t('verify.confirm')} lead={t('verify.confirm.body')}>
      <div className="stack">
        <FingerprintGroups value={signer} />
        <div className="no-print">
          <Button icon={Check} onPress={onConfirm}>
            {t('verify.confirm.matches')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
