import type { search as english } from '../en/search.ts';
import type { Translation } from '../translation.ts';

export const search: Translation<typeof english> = {
  'search.title': 'Recherche',
  'search.lead': 'Parcourt tous les messages de cette affaire, sur cet ordinateur seulement.',
  'search.field': 'Mots à chercher',
  'search.run': 'Chercher',
  'search.hits': '{count, plural, =0 {Rien trouvé} one {# endroit trouvé} other {# endroits trouvés}}',
  'search.hits.limited':
    'Les {shown, number} premiers endroits sur {total, number}. Ajoutez un mot pour préciser.',
  'search.none.body':
    'Essayez avec moins de mots, d’autres mots ou une autre orthographe. Les mots dans les images ne sont pas cherchés.',
  'search.hit.message': 'Entrée {n, number}',
  'search.hit.item': 'La pièce elle-même',
  'search.hit.open': 'Ouvrir {exhibit} à cet endroit',
  'search.start.title': 'Chercher des mots dans toutes les conversations préservées',
  'search.start.body':
    'Chaque résultat s’ouvre à sa place, avec ce qui a été dit avant et après. Les recherches sont consignées dans le journal de traçabilité.',
};
