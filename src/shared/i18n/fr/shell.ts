import type { shell as english } from '../en/shell.ts';
import type { Translation } from '../translation.ts';

export const shell: Translation<typeof english> = {
  'shell.open-link': 'Ouvrir cette adresse dans votre navigateur ?',
  'shell.open-link.note':
    'Votre navigateur contactera ce site, qui pourra voir que quelqu’un le consulte. Holdfast lui-même reste hors ligne.',
  'shell.open-link.stay': 'Rester hors ligne',
  'shell.open-link.open': 'Ouvrir dans le navigateur',
};
