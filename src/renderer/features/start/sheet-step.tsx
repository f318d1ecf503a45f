import { ArrowRight, Printer } from 'lucide-react';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { useKeptSheet } from './keep-sheet.ts';
import { groupsOf, groupsToReadBack, plainCode } from './recovery-code.ts';
import { RecoverySheet } from './recovery-sheet.tsx';

export interface SheetStepProps {
  readonly created: Output<'vault.create'>;
  readonly onDone: () => Promise<void>;
}

/** An integer from 0 up to, not including, `below`. */
function random(below: number): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value % below;
}

/** The third step: the code goes on paper, and two of its groups are read back from there. */
export function SheetStep({ created, onDone }: SheetStepProps) {
  const t = useText();
  useKeptSheet();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const groups = groupsOf(created.recoveryCode);
  const [asked] = useState(() => groupsToReadBack(groups.length, random));
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [hasPaper, setHasPaper] = useState(false);
  const [tried, setTried] = useState(false);
  const [entering, setEntering] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isRight = (index: 0 | 1): boolean => plainCode(typed[index]) === groups[asked[index]];

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!hasPaper || !isRight(0) || !isRight(1)) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    setEntering(true);
    onDone().catch((error: unknown) => {
      setEntering(false);
      setFailure(error);
    });
  };
  const readBack = (index: 0 | 1) => {
    const number = asked[index] + 1;
    const entered = plainCode(typed[index]);
    let error: string | null = null;
    if (entered === '' && tried) error = t('create.sheet.empty', { number });
    if (entered.length >= 4 || (entered !== '' && tried)) {
      error = isRight(index) ? null : t('create.sheet.wrong', { number });
    }
    return (
      <TextField
        className="field-group"
        label={t('create.sheet.group', { number })}
        value={typed[index]}
        mono
        maxLength={8}
        error={error}
        onChange={(value) => setTyped(index === 0 ? [value, typed[1]] : [typed[0], value])}
      />
    );
  };

  return (
    <div className="stack">
      <div ref={top} className="no-print sheet-lead" tabIndex={-1}>
        <Banner tone="warning" title={t('create.sheet.lead')} />
      </div>
      <RecoverySheet created={created} />
      <form className="no-print" onSubmit={submit} noValidate>
        <Card className="stack stack-form">
          <div>
            <Button kind={hasPaper ? 'secondary' : 'primary'} icon={Printer} onPress={() => window.print()}>
              {t('create.sheet.print')}
            </Button>
          </div>
          <Checkbox isSelected={hasPaper} onChange={setHasPaper} isInvalid={tried && !hasPaper}>
            {t('create.sheet.confirm')}
          </Checkbox>
          <div className="stack stack-s">
            <p>{t('create.sheet.check')}</p>
            <div className="row row-top">
              {readBack(0)}
              {readBack(1)}
            </div>
          </div>
          {failure !== null && <ErrorNotice error={failure} />}
          <div className="row row-end">
            {tried && !(hasPaper && isRight(0) && isRight(1)) && (
              <p className="muted" role="alert">
                {t('create.sheet.unready')}
              </p>
            )}
            <Button kind={hasPaper ? 'primary' : 'secondary'} type="submit" isPending={entering}>
              {t('create.sheet.done')}
              <ArrowRight size={20} />
            </Button>
          </div>
        </Card>
      </form>
    </div>
  );
}
