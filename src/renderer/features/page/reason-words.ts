import { useText } from '../../ui/text.ts';
import { reasonKind } from './reason-kind.ts';

/** Says why a request is not stored: in a few words, and in a sentence. */
export function useReasonWords(): (reason: string) => { readonly title: string; readonly body: string } {
  const t = useText();
  return (reason) => {
    const kind = reasonKind(reason);
    return { title: t(`page.reason.${kind}`), body: t(`page.reason.${kind}.body`) };
  };
}
