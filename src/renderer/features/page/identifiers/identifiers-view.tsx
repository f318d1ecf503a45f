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
  /** The identifier that was looked for, from 1. */
  readonly at: number | undefined;
}

const abouts = ['page', 'mentioned'] as const;

/** What a provider needs to find an account, a post or a group again. */
export function IdentifiersView({ caseId, item, at }: IdentifiersViewProps) {
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
  const sought = at === undefined ? null : (identifiers[at - 1] ?? null);
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
                <Platform
                  key={platform}
                  caseId={caseId}
                  item={item}
                  platform={platform}
                  list={list}
                  sought={sought}
                />
              ))}
            </section>
          )
        );
      })}
    </div>
  );
}

interface PlatformProps extends Omit<IdentifiersViewProps, 'at'> {
  readonly platform: string;
  readonly list: readonly PageIdentifier[];
  readonly sought: PageIdentifier | null;
}

/** So many of one platform stand in the page at first, and are added each time. */
const AT_ONCE = 20;

function Platform({ caseId, item, platform, list, sought }: PlatformProps) {
  const t = useText();
  const [shown, setShown] = useState(sought === null ? AT_ONCE : Math.max(AT_ONCE, list.indexOf(sought) + 1));
  return (
    <Card
      title={platformName(platform)}
      aside={<span className="muted">{list.length}</span>}
      className="identifier-card"
    >
      <ul className="identifier-list">
        {list.slice(0, shown).map((one) => (
          <IdentifierRow
            key={`${one.kind} ${one.value}`}
            caseId={caseId}
            item={item}
            identifier={one}
            isSought={one === sought}
          />
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
