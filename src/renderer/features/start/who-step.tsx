import { ArrowRight, FolderOpen } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { roles, type Role } from '../../../shared/model/person.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { useChooser } from '../folder-chooser/index.tsx';
import { areInitials, suggestedInitials } from './initials.ts';
import { below } from './vault-name.ts';

/** Who creates a vault, and where. */
export interface Who {
  readonly path: string;
  readonly name: string;
  readonly initials: string;
  readonly role: Role | null;
  readonly organisation: string;
}

export interface WhoStepProps {
  readonly initial: Who;
  readonly onDone: (who: Who) => void;
}

/** The first step: who works here, and where the vault goes. */
export function WhoStep({ initial, onDone }: WhoStepProps) {
  const t = useText();
  const { chooseFolder, chooser } = useChooser();
  const [who, setWho] = useState(initial);
  const [ownInitials, setOwnInitials] = useState(initial.initials !== '');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const change = (part: Partial<Who>): void => setWho((before) => ({ ...before, ...part }));
  const name = who.name.trim();
  const path = who.path.trim();

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name === '' || path === '' || who.role === null || !areInitials(who.initials)) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    onDone({ ...who, name, path, organisation: who.organisation.trim() });
  };
  const choosePlace = async (): Promise<void> => {
    setFailure(null);
    try {
      const folder = await chooseFolder('new-vault');
      if (folder !== null) change({ path: below(folder, t('create.folder-name')) });
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <form onSubmit={submit} noValidate>
      <Card className="stack stack-form">
        <p className="muted prose">{t('create.who.lead')}</p>
        <div className="field-row">
          <TextField
            label={t('create.name')}
            description={t('create.name.hint')}
            value={who.name}
            maxLength={200}
            takesFocus
            error={tried && name === '' ? t('create.name.error') : null}
            onChange={(value) =>
              change(ownInitials ? { name: value } : { name: value, initials: suggestedInitials(value) })
            }
          />
          <TextField
            className="field-initials"
            label={t('create.initials')}
            description={t('create.initials.hint', {
              example: `${areInitials(who.initials) ? who.initials : 'AB'}/1`,
            })}
            value={who.initials}
            maxLength={8}
            error={tried && !areInitials(who.initials) ? t('create.initials.error') : null}
            onChange={(value) => {
              setOwnInitials(value !== '');
              change({ initials: value.toUpperCase() });
            }}
          />
        </div>
        <div className="field-row">
          <Select
            label={t('create.role')}
            placeholder={t('create.role.placeholder')}
            options={roles.map((id) => ({ id, label: t(`role.${id}`) }))}
            value={who.role}
            error={tried && who.role === null ? t('create.role.error') : null}
            onChange={(role) => change({ role })}
          />
          <TextField
            label={t('create.organisation')}
            value={who.organisation}
            maxLength={200}
            isOptional
            onChange={(organisation) => change({ organisation })}
          />
        </div>
        <div className="field-with-action">
          <TextField
            label={t('create.path')}
            description={t('create.path.hint')}
            value={who.path}
            mono
            error={tried && path === '' ? t('create.path.error') : null}
            onChange={(value) => change({ path: value })}
          />
          <Button icon={FolderOpen} onPress={() => void choosePlace()}>
            {t('action.choose')}
          </Button>
        </div>
        {failure !== null && <ErrorNotice error={failure} />}
        <div className="row row-end">
          <Button kind="primary" type="submit">
            {t('action.continue')}
            <ArrowRight size={20} />
          </Button>
        </div>
      </Card>
      {chooser}
    </form>
  );
}
