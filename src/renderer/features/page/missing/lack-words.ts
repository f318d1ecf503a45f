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
  'everything that was still to come': 'page.lack.rest',
  'what the page says of itself': 'page.lack.said',
  'full.png': 'page.lack.full',
  'frames of other sites in full.png': 'page.lack.guests',
  'initial.png': 'page.lack.initial',
  'settled.png': 'page.lack.settled',
  'page.pdf': 'page.lack.print',
  'page.mhtml': 'page.lack.saved',
  'dom.json': 'page.lack.dom',
  'accessibility.json': 'page.lack.accessibility',
};

const reasons: Readonly<Record<string, MessageKey>> = {
  'the page kept asking until the time was over': 'page.lack.because.restless',
  'the page kept asking for more': 'page.lack.because.restless',
  'the page kept loading itself or another one': 'page.lack.because.moving',
  'a script of it let nothing else happen, and was ended': 'page.lack.because.script',
  'it closed itself': 'page.lack.because.closed',
  'the page was gone by then': 'page.lack.because.gone',
  'the page did not answer any more': 'page.lack.because.silent',
  'the program ended while the page was being captured': 'page.lack.because.killed',
  'the capture was ended before it was done': 'page.lack.because.ended',
  'the browser ended while it was captured': 'page.lack.because.browser-ended',
  'some frames of other sites are empty in it': 'page.lack.because.frames',
  'the page is too large for the time that was left': 'page.lack.because.large',
  'the time for it was over': 'page.lack.because.time',
  'there is more of it than is kept': 'page.lack.because.limit',
  'nobody whom the browser trusts vouches for it': 'page.certificates.fault.authority',
  'it was not valid on that day': 'page.certificates.fault.date',
  'it was issued for another name': 'page.certificates.fault.name',
  'it was called back': 'page.certificates.fault.revoked',
  'it breaks a rule for certificates': 'page.certificates.fault.weak',
  'it stands in no public log': 'page.certificates.fault.log',
  'the server and the browser agree on no way to speak': 'page.certificates.fault.unspoken',
  'the browser does not trust it': 'page.certificates.fault.other',
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
  if (key !== undefined) return t(key);
  const [, count, things] = /^(one|\d+) (request|connection)s?$/u.exec(what) ?? [];
  if (count !== undefined)
    return t(things === 'request' ? 'page.lack.requests' : 'page.lack.connections', {
      count: count === 'one' ? 1 : Number(count),
    });
  const [, place] = /^a trusted certificate of (\S+)$/u.exec(what) ?? [];
  return place === undefined ? what : t('page.lack.certificate', { place });
}

function becauseWords(t: TextOf, reason: string): string {
  const key = reasons[reason];
  if (key !== undefined) return t(key);
  const [, listed] = /^(\S+) \(see failed\.jsonl\)$/u.exec(reason) ?? [];
  if (listed !== undefined) return `${t(`page.reason.${reasonKind(listed)}`)}.`;
  const [, below] = /(\d+) pixels below the top/u.exec(reason) ?? [];
  const [, aside] = /(\d+) pixels to the right/u.exec(reason) ?? [];
  if (below !== undefined || aside !== undefined) {
    return [
      ...(below === undefined ? [] : [t('page.lack.because.cut', { pixels: Number(below) })]),
      ...(aside === undefined ? [] : [t('page.lack.because.narrow', { pixels: Number(aside) })]),
    ].join(' ');
  }
  const [, problem] = /^it could not be opened: (?:net::ERR_)?(\S+)$/u.exec(reason) ?? [];
  if (problem !== undefined) {
    const kind = reasonKind(problem.toLowerCase().replaceAll('_', '-'));
    return `${t('page.lack.because.unopened')} ${t(`page.reason.${kind}`)} (${problem}).`;
  }
  return reason;
}
