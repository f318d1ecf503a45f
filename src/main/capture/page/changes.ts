import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';

const metrics = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });
const telling = new Set(['LayoutCount', 'RecalcStyleCount', 'Nodes', 'Documents']);

/** Tells whether anything but the place that is scrolled to has changed in a session since it was asked last. */
export function followChanges(tools: DevTools): (session: string) => Promise<boolean> {
  const known = new Map<string, string>();
  return async (session) => {
    if (!known.has(session)) await tools.send('Performance.enable', {}, session);
    const read = await ask(tools, metrics, 'Performance.getMetrics', {}, session);
    const state = read.metrics
      .filter(({ name }) => telling.has(name))
      .map(({ value }) => value)
      .join(' ');
    const isChanged = known.get(session) !== state;
    known.set(session, state);
    return isChanged;
  };
}
