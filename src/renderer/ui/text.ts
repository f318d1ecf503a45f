import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageKey } from '../../shared/i18n/index.ts';

/** What a text's placeholders are filled with. */
export type TextValues = Readonly<Record<string, string | number | Date>>;
/** Yields the text of a key in the person's language. */
export type TextOf = (key: MessageKey, values?: TextValues) => string;

/** The way every visible word comes into the window: by a key that both catalogues have. */
export function useText(): TextOf {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, { ...values }), [intl]);
}
