import { z } from 'zod';
import type { Spool } from '../blob.ts';
import type { Deadline } from '../clock.ts';
import { hear, tell, type DevTools } from '../devtools.ts';
import { keepPage } from '../page/keep-page.ts';
import { openPage } from '../page/open-page.ts';
import { windowPicture } from '../page/pictures.ts';
import { createSteps } from '../record/steps.ts';
import { everyRequest, followSessions, type Attached } from '../recorder/sessions.ts';
import { firstPage } from '../recording.ts';
import type { RecordFile } from '../wacz/pack.ts';
import { serveRecord, type KnownFailures, type ServedTraffic } from './serve-record.ts';
import type { StoredAnswers } from './stored-answers.ts';
import type { ShownAs } from './stored-record.ts';

/** What the record shows when it is opened again. */
export interface Replayed {
  /** False where the browser did not come to the page. */
  readonly isShown: boolean;
  readonly text: string | null;
  readonly pictures: readonly RecordFile[];
  readonly traffic: ServedTraffic;
}

const attached = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string() }) });

/** Opens the captured address in a browser that reaches nothing and does with it what the capture did; everything it asks is answered from the record. */
export async function showRecord(
  tools: DevTools,
  address: string,
  shownAs: ShownAs,
  answers: StoredAnswers,
  failures: KnownFailures,
  spool: Spool,
  time: Deadline,
): Promise<Replayed> {
  const traffic = serveRecord(tools, answers, failures);
  let own: Attached | null = null;
  // Before a session runs its first line: what scripts read of the machine is what they read at the capture.
  hear(tools, 'Target.attachedToTarget', attached, ({ sessionId, targetInfo }) => {
    const { userAgent, timeZone } = shownAs;
    if (userAgent !== '') tell(tools, 'Network.setUserAgentOverride', { userAgent }, sessionId);
    if (timeZone !== '' && /^(page|iframe)$/.test(targetInfo.type))
      tell(tools, 'Emulation.setTimezoneOverride', { timezoneId: timeZone }, sessionId);
  });
  hear(tools, 'Page.javascriptDialogOpening', z.unknown(), (_params, session) => {
    tell(tools, 'Page.handleJavaScriptDialog', { accept: false }, session);
  });
  const sessions = await followSessions(tools, () => own?.target ?? null, [everyRequest]);
  own = await firstPage(sessions.current);
  const { session, target } = own;
  tell(tools, 'Browser.setDownloadBehavior', { behavior: 'deny' });
  const { width, height, devicePixelRatio: deviceScaleFactor, loadMore } = shownAs;
  const metrics = { width, height, deviceScaleFactor, mobile: false };
  await tools.send('Emulation.setDeviceMetricsOverride', metrics, session);
  const loading = await openPage(tools, session, target, address, traffic, time, () => Promise.resolve());
  if (loading.problem !== null && loading.problem !== 'TIMED_OUT')
    return { isShown: false, text: null, pictures: [], traffic };
  // What cannot be had is null, and then that part is not compared.
  const steps = createSteps();
  const settled = await steps.attempt('settled.png', time.left(), async () =>
    spool.of(await windowPicture(tools, session)),
  );
  const around = {
    session,
    target,
    sessions: sessions.current,
    network: traffic,
    spool,
    time,
    steps,
    loadMore,
  };
  const page = await keepPage(tools, { ...around, onlySeen: true });
  return {
    isShown: true,
    text: page.words.find(({ path }) => path === 'text.txt')?.text ?? null,
    pictures: [...(settled === null ? [] : [{ path: 'settled.png', blob: settled }]), ...page.pictures],
    traffic,
  };
}
