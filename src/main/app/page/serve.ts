import type { OpenVault } from '../../vault/index.ts';
import { openSession, type AppContext } from '../context.ts';
import { AppError } from '../errors.ts';
import type { ServedBytes } from '../evidence-response.ts';
import { keptSaved, type AnswerView } from './look.ts';
import { withRecord } from './record.ts';
import { storedBody } from './response.ts';
import { savedHeaders } from '../../../shared/page/saved-policy.ts';

/** A body is held in memory to serve ranges of it; one beyond this must be extracted to be played. */
const LARGEST = 256 << 20;

/** A stored answer's body, ready to be served. */
export async function servedAnswer(
  vault: OpenVault,
  { item, place, mediaType }: AnswerView,
): Promise<ServedBytes> {
  const bytes = await withRecord(vault, item, (record) => storedBody(record, place, LARGEST));
  if (bytes === null)
    throw new AppError('NOT_AVAILABLE', 'this answer is too large or too damaged to be shown here');
  return {
    mediaType,
    size: bytes.length,
    stream: (start, end) => oneStretch(bytes.subarray(start, end)),
    close: () => Promise.resolve(),
  };
}

async function* oneStretch(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

/** A saved page that was made ready by `page.saved`, under headers of which no host takes anything back; 404 for every other name. */
export function savedResponse(context: AppContext, name: string): Response {
  const html = keptSaved(openSession(context), name);
  return html === null
    ? new Response(null, { status: 404 })
    : new Response(html, { headers: { ...savedHeaders, 'cache-control': 'no-store' } });
}
