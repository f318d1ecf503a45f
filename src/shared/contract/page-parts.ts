import { z } from 'zod';
import { sha256 } from '../model/ids.ts';

/** A picture of the record, covered until the person chooses (`page.pictures`); sizes in pixels of the picture. */
const picture = z.object({
  member: z.string(),
  bytes: z.int(),
  sha256: sha256.nullable(),
  width: z.int(),
  height: z.int(),
});

/** A piece of a page too tall for one picture; `y` and `height` in CSS pixels of the page. */
const tile = picture.extend({ y: z.number(), cssHeight: z.number() });

/** What one step of scrolling showed. */
const scrollStep = picture.extend({
  /** The name of the step: `scroll-document-down`, `scroll-box-up` …; null where the record does not tell. */
  what: z.string().nullable(),
  /** Position of the step in its run, from 1; null where the record does not tell. */
  step: z.int().nullable(),
});

/** One document of the page. `id` is its position in the list, `parent` that of the document it stands in. */
const frame = z.object({
  id: z.int(),
  parent: z.int().nullable(),
  url: z.string(),
  title: z.string(),
  /** `page` is the page itself, `same` was drawn together with its parent, `apart` by a process of its own (usually another site). */
  kind: z.enum(['page', 'same', 'apart']),
  nodes: z.int(),
  links: z.int(),
});

/** Something a reader should know before relying on the record; the codes are translated by the window. */
const remark = z.discriminatedUnion('code', [
  /** The record itself says that this is missing, in its own (English) words. */
  z.object({ code: z.literal('INCOMPLETE'), what: z.string(), reason: z.string() }),
  /** A file that every record has is not there. */
  z.object({ code: z.literal('FILE_ABSENT'), file: z.string() }),
  /** A file is there and could not be read as what it should be. */
  z.object({ code: z.literal('FILE_UNREADABLE'), file: z.string() }),
  /** A file has another size or hash than `capture.json` states of it, or is not in its list. */
  z.object({ code: z.literal('FILE_DIFFERS'), file: z.string() }),
  z.object({ code: z.literal('LIMIT_REACHED'), name: z.string(), value: z.number() }),
  z.object({ code: z.literal('TOOLS_OPENED') }),
  /** Answers that a service worker of the page gave instead of a server. */
  z.object({ code: z.literal('FROM_SERVICE_WORKER'), count: z.int() }),
  /** Places where a secret of the session was replaced by a mark. */
  z.object({ code: z.literal('WITHHELD'), count: z.int() }),
]);
export type PageRemark = z.infer<typeof remark>;

/** The pictures that one choice to look uncovers: the whole page (its tiles where it has any), what was first seen, what was seen at rest, or every step of scrolling. */
export const pictureSet = z.enum(['full', 'settled', 'initial', 'steps']);
export type PictureSet = z.infer<typeof pictureSet>;

/** What `capture.json` says. Fields that a record leaves out are empty or null here; fields that are not known yet are left out. */
export const captureSummary = z.object({
  requestedUrl: z.string(),
  finalUrl: z.string(),
  redirects: z.array(
    z.object({
      url: z.string(),
      status: z.int().nullable(),
      location: z.string(),
      at: z.string().nullable(),
      /** How the page itself led on (`meta`, `script` …); null of an answer of a server. */
      kind: z.string().nullable(),
    }),
  ),
  status: z.int().nullable(),
  title: z.string(),
  startedAt: z.string().nullable(),
  settledAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  clock: z.object({ source: z.string(), offsetMs: z.number().nullable() }),
  browser: z.object({ product: z.string(), version: z.string(), userAgent: z.string() }),
  viewport: z.object({ width: z.number(), height: z.number() }).nullable(),
  devicePixelRatio: z.number().nullable(),
  locale: z.string(),
  timeZone: z.string(),
  profile: z.string(),
  toolsOpened: z.boolean(),
  serviceWorkers: z.array(z.object({ url: z.string(), scope: z.string(), state: z.string() })),
  behaviours: z.array(
    z.object({
      name: z.string(),
      steps: z.int(),
      stopped: z.string(),
      /** What stood on the buttons that were pressed; null of what presses none. */
      words: z.string().nullable(),
    }),
  ),
  /** By which way everything went and how the browser stood; null of a record that does not tell. */
  conditions: z
    .object({
      connection: z.string(),
      namesResolvedBy: z.string(),
      badCertificates: z.string(),
      sandbox: z.boolean().nullable(),
    })
    .nullable(),
  limits: z.array(z.object({ name: z.string(), value: z.number(), reached: z.boolean() })),
  complete: z.boolean(),
  incomplete: z.array(z.object({ what: z.string(), reason: z.string() })),
  counts: z.object({
    requests: z.int(),
    stored: z.int(),
    failed: z.int(),
    withheld: z.int(),
    bytes: z.int(),
  }),
});
export type CaptureSummaryView = z.infer<typeof captureSummary>;

