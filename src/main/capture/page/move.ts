import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';
import { worldOf } from '../record/about-page.ts';
import type { ScrollBox } from './boxes.ts';

const object = z.object({ object: z.object({ objectId: z.string() }) });
const evaluated = z.object({ result: z.object({ objectId: z.string() }) });
const answered = z.object({ result: z.object({ value: z.unknown().optional() }) });
const place = z.object({
  /** Whether the content moved. */
  moved: z.boolean(),
  /** How much there is to scroll through, and where it stands, in CSS pixels. */
  size: z.number(),
  at: z.number(),
  /** How much of it is in sight at once. */
  seen: z.number(),
  /** Whether there is content before what is in sight. */
  before: z.boolean(),
});
export type Place = z.infer<typeof place>;

/** Where to scroll: by most of what is in sight, or to the beginning. */
export type Way = 'down' | 'right' | 'top' | 'left';

/** A handle on something that scrolls. */
export interface Handle {
  go(way: Way): Promise<Place>;
  /** How it stands, along the way that was named. */
  read(way: Way): Promise<Place>;
  /** Brings it into sight. */
  show(): Promise<void>;
}

/** Of what is in sight this part goes out of sight with every step: what was at the edge is seen whole the next time. */
const STEP = 0.88;

/**
 * It runs in a world of its own. A position that the page will not be scrolled to, because it snaps to others, is looked for further on. Then two frames
 * are waited for, in which the page may answer; a page that is not painted gives none, so not for long.
 */
const MOVE = `async function (way, isStill) {
  const isWide = way === 'right' || way === 'left';
  const read = () => (isWide ? this.scrollLeft : this.scrollTop);
  const isRoot = this === document.scrollingElement || this === document.documentElement;
  const seen = isWide ? (isRoot ? innerWidth : this.clientWidth) : (isRoot ? innerHeight : this.clientHeight);
  const size = () => (isWide ? this.scrollWidth : this.scrollHeight);
  const before = read(), sizeBefore = size();
  const to = (value) => this.scrollTo({ [isWide ? 'left' : 'top']: value, behavior: 'instant' });
  const { direction, display, flexDirection } = getComputedStyle(this);
  const isUpwards = display.includes('flex') && flexDirection === 'column-reverse';
  const hasBefore = () => read() >= 1 || (!isWide && isUpwards && seen - read() < size() - 1);
  const isBackwards = before < 0 || (isWide && direction === 'rtl');
  if (isStill) return { moved: false, size: size(), at: before, seen, before: hasBefore() };
  if (way === 'top' || way === 'left') to(way === 'left' && isBackwards ? size() : -size());
  else {
    const by = Math.max(30, Math.floor(seen * ${String(STEP)}));
    for (const factor of [1, 1.3, 2, 1000]) {
      to(before + (isWide && isBackwards ? -1 : 1) * by * factor);
      if (Math.abs(read() - before) >= 1) break;
    }
  }
  const isMoved = Math.abs(read() - before) >= 1;
  if (isMoved) await new Promise((go) => { requestAnimationFrame(() => requestAnimationFrame(go)); setTimeout(go, 250); });
  return { moved: isMoved || size() > sizeBefore, size: size(), at: read(), seen, before: hasBefore() };
}`;

const SHOW = `function () { this.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' }); }`;

/** Takes hold of a box. Rejects where it is gone. */
export async function takeHold(tools: DevTools, { session, frame, node }: ScrollBox): Promise<Handle> {
  const executionContextId = await worldOf(tools, session, frame);
  const objectId =
    node === null
      ? (
          await ask(
            tools,
            evaluated,
            'Runtime.evaluate',
            {
              expression: 'document.scrollingElement ?? document.documentElement',
              contextId: executionContextId,
            },
            session,
          )
        ).result.objectId
      : (await ask(tools, object, 'DOM.resolveNode', { backendNodeId: node, executionContextId }, session))
          .object.objectId;
  const call = (functionDeclaration: string, ...values: readonly unknown[]) =>
    ask(
      tools,
      answered,
      'Runtime.callFunctionOn',
      {
        objectId,
        functionDeclaration,
        arguments: values.map((value) => ({ value })),
        awaitPromise: true,
        returnByValue: true,
      },
      session,
    );
  return {
    async go(way) {
      return place.parse((await call(MOVE, way, false)).result.value);
    },
    async read(way) {
      return place.parse((await call(MOVE, way, true)).result.value);
    },
    async show() {
      await call(SHOW);
    },
  };
}
