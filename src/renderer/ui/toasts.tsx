import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
  Text,
} from 'react-aria-components';
import { toneIcons, type Tone } from './banner.tsx';
import { IconButton } from './icon-button.tsx';
import { useText } from './text.ts';

interface Note {
  readonly tone: Tone;
  readonly text: string;
}

const queue = new ToastQueue<Note>({ maxVisibleToasts: 3 });

/** Says something in passing, in the corner, for eight seconds. Warnings and dangers stay until they are dismissed. */
export function notify(tone: Tone, text: string): void {
  queue.add({ tone, text }, tone === 'info' || tone === 'success' ? { timeout: 8000 } : {});
}

/** Takes every message away, as when the vault is locked. */
export function clearToasts(): void {
  queue.clear();
}

/** The corner in which messages appear; stands once in the window. */
export function Toasts() {
  const t = useText();
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={t('toast.region')}>
      {({ toast }) => {
        const Icon = toneIcons[toast.content.tone];
        return (
          <Toast toast={toast} className="toast" data-tone={toast.content.tone}>
            <Icon size={18} />
            <ToastContent className="toast-words">
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            <IconButton slot="close" icon={X} size="small" label={t('toast.dismiss')} />
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
