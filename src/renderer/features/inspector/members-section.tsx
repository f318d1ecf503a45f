import { useState } from 'react';
import type { Member } from '../../../shared/model/item.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { Hash } from '../../ui/hash.tsx';
import { useText } from '../../ui/text.ts';

/** So many files stand in the page at first; an archive may hold tens of thousands. */
const AT_FIRST = 50;
const AT_ONCE = 500;

export interface MembersSectionProps {
  readonly members: readonly Member[];
  /** The container's own list broke off: it may hold more. */
  readonly isIncomplete: boolean;
}

/** The files inside a container: each with its hash, or with the reason why it was not read. */
export function MembersSection({ members, isIncomplete }: MembersSectionProps) {
  const t = useText();
  const [shown, setShown] = useState(AT_FIRST);
  const unread = members.filter(({ status }) => status !== 'read').length;
  return (
    <>
      {isIncomplete && (
        <Banner tone="warning" title={t('item.members.incomplete')}>
          <p>{t('item.members.incomplete.body')}</p>
        </Banner>
      )}
      <p className="muted small">
        {t('item.members.count', { count: members.length })}
        {unread > 0 && ` · ${t('item.members.not-read', { count: unread })}`}
      </p>
      <ul className="member-list">
        {members.slice(0, shown).map((member, index) => (
          // An archive may hold one name twice.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index} className="member">
            <Bidi text={member.name} reveal className="member-name" />
            <span className="muted small">
              <Bytes value={member.bytes} />
              {member.sha256 !== null && (
                <>
                  {' · '}
                  <Hash value={member.sha256} short />
                </>
              )}
            </span>
            {member.status !== 'read' && (
              <Badge tone="warn">{t(`item.member.status.${member.status}`)}</Badge>
            )}
          </li>
        ))}
      </ul>
      {shown < members.length && (
        <div>
          <Button size="small" onPress={() => setShown(shown + AT_ONCE)}>
            {t('item.members.more', { count: Math.min(members.length - shown, AT_ONCE) })}
          </Button>
        </div>
      )}
    </>
  );
}
