import { pages } from './features.ts';
import type { Route } from './route.ts';

/** The page of a route. A page of one case or one item starts anew with another. */
export function PageOf({ route }: { readonly route: Route }) {
  if (route.name === 'case') {
    const Page = pages[route.place];
    return <Page key={route.caseId} caseId={route.caseId} />;
  }
  if (route.name === 'item') {
    const Page = pages.item;
    const { itemId, caseId, message, view, at } = route;
    return <Page key={itemId} caseId={caseId} itemId={itemId} message={message} view={view} at={at} />;
  }
  if (route.name === 'compare') {
    const Page = pages.compare;
    return <Page key={route.itemId} caseId={route.caseId} itemId={route.itemId} />;
  }
  const Page = pages[route.name];
  return <Page />;
}
