import { caseId, itemId, type CaseId, type ItemId } from '../../shared/model/ids.ts';

/** The places of a case, in the order of the rail. */
export const casePlaces = [
  'evidence',
  'captures',
  'timeline',
  'search',
  'custody',
  'agreement',
  'hand-over',
] as const;
export type CasePlace = (typeof casePlaces)[number];

/** What the viewer of a captured page shows, in the order of its list. */
export const pageViews = [
  'picture',
  'text',
  'saved',
  'network',
  'missing',
  'certificates',
  'console',
  'sockets',
  'links',
  'identifiers',
  'record',
] as const;
export type PageView = (typeof pageViews)[number];

/** Every page of the window. Only random ids stand in an address: never a name, a title or a path. */
export type Route =
  | { readonly name: 'start' | 'create' | 'unlock' | 'recover' | 'verify' | 'cases' | 'settings' }
  | { readonly name: 'case'; readonly caseId: CaseId; readonly place: CasePlace }
  | {
      readonly name: 'item';
      readonly caseId: CaseId;
      readonly itemId: ItemId;
      /** The position of the message to open a transcript at, from 1. */
      readonly message?: number;
      /** What to show of a captured page. */
      readonly view?: PageView;
      /** The place in that view, from 1: a line of the text, a request, a step of scrolling. */
      readonly at?: number;
    }
  | { readonly name: 'compare'; readonly caseId: CaseId; readonly itemId: ItemId };

const plain = ['start', 'create', 'unlock', 'recover', 'verify', 'cases', 'settings'] as const;

/** The address of a page inside the window, for links. */
export function hrefOf(route: Route): string {
  if (route.name === 'case') return `#/case/${route.caseId}/${route.place}`;
  if (route.name === 'compare') return `#/case/${route.caseId}/compare/${route.itemId}`;
  if (route.name !== 'item') return `#/${route.name}`;
  const place = [route.message, route.view, route.view && route.at].filter((part) => part !== undefined);
  return ['#', 'case', route.caseId, 'item', route.itemId, ...place].join('/');
}

/** The page of an address; an address that names none leads to the start. */
export function parseRoute(hash: string): Route {
  const [first, second, third, fourth, fifth, sixth] = hash.replace(/^#\/?/u, '').split('/');
  const name = plain.find((candidate) => candidate === first);
  if (name !== undefined && second === undefined) return { name };
  const ofCase = caseId.safeParse(second);
  if (first !== 'case' || !ofCase.success) return { name: 'start' };
  const place = casePlaces.find((candidate) => candidate === third);
  if (place !== undefined) return { name: 'case', caseId: ofCase.data, place };
  const ofItem = itemId.safeParse(fourth);
  if (third === 'compare' && ofItem.success)
    return { name: 'compare', caseId: ofCase.data, itemId: ofItem.data };
  if (third !== 'item' || !ofItem.success) return { name: 'case', caseId: ofCase.data, place: 'evidence' };
  const item = { name: 'item', caseId: ofCase.data, itemId: ofItem.data } as const;
  const view = pageViews.find((candidate) => candidate === fifth);
  if (view !== undefined) return { ...item, view, ...(isPosition(sixth) ? { at: Number(sixth) } : {}) };
  return { ...item, ...(isPosition(fifth) ? { message: Number(fifth) } : {}) };
}

function isPosition(part: string | undefined): boolean {
  return /^[1-9]\d{0,8}$/u.test(part ?? '');
}

/** Whether a page shows what is in a vault. */
export function needsVault(route: Route): boolean {
  return (
    route.name === 'cases' ||
    route.name === 'settings' ||
    route.name === 'case' ||
    route.name === 'item' ||
    route.name === 'compare'
  );
}
