import { z } from 'zod';
import type { Spool } from '../blob.ts';
import type { DevTools } from '../devtools.ts';
import { runApart } from '../record/about-page.ts';
import type { Behaviour } from '../record/capture-json.ts';
import type { RecordFile } from '../wacz/pack.ts';
import { settle, type Traffic } from './open-page.ts';
import { windowPicture } from './pictures.ts';
import { domSnapshot } from './saved.ts';
import { linesOf, mergeLines } from './text.ts';

/** What scrolling showed. */
export interface Scrolled {
  readonly pictures: readonly RecordFile[];
  readonly lines: readonly string[];
  readonly behaviours: readonly Behaviour[];
  /** Set where there was more to scroll to than the limits allow. */
  readonly cut: boolean;
}

/** What scrolling may cost. */
export interface ScrollLimits {
  readonly steps: number;
  left(): number;
}

const moved = z.object({ moved: z.boolean(), atEnd: z.boolean() });
const boxCount = z.int();

/** The document and every box that scrolls downwards, in the order of the page; kept beside the page, not in it. */
const FIND = `(() => {
  const found = [];
  const walk = (root) => {
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) walk(one.shadowRoot);
      if (one === document.scrollingElement || one === document.body || one === document.documentElement) continue;
      if (one.clientHeight < 60 || one.scrollHeight - one.clientHeight < 20) continue;
      if (/auto|scroll|overlay/.test(getComputedStyle(one).overflowY)) found.push(one);
    }
  };
  walk(document);
  globalThis.holdfastBoxes = [document.scrollingElement ?? document.documentElement, ...found];
  return globalThis.holdfastBoxes.length;
})()`;

const step = (box: number, direction: 'up' | 'down' | 'top') => `(async () => {
  const box = globalThis.holdfastBoxes[${String(box)}];
  if (!box || !box.isConnected) return { moved: false, atEnd: true };
  if (${String(box)} > 0) box.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const before = box.scrollTop, height = box.scrollHeight;
  const by = Math.max(40, Math.floor((${String(box)} === 0 ? innerHeight : box.clientHeight) * 0.85));
  const to = ${JSON.stringify(direction)} === 'top' ? 0 : before + (${JSON.stringify(direction)} === 'down' ? by : -by);
  box.scrollTo({ top: to, behavior: 'instant' });
  await new Promise((go) => { requestAnimationFrame(() => requestAnimationFrame(go)); setTimeout(go, 300); });
  const end = box.scrollTop + (${String(box)} === 0 ? innerHeight : box.clientHeight) >= box.scrollHeight - 1;
  return { moved: Math.abs(box.scrollTop - before) >= 1 || box.scrollHeight > height, atEnd: end };
})()`;

/**
 * Scrolls every inner box to its top until it stops growing and then down to its end, then the document down; keeps a picture and the words of each step,
 * since a list that recycles its rows never holds more than it shows. Ends at the document's top again.
 */
export async function scrollThrough(
  tools: DevTools,
  session: string,
  frameId: string,
  network: Traffic,
  spool: Spool,
  limits: ScrollLimits,
): Promise<Scrolled> {
  const pictures: RecordFile[] = [];
  const behaviours: Behaviour[] = [];
  let lines = linesOf(await domSnapshot(tools, session));
  let cut = false;
  const go = async (box: number, direction: 'up' | 'down' | 'top') =>
    moved.parse(await runApart(tools, session, frameId, step(box, direction)));
  const keep = async (direction: 'up' | 'down') => {
    await settle(network, () => Math.min(limits.left(), 1500), 150);
    lines = mergeLines(lines, linesOf(await domSnapshot(tools, session)), direction);
    const path = `scroll/${String(pictures.length + 1).padStart(3, '0')}.png`;
    pictures.push({ path, blob: await spool.of(await windowPicture(tools, session)) });
  };
  const isOver = () => pictures.length >= limits.steps || limits.left() <= 0;
  const run = async (box: number, direction: 'up' | 'down'): Promise<Behaviour> => {
    const name = `scroll-${box === 0 ? 'document' : 'box'}-${direction}`;
    let steps = 0;
    while (!isOver()) {
      const { moved: isMoved } = await go(box, direction);
      if (!isMoved) {
        // What loads when the end is reached gets a moment to arrive.
        await settle(network, () => Math.min(limits.left(), 1000), 250);
        if (!(await go(box, direction)).moved) return { name, steps, stopped: 'end' };
      }
      steps++;
      await keep(direction);
    }
    cut = true;
    return { name, steps, stopped: pictures.length >= limits.steps ? 'count' : 'time' };
  };
  const boxes = boxCount.parse(await runApart(tools, session, frameId, FIND));
  for (let box = 1; box < boxes && !isOver(); box++) {
    behaviours.push(await run(box, 'up'), await run(box, 'down'));
  }
  behaviours.push(await run(0, 'down'));
  await go(0, 'top');
  return { pictures, lines, behaviours, cut };
}
