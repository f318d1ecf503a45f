import { z } from 'zod';
import { itemId, sha256 } from '../model/ids.ts';
import { method } from './method.ts';
import { pageIdentifier, pageLink, pageOverview, pageServer, pageSocket, pictureSet } from './page-parts.ts';
import { networkRow, pageLogName, pageLogStretch } from './page-rows.ts';

const stretch = { offset: z.int().nonnegative().default(0), limit: z.int().min(1).max(1000).default(200) };
const query = z.string().trim().max(200).default('');
const field = z.tuple([z.string(), z.string()]);

/**
 * Reading a captured page. All of them read the stored original and nothing else; none reaches a network. They fail with NOT_A_PAGE where the item is no
 * captured page, ITEM_ERASED where it is gone, MEMBER_NOT_FOUND where the record lacks what is asked for.
 */
export const pageViewMethods = {
  /** What a list says of a captured page. Fields that the record does not tell are null; `missing` counts what it lacks, in its own account. */
  'page.brief': method(
    z.object({ item: itemId }),
    z.object({
      title: z.string().nullable(),
      address: z.string().nullable(),
      at: z.string().nullable(),
      /** False where the record says that the page could not be opened: then it has no title of its own. */
      wasOpened: z.boolean(),
      complete: z.boolean(),
      missing: z.int(),
    }),
  ),
  'page.open': method(z.object({ item: itemId }), pageOverview),
  /** A stretch of a log, in its order. `query` is looked for in every address and text, without case. */
  'page.log': method(
    z.object({
      item: itemId,
      log: pageLogName,
      ...stretch,
      query,
      filter: z
        .object({
          /** network: first digit of the status, or `none` for requests without an answer. */
          status: z.enum(['1', '2', '3', '4', '5', 'none']).optional(),
          /** network and failed: what it was wanted for, e.g. `Image`. */
          type: z.string().optional(),
          /** network: what became of it. */
          stored: z.enum(['whole', 'cut', 'none']).optional(),
          /** network: only what a service worker of the page answered. */
          fromServiceWorker: z.boolean().optional(),
          /** failed: the reason. */
          reason: z.string().optional(),
          /** websocket: one socket; one direction. */
          socket: z.string().optional(),
          direction: z.enum(['sent', 'received']).optional(),
          /** console: the level. */
          level: z.string().optional(),
        })
        .default({}),
    }),
    pageLogStretch,
  ),
  /** What a log can be narrowed to: the values of `type`, `status`, `reason`, `level` and how often each occurs. */
  'page.facets': method(
    z.object({ item: itemId, log: pageLogName }),
    z.object({
      facets: z.array(
        z.object({
          name: z.enum(['type', 'status', 'stored', 'reason', 'level', 'direction']),
          values: z.array(z.object({ value: z.string(), count: z.int() })),
        }),
      ),
    }),
  ),
  /** One request with its answer: heads as they are stored (secrets withheld there), not the body. `n` is the row of the network log. */
  'page.response': method(
    z.object({ item: itemId, n: z.int().positive() }),
    z.object({
      row: networkRow,
      /** Null where nothing is stored of it. */
      request: z
        .object({ line: z.string(), fields: z.array(field), body: z.string().nullable(), bodyBytes: z.int() })
        .nullable(),
      response: z.object({ line: z.string(), fields: z.array(field) }).nullable(),
      /** The fields of the archive's own record. */
      warc: z.array(field),
      /** How the body can be looked at: drawn or played (`page.view`), read as text (`page.body`), or neither. */
      shownAs: z.enum(['media', 'text', 'bytes', 'nothing']),
    }),
  ),
  /** A stretch of a stored body as text, in characters of the decoded text; pages, scripts and vector pictures are only ever shown so. */
  'page.body': method(
    z.object({
      item: itemId,
      n: z.int().positive(),
      from: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(200_000).default(50_000),
    }),
    z.object({
      /** The encoding that the text was read in. */
      encoding: z.string(),
      text: z.string(),
      from: z.int(),
      /** Where the next stretch begins; null at the end. */
      next: z.int().nullable(),
    }),
  ),
  /** Records that the person chose to look at a stored picture, film or sound (`item.viewed`), and answers with its address, as `item.view` does. */
  'page.view': method(
    z.object({ item: itemId, n: z.int().positive(), reason: z.string().trim().max(300).optional() }),
    z.object({ url: z.string(), mediaType: z.string(), bytes: z.int(), sha256: sha256.nullable() }),
  ),
  /** Records that the person chose to look at pictures of the page (one `item.viewed` that says which and how many), and answers with the addresses of all of them. */
  'page.pictures': method(
    z.object({ item: itemId, which: pictureSet, reason: z.string().trim().max(300).optional() }),
    z.object({ pictures: z.array(z.object({ member: z.string(), url: z.string() })) }),
  ),
  'page.certificates': method(z.object({ item: itemId }), z.object({ servers: z.array(pageServer) })),
  'page.sockets': method(z.object({ item: itemId }), z.object({ sockets: z.array(pageSocket) })),
  /** A stretch of the lines of `text.txt`, numbered from 1, and the lines that hold the query (up to 10,000). */
  'page.text': method(
    z.object({ item: itemId, ...stretch, query }),
    z.object({
      total: z.int(),
      lines: z.array(z.object({ n: z.int(), text: z.string() })),
      found: z.array(z.int()),
      foundTotal: z.int(),
    }),
  ),
  /** A stretch of a file of the record as text (`dom.json`, `capture.json` …), in characters. */
  'page.file': method(
    z.object({
      item: itemId,
      member: z.string().min(1),
      from: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(200_000).default(50_000),
    }),
    z.object({ text: z.string(), from: z.int(), next: z.int().nullable() }),
  ),
  'page.links': method(
    z.object({ item: itemId, ...stretch, query, site: z.enum(['same', 'other', 'none']).optional() }),
    z.object({ total: z.int(), matching: z.int(), links: z.array(pageLink) }),
  ),
  'page.identifiers': method(z.object({ item: itemId }), z.object({ identifiers: z.array(pageIdentifier) })),
  /**
   * Records that the person chose to look at the saved page (`item.viewed`) and answers with its address, to be put into an `<iframe sandbox="">` of the
   * window and nowhere else. What is served there can run no script and reach no network; `removed` counts what was taken out of it.
   */
  'page.saved': method(
    z.object({ item: itemId, reason: z.string().trim().max(300).optional() }),
    z.object({
      url: z.string(),
      bytes: z.int(),
      frames: z.int(),
      removed: z.object({
        scripts: z.int(),
        handlers: z.int(),
        links: z.int(),
        forms: z.int(),
        elements: z.int(),
        /** Addresses of pictures, styles and fonts that are not in the saved page and stay empty. */
        missing: z.int(),
      }),
    }),
  ),
};
