import { CircleQuestionMark, Info, OctagonX } from 'lucide-react';
import { FINDINGS_LIMIT, type Finding } from '../../../shared/model/verdict.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useText } from '../../ui/text.ts';
import { groupFindings, type FindingGroup } from '../../../shared/verdict/group-findings.ts';

const signs = { altered: OctagonX, unproven: CircleQuestionMark, information: Info } as const;

/** What a check found, by what it means: each kind explained once, with its places and an expert's details below. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useText();
  const sections = groupFindings(findings);
  return (
    <Card title={t('verify.findings')}>
      {sections.length === 0 && <p>{t('verify.findings.none')}</p>}
      <div className="stack stack-l">
        {sections.map((section) => {
          const Sign = signs[section.class];
          return (
            <section key={section.class} className="finding-section" data-class={section.class}>
              <h3>
                <Sign size={20} />
                {t(`verify.findings.${section.class}`)}
              </h3>
              {section.groups.map((group) => (
                <Group key={group.code} group={group} />
              ))}
            </section>
          );
        })}
        {findings.length >= FINDINGS_LIMIT && (
          <p className="muted">{t('verify.findings.limited', { count: findings.length })}</p>
        )}
      </div>
    </Card>
  );
}

/** So many places of one kind of finding stand in the page. */
const PLACES = 100;

function Group({ group }: { readonly group: FindingGroup }) {
  const t = useText();
  const { code, findings } = group;
  return (
    <div className="finding">
      <p className="finding-title">{t(`finding.${code}.title`)}</p>
      <p>{t(`finding.${code}.means`)}</p>
      <Fold
        title={t('verify.findings.expert')}
        aside={findings.length > 1 && t('verify.findings.count', { count: findings.length })}
        level={3}
      >
        <p>
          {t('verify.findings.code')}: <code>{code}</code>
        </p>
        <ul className="finding-places">
          {findings.slice(0, PLACES).map(({ path, seq, message }) => (
            <li key={`${path ?? ''} ${seq ?? ''} ${message}`}>
              {path !== undefined && (
                <span>
                  {t('verify.findings.path')}:{' '}
                  <code>
                    <Bidi text={path} reveal />
                  </code>
                </span>
              )}
              {seq !== undefined && <span>{`${t('verify.findings.seq')}: ${seq}`}</span>}
              <span className="muted small" lang="en">
                <Bidi text={message} reveal />
              </span>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
