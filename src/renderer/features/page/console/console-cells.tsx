import type { ReactNode } from 'react';
import { Badge } from '../../../ui/badge.tsx';
import { Bidi } from '../../../ui/bidi.tsx';
import type { TextOf } from '../../../ui/text.ts';
import { Address } from '../address.tsx';
import { CopyButton } from '../copy-button.tsx';
import type { RowOf } from '../use-log.ts';
import { consoleKind, consoleSentence, type ConsoleKind } from './console-words.ts';

const tones = {
  error: 'warn',
  warning: 'warn',
  message: 'neutral',
  dialog: 'accent',
  window: 'accent',
  download: 'accent',
  socket: 'neutral',
  own: 'accent',
} as const satisfies Readonly<Record<ConsoleKind, string>>;

/** Titles of the columns of the console, in the order of {@link consoleCells}. */
export function consoleColumns(t: TextOf): readonly string[] {
  return [t('page.network.time'), t('page.console.column'), t('page.console.words'), t('page.console.place')];
}

/** One message of the page; only the opened one is shown in full. */
export function consoleCells(
  t: TextOf,
  row: RowOf<'console'> | undefined,
  since: (at: string) => string,
  isOpened: boolean,
  isCurrent: boolean,
): readonly ReactNode[] {
  if (row === undefined) return consoleColumns(t).map(() => '…');
  const kind = consoleKind(row.level);
  const sentence = consoleSentence(row.level);
  return [
    since(row.at),
    <Badge key="kind" tone={tones[kind]}>
      {t(`page.console.level.${kind}`)}
    </Badge>,
    <div key="words" className="console-words" data-opened={isOpened || undefined}>
      {sentence !== null && <p>{t(sentence)}</p>}
      {row.text !== '' && (
        <p className="console-text">
          <Bidi text={row.text} reveal />
          {row.isCut && '…'}
        </p>
      )}
    </div>,
    row.url === '' ? (
      ''
    ) : (
      <span key="place" className="request-address">
        <Address value={row.url} />
        {row.line > 0 && (
          <span className="muted small nowrap">{t('page.console.line', { line: row.line })}</span>
        )}
        <CopyButton text={row.url} label={t('page.address.copy')} isAside={!isCurrent} />
      </span>
    ),
  ];
}
