import { EventEmitter } from 'node:events';

/** What the shell did with the runtime, in the order it did it. */
export interface Trail {
  readonly steps: string[];
  readonly handlers: Map<string, (...args: never[]) => unknown>;
  readonly sent: unknown[];
}

/** A preventable event of the runtime. */
export function event(fields: object = {}) {
  const made = {
    ...fields,
    prevented: false,
    preventDefault() {
      made.prevented = true;
    },
  };
  return made;
}

class Contents extends EventEmitter {
  readonly mainFrame = { origin: 'app://holdfast', processId: 1, routingId: 1 };
  readonly record: Trail;
  openHandler: ((details: { url: string }) => unknown) | null = null;

  constructor(record: Trail) {
    super();
    this.record = record;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => unknown) {
    this.openHandler = handler;
  }

  send(channel: string, message: unknown) {
    this.record.sent.push([channel, message]);
  }
}

/** A window as a test sees it. */
export interface StandInWindow extends EventEmitter {
  readonly webContents: Contents;
  readonly options: { readonly webPreferences: object };
  readonly minimized: boolean;
  readonly focused: number;
}

/** The stand-in, and the parts of it that a test plays on. */
export interface StandIn {
  /** The module. */
  readonly electron: object;
  readonly record: Trail;
  readonly app: EventEmitter;
  readonly ses: EventEmitter;
  readonly powerMonitor: EventEmitter;
  readonly windows: readonly StandInWindow[];
  /** Questions put to the person; each is answered with no. */
  readonly asked: readonly { readonly detail: string }[];
  readonly opened: readonly string[];
}

/**
 * Stands in for the module `electron`, which cannot be had without its runtime: it keeps what the shell registers, so that a test
 * can play the runtime's part. It says nothing about how the real runtime behaves.
 */
export function standIn(options: { readonly first: boolean }): StandIn {
  const record: Trail = { steps: [], handlers: new Map(), sent: [] };
  const step = (name: string) => record.steps.push(name);
  const keep =
    (name: string) =>
    (handler: (...args: never[]) => unknown): void => {
      record.handlers.set(name, handler);
    };
  const windows: StandInWindow[] = [];
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    enableSandbox: () => step('enableSandbox'),
    requestSingleInstanceLock: () => {
      step('requestSingleInstanceLock');
      return options.first;
    },
    whenReady: () => {
      step('whenReady');
      return Promise.resolve();
    },
    getVersion: () => '0.0.0',
    getPath: (name: string) => `/${name}`,
    getPreferredSystemLanguages: () => ['fr-FR'],
    quit: () => step('quit'),
    exit: () => step('exit'),
  });
  const ses = Object.assign(new EventEmitter(), {
    protocol: {
      handle: (name: string, handler: (...args: never[]) => unknown) => keep(`protocol ${name}`)(handler),
    },
    webRequest: { onBeforeRequest: keep('onBeforeRequest') },
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('device'),
    setBluetoothPairingHandler: keep('bluetooth'),
    setUSBProtectedClassesHandler: keep('usb'),
    setDisplayMediaRequestHandler: keep('displayMedia'),
    setSpellCheckerEnabled: (enabled: boolean) => step(`spellchecker ${String(enabled)}`),
  });

  class BrowserWindow extends EventEmitter {
    readonly webContents = new Contents(record);
    readonly options: { readonly webPreferences: object };
    minimized = false;
    focused = 0;

    constructor(given: { readonly webPreferences: object }) {
      super();
      this.options = given;
      windows.push(this);
      app.emit('web-contents-created', event(), this.webContents);
    }

    loadURL(url: string) {
      step(`load ${url}`);
      return Promise.resolve();
    }

    show() {
      step('show');
    }

    isMinimized() {
      return this.minimized;
    }

    restore() {
      this.minimized = false;
    }

    focus() {
      this.focused += 1;
    }
  }

  const powerMonitor = new EventEmitter();
  const asked: { detail: string }[] = [];
  const opened: string[] = [];
  const electron = {
    app,
    BrowserWindow,
    Menu: { setApplicationMenu: () => undefined, buildFromTemplate: () => null },
    powerMonitor,
    protocol: {
      registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]) =>
        step(`privileged ${schemes.map(({ scheme }) => scheme).join()}`),
    },
    ipcMain: {
      handle: (channel: string, handler: (...args: never[]) => unknown) => keep(`ipc ${channel}`)(handler),
    },
    session: {
      fromPartition: (name: string, how: { cache: boolean }) => {
        step(`partition ${name} cache ${String(how.cache)}`);
        return ses;
      },
    },
    dialog: {
      showMessageBox: (box: { detail: string }) => {
        asked.push(box);
        return Promise.resolve({ response: 0 });
      },
      showOpenDialog: () => Promise.resolve({ filePaths: [] }),
    },
    shell: {
      openExternal: (url: string) => Promise.resolve(void opened.push(url)),
      showItemInFolder: () => undefined,
    },
  };
  return { electron, record, ses, app, windows, powerMonitor, asked, opened };
}
