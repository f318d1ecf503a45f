import { useText } from './text.ts';

/** Stands in for a page or a part of one while it is being fetched. */
export function Waiting() {
  const t = useText();
  return (
    <output className="waiting">
      <span className="spinner" aria-hidden />
      {t('app.loading')}
    </output>
  );
}
