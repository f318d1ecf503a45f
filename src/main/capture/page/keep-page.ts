import type { Spool } from '../blob.ts';
import type { Deadline } from '../clock.ts';
import type { DevTools } from '../devtools.ts';
import type { Behaviour, Limit } from '../record/capture-json.ts';
import type { Steps } from '../record/steps.ts';
import type { Attached } from '../recorder/sessions.ts';
import type { RecordFile } from '../wacz/pack.ts';
import type { Traffic } from './open-page.ts';
import { fullPicture } from './pictures.ts';
import { accessibility, domSnapshot, passwordsIn, printedPage, savedPage, type Snapshot } from './saved.ts';
import { scrollThrough } from './scroll.ts';
import { linesOf, mergeLines } from './text.ts';

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
  readonly time: Deadline;
  readonly steps: Steps;
}

/** Steps of scrolling that are pictured. */
const MOST_STEPS = 60;

/** Scrolls through the page and keeps what it shows and holds. What cannot be had is noted and left out. */
export async function keepPage(tools: DevTools, around: Around): Promise<KeptPage> {
  const { session, target, sessions, network, spool, time, steps } = around;
  const limits = { steps: MOST_STEPS, left: () => time.left(0.75) };
  const scrolled = await steps.attempt('scrolling', time.left(0.85), () =>
    scrollThrough(tools, session, target, network, spool, limits),
  );
  if (scrolled?.cut === true)
    steps.lacks('what further scrolling would show', 'a limit of steps or time was reached');
  const full = await steps.attempt('full.png', time.left(), () => fullPicture(tools, session, spool));
  if (full !== null && full.cutAt !== null)
    steps.lacks('full.png', `it ends ${String(full.cutAt)} pixels below the top`);
  const mhtml = await steps.attempt('page.mhtml', time.left(), () => savedPage(tools, session));
  const frames = [...sessions.values()].filter(({ type }) => type === 'page' || type === 'iframe');
  const snapshots: { readonly session: string; readonly type: string; readonly snapshot: Snapshot }[] = [];
  const trees: { readonly type: string; readonly nodes: readonly unknown[] }[] = [];
  for (const { session: one, type } of frames) {
    const snapshot = await steps.attempt('dom.json', time.left(), () => domSnapshot(tools, one));
    if (snapshot !== null) snapshots.push({ session: one, type, snapshot });
    const nodes = await steps.attempt('accessibility.json', time.left(), () => accessibility(tools, one));
    if (nodes !== null) trees.push({ type, nodes });
  }
  const own = snapshots.find((one) => one.session === session);
  const last = own === undefined ? [] : linesOf(own.snapshot);
  const lines = scrolled === null ? last : mergeLines(scrolled.lines, last, 'down');
  const foreign = snapshots.filter((one) => one !== own).flatMap(({ snapshot }) => linesOf(snapshot));
  const pdf = await steps.attempt('page.pdf', time.left(), () => printedPage(tools, session));
  return {
    pictures: [...(full?.files ?? []), ...(scrolled?.pictures ?? [])],
    words: [{ path: 'text.txt', text: [...lines, ...foreign].map((line) => `${line}\n`).join('') }],
    values: [
      { path: 'dom.json', value: { frames: snapshots.map(({ type, snapshot }) => ({ type, ...snapshot })) } },
      { path: 'accessibility.json', value: { frames: trees } },
    ],
    pdf,
    mhtml,
    passwords: snapshots.flatMap(({ snapshot }) => passwordsIn(snapshot)),
    behaviours: scrolled?.behaviours ?? [],
    limits: [
      { name: 'scrollSteps', value: MOST_STEPS, reached: (scrolled?.pictures.length ?? 0) >= MOST_STEPS },
    ],
  };
}
