import { Flag } from 'lucide-react';
import { useState } from 'react';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';

/** What struck the reader of the file about a message, each with an explanation that opens below it. */
export function FlagNotes({ flags }: { readonly flags: TranscriptMessage['flags'] }) {
  return flags.map((flag) => <FlagNote key={flag} flag={flag} />);
}

function FlagNote({ flag }: { readonly flag: TranscriptMessage['flags'][number] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <div className="flag-note">
      <Button
        kind="quiet"
        size="small"
        icon={Flag}
        className="flag-note-button"
        aria-expanded={open}
        onPress={() => setOpen(!open)}
      >
        {t(`transcript.flag.${flag}`)}
      </Button>
      {open && <p className="small">{t(`transcript.flag.${flag}.means`)}</p>}
    </div>
  );
}
