import type { Spool } from '../blob.ts';
import type { Deadline } from '../clock.ts';
import type { DevTools } from '../devtools.ts';
import type { Behaviour, Limit } from '../record/capture-json.ts';
import type { Steps } from '../record/steps.ts';
import type { Attached } from '../recorder/sessions.ts';
import type { RecordFile } from '../wacz/pack.ts';
import { endEndlessScripts, type EndlessScripts } from './endless.ts';
import { fullPicture } from './full-picture.ts';
import { guestPictures, guestsIn } from './guests.ts';
import { holdPage } from './hold.ts';
import { createLoadMore } from './load-more.ts';
import { accessibility, printedPage, savedPage, type Accessible } from './saved.ts';
import { scrollThrough } from './scroll.ts';
import { createSeen } from './seen.ts';
import type { Traffic } from './settle.ts';
import { viewport } from './open-page.ts';
import { passwordsIn, type Snapshot } from './snapshot.ts';

/** What is kept of a page that is shown. */
export interface KeptPage {
  readonly pictures: readonly RecordFile[];
  readonly words: readonly { readonly path: string; readonly text: string }[];
  readonly values: readonly { readonly path: string; readonly value: unknown }[];
  readonly pdf: Buffer | null;
  readonly mhtml: string | null;
  readonly passwords: readonly string[];
  readonly behaviours: readonly Behaviour[];
  readonly limits: readonly Limit[];
}

interface Around {
  readonly session: string;
  readonly target: string;
  readonly sessions: ReadonlyMap<string, Attached>;
  readonly network: Traffic;
  readonly spool: Spool;
  /** Hears of pictures that are made on the way. */
  readonly onPicture?: ((picture: RecordFile) => void) | undefined;
  readonly time: Deadline;
  readonly steps: Steps;
  /** Set where the person asked for buttons like "Show more" to be pressed. */
  readonly loadMore?: boolean;
  /** Whoever watches over the page already; it is stopped when scrolling has ended. */
  readonly endless?: EndlessScripts;
  /** Set where only what is seen is wanted: the page is neither saved nor printed. */
  readonly onlySeen?: boolean;
}

/** Steps of scrolling: a page that is endless ends here, if its time does not come first. */
const MOST_STEPS = 1500;
/** So long one element takes in the tree for assistive technology on a slow machine. In milliseconds. */
const ENTRY_MS = 0.06;
/** The rest is for the pictures of a tall page, and for saving it. */
const SCROLL_PART = 0.62;
/** A frame of another site that does not answer gets this long, so that the others get theirs. In milliseconds. */
const FRAME_MS = 8000;

