import type { ErasureCertificate } from '../contract/erasure-methods.ts';
import type { MessageKey } from '../i18n/index.ts';

/** A sentence to look up and what goes into its `{places}`. */
export interface SheetLine {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string>>;
}

/** A certificate as it is laid out, on paper and in the window alike; only the words are still to be looked up. */
export interface CertificateSheet {
  readonly facts: readonly { readonly name: MessageKey; readonly value: string | SheetLine }[];
  readonly sections: readonly { readonly title: MessageKey; readonly lines: readonly SheetLine[] }[];
  readonly proof: SheetLine;
}

/** `2026-11-20 11:05:00 UTC`: a certificate is read years later, elsewhere. */
function inUtc(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;
}

function line(key: MessageKey, values: SheetLine['values'] = {}): SheetLine {
  return { key, values };
}

/** Lays a certificate out. */
export function certificateSheet(certificate: ErasureCertificate): CertificateSheet {
  const { destroyed, exhibit, ledger, seq, signer } = certificate;
  return {
    facts: [
      { name: 'certificate.exhibit', value: exhibit },
      { name: 'certificate.case', value: certificate.caseTitle },
      { name: 'certificate.erased-at', value: inUtc(certificate.erasedAt) },
      { name: 'certificate.by', value: certificate.by ?? line('certificate.by.unknown') },
      { name: 'certificate.reason', value: certificate.reason },
      { name: 'certificate.acquired-at', value: inUtc(certificate.acquiredAt) },
      { name: 'certificate.bytes', value: String(certificate.bytes) },
      { name: 'certificate.hash', value: certificate.sha256 },
      { name: 'certificate.item', value: certificate.item },
    ],
    sections: [
      {
        title: 'certificate.destroyed',
        lines: [
          line('certificate.destroyed.files', { count: String(destroyed.files) }),
          line('certificate.destroyed.messages', { count: String(destroyed.messages) }),
          line('certificate.destroyed.notes', { count: String(destroyed.notes) }),
          line('certificate.destroyed.entries', { count: String(destroyed.entries) }),
          line('certificate.destroyed.how'),
        ],
      },
      { title: 'certificate.stays', lines: remaining(certificate) },
      { title: 'certificate.reach', lines: beyondReach(certificate) },
    ],
    proof: line('certificate.proof.text', { seq: String(seq), ledger, signer }),
  };
}

function remaining({ sameBytes }: ErasureCertificate): readonly SheetLine[] {
  const same =
    sameBytes.length === 0 ? [] : [line('certificate.stays.same', { exhibits: sameBytes.join(', ') })];
  return [line('certificate.stays.lines'), ...same, line('certificate.stays.searches')];
}

/** A recipient who is not recorded is put in words by whoever looks the line up: the value is then the key of those words. */
export const NO_RECIPIENT: MessageKey = 'certificate.reach.recipient';

function beyondReach({ bundles, extracted }: ErasureCertificate): readonly SheetLine[] {
  return [
    line(bundles.length === 0 ? 'certificate.reach.none' : 'certificate.reach.bundles'),
    ...bundles.map(({ bundle, sealedAt, recipient, encrypted, certain }) => {
      const values = { bundle, when: inUtc(sealedAt), recipient: recipient ?? NO_RECIPIENT };
      if (!certain) return line('certificate.reach.bundle.uncertain', values);
      return line(encrypted ? 'certificate.reach.bundle.encrypted' : 'certificate.reach.bundle', values);
    }),
    line('certificate.reach.extracted', { count: String(extracted) }),
    line('certificate.reach.backups'),
  ];
}
