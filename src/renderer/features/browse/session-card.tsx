import { useMutation } from '@tanstack/react-query';
import { Camera } from 'lucide-react';
import { useState } from 'react';
import type { BrowsingState } from '../../../shared/contract/browse-methods.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { hrefOf } from '../../app/route.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { CloseDialog } from './close-dialog.tsx';
import { GoTo } from './go-to.tsx';

type Window = BrowsingState['windows'][number];

/** A browsing window as the case sees it: what it shows, and the button that keeps that. */
export function SessionCard({ state }: { readonly state: BrowsingState }) {
  const { session, case: caseId, windows, captured, toolsOpened, isCapturing, profile } = state;
  const t = useText();
  const client = useClient();
  const job = useJob();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isClosing, setClosing] = useState(false);
  const shown = windows.find(({ id }) => id === chosen) ?? windows[0];
  const capture = useMutation<Output<'browse.capture'>>({
    mutationFn: () =>
      job.run(async (id) =>
        client.call('browse.capture', {
          session,
          job: id,
          ...(shown === undefined ? {} : { window: shown.id }),
        }),
      ),
  });
  const isBusy = isCapturing || capture.isPending;
  const isEmpty = shown === undefined || !/^https?:/.test(shown.address);
  return (
    <Card
      title={t('browse.card')}
      lead={t('browse.card.lead')}
      aside={<Badge tone="accent">{t('browse.captured', { count: captured })}</Badge>}
      className="browse-card"
    >
      <div className="stack">
        {windows.length > 1 && shown !== undefined && (
          <Select
            label={t('browse.window')}
            options={windows.map((one) => ({
              id: one.id,
              label: one.title === '' ? one.address : one.title,
            }))}
            value={shown.id}
            onChange={setChosen}
          />
        )}
        <Shown window={isEmpty ? undefined : shown} />
        {profile !== null && (
          <p className="muted small">{t('browse.card.profile', { name: profile.name })}</p>
        )}
        {toolsOpened && <Banner tone="warning" title={t('browse.tools')} />}
        <GoTo session={session} isDisabled={isBusy} />
        <div className="browse-actions">
          <Button
            kind="primary"
            icon={Camera}
            onPress={() => capture.mutate()}
            isPending={isBusy}
            isDisabled={isEmpty}
          >
            {t('browse.capture')}
          </Button>
          <Button onPress={() => setClosing(true)} isDisabled={isBusy}>
            {t('browse.close')}
          </Button>
        </div>
        <output className="browse-outcome">
          {isBusy && <p>{t('browse.capturing')}</p>}
          {!isBusy && capture.data !== undefined && <Outcome caseId={caseId} result={capture.data} />}
        </output>
        {!isBusy && capture.error !== null && <ErrorNotice error={capture.error} />}
      </div>
      {isClosing && <CloseDialog state={state} onClose={() => setClosing(false)} />}
    </Card>
  );
}

function Shown({ window }: { readonly window: Window | undefined }) {
  const t = useText();
  if (window === undefined) return <p className="browse-page muted">{t('browse.window.empty')}</p>;
  const { address, title, isLoading, requests } = window;
  return (
    <div className="browse-page">
      <p className="browse-page-title">
        <Bidi text={title === '' ? address : title} reveal />
      </p>
      <p className="browse-page-address">
        <Bidi text={address} reveal />
      </p>
      <p className="muted small">
        {t(isLoading ? 'browse.window.loading' : 'browse.window.loaded')} ·{' '}
        {t('browse.recorded', { count: requests })}
      </p>
    </div>
  );
}

interface OutcomeProps {
  readonly caseId: BrowsingState['case'];
  readonly result: Output<'browse.capture'>;
}

function Outcome({ caseId, result: { items, complete } }: OutcomeProps) {
  const t = useText();
  const [item] = items;
  if (item === undefined) return null;
  const { exhibit } = item;
  return (
    <Banner
      tone={complete ? 'success' : 'warning'}
      title={t(complete ? 'browse.capture.done' : 'browse.capture.not-whole', { exhibit })}
      actions={
        <Link href={hrefOf({ name: 'item', caseId, itemId: item.id })}>
          {t('browse.capture.open', { exhibit })}
        </Link>
      }
    />
  );
}
