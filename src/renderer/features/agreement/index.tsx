import { ArrowRight, FileSignature, MessageCircleQuestionMark, ShieldPlus } from 'lucide-react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { useCall } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Card } from '../../ui/card.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { isAgreement } from './is-agreement.ts';
import './agreement.css';

const steps = [
  { id: 'ask', icon: MessageCircleQuestionMark },
  { id: 'write', icon: FileSignature },
  { id: 'preserve', icon: ShieldPlus },
] as const;

/** What the person concerned agreed to: how to keep it with the case, and what is kept of it. */
export function AgreementPage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  return (
    <div className="page stack">
      <PageHeader title={t('place.agreement')} lead={t('agreement.lead')} />
      <Card title={t('agreement.list')}>
        <Agreements caseId={caseId} />
      </Card>
      <Card title={t('agreement.how')} className="stack">
        <ol className="agreement-steps">
          {steps.map(({ id, icon: Icon }) => (
            <li key={id} className="agreement-step">
              <Icon size={24} />
              <h3>{t(`agreement.${id}.title`)}</h3>
              <p>{t(`agreement.${id}.body`)}</p>
            </li>
          ))}
        </ol>
        <div>
          <Link href={hrefOf({ name: 'case', caseId, place: 'evidence' })} button="secondary">
            {t('agreement.go')}
            <ArrowRight size={20} />
          </Link>
        </div>
      </Card>
      <Banner>
        <p>{t('agreement.limit')}</p>
      </Banner>
    </div>
  );
}

function Agreements({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const { data, error, isPending } = useCall('item.list', { case: caseId });
  if (isPending) return <Waiting />;
  if (error !== null) return <ErrorNotice error={error} />;
  const found = data.items.filter(isAgreement);
  if (found.length === 0) return <p className="muted">{t('agreement.none')}</p>;
  return (
    <ul className="agreements">
      {found.map((item) => (
        <li key={item.id}>
          <Link href={hrefOf({ name: 'item', caseId, itemId: item.id })} className="agreement">
            <span className="agreement-number">{item.exhibit}</span>
            <Bidi text={item.name} className="grow" />
            <span className="muted">
              <DateTime value={item.acquiredAt} precision="minutes" />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
