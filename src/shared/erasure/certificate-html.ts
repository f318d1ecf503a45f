import type { ErasureCertificate } from '../contract/erasure-methods.ts';
import { catalogues, type Language, type MessageKey } from '../i18n/index.ts';
import { certificateSheet, NO_RECIPIENT, type SheetLine } from './certificate-sheet.ts';

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}

/** The words of a line, its places filled. Values are isolated, so that right-to-left text in one moves nothing else. */
function say(language: Language, { key, values }: SheetLine): string {
  return catalogues[language][key]
    .split(/\{(\w+)\}/)
    .map((part, index) =>
      index % 2 === 0 ? escape(part) : `<bdi>${escape(valueOf(language, values[part] ?? ''))}</bdi>`,
    )
    .join('');
}

function valueOf(language: Language, value: string): string {
  return value === NO_RECIPIENT ? catalogues[language][NO_RECIPIENT] : value;
}

const STYLE = `body{font:11pt/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#000;background:#fff}
h1{font-size:20pt;margin:0 0 .5rem}h2{font-size:13pt;margin:1.5rem 0 .25rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #000;padding:.5rem}@page{size:A4;margin:2cm}`;

/** A certificate as one file that any browser shows and prints: no script, nothing fetched. */
export function certificateHtml(certificate: ErasureCertificate, language: Language): string {
  const { facts, sections, proof } = certificateSheet(certificate);
  const word = (key: MessageKey): string => escape(catalogues[language][key]);
  const lead = say(language, { key: 'certificate.lead', values: { exhibit: certificate.exhibit } });
  const rows = facts.map(({ name, value }) => {
    const text = typeof value === 'string' ? `<bdi>${escape(value)}</bdi>` : say(language, value);
    return `<dt>${word(name)}</dt><dd>${text}</dd>`;
  });
  const parts = sections.map(
    ({ title, lines }) =>
      `<h2>${word(title)}</h2><ul>${lines.map((one) => `<li>${say(language, one)}</li>`).join('')}</ul>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${word('certificate.title')}</title><style>${STYLE}</style></head>
<body><h1>${word('certificate.title')}</h1><p>${lead}</p><dl>${rows.join('')}</dl>
${parts.join('\n')}
<h2>${word('certificate.proof')}</h2><p>${say(language, proof)}</p><pre>${escape(certificate.proof)}</pre></body></html>
`;
}
