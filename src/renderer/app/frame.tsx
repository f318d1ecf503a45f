import { useRef, type ReactNode } from 'react';
import type { VaultStatus } from '../../shared/contract/vault-methods.ts';
import { LockSoon } from '../features/browse/lock-soon.tsx';
import { Link } from '../ui/link.tsx';
import { useText } from '../ui/text.ts';
import { LanguageChoice } from './language-choice.tsx';
import { Mark } from './mark.tsx';
import { Rail } from './rail.tsx';
import { RollbackBanner } from './rollback-banner.tsx';
import { useRouteFocus } from './route-focus.ts';
import { hrefOf } from './route.ts';
import { useRoute } from './router.tsx';
import './frame.css';

export interface FrameProps {
  readonly status: VaultStatus;
  readonly children: ReactNode;
}

/** What stands around every page: with an open vault the rail, without one the name and the language. */
export function Frame({ status, children }: FrameProps) {
  const t = useText();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  useRouteFocus(main, hrefOf(route));
  // Creating a vault ends on its recovery sheet while the vault is open already; nothing should lead away from that sheet.
  const hasRail = status.state === 'open' && route.name !== 'create';
  return (
    <div className="frame" data-rail={hasRail || undefined}>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </button>
      {hasRail ? (
        <Rail person={status.person} />
      ) : (
        <header className="brand-bar no-print">
          {route.name === 'start' || route.name === 'create' ? (
            <p className="brand">
              <Mark />
              {t('app.name')}
            </p>
          ) : (
            <Link href={hrefOf({ name: 'start' })} className="brand">
              <Mark />
              {t('app.name')}
            </Link>
          )}
          <LanguageChoice />
        </header>
      )}
      <main ref={main} className="frame-main" tabIndex={-1}>
        {status.state === 'open' && <RollbackBanner signs={status.rollback} />}
        {status.state === 'open' && <LockSoon />}
        {children}
      </main>
    </div>
  );
}
