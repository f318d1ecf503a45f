import type { ExtractSummary, VerificationReport } from '../../shared/model/verdict.ts';
import type { TextKey, Texts } from '../texts/texts.ts';
import { card, codeLine, el, evidenceText, facts } from './dom.ts';
import { fingerprintView } from './fingerprint.ts';
import type { Outcome } from './outcome.ts';
import { ownCheckSteps } from '../../shared/verdict/own-check.ts';

/** What the verdict rests on. */
export function checkedCard(texts: Texts, report: VerificationReport): HTMLElement {
  const { t, size, instant } = texts;
  const { checked, signer, created, bundle, timestamp } = report;
  // Where something does not hold, no row may say that everything does.
  const isAltered = report.verdict === 'altered';
  const hint = el('div', { class: 'hint' }, t('verify.checked.created.hint'));
  const stamp =
    timestamp === undefined
      ? t('verify.checked.stamp.none')
      : el('span', {}, `${instant(timestamp.time)} · `, evidenceText(texts, timestamp.authority));
  return card(
    'checked',
    t('verify.checked'),
    facts([
      [
        t('verify.checked.files'),
        t(isAltered ? 'offline.checked.files' : 'verify.checked.files.value', {
          count: checked.files,
          size: size(checked.bytes),
        }),
      ],
      [
        t('verify.checked.events'),
        t(isAltered ? 'offline.checked.events' : 'verify.checked.events.value', { count: checked.events }),
      ],
      [
        t('verify.checked.signer'),
        signer === null ? t('verify.checked.signer.none') : fingerprintView(signer),
      ],
      [
        t('verify.checked.created'),
        created === null ? t('time.unknown') : el('div', {}, instant(created), hint),
      ],
      [t('verify.checked.stamp'), stamp],
      [t('verify.checked.bundle'), bundle === null ? '–' : el('code', {}, evidenceText(texts, bundle))],
    ]),
  );
}

/** What no check of a bundle can show, whatever its verdict. Stands below every one of them. */
export function notShownCard(texts: Texts, { request, verdict: { report } }: Outcome): HTMLElement {
  const { t } = texts;
  const always: readonly TextKey[] = [
    'verify.not-shown.author',
    'verify.not-shown.account',
    'verify.not-shown.before',
    'verify.not-shown.clock',
  ];
  const points = [
    ...always.map((key) => t(key)),
    t('verify.not-shown.left-out', { leftOut: report.declared.leftOut }),
    ...report.exhibits.flatMap(({ exhibit, extract }) =>
      extract === undefined ? [] : [t('offline.not-shown.extract', { exhibit, ...countsOf(extract) })],
    ),
    ...(request.receipt === undefined ? [t('offline.not-shown.receipt')] : []),
    t(report.timestamp === undefined ? 'offline.not-shown.unstamped' : 'offline.not-shown.stamped'),
    t('verify.not-shown.renderings'),
    t('verify.not-shown.dates'),
  ];
  const list = el('ul', { class: 'points' }, ...points.map((point) => el('li', {}, point)));
  return card('not-shown', t('verify.not-shown'), list);
}

function countsOf({ messages, disclosed }: ExtractSummary): { messages: number; disclosed: number } {
  return { messages, disclosed };
}

/** How anybody checks a bundle without this page. */
export function ownCheckCard({ t }: Texts): HTMLElement {
  const steps = ownCheckSteps.map(({ id, commands }) =>
    el('li', {}, el('p', {}, t(`verify.yourself.${id}`)), ...commands.map(codeLine)),
  );
  return card(
    'yourself',
    t('verify.yourself'),
    el('p', {}, t('verify.yourself.body')),
    el('ol', { class: 'steps' }, ...steps),
    el('p', { class: 'hint' }, t('verify.yourself.more')),
  );
}
