import type { CaptureSummaryView } from '../../../../shared/contract/page-parts.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { KeyValueList, type Fact } from '../../../ui/key-value-list.tsx';
import { useText, type TextOf } from '../../../ui/text.ts';
import { Address } from '../address.tsx';

/** The browser, the times and the circumstances of a capture. */
export function WhoFacts({ capture }: { readonly capture: CaptureSummaryView }) {
  const t = useText();
  const { browser, viewport, locale, timeZone } = capture;
  const language = [locale, timeZone].filter((part) => part !== '').join(', ');
  return (
    <KeyValueList
      facts={[
        { name: t('page.record.browser.name'), value: browserWords(t, capture) },
        ...(browser.userAgent === ''
          ? []
          : [{ name: t('page.record.agent'), value: <code>{browser.userAgent}</code> }]),
        { name: t('page.record.started'), value: <Instant value={capture.startedAt} /> },
        {
          name: t('page.record.settled'),
          value:
            capture.settledAt === null ? (
              t('page.record.settled.never')
            ) : (
              <Instant value={capture.settledAt} />
            ),
        },
        { name: t('page.record.finished'), value: <Instant value={capture.finishedAt} /> },
        { name: t('page.record.clock'), value: clockWords(t, capture.clock) },
        ...(viewport === null
          ? []
          : [
              {
                name: t('page.record.window'),
                value: t('page.record.window.value', {
                  width: viewport.width,
                  height: viewport.height,
                  scale: capture.devicePixelRatio ?? 1,
                }),
              },
            ]),
        ...(language === '' ? [] : [{ name: t('page.record.language'), value: language }]),
        ...conditionFacts(t, capture.conditions),
        {
          name: t('page.record.tools'),
          value: t(capture.toolsOpened ? 'page.record.tools.yes' : 'page.record.tools.no'),
        },
        {
          name: t('page.record.worker'),
          value: <Workers workers={capture.serviceWorkers} />,
        },
      ]}
    />
  );
}

/** Local time with its zone, and beside it what the record says: UTC to the millisecond. */
function Instant({ value }: { readonly value: string | null }) {
  const t = useText();
  return (
    <>
      <DateTime value={value} />
      {value !== null && (
        <span className="muted small">
          {' · '}
          {t('time.utc', { time: value.replace('T', ' ').replace('Z', '') })}
        </span>
      )}
    </>
  );
}

function conditionFacts(t: TextOf, conditions: CaptureSummaryView['conditions']): readonly Fact[] {
  if (conditions === null) return [];
  const { connection, badCertificates, sandbox } = conditions;
  return [
    {
      name: t('page.record.connection'),
      value:
        connection === 'direct'
          ? t('page.record.connection.direct')
          : t('page.record.connection.proxy', { kind: connection }),
    },
    {
      name: t('page.record.certificates'),
      value: t(
        badCertificates === 'allowed'
          ? 'page.record.certificates.allowed'
          : 'page.record.certificates.refused',
      ),
    },
    ...(sandbox === null
      ? []
      : [
          {
            name: t('page.record.sandbox'),
            value: t(sandbox ? 'page.record.sandbox.yes' : 'page.record.sandbox.no'),
          },
        ]),
  ];
}

function Workers({ workers }: { readonly workers: CaptureSummaryView['serviceWorkers'] }) {
  const t = useText();
  if (workers.length === 0) return t('page.record.worker.none');
  return (
    <ul>
      {workers.map(({ url, state }) => (
        <li key={`${url} ${state}`}>
          <Address value={url} /> <span className="muted">{state}</span>
        </li>
      ))}
    </ul>
  );
}

function browserWords(t: TextOf, { browser, profile }: CaptureSummaryView): string {
  const { product, version } = browser;
  if (product === '') return t('page.record.browser.unknown');
  return t(profile === 'signed-in' ? 'page.record.browser.signed-in' : 'page.record.browser.clean', {
    product,
    version,
  });
}

function clockWords(t: TextOf, { source, offsetMs }: CaptureSummaryView['clock']): string {
  if (offsetMs === null)
    return source === 'system' ? t('page.record.clock.system') : t('page.record.clock.other', { source });
  const offset = Math.abs(offsetMs);
  const key =
    offsetMs > 0
      ? 'page.record.clock.ahead'
      : offsetMs < 0
        ? 'page.record.clock.behind'
        : 'page.record.clock.same';
  return t(key, { source, offset });
}
