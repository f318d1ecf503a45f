import { z } from 'zod';
import { tell, type DevTools } from '../devtools.ts';
import type { Line } from '../recorder/log-lines.ts';

/** What a person did in a window: how often and when, and never what. */
export interface Use {
  readonly clicks: number;
  readonly keys: number;
  readonly wheels: number;
  readonly first: string | null;
  readonly last: string | null;
}

export const unused: Use = { clicks: 0, keys: 0, wheels: 0, first: null, last: null };

const WORLD = 'holdfast-person';
const BINDING = 'holdfastPerson';

/** Told by the listener below. */
const told = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['clicks', 'keys', 'wheels']) }),
  z.object({ kind: z.literal('typing'), field: z.int(), value: z.string() }),
  z.object({ kind: z.literal('typed'), value: z.string() }),
]);
export type Told = z.infer<typeof told>;

/**
 * Runs beside the page in a world of its own, before the page's first script: it hears what the person does, not what scripts do, and tells how often. What is
 * typed into a password field is told too, since it must be withheld wherever it turns up later. A field stays one when the page shows its letters.
 */
const LISTENER = `(() => {
  const tell = (message) => globalThis.${BINDING}(JSON.stringify(message));
  const known = new WeakMap();
  let count = 0, wheel = 0;
  const passwordOf = (event) => {
    const field = event.composedPath()[0];
    if (!(field instanceof HTMLInputElement)) return null;
    if (!known.has(field) && field.type === 'password') known.set(field, ++count);
    return known.has(field) ? field : null;
  };
  const typed = (event) => {
    const field = passwordOf(event);
    if (field !== null && field.value !== '') tell({ kind: 'typed', value: field.value });
  };
  const options = { capture: true, passive: true };
  const hear = (name, listener) => addEventListener(name, listener, options);
  hear('pointerdown', (event) => { if (event.isTrusted) tell({ kind: 'clicks' }); });
  hear('keydown', (event) => {
    if (event.isTrusted && !event.repeat) tell({ kind: 'keys' });
    if (event.key === 'Enter') typed(event);
  });
  hear('wheel', (event) => {
    if (!event.isTrusted || event.timeStamp - wheel < 1000) return;
    wheel = event.timeStamp;
    tell({ kind: 'wheels' });
  });
  hear('input', (event) => {
    const field = passwordOf(event);
    if (field !== null) tell({ kind: 'typing', field: known.get(field), value: field.value });
  });
  hear('change', typed);
  hear('focusout', typed);
})()`;

/** Puts the listener into every document of a session from the next one on, and into the one that is there. */
export function listenToPerson(tools: DevTools, session: string): void {
  tell(tools, 'Runtime.addBinding', { name: BINDING, executionContextName: WORLD }, session);
  tell(tools, 'Page.enable', {}, session);
  const script = { source: LISTENER, worldName: WORLD, runImmediately: true };
  tell(tools, 'Page.addScriptToEvaluateOnNewDocument', script, session);
}

export const bindingCalled = z.object({
  name: z.literal(BINDING),
  payload: z.string(),
  executionContextId: z.int(),
});

/** What the listener says, or null where a page has sent something else by its name. */
export function readTold(payload: string): Told | null {
  try {
    return told.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

/** One more of a kind, now. */
export function counted(use: Use, kind: 'clicks' | 'keys' | 'wheels', at: string): Use {
  return { ...use, [kind]: use[kind] + 1, first: use.first ?? at, last: at };
}

/** What the record says of the person's use, and of the script of ours that counted it. */
export function linesOfUse({ clicks, keys, wheels, first, last }: Use, startedAt: string): readonly Line[] {
  const script: Line = {
    at: startedAt,
    level: 'holdfast-script',
    text: 'a listener in a world of its own counts clicks and keys; the page does not see it',
    url: '',
    line: 0,
  };
  if (first === null || last === null) return [script];
  const text = `the person used the page: ${String(clicks)} clicks, ${String(keys)} keys, ${String(wheels)} turns of the wheel until ${last}`;
  return [script, { at: first, level: 'person', text, url: '', line: 0 }];
}

/** Everything typed into password fields so far, kept in memory only. */
export interface Passwords {
  hear(session: string, context: number, said: Told): void;
  all(): readonly string[];
}

export function createPasswords(): Passwords {
  const done = new Set<string>();
  const typing = new Map<string, string>();
  return {
    hear(session, context, said) {
      if (said.kind === 'typed') done.add(said.value);
      // A field that is sent before it was left: the last that was in it counts.
      else if (said.kind === 'typing')
        typing.set(`${session} ${String(context)} ${String(said.field)}`, said.value);
    },
    all: () => [...new Set([...done, ...typing.values()])].filter((one) => one !== ''),
  };
}
