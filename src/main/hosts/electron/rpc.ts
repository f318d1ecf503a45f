import { z } from 'zod';
import type { App } from '../../app/host.ts';
import type { Answer } from '../../../shared/contract/index.ts';

const call = z.object({ name: z.string(), input: z.unknown() });

/** Answers one message of the channel: what is not a call, or not from the window itself, is refused without reaching the app. */
export function answerRpc(app: App, trusted: boolean, message: unknown): Promise<Answer<unknown>> {
  if (!trusted) return Promise.resolve(refused('NOT_ALLOWED', 'This window is not connected to Holdfast.'));
  const request = call.safeParse(message);
  if (!request.success) return Promise.resolve(refused('BAD_REQUEST', 'This is not a call.'));
  return app.call(request.data.name, request.data.input);
}

function refused(code: 'NOT_ALLOWED' | 'BAD_REQUEST', message: string): Answer<unknown> {
  return { ok: false, error: { code, message } };
}
