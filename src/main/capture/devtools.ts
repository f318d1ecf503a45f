import type { z } from 'zod';

/** Parameters of a command, as the protocol's own documentation names them. */
export type Params = Readonly<Record<string, unknown>>;

/** What a listener gets: the event's parameters, unchecked, and the session that it came from (none for the browser itself). */
export type Listener = (params: unknown, session: string | undefined) => void;

/**
 * The Chrome DevTools Protocol, whoever is on the other side: a Chromium process, or a view of Electron. Sessions are flat: a frame of another
 * site, a worker and a page each have their own, named by `session`.
 */
export interface DevTools {
  /** Rejects with a DevToolsError when the browser refuses the command, and when it is gone. */
  send(method: string, params?: Params, session?: string): Promise<unknown>;
  on(event: string, listener: Listener): void;
  /** Takes nothing more from the browser, neither events nor answers, until what comes back is called; absent where that cannot be done. */
  readonly hold?: () => () => void;
  /** Lets an event by unread from now on, in every session; absent where that cannot be done. */
  readonly deafen?: (event: string) => void;
}

/** An event of our own: the browser has ended, and tells nothing more. */
export const BROWSER_GONE = 'Holdfast.browserGone';

/** A command that the browser refused, or that it can answer no more. */
export class DevToolsError extends Error {}

/** Sends a command and parses its answer. Rejects with a DevToolsError, or a ZodError where the answer has another shape. */
export async function ask<Shape extends z.ZodType>(
  tools: DevTools,
  shape: Shape,
  method: string,
  params?: Params,
  session?: string,
): Promise<z.infer<Shape>> {
  return shape.parse(await tools.send(method, params, session));
}

/** Listens to an event in the shape that is needed of it. An event of another shape is none that was meant, and is passed over. */
export function hear<Shape extends z.ZodType>(
  tools: DevTools,
  event: string,
  shape: Shape,
  listener: (params: z.infer<Shape>, session: string | undefined) => void,
): void {
  tools.on(event, (params, session) => {
    const read = shape.safeParse(params);
    if (read.success) listener(read.data, session);
  });
}

/** Sends a command whose failure changes nothing, such as one to a frame that has just gone. */
export function tell(tools: DevTools, method: string, params?: Params, session?: string): void {
  tools.send(method, params, session).catch(() => undefined);
}
