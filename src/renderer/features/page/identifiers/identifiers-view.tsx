import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import type { PageIdentifier } from '../../../../shared/contract/page-parts.ts';
import type { CaseId, ItemId } from '../../../../shared/model/ids.ts';
import { useCall } from '../../../app/use-call.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useText } from '../../../ui/text.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { IdentifierRow } from './identifier-row.tsx';
import { byPlatform, platformName } from './platforms.ts';

export interface IdentifiersViewProps {
  readonly caseId: CaseId;
  readonly item: ItemId;
}

const abouts = ['page', 'mentioned'] as const;

/** What a provider needs to find an account, a post or a group again. */
export function IdentifiersView({ caseId, item }: IdentifiersViewProps) {
  const t = useText();
  const answer = useCall('page.identifiers', { item });
  if (answer.isPending) return <Waiting />;
  if (answer.isError) return <ErrorNotice error={answer.error} />;
  const { identifiers } = answer.data;
  if (identifiers.length === 0) {
    return (
      <EmptyState icon={Fingerprint} title={t('page.identifiers.none')}>
        {t('page.identifiers.none.body')}
      </EmptyState>
    );
  }
  return (
    <div className="page-scroll stack">
      <p className="muted prose">{t('page.identifiers.hint')}</p>
      {abouts.map((about) => {
        const own = identifiers.filter((one) => one.about === about);
        return (
          own.length > 0 && (
            <section key={about} className="stack stack-s" aria-label={t(`page.identifiers.${about}`)}>
              <h3>{t(`page.identifiers.${about}`)}</h3>
              {byPlatform(own).map(([platform, list]) => (
                <Platform key={platform} caseId={caseId} item={item} platform={platform} list={list} />
              ))}
            </section>
          )
        );
      })}
    </div>
  );
}

interface PlatformProps extends IdentifiersViewProps {
  readonly platform: string;
  readonly list: readonly PageIdentifier[];
}

/** So many of one platform stand in the page at first, and are added each time. */
const AT_ONCE = 20;

function Platform({ caseId, item, platform, list }: PlatformProps) {
  const t = useText();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <Card
      title={platformName(platform)}
      aside={<span className="muted">{list.length}</span>}
      className="identifier-card"
    >
      <ul className="identifier-list">
        {list.slice(0, shown).map((one) => (
          <IdentifierRow key={`${one.kind} ${one.value}`} caseId={caseId} item={item} identifier={one} />
        ))}
      </ul>
      {shown < list.length && (
        <Button size="small" onPress={() => setShown(shown + AT_ONCE)}>
          {t('page.more')}
        </Button>
      )}
    </Card>
  );
}
