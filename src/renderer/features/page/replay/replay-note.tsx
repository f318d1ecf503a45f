import { useIntl } from 'react-intl';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useCall } from '../../../app/use-call.ts';
import { useText } from '../../../ui/text.ts';
import { replayVerdicts } from './verdicts.ts';

const parts = ['text', 'pictures', 'resources'] as const;

/** What the latest replay of a record said, in one line; nothing where there was none. */
export function ReplayNote({ item }: { readonly item: ItemId }) {
  const t = useText();
  const intl = useIntl();
  const finding = useCall('page.replayed', { item }).data?.finding ?? null;
  if (finding === null) return null;
  if (finding.problem !== null) return <span>{t('page.replay.note.none')}</span>;
  const verdicts = replayVerdicts(finding);
  const differing = parts
    .filter((part) => verdicts[part] === 'differs')
    .map((part) => t(`page.replay.${part}`).toLocaleLowerCase(intl.locale));
  return (
    <span>
      {differing.length === 0
        ? t('page.replay.note.same')
        : t('page.replay.note.differs', { parts: intl.formatList(differing) })}
    </span>
  );
}
