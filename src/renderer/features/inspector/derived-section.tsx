import type { Derivative } from '../../../shared/model/item.ts';
import { Bytes } from '../../ui/bytes.tsx';
import { Hash } from '../../ui/hash.tsx';
import { useText } from '../../ui/text.ts';
import { derivedWords } from '../custody/event-words.tsx';

/** What was made from an item: each with its own hash, and the original it was made from. */
export function DerivedSection({ derived }: { readonly derived: readonly Derivative[] }) {
  const t = useText();
  if (derived.length === 0) return <p className="muted">{t('item.derived.none')}</p>;
  return (
    <ul className="member-list">
      {derived.map((one) => (
        <li key={one.path} className="member">
          <span className="member-name">{derivedWords(t, one.kind)}</span>
          <code className="small">{one.path}</code>
          <span className="muted small">
            <Bytes value={one.bytes} />
            {' · '}
            <Hash value={one.sha256} short />
            {' · '}
            {t('item.derived.event', { seq: one.event })}
          </span>
          <span className="muted small">
            {t('item.derived.source')} <Hash value={one.source} short />
          </span>
        </li>
      ))}
    </ul>
  );
}
