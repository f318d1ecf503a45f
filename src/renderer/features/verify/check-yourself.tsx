import { Card } from '../../ui/card.tsx';
import { CodeLine } from '../../ui/code-line.tsx';
import { useText } from '../../ui/text.ts';

/** The same commands as in README-VERIFY.txt, which every bundle carries and the tests run. */
const steps = [
  {
    id: 'key',
    commands: ['openssl pkey -pubin -in signatures/signer.pub.pem -outform DER | sha256sum'],
  },
  {
    id: 'seal',
    commands: [
      'openssl pkeyutl -verify -pubin -inkey signatures/signer.pub.pem -rawin -in signatures/seal.txt -sigfile signatures/seal.txt.sig',
    ],
  },
  { id: 'list', commands: ["sed -n 's/^file //p' signatures/seal.txt | sha256sum -c --strict"] },
  {
    id: 'files',
    commands: [
      'sha256sum -c --strict --quiet tagmanifest-sha256.txt',
      'sha256sum -c --strict --quiet manifest-sha256.txt',
    ],
  },
] as const;

/** How anybody checks a bundle without this program. */
export function CheckYourself() {
  const t = useText();
  return (
    <Card title={t('verify.yourself')} lead={t('verify.yourself.body')}>
      <ol className="stack">
        {steps.map(({ id, commands }) => (
          <li key={id} className="stack stack-s">
            <p>{t(`verify.yourself.${id}`)}</p>
            {commands.map((command) => (
              <CodeLine key={command} text={command} />
            ))}
          </li>
        ))}
      </ol>
      <p className="muted verify-more">{t('verify.yourself.more')}</p>
    </Card>
  );
}
