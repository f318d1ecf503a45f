import { useCallback, type ReactNode } from 'react';
import { errorCode, type ErrorCode } from '../../shared/contract/errors.ts';
import { Banner } from './banner.tsx';
import { useText } from './text.ts';

/** The code of whatever a call failed with; what has none is a fault of the program. */
export function codeOf(error: unknown): ErrorCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const known = errorCode.safeParse(code);
  return known.success ? known.data : 'INTERNAL';
}

export interface ErrorNoticeProps {
  /** What a call of the contract rejected with, or one of its codes. */
  readonly error: unknown;
  /** A way out, e.g. a button to try again. */
  readonly actions?: ReactNode;
}

/** What happened, that nothing was lost, and what to do; the code stands small below, for someone who is asked to help. */
export function ErrorNotice({ error, actions }: ErrorNoticeProps) {
  const t = useText();
  const known = errorCode.safeParse(error);
  const code = known.success ? known.data : codeOf(error);
  // In a long dialog it would appear out of sight, and the button that was pressed would seem to do nothing.
  const bringIntoSight = useCallback((place: HTMLDivElement | null) => {
    place?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={bringIntoSight}>
      <Banner
        tone={code === 'CANCELLED' ? 'info' : 'warning'}
        title={t(`error.${code}.happened`)}
        actions={actions}
        isAlert
      >
        <p>{t(`error.${code}.safe`)}</p>
        <p>{t(`error.${code}.next`)}</p>
        <p className="error-code">
          {t('error.code')} <code>{code}</code>
        </p>
      </Banner>
    </div>
  );
}
