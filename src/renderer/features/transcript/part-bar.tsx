import { ChevronDown, ChevronUp } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { partOf, type Part } from './transcript-parts.ts';

export interface PartBarProps {
  readonly part: Part;
  readonly rows: number;
  /** Goes to a row, counted from 0. */
  readonly onGo: (row: number) => void;
}

/** The way between the parts of a transcript that is too long for one list; nothing where it fits. */
export function PartBar({ part, rows, onGo }: PartBarProps) {
  const t = useText();
  if (part.of === 1) return null;
  const earlier = part.index > 0 ? partOf(part.start - 1, rows) : null;
  const later = part.index < part.of - 1 ? partOf(part.end, rows) : null;
  return (
    <div className="part-bar">
      {earlier !== null && (
        <Button size="small" icon={ChevronUp} onPress={() => onGo(Math.max(0, part.start - 1))}>
          {t('transcript.part.earlier', { from: earlier.start + 1, to: earlier.end })}
        </Button>
      )}
      <span className="muted small">{t('transcript.part', { index: part.index + 1, of: part.of })}</span>
      {later !== null && (
        <Button size="small" icon={ChevronDown} onPress={() => onGo(part.end)}>
          {t('transcript.part.later', { from: later.start + 1, to: later.end })}
        </Button>
      )}
    </div>
  );
}
