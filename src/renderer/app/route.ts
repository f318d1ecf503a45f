import { caseId, itemId, type CaseId, type ItemId } from '../../shared/model/ids.ts';

/** The places of a case, in the order of the rail. */
export const casePlaces = ['evidence', 'timeline', 'search', 'custody', 'agreement', 'hand-over'] as const;
export type CasePlace = (typeof casePlaces)[number];

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
    }
  | { readonly name: 'compare'; readonly caseId: CaseId; readonly itemId: ItemId };

const plain = ['start', 'create', 'unlock', 'recover', 'verify', 'cases', 'settings'] as const;

/** The address of a page inside the window, for links. */
export function hrefOf(route: Route): string {
  if (route.name === 'case') return `#/case/${route.caseId}/${route.place}`;
  if (route.name === 'compare') return `#/case/${route.caseId}/compare/${route.itemId}`;
  if (route.name !== 'item') return `#/${route.name}`;
  const at = route.message === undefined ? '' : `/${route.message}`;
  return `#/case/${route.caseId}/item/${route.itemId}${at}`;
}

/** The page of an address; an address that names none leads to the start. */
export function parseRoute(hash: string): Route {
  const [first, second, third, fourth, fifth] = hash.replace(/^#\/?/u, '').split('/');
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
  const message = /^[1-9]\d{0,8}$/u.test(fifth ?? '') ? { message: Number(fifth) } : {};
  return { name: 'item', caseId: ofCase.data, itemId: ofItem.data, ...message };
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
