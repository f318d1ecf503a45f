import type { PageRemark } from '../../../../shared/contract/page-parts.ts';
import { assertNever } from '../../../../shared/model/error.ts';
import { useText } from '../../../ui/text.ts';
import { limitWords } from '../record/limit-words.ts';
import { lackWords } from './lack-words.ts';

/** Something that a reader should know before relying on a record. */
export function RemarkWords({ remark }: { readonly remark: PageRemark }) {
  const t = useText();
  switch (remark.code) {
    case 'INCOMPLETE': {
      const { what, reason } = lackWords(t, remark);
      return <Two head={what} words={reason} />;
    }
    case 'FILE_UNREADABLE':
    case 'FILE_DIFFERS':
      return (
        <Two head={t('page.lack.file', { name: remark.file })} words={t(`page.remark.${remark.code}`)} />
      );
    case 'LIMIT_REACHED':
      return t('page.remark.LIMIT_REACHED', { name: limitWords(t, remark) });
    case 'FROM_SERVICE_WORKER':
    case 'WITHHELD':
      return t(`page.remark.${remark.code}`, { count: remark.count });
    case 'FILE_ABSENT':
      return t('page.lack.file', { name: remark.file });
    case 'TOOLS_OPENED':
      return t('page.remark.TOOLS_OPENED');
    default:
      return assertNever(remark);
  }
}

function Two({ head, words }: { readonly head: string; readonly words: string }) {
  return (
    <>
      <strong>
        <bdi>{head}</bdi>
      </strong>
      <br />
      <bdi>{words}</bdi>
    </>
  );
}
