import type { search as english } from '../en/search.ts';
import type { Translation } from '../translation.ts';

export const search: Translation<typeof english> = {
  'search.title': 'Recherche',
  'search.lead':
    'Parcourt tous les messages et toutes les pages web de cette affaire, sur cet ordinateur seulement.',
  'search.field': 'Mots à chercher',
  'search.run': 'Chercher',
  'search.hits': '{count, plural, =0 {Rien trouvé} one {# endroit trouvé} other {# endroits trouvés}}',
  'search.hits.limited':
    'Les {shown, number} premiers endroits sur {total, number}. Ajoutez un mot pour préciser.',
  'search.none.body':
    'Essayez avec moins de mots, d’autres mots ou une autre orthographe. Les mots dans les images ne sont pas cherchés.',
  'search.hit.message': 'Entrée {n, number}',
  'search.hit.line': 'Texte de la page, ligne {n, number}',
  'search.hit.link': 'Lien {n, number} de la page',
  'search.hit.identifier': 'Identifiant {n, number} de la page',
  'search.unread':
    '{count, plural, one {Une page web n’a pas pu être lue et n’a pas été parcourue.} other {# pages web n’ont pas pu être lues et n’ont pas été parcourues.}}',
  'search.hit.item': 'La pièce elle-même',
  'search.hit.open': 'Ouvrir {exhibit} à cet endroit',
  'search.start.title': 'Chercher des mots dans toutes les conversations et pages web préservées',
  'search.start.body':
    'Chaque résultat s’ouvre à sa place, avec ce qui a été dit avant et après. Les recherches sont consignées dans le journal de traçabilité.',
  'search.words': 'Mots',
  'search.narrow': 'Préciser',
  'search.narrow.count': '{count, plural, one {# condition} other {# conditions}}',
  'search.narrow.sender': 'Qui l’a dit',
  'search.narrow.sender.hint':
    'Le nom exactement comme la discussion le montre. Les mots des pages web n’ont ni auteur ni jour.',
  'search.narrow.item': 'Dans quelle discussion ou page web',
  'search.narrow.item.all': 'Toutes',
  'search.narrow.from': 'Premier jour',
  'search.narrow.to': 'Dernier jour',
  'entity.title': 'Numéros et adresses',
  'entity.kind': 'Type',
  'entity.kind.all': 'Tous les types ({count, number})',
  'entity.kind.count': '{kind} ({count, number})',
  'entity.kind.link': 'Lien',
  'entity.kind.email': 'Adresse électronique',
  'entity.kind.phone': 'Numéro de téléphone',
  'entity.kind.handle': 'Nom de compte',
  'entity.kind.iban': 'Compte bancaire (IBAN)',
  'entity.kind.card': 'Ressemble à un numéro de carte',
  'entity.kind.wallet': 'Adresse de portefeuille',
  'entity.kind.account': 'Numéro de compte ou de publication',
  'entity.kind.plate': 'Ressemble à une plaque',
  'entity.kind.money': 'Somme d’argent',
  'entity.kind.date': 'Date',
  'entity.country': 'Pays des numéros',
  'entity.country.hint':
    'Les numéros de téléphone et les plaques écrits sans pays sont supposés venir d’ici. Choisir un autre pays relit tout.',
  'entity.country.none': 'Inconnu',
  'entity.none': 'Rien de ce type n’a été trouvé',
  'entity.none.body':
    'Les numéros, adresses, liens et comptes sont trouvés dans les discussions et les pages web lorsqu’elles sont préservées. Les numéros sans indicatif de pays le sont dès que vous dites à quel pays ils appartiennent.',
  'entity.more': 'Les {count, number} plus fréquents sont montrés. Choisissez un type pour en voir moins.',
  'entity.value': 'Ce qui a été trouvé',
  'entity.places': 'Endroits',
  'entity.items': 'Pièces',
  'entity.number': '{count, number}',
  'entity.places.title': '{kind} : où cela se trouve',
  'entity.place': '{exhibit}, entrée {n, number}',
  'entity.place.line': '{exhibit}, texte de la page, ligne {n, number}',
  'entity.place.link': '{exhibit}, lien {n, number} de la page',
  'entity.place.identifier': '{exhibit}, identifiant {n, number} de la page',
  'entity.places.more': 'Les {count, number} premiers endroits sont montrés.',
};
