import { ownCheckSteps } from '../../../shared/verdict/own-check.ts';
import { Card } from '../../ui/card.tsx';
import { CodeLine } from '../../ui/code-line.tsx';
import { useText } from '../../ui/text.ts';

/** How anybody checks a bundle without this program. */
export function CheckYourself() {
  const t = useText();
  return (
    <Card title={t('verify.yourself')} lead={t('verify.yourself.body')}>
      <ol className="stack">
        {ownCheckSteps.map(({ id, commands }) => (
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