/** Scrolls through the page and keeps what it shows and holds. What cannot be had is noted and left out. The page stays where it is meanwhile. */
export async function keepPage(tools: DevTools, around: Around): Promise<KeptPage> {
  const { session, target, sessions, network, spool, time, steps } = around;
  const hold = holdPage(tools, session, target);
  hold.begin();
  const endless = around.endless ?? endEndlessScripts(tools, session, time);
  const targets = new Map<string, string>();
  const seen = createSeen(tools, (one) => sessions.get(one)?.target ?? targets.get(one) ?? null);
  const loadMore = around.loadMore === true ? createLoadMore(tools, around, () => time.left(0.55)) : null;
  const scrolled = await steps.attempt('scrolling', time.left(0.75), () =>
    scrollThrough({
      tools,
      session,
      target,
      sessions,
      network,
      spool,
      onPicture: around.onPicture,
      seen,
      steps: MOST_STEPS,
      left: () => time.left(SCROLL_PART),
      atEnd: async () => (await loadMore?.press()) === true,
    }),
  );
  for (const stop of scrolled?.stopped ?? []) steps.lacks('what further scrolling would show', reasons[stop]);
  endless.stop();
  if (endless.ended() > 0) steps.lacks('the page', 'a script of it let nothing else happen, and was ended');
  const held = await snapshots(around, seen);
  const own = held.find((one) => one.session === session);
  const areas = own === undefined ? [] : guestsIn(own.snapshot, viewport);
  const pictured =
    areas.length === 0
      ? { guests: [], isWhole: true }
      : await steps.attempt('frames of other sites in full.png', time.left(0.8), () =>
          guestPictures(tools, around, areas, () => time.left(0.75)),
        );
  if (pictured?.isWhole === false) steps.lacks('full.png', 'some frames of other sites are empty in it');
  const full = await steps.attempt('full.png', time.left(), () =>
    fullPicture(tools, session, spool, () => time.left(0.85), pictured?.guests ?? []),
  );
  if (full !== null && full.lacks !== null) steps.lacks('full.png', `it does not show ${full.lacks}`);
  const { onlySeen = false } = around;
  const mhtml = onlySeen
    ? null
    : await steps.attempt('page.mhtml', time.left(0.95), () => savedPage(tools, session));
  const trees: ({ readonly type: string } & Accessible)[] = [];
  for (const { session: one, type } of onlySeen ? [] : framesOf(sessions)) {
    const most = one === session ? time.left(0.97) : Math.min(FRAME_MS, time.left(0.97));
    const size = held.find((its) => its.session === one)?.snapshot.documents ?? [];
    const entries = size.reduce((sum, { layout }) => sum + layout.nodeIndex.length, 0);
    // What is begun cannot be called off: reading it would take from the time for writing.
    if (entries * ENTRY_MS > most) {
      steps.lacks('accessibility.json', 'the page is too large for the time that was left');
      continue;
    }
    const told = await steps.attempt('accessibility.json', most, () => accessibility(tools, one));
    for (const document of told ?? []) trees.push({ type, ...document });
  }
  const pdf = onlySeen
    ? null
    : await steps.attempt('page.pdf', time.left(), () => printedPage(tools, session));
  hold.end();
  return {
    pictures: [...(full?.files ?? []), ...(scrolled?.pictures ?? [])],
    words: [
      {
        path: 'text.txt',
        text: seen
          .lines(session)
          .map((line) => `${line}\n`)
          .join(''),
      },
    ],
    values: [
      { path: 'dom.json', value: { frames: held.map(({ type, snapshot }) => ({ type, ...snapshot })) } },
      { path: 'accessibility.json', value: { frames: trees } },
    ],
    pdf,
    mhtml,
    passwords: held.flatMap(({ snapshot }) => passwordsIn(snapshot)),
    behaviours: [
      ...(endless.ended() > 0 ? [{ name: 'end-script', steps: endless.ended(), stopped: 'end' }] : []),
      ...(scrolled?.behaviours ?? []),
      ...(loadMore?.behaviours() ?? []),
      ...(hold.denied() > 0 ? [{ name: 'stay-on-page', steps: hold.denied(), stopped: 'end' }] : []),
    ],
    limits: [
      { name: 'scrollSteps', value: MOST_STEPS, reached: scrolled?.stopped.has('count') === true },
      {
        name: 'scrollMs',
        value: Math.round((time.elapsed() + time.left()) * SCROLL_PART),
        reached: scrolled?.stopped.has('time') !== false,
      },
    ],
  };
}

const reasons = {
  end: 'nothing',
  time: 'the time for it was over',
  count: 'there is more of it than is kept',
  gone: 'the page did not answer any more',
} as const;

const framesOf = (sessions: Around['sessions']) =>
  [...sessions.values()].filter(({ type }) => type === 'page' || type === 'iframe');

interface Held {
  readonly session: string;
  readonly type: string;
  readonly snapshot: Snapshot;
}

/** The documents of every session as they stand in the end; what they show goes to what was seen. */
async function snapshots(
  { session, sessions, time, steps }: Around,
  seen: ReturnType<typeof createSeen>,
): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (const { session: one, type } of framesOf(sessions)) {
    const most = one === session ? time.left(0.9) : Math.min(FRAME_MS, time.left(0.9));
    const snapshot = await steps.attempt('dom.json', most, () => seen.look(one));
    if (snapshot !== null) held.push({ session: one, type, snapshot });
  }
  return held;
}
