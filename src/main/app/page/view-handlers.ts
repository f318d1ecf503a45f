import type { ItemId } from '../../../shared/model/ids.ts';
import { openSession, type AppContext } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import { certificatesOf } from './certificates.ts';
import { documentsOf } from './documents.ts';
import { facetsOf } from './facets.ts';
import { pageIdentifiersOf } from './identifiers.ts';
import { logStretch } from './logs.ts';
import { keepAnswer, keepSaved, recordLook, showPictures } from './look.ts';
import { networkStretch } from './network-log.ts';
import { captureOf, overviewOf } from './overview.ts';
import { pageIndexOf, type PageIndex } from './page-index.ts';
import { membersOf, picturesOf } from './pictures.ts';
import { FOLDER, stretches, withRecord, WARC, type PageRecord } from './record.ts';
import { bodyText, responseOf, storedMedia } from './response.ts';
import { lockSavedPage } from './saved/saved-page.ts';
import { socketsOf } from './sockets.ts';
import { textStretch } from './text-stretch.ts';
import { textOf } from './text.ts';

type Area =
  | 'page.open'
  | 'page.log'
  | 'page.facets'
  | 'page.response'
  | 'page.body'
  | 'page.view'
  | 'page.pictures'
  | 'page.certificates'
  | 'page.sockets'
  | 'page.text'
  | 'page.file'
  | 'page.links'
  | 'page.identifiers'
  | 'page.saved';

/** A saved page beyond this is not held in memory: it can be extracted. */
const LARGEST_SAVED = 256 << 20;

/** Reading a captured page from its stored original. */
export function pageViewHandlers(context: AppContext): Pick<Handlers, Area> {
  const read = <Value>(item: ItemId, work: (record: PageRecord, index: PageIndex) => Promise<Value>) => {
    const session = openSession(context);
    return withRecord(session.vault, item, (record) => work(record, pageIndexOf(session, item)));
  };
  return {
    'page.open': ({ item }) => read(item, overviewOf),
    'page.log': ({ item, log, ...question }) =>
      read(item, (record, index) =>
        log === 'network'
          ? networkStretch(record, index, question)
          : logStretch(record, index, log, question),
      ),
    'page.facets': ({ item, log }) =>
      read(item, async (record, index) => ({ facets: await facetsOf(record, index, log) })),
    'page.response': ({ item, n }) => read(item, (record, index) => responseOf(record, index, n)),
    'page.body': ({ item, ...stretch }) => read(item, (record, index) => bodyText(record, index, stretch)),
    'page.view': ({ item, n, reason }) =>
      read(item, async (record, index) => {
        const { place, mediaType, bytes, row } = await storedMedia(record, index, n);
        const sha256 = row.stored?.payload ?? null;
        const looked = { member: WARC, offset: place.offset, ...(sha256 === null ? {} : { sha256 }) };
        recordLook(context, item, { ...looked, ...(reason === undefined ? {} : { reason }) });
        const view = keepAnswer(openSession(context), { item, place, mediaType });
        return { url: `/evidence/${view}`, mediaType, bytes, sha256 };
      }),
    'page.pictures': ({ item, which, reason }) =>
      read(item, async (record, index) => {
        const { pictures } = await picturesOf(record, await captureOf(record, index));
        const members = membersOf(pictures, which);
        if (members.length === 0) throw new AppError('MEMBER_NOT_FOUND', 'this record holds no such picture');
        const looked = { pictures: which, files: members.length };
        recordLook(context, item, { ...looked, ...(reason === undefined ? {} : { reason }) });
        return { pictures: showPictures(openSession(context), item, members) };
      }),
    'page.certificates': ({ item }) =>
      read(item, async (record, index) => ({
        servers: await index.once('certificates', async () =>
          certificatesOf(record, await captureOf(record, index), await index.network(record)),
        ),
      })),
    'page.sockets': ({ item }) =>
      read(item, async (record, index) => ({
        sockets: [...(await index.once('sockets', () => socketsOf(record)))],
      })),
    'page.text': ({ item, ...question }) => read(item, (record, index) => textOf(record, index, question)),
    'page.file': ({ item, member, from, limit }) =>
      read(item, (record) => textStretch(stretches(record.open(member)), 'utf-8', from, limit)),
    'page.links': ({ item, offset, limit, query, site }) =>
      read(item, async (record, index) => {
        const { links } = await index.once('documents', () => documentsOf(record));
        const sought = query.toLowerCase();
        const found = links.filter(
          (one) =>
            (site === undefined || one.site === site) &&
            [one.href, one.url ?? '', one.words].some((text) => text.toLowerCase().includes(sought)),
        );
        return { total: links.length, matching: found.length, links: found.slice(offset, offset + limit) };
      }),
    'page.identifiers': ({ item }) =>
      read(item, async (record, index) => ({ identifiers: [...(await pageIdentifiersOf(record, index))] })),
    'page.saved': ({ item, reason }) =>
      read(item, async (record) => {
        const bytes = await record.read(`${FOLDER}page.mhtml`, LARGEST_SAVED);
        const locked = bytes === null ? null : lockSavedPage(bytes);
        if (locked === null)
          throw new AppError('MEMBER_NOT_FOUND', 'this record holds no saved page that can be shown');
        const member = `${FOLDER}page.mhtml`;
        recordLook(context, item, { member, ...(reason === undefined ? {} : { reason }) });
        const { html, frames, removed } = locked;
        return {
          url: `/saved/${keepSaved(openSession(context), { item, html })}`,
          bytes: html.length,
          frames,
          removed,
        };
      }),
  };
}
