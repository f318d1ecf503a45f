import type { Spool } from '../blob.ts';
import { pause } from '../clock.ts';
import type { DevTools } from '../devtools.ts';
import type { Behaviour } from '../record/capture-json.ts';
import type { Attached } from '../recorder/sessions.ts';
import type { RecordFile } from '../wacz/pack.ts';
import { boxesIn, type ScrollBox } from './boxes.ts';
import { followChanges } from './changes.ts';
import { takeHold, type Handle, type Place, type Way } from './move.ts';
import { patient } from './patient.ts';
import { windowPicture } from './pictures.ts';
import type { Seen } from './seen.ts';
import { calm, type Traffic } from './settle.ts';

/** What scrolling showed, beside the words. */
export interface Scrolled {
  readonly pictures: readonly RecordFile[];
  readonly behaviours: readonly Behaviour[];
  /** The limits that stopped it while there was more to scroll to. */
  readonly stopped: ReadonlySet<Stop>;
}

/** What is scrolled, and what it may cost. */
export interface ToScroll {
  readonly tools: DevTools;
  readonly session: string;
  readonly target: string;
  readonly sessions: ReadonlyMap<string, Attached>;
  readonly network: Traffic;
  readonly spool: Spool;
  /** Hears of each picture when it is made. */
  readonly onPicture?: ((picture: RecordFile) => void) | undefined;
  readonly seen: Seen;
  readonly steps: number;
  readonly left: () => number;
  /** Is called when the document's end was reached; true where that brought more. */
  readonly atEnd: () => Promise<boolean>;
}

/** For so long the end of a box is watched for more to arrive where nothing is under way, and where something is. In milliseconds. */
const AT_END_MS = 450;
const LOADING_MS = 3000;
/** What a step makes a page ask for is waited for, but not for ever. */
const STEP_MS = 1500;
/** A command that is not answered for so long is given up. */
const PATIENCE_MS = 15_000;
const LEAST_PATIENCE_MS = 1000;
/** So many steps of a document are pictured although they show nothing that was not there before. */
const MOST_STILL = 60;
/** No box takes more than this part of the time that is left, so that others get theirs. */
const PART = 0.5;

/**
 * Scrolls every inner box to its top until it stops growing and then down to its end, then the document; keeps a picture of each step that shows something
 * new, and the words wherever anything has changed, since a list that recycles its rows never holds more than it shows. Ends at the document's top again.
 */
