import type { Parsed } from '../../../shared/contract/index.ts';
import { setCookies, type Cookie } from '../../capture/browse/cookies.ts';
import type { CapturedPage } from '../../capture/capture-page.ts';
import { unlessStopped } from '../../capture/stages.ts';
import { acceptAddress, createGuard } from '../../capture/guard/guard.ts';
import { software } from '../capture-path.ts';
import { openVault, type AppContext } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import { findOpenCase } from '../find.ts';
import type { Job } from '../jobs.ts';
import { replayAfterCapture } from '../replay/replay-item.ts';
import { routeOf } from '../page/case-proxy.ts';
import { clockOf, takeInRecord } from '../take-in-page.ts';
import { stateOf } from './browsings.ts';
import {
  findProfile,
  forgetProfile,
  keepProfile,
  listProfiles,
  recordUse,
  restoreProfile,
} from './kept-profiles.ts';

type Area =
  | 'browse.open'
  | 'browse.list'
  | 'browse.go'
  | 'browse.capture'
  | 'browse.close'
  | 'browse.profiles'
  | 'browse.deleteProfile';

/** Browsing windows: a person signs in and goes where they like, and what is shown is captured when they say so. */
export function browseHandlers(context: AppContext): Pick<Handlers, Area> {
  const { browsings, jobs } = context;
  return {
    async 'browse.open'(wanted) {
      return stateOf(await open(context, wanted));
    },
    'browse.list': () => ({ sessions: [...browsings.list()] }),
    async 'browse.go'({ session, url }) {
      await browsings.find(session).session.go(url);
      return {};
    },
    'browse.capture': ({ job, ...wanted }) => jobs.run(job, (work) => capture(context, wanted, work)),
    async 'browse.close'({ session, keep }) {
      const { browser } = browsings.find(session);
      if (keep !== undefined && browser.profile === null)
        throw new AppError('NOT_AVAILABLE', 'this window has its profile in memory only: it cannot be kept');
      await browsings.close(
        session,
        keep === undefined ? undefined : (browsing) => keepSignIn(context, browsing, keep),
      );
      return {};
    },
    'browse.profiles': ({ case: owner }) => ({ profiles: listProfiles(openVault(context), owner) }),
    async 'browse.deleteProfile'({ profile }) {
      await forgetProfile(openVault(context), profile);
      return {};
    },
  };
}

async function open(
  context: AppContext,
  { case: owner, url, profile: wanted, allowPrivate, keepable: asked }: Parsed<'browse.open'>,
): ReturnType<AppContext['browsings']['open']> {
  const vault = openVault(context);
  findOpenCase(vault, owner);
  const profile = wanted === undefined ? null : findProfile(vault, wanted, owner);
  const guard = createGuard(allowPrivate, await routeOf(vault, owner));
  // Refused before anything is opened.
  if (url !== undefined) await acceptAddress(url, guard);
  let jar: readonly Cookie[] = [];
  const fill = async (folder: string) => {
    if (profile !== null) jar = await restoreProfile(vault, profile, folder);
  };
  const keepable = asked || profile !== null;
  if (keepable && !context.browsings.source.canKeep)
    throw new AppError(
      'NOT_AVAILABLE',
      'here a window has its profile in memory only: none can be kept or used again',
    );
  const locale = Intl.DateTimeFormat().resolvedOptions().locale;
  const of = { case: owner, profile: profile === null ? null : { id: profile.id, name: profile.name } };
  return context.browsings.open({ locale, guard, keepable, fill }, of, async (session, { tools }) => {
    if (profile !== null) {
      await setCookies(tools, jar);
      recordUse(vault, profile);
    }
    // Locked in the meantime: then nothing stays open.
    openVault(context);
    if (url !== undefined) await session.go(url);
  });
}

async function capture(
  context: AppContext,
  { session: id, window, timeoutMs }: Omit<Parsed<'browse.capture'>, 'job'>,
  job: Job,
): Promise<Awaited<ReturnType<Handlers['browse.capture']>>> {
  const browsing = context.browsings.find(id);
  if (browsing.capture !== null)
    throw new AppError('NOT_ALLOWED', 'a page of this window is being captured already');
  findOpenCase(openVault(context), browsing.case);
  job.progress('picturing', 0, null, 'files');
  const keep = (page: CapturedPage) => {
    job.signal.throwIfAborted();
    return takeInRecord(context, browsing.case, page, job, {});
  };
  const shown = browsing.session.capture(
    { window: window ?? null, timeoutMs, software, clock: clockOf(context) },
    keep,
  );
  const taking = unlessStopped(shown, job.signal);
  browsing.capture = taking;
  context.browsings.changed(browsing);
  const { item, report } = await taking.finally(() => {
    browsing.capture = null;
    context.browsings.changed(browsing);
  });
  browsing.captured++;
  context.browsings.changed(browsing);
  const replay = await replayAfterCapture(context, item.id, timeoutMs, job);
  return { items: [item], ...report, replay };
}

/** Ends the browser by itself, so that its profile is whole, and stores that. Cookies that end with a browser are asked for first. */
async function keepSignIn(
  context: AppContext,
  { case: owner, browser, session }: Parameters<typeof stateOf>[0],
  name: string,
): Promise<void> {
  const { profile } = browser;
  if (profile === null) return;
  const jar = await session.cookies();
  await browser.finish();
  await keepProfile(openVault(context), owner, name, profile, jar);
}
