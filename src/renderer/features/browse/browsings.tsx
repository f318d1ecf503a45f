import type { CaseId } from '../../../shared/model/ids.ts';
import { SessionCard } from './session-card.tsx';
import { useBrowsings } from './use-browsings.ts';
import './browse.css';

/** The browsing windows that are open for a case; nothing where there is none. */
export function Browsings({ caseId }: { readonly caseId: CaseId }) {
  const sessions = useBrowsings(caseId);
  return sessions.map((state) => <SessionCard key={state.session} state={state} />);
}
