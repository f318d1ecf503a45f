import type { Blob } from '../blob.ts';
import type { Arrived } from './bodies.ts';
import { announcedLength, type Exchange, type Failure } from './exchange.ts';

/** What an ended request comes to: what is stored of it, and why it is not whole. */
export interface Verdict {
  readonly body: Blob | null;
  readonly truncated: Exchange['truncated'];
  readonly failure: Failure | null;
}

/** What is known when a request has ended. */
export interface Ended {
  /** Why the browser says that it failed; null where it says that it did not. */
  readonly failed: Failure | null;
  readonly arrived: Arrived | null;
  readonly received: number;
  /** Whether the browser's own copy is known to be whole. */
  readonly isEnded: boolean;
  readonly empty: Blob;
}

/** Whether an answer never has a body: RFC 9110 sections 6.4.1 and 15.3.6. Bodies of redirects, and of what is asked before another site is (CORS), nobody reads. */
export function isBodiless({ method, type, answer }: Exchange): boolean {
  if (answer === null) return false;
  const { status } = answer;
  return (
    method === 'HEAD' ||
    type === 'Preflight' ||
    status < 200 ||
    [204, 205, 301, 302, 303, 304, 307, 308].includes(status)
  );
}

/** Decides what a request that has ended comes to. A body is whole when its announced length arrived, or when it ended and none was announced. */
export function judge(one: Exchange, { failed, arrived, received, isEnded, empty }: Ended): Verdict {
  if (one.answer === null) {
    return { body: null, truncated: null, failure: failed ?? { reason: 'no-answer', detail: '' } };
  }
  if (isBodiless(one)) return { body: empty, truncated: null, failure: null };
  if (arrived?.limit != null) return overLimit(arrived);
  if (arrived !== null && !arrived.isExact) {
    const detail = 'the browser gives this text only re-encoded';
    return headAlone(empty, { reason: 'body-inexact', detail });
  }
  const announced = announcedLength(one);
  const body = arrived?.blob ?? (received === 0 && announced === 0 ? empty : null);
  if (body === null) {
    const detail = 'the browser did not keep the body';
    return headAlone(empty, failed ?? { reason: 'body-unavailable', detail });
  }
  if (announced === null ? failed === null || isEnded : body.bytes >= announced)
    return { body, truncated: null, failure: null };
  const detail = 'fewer bytes came than were announced';
  return { body, truncated: 'disconnect', failure: failed ?? { reason: 'truncated', detail } };
}

/** An answer of which nothing but the head can be kept. */
export function headAlone(empty: Blob, failure: Failure): Verdict {
  return { body: empty, truncated: 'unspecified', failure };
}

/** A body that one of our own limits cut off. */
function overLimit({ blob, limit }: Arrived): Verdict {
  const reason = `limit-${limit ?? 'bytes'}`;
  return {
    body: blob,
    truncated: 'length',
    failure: { reason, detail: 'a limit of the capture was reached' },
  };
}

/** What is known of a request that has not ended when a record is made. */
export interface Unended {
  readonly arrived: Arrived | null;
  /** Whether its document has made way for another one. */
  readonly isLeft: boolean;
  /** Whether it was all there before the page got any of it; a player, say, does not take it. */
  readonly isHeld: boolean;
  readonly empty: Blob;
}

/** Decides what a request comes to of which nothing more is waited for. A stream of events has no end that it could be short of. */
export function judgeUnfinished(
  { answer, type }: Exchange,
  { arrived, isLeft, isHeld, empty }: Unended,
): Verdict {
  const body = arrived?.blob ?? (answer === null ? null : empty);
  if (isHeld) return { body, truncated: null, failure: null };
  if (arrived?.limit != null) return overLimit(arrived);
  const failure = isLeft
    ? { reason: 'aborted', detail: 'the page went on to another document' }
    : { reason: 'unfinished', detail: 'it had not ended when the capture did' };
  const truncated = answer === null ? null : isLeft ? 'disconnect' : 'time';
  return { body, truncated, failure: type === 'EventSource' && arrived !== null ? null : failure };
}
