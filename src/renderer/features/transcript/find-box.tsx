import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { IconButton } from '../../ui/icon-button.tsx';
import { useText } from '../../ui/text.ts';

export interface FindBoxProps {
  /** What is searched. */
  readonly label: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** The words that are searched for; empty for none. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Which of how many places is shown; null before the answer is there. */
  readonly place: { readonly current: number; readonly total: number } | null;
  readonly onStep: (by: 1 | -1) => void;
}

/** Search within one item: Enter goes to the next place, Shift and Enter to the one before, Escape ends. */
export function FindBox({ label, inputRef, query, onQuery, place, onStep }: FindBoxProps) {
  const t = useText();
  const [draft, setDraft] = useState(query);
  const step = (by: 1 | -1): void => {
    if (draft.trim() === query) onStep(by);
    else onQuery(draft.trim());
  };
  const end = (): void => {
    setDraft('');
    onQuery('');
  };
  return (
    <search className="find-box" data-searching={query !== '' || undefined}>
      <SearchField aria-label={label} className="find-field" value={draft} onChange={setDraft} onClear={end}>
        <Search size={18} aria-hidden />
        <Input
          ref={inputRef}
          className="find-input"
          placeholder={label}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          }}
        />
      </SearchField>
      <output className="find-count">
        {place !== null &&
          query !== '' &&
          (place.total === 0
            ? t('transcript.search.none')
            : t('transcript.search.count', { current: place.current, total: place.total }))}
      </output>
      {query !== '' && (
        <>
          <IconButton
            icon={ChevronUp}
            size="small"
            label={t('transcript.search.previous')}
            isDisabled={place === null || place.total === 0}
            onPress={() => onStep(-1)}
          />
          <IconButton
            icon={ChevronDown}
            size="small"
            label={t('transcript.search.next')}
            isDisabled={place === null || place.total === 0}
            onPress={() => onStep(1)}
          />
          <IconButton icon={X} size="small" label={t('transcript.search.clear')} onPress={end} />
        </>
      )}
    </search>
  );
}
