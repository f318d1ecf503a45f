import type { Output } from '../../../shared/contract/index.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { MissingList } from './missing-list.tsx';

type Result = Output<'page.capture'>;

/** Whether there is a record of the attempt but nothing of the page: nobody answered. */
function isUnanswered({ status, incomplete }: Result): boolean {
  return status === null && incomplete.some(({ what }) => what === 'the page');
}

/** The headline of what came of a capture. */
export function titleOf(t: TextOf, result: Result): string {
  if (isUnanswered(result)) return t('capture.page.done.nothing');
  return t(result.complete ? 'capture.page.done' : 'capture.page.done.not-whole');
}

export interface CaptureResultProps {
  readonly result: Result;
  /** The address that was asked for. */
  readonly requested: string;
}

/** What came of a capture: the item, the answer, and all that is missing with its reason. */
export function CaptureResult({ result, requested }: CaptureResultProps) {
  const t = useText();
  const { items, status, finalUrl, counts, incomplete, complete } = result;
  const exhibit = items[0]?.exhibit ?? '';
  const isEmpty = isUnanswered(result);
  return (
    <>
      <Banner
        tone={complete ? 'success' : 'warning'}
        title={isEmpty ? undefined : t('capture.page.done.item', { exhibit })}
      >
        {isEmpty && <p>{t('capture.page.done.nothing.body', { exhibit })}</p>}
      </Banner>
      <KeyValueList
        facts={[
          {
            name: t(isEmpty ? 'captures.detail.address' : 'capture.page.done.address'),
            value: <Bidi text={finalUrl === '' ? requested : finalUrl} reveal />,
          },
          {
            name: t('capture.page.done.answer'),
            value: status === null ? t('capture.page.done.no-answer') : String(status),
          },
          {
            name: t('capture.page.done.files'),
            value: t('capture.page.done.stored', { stored: counts.stored, requests: counts.requests }),
          },
        ]}
      />
      <MissingList missing={incomplete} level={3} />
    </>
  );
}
