import { Printer } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import type { CapturesShown } from '../../../shared/page/checked-captures.ts';
import { useCall } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/date-time.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { StampAgain } from '../hand-over/stamp-again.tsx';
import { ReceivedWays } from '../received/received-ways.tsx';
import { SealerCard } from '../sealer/sealer-card.tsx';
import { SealerWarnings } from '../sealer/sealer-warnings.tsx';
import { CapturesCard } from './captures-card.tsx';
import { CheckYourself } from './check-yourself.tsx';
import { CheckedFacts } from './checked-facts.tsx';
import { ConfirmSigner } from './confirm-signer.tsx';
import { ExhibitResults } from './exhibit-results.tsx';
import { FindingList } from './finding-list.tsx';
import { NotShown } from './not-shown.tsx';
import { VerdictHead } from './verdict-head.tsx';

export interface VerdictPageProps {
  readonly report: VerificationReport;
  /** Captured pages that are compared; null where there are none. */
  readonly captures: CapturesShown | null;
  /** The name of the file or folder that was checked. */
  readonly file: string;
  /** When the check was started, in milliseconds since 1970. */
  readonly at: number;
  /** Where it lies, if that is known. */
  readonly path: string | null;
  /** An address book is open that was not asked. */
  readonly isUnasked: boolean;
  /** Checks again, now trusting the signer; null where there is none. */
  readonly onConfirm: (() => void) | null;
  /** Checks again, now that the signer is in the address book. */
  readonly onEntered: () => void;
  /** Back to what it was checked with. */
  readonly onChange: () => void;
  readonly onAnother: () => void;
}

/** The verdict: one sentence first, then what it rests on, what was found, and what it does not show. */
export function VerdictPage(props: VerdictPageProps) {
  const { report, captures, file, path, at, isUnasked, onConfirm, onEntered, onChange, onAnother } = props;
  const t = useText();
  const intl = useIntl();
  const version = useCall('app.info', {}).data?.version;
  // Who sealed what was altered matters no more.
  const asksForSigner =
    report.verdict === 'unproven' && report.findings.some(({ code }) => code === 'UNKNOWN_SIGNER');
  return (
    <div className="page verdict-page">
      <PageHeader
        title={t('verify.title')}
        actions={
          <>
            <Button icon={Printer} onPress={() => window.print()}>
              {t('verify.print')}
            </Button>
            <Button onPress={onChange}>{t('verify.change')}</Button>
            <Button onPress={onAnother}>{t('verify.again')}</Button>
          </>
        }
      />
      <div className="stack stack-l">
        {report.sealer !== undefined && <SealerWarnings sealer={report.sealer} />}
        <VerdictHead report={report} />
        {isUnasked && (
          <Banner tone="info">
            <p>{t('verify.drop.unasked')}</p>
          </Banner>
        )}
        {asksForSigner && report.signer !== null && onConfirm !== null && (
          <ConfirmSigner signer={report.signer} onConfirm={onConfirm} />
        )}
        {path !== null && isOwnUnstamped(report) && <StampAgain bundle={path} when="later" />}
        {report.sealer !== undefined && <SealerCard sealer={report.sealer} onEntered={onEntered} />}
        <FindingList findings={report.findings} />
        <CheckedFacts report={report} />
        <ExhibitResults report={report} />
        {captures !== null && <CapturesCard shown={captures} />}
        <ReceivedWays bundles={report.received ?? []} />
        <NotShown report={report} />
        <CheckYourself />
        {version !== undefined && (
          <p className="print-only small">
            {t('verify.printed', {
              version,
              file,
              time: formatInstant(intl, new Date(at).toISOString(), 'seconds'),
            })}
          </p>
        )}
      </div>
    </div>
  );
}

/** Whether the person's own key sealed it, and no outside time stamp says when. */
function isOwnUnstamped({ sealer, timestamp, verdict, findings }: VerificationReport): boolean {
  const hasStamp = timestamp !== undefined || findings.some(({ code }) => code.startsWith('TIMESTAMP'));
  return sealer?.standing === 'own' && verdict !== 'altered' && !hasStamp;
}
