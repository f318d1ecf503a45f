import type { Params } from '../devtools.ts';

/**
 * The debugger of one page of a desktop shell. It knows the sessions of frames and workers by their names; the page itself has none. The browser around
 * the page is out of its reach.
 */
export interface PageDebugger {
  send(method: string, params: Params, session: string | undefined): Promise<unknown>;
  /** `session` is empty for the page itself. */
  onMessage(listener: (method: string, params: unknown, session: string) => void): void;
  /** The page is gone, or somebody else has taken its debugger: `reason` is the shell's own word. */
  onDetach(listener: (reason: string) => void): void;
}

/** A view of a desktop shell that shows one page, in a profile in memory that it shares with the windows it opens and with nobody else. */
export interface HostView {
  readonly debugger: PageDebugger;
  /** The cookies of the profile, by the shell's own access to it. */
  cookies(): Promise<readonly ViewCookie[]>;
  /** Hears of a window that the page opens, before that asks for anything; without a listener none is opened. */
  onWindow(listener: (view: HostView) => void): void;
  /** Hears of downloads; each was denied. */
  onDownload(listener: (url: string, name: string) => void): void;
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** A cookie as shells give it. */
export interface ViewCookie {
  readonly name: string;
  readonly value: string;
  readonly domain?: string;
  readonly path?: string;
}

/** What a view is to be. */
export interface ViewWanted {
  /** False for one that no person sees. */
  readonly seen: boolean;
  readonly width: number;
  readonly height: number;
  /** How it names itself to servers: without the name of the shell or of the program. */
  readonly userAgent: string;
  /** The proxy that everything goes through, as Chromium's own rules name it. */
  readonly proxy: string;
}

/** A desktop shell that can show pages. */
export interface ViewMaker {
  /** The version of Chromium in the shell, e.g. 156.0.8010.0. */
  readonly chromium: string;
  open(wanted: ViewWanted): Promise<HostView>;
}
