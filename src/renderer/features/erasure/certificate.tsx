import type { ErasureCertificate } from '../../../shared/contract/erasure-methods.ts';
import { certificateSheet, NO_RECIPIENT, type SheetLine } from '../../../shared/erasure/certificate-sheet.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import './erasure.css';

/** A certificate of erasure as a sheet of paper. */
export function Certificate({ certificate }: { readonly certificate: ErasureCertificate }) {
  const t = useText();
  const { facts, sections, proof } = certificateSheet(certificate);
  return (
    <article className="card certificate print-sheet stack" aria-labelledby="certificate-title">
      <h2 id="certificate-title">{t('certificate.title')}</h2>
      <p>{t('certificate.lead', { exhibit: certificate.exhibit })}</p>
      <KeyValueList
        facts={facts.map(({ name, value }) => ({
          name: t(name),
          value: typeof value === 'string' ? <Bidi text={value} /> : say(t, value),
        }))}
      />
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          <ul>
            {lines.map((one) => (
              <li key={`${one.key} ${one.values['bundle'] ?? ''}`}>{say(t, one)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h3>{t('certificate.proof')}</h3>
        <p>{say(t, proof)}</p>
        <pre className="receipt-text" dir="ltr">
          {certificate.proof}
        </pre>
      </section>
    </article>
  );
}

/** Values are isolated from the words around them, as text of evidence is everywhere. */
function say(t: TextOf, { key, values }: SheetLine): string {
  const filled = Object.entries(values).map(
    ([name, value]) => [name, `\u2068${value === NO_RECIPIENT ? t(NO_RECIPIENT) : value}\u2069`] as const,
  );
  return t(key, Object.fromEntries(filled));
}
