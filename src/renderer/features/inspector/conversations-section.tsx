import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ItemDetail } from '../../../shared/model/item.ts';
import type { Conversation, ImportReport } from '../../../shared/transcript/report.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { useText } from '../../ui/text.ts';
import { useReparse } from './use-reparse.ts';

export interface ConversationsSectionProps {
  readonly item: ItemDetail;
  readonly report: ImportReport;
}

/** More than this many are not listed in the inspector; the dialog lists them all. */
const LISTED = 8;

/** The conversations of an export that holds several: which were taken, and what was left out. */
export function ConversationsSection({ item, report }: ConversationsSectionProps) {
  const t = useText();
  const [isChoosing, setChoosing] = useState(false);
  const { conversations } = report;
  if (conversations.length < 2) return null;
  const taken = conversations.filter((one) => one.taken).length;
  return (
    <section className="stack stack-s">
      <h4>{t('item.conversations')}</h4>
      <p className="muted small">{t('item.conversations.taken', { taken, total: conversations.length })}</p>
      <ul className="conversation-list">
        {conversations.slice(0, LISTED).map((one) => (
          <li key={one.id}>
            <ConversationWords conversation={one} />
          </li>
        ))}
      </ul>
      {conversations.length > LISTED && (
        <p className="muted small">
          {t('item.conversations.more', { count: conversations.length - LISTED })}
        </p>
      )}
      <div>
        <Button size="small" onPress={() => setChoosing(true)}>
          {t('item.conversations.choose')}
        </Button>
      </div>
      {isChoosing && <ChooseDialog item={item} report={report} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function ConversationWords({ conversation }: { readonly conversation: Conversation }) {
  const t = useText();
  const intl = useIntl();
  const { title, records, unparsed, taken } = conversation;
  return (
    <>
      {title === null ? t('transcript.filter.conversation.untitled') : <Bidi text={title} />}{' '}
      <span className="muted">
        {intl.formatNumber(records.total + unparsed)}
        {!taken && ` · ${t('item.conversations.left')}`}
      </span>
    </>
  );
}

function ChooseDialog({
  item,
  report,
  onClose,
}: ConversationsSectionProps & { readonly onClose: () => void }) {
  const t = useText();
  const { conversations } = report;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(conversations.filter(({ taken }) => taken).map(({ id }) => id)),
  );
  const { apply, job } = useReparse(item, report, onClose);
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!job.isRunning}
      title={t('item.conversations.choose')}
      footer={
        !job.isRunning && (
          <>
            <Button onPress={onClose}>{t('action.cancel')}</Button>
            <Button
              kind="primary"
              isDisabled={chosen.size === 0}
              onPress={() => apply.mutate({ conversations: [...chosen] })}
            >
              {t('item.conversations.apply')}
            </Button>
          </>
        )
      }
    >
      {job.isRunning ? (
        <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
      ) : (
        <>
          <p>{t('item.conversations.body')}</p>
          <div className="row">
            <Button size="small" onPress={() => setChosen(new Set(conversations.map(({ id }) => id)))}>
              {t('item.conversations.all')}
            </Button>
            <Button size="small" onPress={() => setChosen(new Set())}>
              {t('item.conversations.none')}
            </Button>
          </div>
          <div className="conversation-choices">
            {conversations.map((one) => (
              <Checkbox key={one.id} isSelected={chosen.has(one.id)} onChange={(is) => choose(one.id, is)}>
                <ConversationWords conversation={{ ...one, taken: true }} />
              </Checkbox>
            ))}
          </div>
        </>
      )}
      {apply.error !== null && <ErrorNotice error={apply.error} />}
    </Dialog>
  );
}
