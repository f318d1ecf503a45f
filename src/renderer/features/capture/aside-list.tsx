import type { SetAside } from '../../../shared/model/batch.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { useText } from '../../ui/text.ts';

/** So many lines that are set aside are named here; the report names all. */
const NAMED = 50;

/** The lines of a list that are not captured, each with its reason. */
export function AsideList({ lines }: { readonly lines: readonly SetAside[] }) {
  const t = useText();
  return (
    <ul className="capture-aside">
      {lines.slice(0, NAMED).map(({ line, text, reason, of }) => (
        <li key={`${String(line)} ${text}`}>
          <strong className="nowrap">{t('capture.list.aside.line', { line })}</strong>{' '}
          {t(`capture.aside.${reason}`, { of: of ?? 0 })}
          <Bidi text={text} reveal className="capture-aside-text" />
        </li>
      ))}
      {lines.length > NAMED && (
        <li className="muted">{t('capture.list.aside.more', { count: lines.length - NAMED })}</li>
      )}
    </ul>
  );
}
