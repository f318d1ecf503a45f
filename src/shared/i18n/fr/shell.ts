import type { shell as english } from '../en/shell.ts';
import type { Translation } from '../translation.ts';

export const shell: Translation<typeof english> = {
  'shell.open-link': 'Ouvrir cette adresse dans votre navigateur ?',
  'shell.open-link.note':
    'Votre navigateur contactera ce site, qui pourra voir que quelqu’un le consulte. Holdfast lui-même reste hors ligne.',
  'shell.open-link.stay': 'Rester hors ligne',
  'shell.open-link.open': 'Ouvrir dans le navigateur',

  'shell.not-connected': 'Cette fenêtre n’est pas reliée à Holdfast',
  'shell.not-connected.body':
    'L’adresse affichée par Holdfast ouvre un seul onglet d’un seul navigateur, une seule fois, afin que personne d’autre sur cet ordinateur ne puisse s’en servir. Revenez à l’onglet déjà ouvert, ou arrêtez Holdfast et relancez-le.',
};
