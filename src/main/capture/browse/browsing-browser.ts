import type { DevTools } from '../devtools.ts';
import type { Guard } from '../guard/guard.ts';
import type { SeenChains } from '../tls/seen-chains.ts';

/** How a browser for a person is to be started. */
export interface BrowsingWanted {
  readonly locale: string;
  /** Decides what the browser may ask; nothing goes past it. */
  readonly guard: Guard;
  /** True where the profile may be kept in the end: it lies on the disk then, and in memory only otherwise. */
  readonly keepable: boolean;
  /** Puts a kept profile into the empty folder of the new one, before the browser starts. */
  readonly fill?: (folder: string) => Promise<void>;
}

/** A browser that a person uses, with a profile of its own. */
export interface BrowsingBrowser {
  readonly tools: DevTools;
  /** The certificates that servers showed; null where they are to be asked of the browser. */
  readonly chains: SeenChains | null;
  /** A folder of this session alone, removed with the browser. */
  readonly folder: string;
  /** Where the profile lies; null where it is in memory only and cannot be kept. */
  readonly profile: string | null;
  /** The profile in memory that the pages are in; null where they are in the browser's own. */
  readonly context: string | null;
  /** False where the browser's own sandbox could not be used, as for root. */
  readonly isSandboxed: boolean;
  /** Resolves when the browser has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Asks the browser to end by itself, so that its profile is whole, and waits for that; its folder stays. */
  finish(): Promise<void>;
  /** Ends the browser, waits for it and removes its profile. */
  close(): Promise<void>;
}

/** What a capture by itself needs of its browser. */
export interface AloneWanted {
  readonly width: number;
  readonly height: number;
  readonly locale: string;
  /** Decides what the browser may ask. Without one it reaches nothing. */
  readonly guard?: Guard;
  /** True goes on where a certificate is bad: the person decided so. */
  readonly passOverCertificates?: boolean;
}

/** A browser that captures one page and that no person uses. */
export interface AloneBrowser {
  readonly tools: DevTools;
  readonly folder: string;
  readonly isSandboxed: boolean;
  readonly chains: SeenChains | null;
  close(): Promise<void>;
}

/** Where browsers come from: a Chromium in its own process, or a view of the desktop shell. Both reject with a CaptureError. */
export interface BrowserSource {
  /** A clean browser for one capture. */
  readonly openAlone: (wanted: AloneWanted) => Promise<AloneBrowser>;
  /** False where profiles are in memory only. */
  readonly canKeep: boolean;
  /** A browser for a person. */
  open(wanted: BrowsingWanted): Promise<BrowsingBrowser>;
}
