import type { MessageKey } from '../../../../shared/i18n/index.ts';
import type { TextOf } from '../../../ui/text.ts';
import { reasonKind } from '../reason-kind.ts';

/** What the record calls its parts (docs/formats/capture.md), and our words for them. */
const parts: Readonly<Record<string, MessageKey>> = {
  'the page': 'page.lack.page',
  'the end of loading': 'page.lack.loading',
  'a download': 'page.lack.download',
  'a frame or worker': 'page.lack.frame',
  scrolling: 'page.lack.scrolling',
  'what further scrolling would show': 'page.lack.further',
  certificates: 'page.lack.certificates',
  'what the page says of itself': 'page.lack.said',
  'full.png': 'page.lack.full',
  'initial.png': 'page.lack.initial',
  'settled.png': 'page.lack.settled',
  'page.pdf': 'page.lack.print',
  'page.mhtml': 'page.lack.saved',
  'dom.json': 'page.lack.dom',
  'accessibility.json': 'page.lack.accessibility',
};

const reasons: Readonly<Record<string, MessageKey>> = {
  'the page kept asking until the time was over': 'page.lack.because.restless',
  'downloads are denied': 'page.lack.because.denied',
  'it crashed': 'page.lack.because.crashed',
  'the time was over': 'page.lack.because.time',
  'the browser did not give it': 'page.lack.because.browser',
  'a secret of this session stands in it': 'page.lack.because.secret',
  'a limit of steps or time was reached': 'page.lack.because.limit',
};

export interface Lack {
  readonly what: string;
  readonly reason: string;
}

/** Something that a record lacks, in the reader's language where the words of the record are known, else in those words. */
export function lackWords(t: TextOf, { what, reason }: Lack): Lack {
  return { what: partWords(t, what), reason: becauseWords(t, reason) };
}

function partWords(t: TextOf, what: string): string {
  const key = parts[what];
  return key === undefined ? what : t(key);
}

function becauseWords(t: TextOf, reason: string): string {
  const key = reasons[reason];
  if (key !== undefined) return t(key);
  const [, pixels] = /^it ends (\d+) pixels below the top$/u.exec(reason) ?? [];
  if (pixels !== undefined) return t('page.lack.because.cut', { pixels: Number(pixels) });
  const [, problem] = /^it could not be opened: (?:net::ERR_)?(\S+)$/u.exec(reason) ?? [];
  if (problem !== undefined) {
    const kind = reasonKind(problem.toLowerCase().replaceAll('_', '-'));
    return `${t('page.lack.because.unopened')} ${t(`page.reason.${kind}`)} (${problem}).`;
  }
  return reason;
}
