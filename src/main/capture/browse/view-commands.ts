/** What is to be done for a command that is meant for the browser, where there is only a view. */
export type ViewAnswer =
  /** The shell sees to it by itself: downloads and permissions are denied, windows are told. */
  | { readonly kind: 'seen-to' }
  /** The pages that are there are announced, and from then on those that come. */
  | { readonly kind: 'announce' }
  | { readonly kind: 'version' }
  | { readonly kind: 'cookies' }
  /** One page is asked, by its target. */
  | { readonly kind: 'page'; readonly target: string | null }
  | { readonly kind: 'close'; readonly target: string | null }
  | { readonly kind: 'end' }
  /** A view cannot do that. */
  | { readonly kind: 'refused' };

/** Commands of the browser that a shell's own settings make needless. */
const seenTo: ReadonlySet<string> = new Set([
  'Target.setDiscoverTargets',
  'Browser.setDownloadBehavior',
  'Browser.setPermission',
]);

/** Decides what becomes of a command without a session. */
export function answerOf(method: string, params: Readonly<Record<string, unknown>> = {}): ViewAnswer {
  const named = params['targetId'];
  const target = typeof named === 'string' ? named : null;
  if (seenTo.has(method)) return { kind: 'seen-to' };
  switch (method) {
    case 'Target.setAutoAttach':
      return { kind: 'announce' };
    case 'Browser.getVersion':
      return { kind: 'version' };
    case 'Storage.getCookies':
      return { kind: 'cookies' };
    case 'Target.getTargetInfo':
      return { kind: 'page', target };
    case 'Target.closeTarget':
      return { kind: 'close', target };
    case 'Browser.close':
      return { kind: 'end' };
    default:
      return { kind: 'refused' };
  }
}

/** Whether a debugger was taken away because somebody opened developer tools, and not because its page is gone. */
export function isTakenByTools(reason: string): boolean {
  return !/target[ _]closed|render[ _]process[ _]gone|crash/i.test(reason);
}
