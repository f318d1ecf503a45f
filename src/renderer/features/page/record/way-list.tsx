import type { CaptureSummaryView } from '../../../../shared/contract/page-parts.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { useText, type TextOf } from '../../../ui/text.ts';
import { Address } from '../address.tsx';
import { CopyButton } from '../copy-button.tsx';

type Hop = CaptureSummaryView['redirects'][number];

/** The addresses from the one that was asked for to the one that was recorded, step by step. */
export function WayList({ capture }: { readonly capture: CaptureSummaryView }) {
  const t = useText();
  const { requestedUrl, redirects, finalUrl, status } = capture;
  return (
    <ol className="way-list">
      <Stop url={requestedUrl} words={t('page.record.way.asked')} at={capture.startedAt} />
      {redirects.map((hop, index) => (
        // The same address may be passed twice.
        // eslint-disable-next-line react/no-array-index-key
        <Redirect key={index} hop={hop} />
      ))}
      <Stop
        url={finalUrl}
        words={[
          status === null
            ? t('page.record.way.arrived.none')
            : t('page.record.way.arrived', { status: String(status) }),
          ...(redirects.length === 0 ? [t('page.record.way.direct')] : []),
        ].join(' ')}
        at={null}
      />
    </ol>
  );
}

function Redirect({ hop }: { readonly hop: Hop }) {
  const t = useText();
  const led = URL.parse(hop.location, hop.url)?.href ?? hop.location;
  return <Stop url={led} words={hopWords(t, hop)} at={hop.at} />;
}

interface StopProps {
  readonly url: string;
  readonly words: string;
  readonly at: string | null;
}

function Stop({ url, words, at }: StopProps) {
  const t = useText();
  return (
    <li className="way-stop">
      <p>
        {words}
        {at !== null && (
          <span className="muted small">
            {' '}
            <DateTime value={at} />
          </span>
        )}
      </p>
      {url !== '' && (
        <p className="page-value">
          <Address value={url} />
          <CopyButton text={url} label={t('page.address.copy')} />
        </p>
      )}
    </li>
  );
}

const kinds: readonly (readonly [RegExp, MessageKey])[] = [
  [/refresh/iu, 'page.record.way.refresh'],
  [/script/iu, 'page.record.way.script'],
  [/^(historyApi|fragment)$/u, 'page.record.way.history'],
  [/^reload$/u, 'page.record.way.reload'],
  [/^(anchorClick|formSubmission)/u, 'page.record.way.link'],
];

/** How one address led to the next (Chrome DevTools Protocol, Page.ClientNavigationReason, for those without a status). */
function hopWords(t: TextOf, { status, kind }: Hop): string {
  if (status !== null) return t('page.record.way.status', { status: String(status) });
  const known = kinds.find(([form]) => form.test(kind ?? ''));
  if (known !== undefined) return t(known[1]);
  return t('page.record.way.other', { kind: kind ?? '?' });
}
