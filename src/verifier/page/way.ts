import { roles } from '../../shared/model/person.ts';
import type { WayStage } from '../../shared/model/received.ts';
import type { ReceivedBundle } from '../../shared/model/verdict.ts';
import type { Texts } from '../texts/texts.ts';
import { card, el, evidenceText, facts, type Content } from './dom.ts';
import { fingerprintView } from './fingerprint.ts';

/** Where bundles that the case received came from, stage by stage, the earliest first. */
export function wayCard(texts: Texts, received: readonly ReceivedBundle[]): HTMLElement {
  const { t } = texts;
  const lead = el('p', {}, t('offline.way.lead'));
  return card('way', t('offline.way'), lead, ...received.map((bundle) => bundleView(texts, bundle)));
}

function bundleView(texts: Texts, { exhibit, at, from, verdict, way }: ReceivedBundle): HTMLElement {
  const { t, instant } = texts;
  return el(
    'section',
    { class: 'finding-section' },
    el('h3', {}, t('offline.way.bundle', { exhibit, time: instant(at) })),
    facts([
      [t('offline.way.from'), nameOf(texts, from)],
      [t('offline.way.verdict'), t(`verdict.${verdict}`)],
    ]),
    ...(way ?? []).map((stage, index) => stageView(texts, stage, index + 1)),
  );
}

function stageView(texts: Texts, stage: WayStage, number: number): HTMLElement {
  const { t, instant, list } = texts;
  const { ledger, first, last, keys, received } = stage;
  const values = { events: ledger.events, first: instant(first), last: instant(last), keys };
  const rows: (readonly [Content, Content])[] = [
    [t('verify.checked.created'), instant(stage.sealedAt)],
    [t('verify.checked.signer'), fingerprintView(stage.signer)],
    [t('verify.checked.events'), t('offline.way.events', values)],
    [t('offline.way.roles'), evidenceText(texts, list(stage.roles.map((role) => roleOf(texts, role))))],
  ];
  if (received !== undefined) {
    rows.push(
      [t('offline.way.from'), nameOf(texts, received.from)],
      [t('offline.way.verdict'), `${t(`verdict.${received.verdict}`)}, ${instant(received.at)}`],
    );
  }
  return el('div', {}, el('h4', {}, t('offline.way.stage', { number })), facts(rows));
}

function nameOf(texts: Texts, name: string | null): Content {
  return name === null ? texts.t('offline.way.unnamed') : evidenceText(texts, name);
}

function roleOf({ t }: Texts, role: string): string {
  const known = roles.find((one) => one === role);
  return known === undefined ? role : t(`role.${known}`);
}
