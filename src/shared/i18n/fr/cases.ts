import type { cases as english } from '../en/cases.ts';
import type { Translation } from '../translation.ts';

export const cases: Translation<typeof english> = {
  'cases.lead': 'Chaque affaire garde ses propres pièces et son propre registre de tout ce qui a été fait.',
  'cases.new': 'Nouvelle affaire',
  'cases.list': 'Affaires de ce coffre',
  'cases.items': '{count, plural, =0 {Aucune pièce} one {# pièce} other {# pièces}}',
  'cases.opened': 'Ouverte le {date}',
  'cases.last': 'Dernière entrée le {date}',
  'cases.closed': 'Close',
  'cases.empty.title': 'Ici se rangent vos affaires',
  'cases.empty.body':
    'Une affaire rassemble les conversations, images, pages et fichiers qui vont ensemble. Ouvrez-en une, puis déposez-y les pièces.',
  'cases.new.title': 'Ouvrir une nouvelle affaire',
  'cases.new.name': 'Titre de travail',
  'cases.new.hint':
    'Un titre que vous reconnaîtrez. Il est chiffré et figure dans les lots remis : n’y mettez pas le nom de la victime.',
  'cases.new.placeholder': 'Par exemple : Recrutement au port, printemps',
  'cases.new.error': 'Donnez un titre de travail à l’affaire.',
  'cases.new.submit': 'Ouvrir l’affaire',
};