/** A page as its viewer opens it. */
export const pageOverview = z.object({
  /** Null where `capture.json` is absent or is not what it should be; the rest is given all the same. */
  capture: captureSummary.nullable(),
  remarks: z.array(remark),
  /** Every file of the record by its name in `page.wacz`, which `item.view` takes as `member` and `page.file` reads as text. */
  files: z.array(z.object({ member: z.string(), bytes: z.int(), sha256: sha256.nullable() })),
  pictures: z.object({
    initial: picture.nullable(),
    settled: picture.nullable(),
    /** The whole page; a reduced view where there are tiles. */
    full: picture.nullable(),
    /** In order from the top; empty where `full` is all. `page` is then the size of the whole in CSS pixels. */
    tiles: z.array(tile),
    page: z.object({ width: z.number(), height: z.number() }).nullable(),
    scroll: z.array(scrollStep),
  }),
  frames: z.array(frame),
  counts: z.object({
    network: z.int(),
    failed: z.int(),
    websocket: z.int(),
    sse: z.int(),
    console: z.int(),
    sockets: z.int(),
    servers: z.int(),
    textLines: z.int(),
    links: z.int(),
  }),
  /** Whether there is a saved page (`page.saved`) and a print (`page.pdf`, a derivative of the item). */
  hasSaved: z.boolean(),
  hasPrint: z.boolean(),
});
export type PageOverview = z.infer<typeof pageOverview>;

/** A certificate as its server showed it. */
const certificate = z.object({
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  /** Names that it speaks for (`DNS:…`, `IP Address:…`), in order. */
  names: z.array(z.string()),
  isAuthority: z.boolean(),
  /** Whether it is signed by itself. */
  isSelfSigned: z.boolean(),
  key: z.string(),
  sha256,
  pem: z.string(),
});

/** The chain that one server showed, its own certificate first, and what the browser said of the connection. */
export const pageServer = z.object({
  host: z.string(),
  port: z.int(),
  protocol: z.string(),
  cipher: z.string(),
  /** Addresses of the name as the system told them at capture. */
  resolved: z.array(z.string()),
  /** Addresses that answered. */
  answered: z.array(z.string()),
  /** Whether the certificate was valid, by its dates alone, when the capture began; null where that is not known. */
  wasInDate: z.boolean().nullable(),
  /** What the browser had against it, in its own word (`ERR_CERT_DATE_INVALID` …); null where it trusted the server or the record does not tell. */
  problem: z.string().nullable(),
  /** What the record says that the chain itself shows to be wrong: `expired`, `other-name` …. */
  faults: z.array(z.string()),
  member: z.string(),
  certificates: z.array(certificate),
});
export type PageServer = z.infer<typeof pageServer>;

/** One socket of the page, as a conversation: its frames are rows of the log `websocket`. */
export const pageSocket = z.object({
  socket: z.string(),
  url: z.string(),
  sent: z.int(),
  received: z.int(),
  bytes: z.int(),
  first: z.string(),
  last: z.string(),
});
export type PageSocket = z.infer<typeof pageSocket>;

/** A link of the page. */
export const pageLink = z.object({
  n: z.int(),
  /** As it stands in the page. */
  href: z.string(),
  /** As the browser would open it; null where it is none (`javascript:` is shown and never opened). */
  url: z.string().nullable(),
  words: z.string(),
  /** Position of its document in `frames`. */
  frame: z.int(),
  /** `same` site (the registrable name as far as it can be told without a list), another one, or no address of the web. */
  site: z.enum(['same', 'other', 'none']),
});
export type PageLink = z.infer<typeof pageLink>;

/** Something by which a provider finds an account, a post or a group. */
export const pageIdentifier = z.object({
  /** `instagram`, `facebook`, `tiktok` …. */
  platform: z.string(),
  kind: z.enum([
    'user-id',
    'handle',
    'display-name',
    'post-id',
    'group-id',
    'profile-link',
    'post-link',
    'invite-link',
  ]),
  value: z.string(),
  /** `stated`: the page says so in a place made for it. `likely`: it follows from the form of an address. */
  certainty: z.enum(['stated', 'likely']),
  /** Whether it is of the page itself, or of something that the page mentions. */
  about: z.enum(['page', 'mentioned']),
  places: z.array(
    z.object({
      /** `address` (of the page), `meta`, `link`, `json`. */
      kind: z.enum(['address', 'meta', 'link', 'json']),
      /** The file of the record, and of the archive the row of the network list. */
      member: z.string(),
      row: z.int().nullable(),
      /** What to look for there: a JSON path, the name of a meta element, the number of a link. */
      at: z.string(),
    }),
  ),
});
export type PageIdentifier = z.infer<typeof pageIdentifier>;
