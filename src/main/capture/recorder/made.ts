import { fieldsOf, type Answer, type Exchange, type Failure } from './exchange.ts';
import type * as events from './events.ts';
import type { RawHead } from './extras.ts';

/** A request as the browser announces it; `body` holds what the announcement holds of it. */
export function exchangeOf(
  { requestId, wallTime, type, initiator, request }: events.RequestEvent,
  session: string | undefined,
): Exchange {
  const parts = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  return {
    requestId,
    session,
    url: request.url,
    method: request.method,
    type: initiator?.type === 'preflight' ? 'Preflight' : (type ?? 'Other'),
    startedAt: new Date(wallTime * 1000).toISOString(),
    requestFields: fieldsOf(request.headers),
    requestBody: Buffer.concat(parts),
    answer: null,
    headerBlock: null,
    body: null,
    truncated: null,
    failure: null,
    finished: false,
  };
}

/** The request behind a download that was denied; the browser tells no more of it than its address. `count` is how many requests came before. */
export function deniedDownload(url: string, count: number): Exchange {
  const failure = { reason: 'download-denied', detail: 'downloads are denied' };
  return {
    requestId: `download-${String(count)}`,
    session: undefined,
    url,
    method: 'GET',
    type: 'Other',
    startedAt: new Date().toISOString(),
    requestFields: [],
    requestBody: Buffer.alloc(0),
    answer: null,
    headerBlock: null,
    body: null,
    truncated: null,
    failure,
    finished: true,
  };
}

/** Whether the announcement leaves out something of what is sent, such as a file. */
export function isBodyElsewhere({ request }: events.RequestEvent): boolean {
  if (request.hasPostData !== true) return false;
  const entries = request.postDataEntries ?? [];
  return entries.length === 0 || entries.some(({ bytes }) => bytes === undefined);
}

/** An answer as the browser reports it. */
export function answerOf(response: events.ResponseEvent): Answer {
  return {
    status: response.status,
    statusText: response.statusText,
    fields: fieldsOf(response.headers),
    mimeType: response.mimeType,
    address: (response.remoteIPAddress ?? '').replace(/^\[|\]$/g, ''),
    port: response.remotePort ?? null,
    protocol: response.protocol ?? '',
    fromServiceWorker: response.fromServiceWorker ?? false,
    security: response.securityDetails ?? null,
  };
}

/** An answer of which the browser reported nothing but its raw head, since it did not let the page have it. */
export function answerOfHead({ status, headers }: RawHead): Answer {
  const fields = fieldsOf(headers);
  const type = fields.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return {
    status,
    statusText: '',
    fields,
    mimeType: type.split(';')[0]?.trim() ?? '',
    address: '',
    port: null,
    protocol: '',
    fromServiceWorker: false,
    security: null,
  };
}

/** Why a request failed, in the words of the record: the browser's own name of the error, or what it was blocked by. */
export function failureOf({
  errorText,
  blockedReason,
  corsErrorStatus,
}: {
  readonly errorText: string;
  readonly blockedReason?: string | undefined;
  readonly corsErrorStatus?: { readonly corsError: string } | undefined;
}): Failure {
  if (blockedReason !== undefined && blockedReason !== '')
    return { reason: `blocked-${blockedReason}`, detail: errorText };
  if (corsErrorStatus !== undefined)
    return { reason: 'blocked-cors', detail: `${errorText} ${corsErrorStatus.corsError}` };
  const reason = errorText
    .replace(/^net::ERR_/, '')
    .toLowerCase()
    .replaceAll('_', '-');
  return { reason: reason === '' ? 'failed' : reason, detail: errorText };
}