export async function scrollThrough(work: ToScroll): Promise<Scrolled> {
  const { session, target, sessions, network, spool, seen, left } = work;
  const tools = patient(work.tools, () => Math.min(PATIENCE_MS, Math.max(LEAST_PATIENCE_MS, left())));
  const pictures: RecordFile[] = [];
  const behaviours: Behaviour[] = [];
  const stopped = new Set<Stop>();
  const hasChanged = followChanges(tools);
  const waiting: ScrollBox[] = [];
  const known = new Set<string>();
  let steps = 0;
  let lastPicture = '';

  /** False where nothing but the place has changed since the last time. */
  const look = async (one: string, direction: 'up' | 'down' = 'down'): Promise<boolean> => {
    if (!(await hasChanged(one))) return false;
    const own = one === session ? target : '';
    for (const box of boxesIn(await seen.look(one, direction), one, own)) {
      if (known.has(box.key)) continue;
      known.add(box.key);
      waiting.push(box);
    }
    return true;
  };
  const shoot = async () => {
    const blob = await spool.of(await windowPicture(tools, session));
    if (blob.sha256 === lastPicture) return;
    lastPicture = blob.sha256;
    const made = { path: `scroll/${String(pictures.length + 1).padStart(3, '0')}.png`, blob };
    pictures.push(made);
    work.onPicture?.(made);
  };
  const more = async (handle: Handle, way: Way, before: Place): Promise<boolean> => {
    // What is all in sight has no end that could be reached.
    if (before.size <= before.seen + 1) return false;
    const start = performance.now();
    const limit = () => (network.inFlight() > 0 ? LOADING_MS : AT_END_MS) - (performance.now() - start);
    while (limit() > 0 && left() > 0) {
      await pause(60);
      const { size, at } = await handle.read(way);
      if (size > before.size || (way === 'top' && Math.abs(at - before.at) >= 1)) return true;
    }
    return false;
  };
  /** Scrolls one way until nothing more comes, and says what stopped it. */
  const run = async (box: ScrollBox, handle: Handle, way: Way, end: number): Promise<Stop> => {
    const what = box.node !== null ? 'box' : box.frame === target ? 'document' : 'frame';
    const name = `scroll-${what}-${way === 'top' ? 'up' : way}`;
    let own = 0;
    const isGoingRound = followProgress();
    const why = async (): Promise<Stop> => {
      for (;;) {
        if (steps >= work.steps) return 'count';
        if (performance.now() >= end || left() <= 0) return 'time';
        const before = network.exchanges.length;
        const place = await handle.go(way);
        if (!place.moved && !(await more(handle, way, place))) return 'end';
        if (isGoingRound(way, place)) return 'end';
        steps++;
        own++;
        await calm(network, Math.min(STEP_MS, left()));
        const asked = network.exchanges.length;
        const isNew = await look(box.session, way === 'top' ? 'up' : 'down');
        if (box.session !== session) await look(session);
        // A long page that stands still is seen in the picture of the whole.
        if (isNew || asked !== before || what !== 'document' || own <= MOST_STILL) await shoot();
      }
    };
    const stop = await why();
    if (own > 0 || name === 'scroll-document-down' || stop !== 'end')
      behaviours.push({ name, steps: own, stopped: stop });
    if (stop !== 'end') stopped.add(stop);
    return stop;
  };
  const toTop = async (box: ScrollBox, handle: Handle, end: number): Promise<void> => {
    await run(box, handle, 'top', end);
    seen.restart(box.session, keyIn(box));
    await seen.look(box.session);
  };
  const through = async (box: ScrollBox): Promise<void> => {
    const end = performance.now() + left() * PART;
    const handle = await takeHold(tools, box);
    await handle.show();
    if (box.isTall) {
      if ((await handle.read('down')).before) await toTop(box, handle, end);
      const stop = await run(box, handle, 'down', end).catch((): Stop => 'gone');
      seen.finish(box.session, keyIn(box), stop === 'end');
    }
    if (!box.isWide) return;
    await run(box, handle, 'right', end);
    await handle.go('left');
  };
  const boxes = async (): Promise<void> => {
    for (let box = waiting.shift(); box !== undefined && left() > 0; box = waiting.shift())
      await through(box).catch(() => behaviours.push({ name: 'scroll-box', steps: 0, stopped: 'gone' }));
  };

  const frames = () => [...sessions.values()].filter(({ type }) => type === 'page' || type === 'iframe');
  const looks = async () => {
    for (const one of frames()) await look(one.session).catch(() => undefined);
  };
  const whole = async () => {
    const key = `${session} document:${target}`;
    const own: ScrollBox = { session, frame: target, node: null, key, isTall: true, isWide: true };
    await looks();
    const page = await takeHold(tools, own);
    if ((await page.read('down')).before) await toTop(own, page, performance.now() + left() * PART);
    await boxes();
    await page.go('top');
    const end = performance.now() + left();
    const down = () => run(own, page, 'down', end).catch((): Stop => (left() > 0 ? 'gone' : 'time'));
    let stop = await down();
    while (stop === 'end' && (await work.atEnd())) stop = await down();
    if (stop !== 'end') stopped.add(stop);
    seen.finish(session, keyIn(own), stop === 'end');
    await run(own, page, 'right', end);
    await page.go('left');
    await looks();
    await boxes();
    await page.go('top');
    await calm(network, Math.min(STEP_MS, left()));
  };
  await whole().catch(async () => {
    const stop = left() > 0 ? 'gone' : 'time';
    behaviours.push({ name: 'scroll-document-down', steps, stopped: stop });
    stopped.add(stop);
  });
  return { pictures, behaviours, stopped };
}

/** A box that jumps back so often without having more in it is at its end. */
const MOST_ROUNDS = 4;

/** Tells, place after place, whether scrolling has come to nothing new for a while: some boxes jump back by themselves. */
function followProgress(): (way: Way, place: Place) => boolean {
  let furthest = -Infinity;
  let largest = 0;
  let rounds = 0;
  return (way, { at, size }) => {
    const reached = way === 'down' ? at : Math.abs(at);
    const isFurther = way !== 'top' && reached > furthest + 0.5;
    rounds = isFurther || size > largest ? 0 : rounds + 1;
    furthest = Math.max(furthest, reached);
    largest = Math.max(largest, size);
    return rounds > MOST_ROUNDS;
  };
}

/** What ended scrolling: the end of the content, a limit, or that the page did not answer. */
type Stop = 'end' | 'time' | 'count' | 'gone';

const keyIn = ({ key, session }: ScrollBox) => key.slice(session.length + 1);
