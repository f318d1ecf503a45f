import {
  Clock,
  Camera,
  FolderOpen,
  Handshake,
  Layers,
  ListChecks,
  Lock,
  PackageCheck,
  Search,
  Settings,
  ShieldCheck,
  type LucideIcon,
} from 'lucide-react';
import type { CaseId } from '../../shared/model/ids.ts';
import type { Person } from '../../shared/model/person.ts';
import { Bidi } from '../ui/bidi.tsx';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { useText } from '../ui/text.ts';
import { useLockShortcut } from './lock-shortcut.ts';
import { Mark } from './mark.tsx';
import { casePlaces, hrefOf, type CasePlace, type Route } from './route.ts';
import { useRoute } from './router.tsx';
import { useSession } from './session.tsx';
import { useCall } from './use-call.ts';
import { useWorkingBatch } from './working-batch.ts';

const icons: Readonly<Record<CasePlace, LucideIcon>> = {
  evidence: Layers,
  captures: Camera,
  timeline: Clock,
  search: Search,
  custody: ListChecks,
  agreement: Handshake,
  'hand-over': PackageCheck,
};

/** The way around an open vault: the cases, the places of the case that is open, and the lock. */
export function Rail({ person }: { readonly person: Person }) {
  const t = useText();
  const route = useRoute();
  const { lock } = useSession();
  const shortcut = useLockShortcut();
  const caseOpen = 'caseId' in route ? route.caseId : null;
  return (
    <header className="rail">
      <p className="rail-brand">
        <Mark size={30} />
        {t('app.name')}
      </p>
      <nav aria-label={t('app.navigation')}>
        <ul>
          <RailLink route={{ name: 'cases' }} icon={FolderOpen} isCurrent={route.name === 'cases'} />
        </ul>
      </nav>
      {caseOpen !== null && <CaseNavigation caseId={caseOpen} route={route} />}
      <nav className="rail-foot" aria-label={t('place.settings')}>
        <ul>
          <RailLink route={{ name: 'verify' }} icon={ShieldCheck} isCurrent={route.name === 'verify'} />
          <RailLink route={{ name: 'settings' }} icon={Settings} isCurrent={route.name === 'settings'} />
        </ul>
      </nav>
      <div className="rail-person">
        <span className="rail-initials" aria-hidden>
          {person.initials}
        </span>
        <span className="rail-name">
          <span className="visually-hidden">{t('app.signed-in')}</span>
          <Bidi text={person.name} />
          <span className="rail-role">{t(`role.${person.role}`)}</span>
        </span>
      </div>
      <Button className="rail-lock" icon={Lock} onPress={lock}>
        <span className="rail-lock-words">
          {t('app.lock-now')}
          <kbd>{shortcut}</kbd>
        </span>
      </Button>
    </header>
  );
}

function CaseNavigation({ caseId, route }: { readonly caseId: CaseId; readonly route: Route }) {
  const t = useText();
  const title = useCall('case.get', { case: caseId }).data?.title;
  const place = route.name === 'case' ? route.place : 'evidence';
  const working = useWorkingBatch(caseId);
  return (
    <nav className="rail-case" aria-label={t('app.case-navigation')}>
      <p className="rail-case-title">
        <span className="rail-case-word">{t('app.case')}</span>
        {title !== undefined && <Bidi text={title} />}
      </p>
      <ul>
        {casePlaces.map((name) => (
          <RailLink
            key={name}
            route={{ name: 'case', caseId, place: name }}
            icon={icons[name]}
            isCurrent={place === name}
            note={name === 'captures' ? working : null}
          />
        ))}
      </ul>
    </nav>
  );
}

interface RailLinkProps {
  readonly route: Route;
  readonly icon: LucideIcon;
  readonly isCurrent: boolean;
  /** A few words on what goes on there. */
  readonly note?: string | null;
}

function RailLink({ route, icon: Icon, isCurrent, note = null }: RailLinkProps) {
  const t = useText();
  const name = route.name === 'case' ? route.place : route.name;
  if (name === 'create' || name === 'unlock' || name === 'recover') return null;
  if (name === 'item' || name === 'compare') return null;
  return (
    <li>
      <Link href={hrefOf(route)} className="rail-link" aria-current={isCurrent ? 'page' : undefined}>
        <Icon size={20} />
        <span>
          {t(`place.${name}`)}
          {note !== null && <span className="rail-note">{note}</span>}
        </span>
      </Link>
    </li>
  );
}
