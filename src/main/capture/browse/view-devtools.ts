import { z } from 'zod';
import { assertNever } from '../../../shared/model/error.ts';
import { DevToolsError, type DevTools, type Listener, type Params } from '../devtools.ts';
import type { HostView } from './host-view.ts';
import { answerOf, isTakenByTools } from './view-commands.ts';

const info = z.looseObject({ targetId: z.string(), type: z.string(), url: z.string(), title: z.string() });
const answered = z.object({ targetInfo: info });
const child = z.object({ sessionId: z.string() });
const ofFrame = z.object({ frame: z.object({ parentId: z.string().optional() }) });

interface Page {
  readonly name: string;
  readonly view: HostView;
  target: string | null;
}

/**
 * The protocol over the pages of a shell, as if a browser were behind it: each page has a session of its own, is announced as attached, and what a browser would
 * answer is answered here. A command that no view can do is refused with a DevToolsError.
 */
export function viewDevTools(
  first: HostView,
  chromium: { readonly version: string; readonly userAgent: string },
): DevTools {
  const listeners = new Map<string, Listener[]>();
  const pages = new Map<string, Page>();
  const children = new Map<string, Page>();
  let count = 0;
  let isAnnouncing = false;

  const emit = (event: string, params: unknown, session: string | undefined) => {
    for (const listener of listeners.get(event) ?? []) listener(params, session);
  };
  const infoOf = async (page: Page) =>
    answered.parse(await page.view.debugger.send('Target.getTargetInfo', {}, undefined)).targetInfo;
  const announce = async (page: Page) => {
    const targetInfo = await infoOf(page);
    if (page.target !== null) return;
    page.target = targetInfo.targetId;
    const params = {
      sessionId: page.name,
      targetInfo: { ...targetInfo, type: 'page' },
      waitingForDebugger: true,
    };
    emit('Target.attachedToTarget', params, undefined);
  };
  // A view tells of its page's address and title only when it is asked.
  const describe = async (page: Page) => {
    emit('Target.targetInfoChanged', { targetInfo: { ...(await infoOf(page)), type: 'page' } }, undefined);
  };
  const add = (view: HostView) => {
    const page: Page = { name: `page-${String(++count)}`, view, target: null };
    pages.set(page.name, page);
    view.debugger.onMessage((method, params, session) => {
      const attached = method === 'Target.attachedToTarget' ? child.safeParse(params).data : undefined;
      if (attached !== undefined) children.set(attached.sessionId, page);
      emit(method, params, session === '' ? page.name : session);
      if (session !== '' || !isOfAddress(method, params)) return;
      describe(page).catch(() => undefined);
    });
    view.debugger.onDetach((reason) => {
      const tools = { targetId: '', type: 'other', url: 'devtools://devtools/', title: '' };
      if (isTakenByTools(reason)) emit('Target.targetCreated', { targetInfo: tools }, undefined);
      pages.delete(page.name);
      emit('Target.detachedFromTarget', { sessionId: page.name }, undefined);
    });
    view.onWindow(add);
    view.onDownload((url, suggestedFilename) => {
      const frameId = page.target ?? '';
      emit('Browser.downloadWillBegin', { frameId, guid: '', url, suggestedFilename }, undefined);
    });
    if (isAnnouncing) announce(page).catch(() => undefined);
  };
  add(first);
  const pageAt = (target: string | null): Page => {
    const found = [...pages.values()].find((one) => target === null || one.target === target);
    if (found === undefined) throw new DevToolsError('there is no such page');
    return found;
  };

  const ofBrowser = async (method: string, params: Params): Promise<unknown> => {
    const answer = answerOf(method, params);
    switch (answer.kind) {
      case 'seen-to':
        return {};
      case 'announce':
        isAnnouncing = true;
        for (const page of pages.values()) await announce(page);
        return {};
      case 'version':
        return {
          product: `Chrome/${chromium.version}`,
          userAgent: chromium.userAgent,
          protocolVersion: '1.3',
          revision: '',
          jsVersion: '',
        };
      case 'cookies':
        return {
          cookies: (await first.cookies()).map(({ name, value, domain = '', path = '/' }) => ({
            name,
            value,
            domain,
            path,
          })),
        };
      case 'page':
        return { targetInfo: await infoOf(pageAt(answer.target)) };
      case 'close':
        await pageAt(answer.target).view.close();
        return { success: true };
      case 'end':
        await Promise.all([...pages.values()].map(({ view }) => view.close()));
        return {};
      case 'refused':
        throw new DevToolsError(`a view has no ${method}`);
      default:
        return assertNever(answer);
    }
  };

  return {
    async send(method, params = {}, session) {
      if (session === undefined) return ofBrowser(method, params);
      const page = pages.get(session);
      if (page !== undefined) return page.view.debugger.send(method, params, undefined);
      const owner = children.get(session);
      if (owner === undefined || !pages.has(owner.name)) throw new DevToolsError('this session is gone');
      return owner.view.debugger.send(method, params, session);
    },
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
  };
}

/** Whether an event of a page means that its address or title may be another. */
function isOfAddress(method: string, params: unknown): boolean {
  if (method === 'Page.navigatedWithinDocument' || method === 'Page.loadEventFired') return true;
  return method === 'Page.frameNavigated' && ofFrame.safeParse(params).data?.frame.parentId === undefined;
}
