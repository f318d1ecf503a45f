import type { timeline as english } from '../en/timeline.ts';
import type { Translation } from '../translation.ts';

export const timeline: Translation<typeof english> = {
  'timeline.title': 'Chronologie',
  'timeline.lead':
    'Ce qui s’est passé quel jour selon les conversations, et quand chaque pièce a été préservée. Les jours sont ceux de l’horloge de chaque téléphone.',
  'timeline.messages': 'Messages par jour',
  'timeline.acquired': 'Quand cela a été préservé',
  'timeline.empty.title': 'Aucun jour à montrer pour l’instant',
  'timeline.empty.body':
    'Dès qu’une conversation est préservée, ses jours figurent ici, chacun avec un chemin vers son premier message.',
  'timeline.day.unknown': 'Jour inconnu',
  'timeline.entries': '{count, plural, one {# entrée} other {# entrées}}',
  'timeline.month': 'Mois',
  'timeline.span': '{days, plural, one {# jour} other {# jours}} avec des messages',
};
