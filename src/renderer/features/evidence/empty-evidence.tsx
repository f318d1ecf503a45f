import { File, Image, MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { useText } from '../../ui/text.ts';

const steps = [
  { id: 'chat', icon: MessagesSquare },
  { id: 'picture', icon: Image },
  { id: 'file', icon: File },
] as const;

/** A case without evidence: what belongs here, how to bring it, and what must not be brought. */
export function EmptyEvidence({ action }: { readonly action: ReactNode }) {
  const t = useText();
  return (
    <div className="evidence-empty">
      <h2>{t('evidence.empty.title')}</h2>
      <p className="prose">{t('evidence.empty.body')}</p>
      <ul className="evidence-steps">
        {steps.map(({ id, icon: Icon }) => (
          <li key={id} className="card evidence-step">
            <Icon size={24} />
            <h3>{t(`evidence.empty.step.${id}`)}</h3>
            <p>{t(`evidence.empty.step.${id}.body`)}</p>
          </li>
        ))}
      </ul>
      <div className="row">
        {action}
        <p className="muted">{t('evidence.empty.drop')}</p>
      </div>
      <Banner tone="warning">
        <p>{t('evidence.empty.minors')}</p>
      </Banner>
    </div>
  );
}
