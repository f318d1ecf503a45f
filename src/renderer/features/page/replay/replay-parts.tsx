import { CircleCheck, CircleDashed, Diff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { ReplayFinding } from '../../../../shared/page/replay-finding.ts';
import { useText } from '../../../ui/text.ts';
import { LackingList } from './lacking-list.tsx';
import { LineList } from './line-list.tsx';
import { replayVerdicts, type PartVerdict } from './verdicts.ts';

/** What a replay found, part by part: text, pictures, resources. */
export function ReplayParts({ finding }: { readonly finding: ReplayFinding }) {
  const t = useText();
  const intl = useIntl();
  const verdicts = replayVerdicts(finding);
  const { text, pictures, resources } = finding;
  return (
    <ul className="replay-parts">
      <Part name={t('page.replay.text')} verdict={verdicts.text}>
        {text !== null && (
          <>
            <p>
              {verdicts.text === 'same'
                ? t('page.replay.text.same', { shown: text.shown })
                : t('page.replay.text.differs', {
                    agree: text.agree,
                    shown: text.shown,
                    missing: text.shown - text.agree,
                    added: text.replayed - text.agree,
                  })}
            </p>
            <LineList
              title={t('page.replay.text.missing')}
              lines={text.missing}
              total={text.shown - text.agree}
            />
            <LineList
              title={t('page.replay.text.added')}
              lines={text.added}
              total={text.replayed - text.agree}
            />
          </>
        )}
      </Part>
      <Part name={t('page.replay.pictures')} verdict={verdicts.pictures}>
        <ul>
          {pictures.map((picture) => (
            <li key={picture.path}>
              <code>{picture.path}</code>
              {' · '}
              {picture.replayed === null
                ? t('page.replay.picture.none')
                : t('page.replay.picture', {
                    share: intl.formatNumber(shareOf(picture), {
                      style: 'percent',
                      maximumFractionDigits: 2,
                      roundingMode: 'floor',
                    }),
                  })}
            </li>
          ))}
        </ul>
      </Part>
      <Part name={t('page.replay.resources')} verdict={verdicts.resources}>
        {resources !== null && (
          <>
            <p>
              {verdicts.resources === 'same'
                ? t('page.replay.resources.same', { asked: resources.asked })
                : t('page.replay.resources.differs', {
                    answered: resources.answered,
                    asked: resources.asked,
                  })}{' '}
              <span className="muted">{t('page.replay.resources.unused', { unused: resources.unused })}</span>
            </p>
            <LackingList lacking={resources.lacking} total={resources.asked - resources.answered} />
          </>
        )}
      </Part>
    </ul>
  );
}

function shareOf({ agree, pixels }: ReplayFinding['pictures'][number]): number {
  return pixels === 0 ? 0 : agree / pixels;
}

const signs = { same: CircleCheck, differs: Diff, unknown: CircleDashed } as const;

interface PartProps {
  readonly name: string;
  readonly verdict: PartVerdict;
  readonly children: ReactNode;
}

function Part({ name, verdict, children }: PartProps) {
  const t = useText();
  const Sign = signs[verdict];
  return (
    <li className="replay-part" data-verdict={verdict}>
      <p className="replay-part-head">
        <Sign size={20} />
        <strong>{name}</strong>
        <span>{t(`page.replay.${verdict}`)}</span>
      </p>
      <div className="replay-part-body">{children}</div>
    </li>
  );
}
