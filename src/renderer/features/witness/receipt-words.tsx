import { useText } from '../../ui/text.ts';
import './receipt-words.css';

const A_LINE = 4;

/** The hash of a receipt in words, four to a numbered line, to be read out over the telephone. */
export function ReceiptWords({ words }: { readonly words: readonly string[] }) {
  const t = useText();
  const lines = Array.from({ length: Math.ceil(words.length / A_LINE) }, (_, line) =>
    words.slice(line * A_LINE, (line + 1) * A_LINE).join(' '),
  );
  return (
    <figure>
      <figcaption>{t('receipt.sheet.words')}</figcaption>
      <ol className="receipt-words" lang="en" dir="ltr">
        {lines.map((line, index) => (
          // Two lines may be alike; each is known by its place.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>{line}</li>
        ))}
      </ol>
      <p className="small">{t('receipt.sheet.words.use')}</p>
    </figure>
  );
}
