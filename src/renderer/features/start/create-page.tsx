import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { hrefOf } from '../../app/route.ts';
import { useNavigate } from '../../app/router.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct, useCall } from '../../app/use-call.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useText } from '../../ui/text.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import { below } from './vault-name.ts';
import { WhoStep, type Who } from './who-step.tsx';

type Created = Output<'vault.create'>;

/** Creates a vault in three steps. The last one is not left before the recovery code is on paper. */
export function CreatePage() {
  const t = useText();
  const navigate = useNavigate();
  const client = useClient();
  const { chooseVault, opened } = useSession();
  const info = useCall('app.info', {});
  const status = useCall('vault.status', {});
  const [step, setStep] = useState<0 | 1 | 2>(0);
  const [who, setWho] = useState<Who | null>(null);
  const [created, setCreated] = useState<Created | null>(null);
  const create = useAct('vault.create', {
    onSuccess: (vault) => {
      if (who !== null) chooseVault(who.path);
      setCreated(vault);
      setStep(2);
    },
  });
  // Coming back to this page with a vault open, as after a reload, there is nothing left to create.
  const isElsewhere = status.data?.state === 'open' && created === null;
  useEffect(() => {
    if (isElsewhere) navigate({ name: 'cases' }, { replace: true });
  }, [isElsewhere, navigate]);
  useFocusAfter(String(step));
  const enter = async (): Promise<void> => {
    opened(await client.call('vault.status', {}));
    navigate({ name: 'cases' }, { replace: true });
  };

  if (info.isPending) return <Waiting />;
  const suggested: Who = {
    path: info.data === undefined ? '' : below(info.data.suggestedFolder, t('create.folder-name')),
    name: '',
    initials: '',
    role: null,
    organisation: '',
  };
  return (
    <div className="page page-narrow">
      <PageHeader
        title={t('create.title')}
        actions={
          step < 2 ? (
            <Link href={hrefOf({ name: 'start' })} button="quiet">
              {t('action.cancel')}
            </Link>
          ) : undefined
        }
      />
      <Stepper
        steps={[t('create.step.who'), t('create.step.passphrase'), t('create.step.sheet')]}
        current={step}
      />
      {step === 0 && (
        <WhoStep
          initial={who ?? suggested}
          onDone={(next) => {
            setWho(next);
            create.reset();
            setStep(1);
          }}
        />
      )}
      {step === 1 && (
        <PassphraseStep
          error={create.error}
          isPending={create.isPending}
          onBack={() => setStep(0)}
          onDone={(passphrase) => {
            if (who === null || who.role === null) return;
            const organisation = who.organisation === '' ? null : who.organisation;
            create.mutate({ ...who, role: who.role, organisation, passphrase });
          }}
        />
      )}
      {step === 2 && created !== null && <SheetStep created={created} onDone={enter} />}
    </div>
  );
}
