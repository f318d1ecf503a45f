import { Camera, Globe, KeyRound, ListOrdered, MonitorUp, Route, Video } from 'lucide-react';
import { Menu } from '../../ui/menu.tsx';
import { useText } from '../../ui/text.ts';

const kinds = [
  { id: 'page', icon: Globe },
  { id: 'browse', icon: KeyRound },
  { id: 'list', icon: ListOrdered },
  { id: 'screen', icon: MonitorUp },
  { id: 'camera', icon: Video },
  { id: 'proxy', icon: Route },
] as const;

/** What can be made evidence of though nobody can hand it over as a file. */
export type CaptureKind = (typeof kinds)[number]['id'];

export interface CaptureMenuProps {
  readonly onChoose: (kind: CaptureKind) => void;
  readonly isDisabled: boolean;
  readonly align?: 'start' | 'end';
}

/** The ways to make evidence of what is only to be seen: web pages and screens. */
export function CaptureMenu({ onChoose, isDisabled, align = 'end' }: CaptureMenuProps) {
  const t = useText();
  return (
    <Menu
      label={t('capture.menu')}
      button="secondary"
      buttonIcon={Camera}
      isDisabled={isDisabled}
      align={align}
      entries={kinds.map(({ id, icon }) => ({
        id,
        icon,
        label: t(`capture.menu.${id}`),
        hint: t(`capture.menu.${id}.hint`),
      }))}
      onAction={onChoose}
    />
  );
}
