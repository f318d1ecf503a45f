import { Archive, Check, File, Folder, Vault, type LucideIcon } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Output } from '../../../shared/contract/index.ts';
import { useText } from '../../ui/text.ts';
import type { Choice } from './purpose.ts';
import { pick } from './pick.ts';

export type Entry = Output<'desktop.listFolder'>['entries'][number];

export interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly choice: Choice;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (paths: ReadonlySet<string>) => void;
  readonly onEnter: (path: string) => void;
  readonly onAnswer: (paths: readonly string[]) => void;
}

const icons: Readonly<Record<Entry['kind'], LucideIcon>> = {
  folder: Folder,
  vault: Vault,
  bundle: Archive,
  file: File,
};
const words = {
  folder: 'chooser.folder',
  vault: 'chooser.is-vault',
  bundle: 'chooser.is-bundle',
  file: 'chooser.file',
} as const;

/** The entries of one folder. Enter or a click goes into a folder, takes a vault, and marks or unmarks a file. */
export function EntryList({ entries, choice, selected, onSelect, onEnter, onAnswer }: EntryListProps) {
  const t = useText();
  if (entries.length === 0) return <p className="muted chooser-none">{t('chooser.empty')}</p>;
  return (
    <ListBox
      className="chooser-list"
      aria-label={t('chooser.list')}
      selectionMode="none"
      items={entries}
      dependencies={[selected]}
      onAction={(key) => {
        const entry = entries.find((candidate) => candidate.path === key);
        if (entry === undefined) return;
        const done = pick(entry, choice, selected);
        if (done.do === 'enter') onEnter(entry.path);
        if (done.do === 'answer') onAnswer([entry.path]);
        if (done.do === 'select') onSelect(done.selected);
      }}
    >
      {(entry) => {
        const Icon = icons[entry.kind];
        const isChosen = selected.has(entry.path);
        return (
          <ListBoxItem
            id={entry.path}
            textValue={entry.name}
            className="option chooser-entry"
            data-kind={entry.kind}
            data-chosen={isChosen || undefined}
            isDisabled={pick(entry, choice, selected).do === 'nothing'}
          >
            <Icon size={20} />
            <bdi dir="auto" className="grow">
              {entry.name}
            </bdi>
            {isChosen && <Check size={18} />}
            <span className="chooser-kind">{t(words[entry.kind])}</span>
          </ListBoxItem>
        );
      }}
    </ListBox>
  );
}
