import type { AppEvent } from '../../shared/contract/events.ts';
import type { BrowserSource } from '../capture/browse/browsing-browser.ts';
import type { ViewMaker } from '../capture/browse/host-view.ts';
import type { ScreenSource } from './screens/screen-choice.ts';
import type { Answer } from '../../shared/contract/index.ts';

export type { HostView, PageDebugger, ViewMaker, ViewWanted } from '../capture/browse/host-view.ts';

/** What only a desktop can do: dialogs of the system and its file manager. A host without them says so. */
export interface Desktop {
  /** True where the dialogs below can be shown. */
  readonly nativeDialogs: boolean;
  chooseFiles(purpose: 'evidence' | 'bundle' | 'receipt' | 'certificate'): Promise<readonly string[]>;
  chooseFolder(purpose: 'new-vault' | 'vault' | 'evidence' | 'output' | 'bundle'): Promise<string | null>;
  /** Shows a file in the system's file manager; false where that cannot be done. */
  reveal(path: string): Promise<boolean>;
  /** Screens and windows that can be shown; left out where a browser asks the person itself. */
  readonly screens?: {
    list(): Promise<readonly ScreenSource[]>;
    /** Says which one the window may see when it asks next. */
    choose(id: string): void;
  };
}

/** Where the app runs. Everything that differs between the hosts is here and nowhere else. */
export interface Host {
  readonly kind: 'electron' | 'loopback' | 'cli';
  readonly version: string;
  readonly desktop: Desktop;
  /** Folder for the few settings that are not evidence: language, theme, the list of vault folders opened before. */
  readonly configFolder: string;
  /** A folder that is a good place for a new vault, e.g. the person's documents. */
  readonly documentsFolder: string;
  /** The vault folder that the person named when starting the app; `app.info` lists it first among `recentVaults`. */
  readonly vaultAtStart?: string;
  /** The host's own views, in which pages are then captured and browsed. */
  readonly views?: ViewMaker;
  /** Where browsers come from otherwise; Chromium of this machine in a process of its own without it. */
  readonly browsers?: BrowserSource;
}

/** The running app, as a host sees it. */
export interface App {
  /** Answers a call of the contract. Never rejects: a failure is an answer. */
  call(name: string, input: unknown): Promise<Answer<unknown>>;
  /** Hears every event until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /**
   * Serves what is too large for a call, by the path of the address:
   * `GET /evidence/…` (addresses come from `item.view`; Range supported), `GET /saved/…` (from `page.saved`; for a sandboxed frame alone) and `POST /intake` (the body is a file's bytes;
   * query: `case`, `name`, and as in `item.add` `kind`, `note`, `dateOrder`, `timeZone`, `job`, `modifiedAt` in ms; answers with an `Answer<AddResult>`).
   */
  fetch(request: Request): Promise<Response>;
  /** Locks the vault and ends all work. */
  close(): Promise<void>;
}
