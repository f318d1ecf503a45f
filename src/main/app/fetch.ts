import { z } from 'zod';
import { addOptions, type AddResult } from '../../shared/contract/item-methods.ts';
import type { Answer } from '../../shared/contract/index.ts';
import { pictureMade } from '../../shared/model/how-made.ts';
import { caseId, itemId, uuid } from '../../shared/model/ids.ts';
import { streamSource } from '../intake/source.ts';
import { openSession, openVault, type AppContext } from './context.ts';
import { AppError, callErrorOf } from './errors.ts';
import { evidenceResponse } from './evidence-response.ts';
import { findOpenCase } from './find.ts';
import { takeInOne } from './intake/take-in.ts';
import { keptAnswer } from './page/look.ts';
import { savedResponse, servedAnswer } from './page/serve.ts';
import { servedBytes } from './served-bytes.ts';

const uploadQuery = addOptions.extend({
  case: caseId,
  name: z.string().min(1).max(4096),
  job: uuid.optional(),
  method: z.enum(['upload', 'clipboard']).default('upload'),
  /** How a picture was made in the window: JSON. */
  how: z
    .string()
    .max(8000)
    .transform((text, context) => {
      const made = pictureMade.safeParse(parsedJson(text));
      if (made.success) return made.data;
      context.addIssue('it does not say how the picture was made');
      return z.NEVER;
    })
    .optional(),
  modifiedAt: z.coerce.number().int().optional(),
  bytes: z.coerce.number().int().nonnegative().optional(),
});

/** Serves evidence and saved pages that the person chose to look at, and takes uploads in. Anything else is 404. */
export function createFetch(context: AppContext): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'GET' && pathname.startsWith('/evidence/'))
      return evidence(context, request, pathname);
    if (request.method === 'GET' && pathname.startsWith('/saved/')) return saved(context, pathname);
    if (request.method === 'POST' && pathname === '/intake')
      return Response.json(await upload(context, request));
    return new Response(null, { status: 404 });
  };
}

async function evidence(context: AppContext, request: Request, pathname: string): Promise<Response> {
  try {
    const session = openSession(context);
    const name = pathname.slice('/evidence/'.length);
    const answer = keptAnswer(session, name);
    if (answer !== null) return evidenceResponse(request, await servedAnswer(session.vault, answer));
    const view = session.views.get(name);
    if (view === undefined) return new Response(null, { status: 404 });
    return evidenceResponse(request, await servedBytes(session.vault, view, itemId.parse(view.item)));
  } catch (error) {
    const { code } = callErrorOf(error);
    return new Response(null, { status: code === 'VAULT_LOCKED' ? 403 : 500 });
  }
}

function saved(context: AppContext, pathname: string): Response {
  try {
    return savedResponse(context, pathname.slice('/saved/'.length));
  } catch (error) {
    return new Response(null, { status: callErrorOf(error).code === 'VAULT_LOCKED' ? 403 : 500 });
  }
}

/** The body streams straight into the encrypted store: an upload is never a file on this machine's disk. */
async function upload(context: AppContext, request: Request): Promise<Answer<AddResult>> {
  try {
    const parsed = uploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!parsed.success) throw new AppError('BAD_REQUEST', 'the upload does not say what it is');
    const { name, job, method, how, modifiedAt, bytes, ...wanted } = parsed.data;
    findOpenCase(openVault(context), wanted.case);
    const stream = streamSource(name, how?.method ?? method, bodyOf(request), {
      expectedBytes: bytes ?? null,
      modifiedAt: modifiedAt === undefined ? null : new Date(modifiedAt),
    });
    const source = how === undefined ? stream : { ...stream, how };
    return {
      ok: true,
      value: await context.jobs.run(job, (work) => takeInOne(context, wanted, source, name, work)),
    };
  } catch (error) {
    return { ok: false, error: callErrorOf(error) };
  }
}

async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  for await (const chunk of request.body) yield chunk;
}

/** The value of a JSON text; undefined where it is none. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
