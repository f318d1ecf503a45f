import type { pagesCompared as english } from '../en/pages-compared.ts';
import type { Translation } from '../translation.ts';

export const pagesCompared: Translation<typeof english> = {
  'pages.title': 'Captures de la même adresse',
  'pages.lead':
    'Deux captures d’une page sont mises côte à côte. Cela ne change rien au verdict et ne dit pas laquelle a raison.',
  'pages.lead.none': 'Aucune paire de captures d’une même adresse n’a été vérifiée ici jusqu’à présent.',
  'pages.pair': '{first} et {second}',
  'pages.first': 'Première : {name}',
  'pages.second': 'Seconde : {name}',
  'pages.apart': 'Ces deux captures ont été faites à {span} d’intervalle.',
  'pages.apart.seconds': '{value, plural, one {# seconde} other {# secondes}}',
  'pages.apart.minutes': '{value, plural, one {# minute} other {# minutes}}',
  'pages.apart.hours': '{value, plural, one {# heure} other {# heures}}',
  'pages.apart.days': '{value, plural, one {# jour} other {# jours}}',
  'pages.apart.unknown': 'L’une de ces deux captures ne dit pas quand elle a été faite.',
  'pages.agree': 'Elles concordent sur {parts}.',
  'pages.agree.all': 'Rien de ce qui a été comparé ne diffère.',
  'pages.differ': 'Elles diffèrent sur {parts}.',
  'pages.meaning':
    'Une différence n’est pas une erreur : bien des pages changent d’une visite à l’autre. Ce qui concorde, les deux captures l’ont enregistré, chacune de son côté.',
  'pages.cut':
    '{count, plural, one {# ligne ou ressource était} other {# lignes ou ressources étaient}} de trop pour être comparées.',
  'pages.part.address': 'l’adresse de la page',
  'pages.part.status': 'le code de la réponse',
  'pages.part.title': 'le titre',
  'pages.part.redirects': 'le chemin jusqu’à la page',
  'pages.part.servers':
    'les adresses de {count, number} {total, plural, one {serveur sur #} other {serveurs sur #}}',
  'pages.part.servers.all': '{total, plural, one {l’adresse du serveur} other {les adresses des # serveurs}}',
  'pages.part.certificates':
    'les certificats de {count, number} {total, plural, one {serveur sur #} other {serveurs sur #}}',
  'pages.part.certificates.all':
    '{total, plural, one {les certificats du serveur} other {les certificats des # serveurs}}',
  'pages.part.text.all': '{count, plural, one {# ligne} other {# lignes}} de texte, soit toutes',
  'pages.part.text.some': '{count, plural, one {# ligne} other {# lignes}} de texte',
  'pages.part.pictures':
    '{count, number} {total, plural, one {image sur #} other {images sur #}}, octet pour octet',
  'pages.part.pictures.all':
    '{total, plural, one {l’image} =2 {les deux images} other {les # images}} de la page, octet pour octet',
  'pages.part.resources.all': '{total, plural, one {l’unique ressource} other {les # ressources}}',
  'pages.part.resources': '{count, number} {total, plural, one {ressource sur #} other {ressources sur #}}',
  'pages.table': 'Tout ce qui a été comparé',
  'pages.column.field': 'Élément',
  'pages.column.result': 'Résultat',
  'pages.result.agrees': 'concorde',
  'pages.result.differs': 'diffère',
  'pages.result.missing': 'une seule l’a',
  'pages.none': 'aucun',
  'pages.yes': 'oui',
  'pages.no': 'non',
  'pages.field.requestedUrl': 'Adresse demandée',
  'pages.field.finalUrl': 'Adresse de la page',
  'pages.field.status': 'Code de la réponse',
  'pages.field.title': 'Titre',
  'pages.field.redirects': 'Chemin jusqu’à la page',
  'pages.field.server': 'Adresses de {of}',
  'pages.field.certificates': 'Certificats de {of} (SHA-256)',
  'pages.field.text': 'Lignes de texte',
  'pages.field.picture': 'Image {of} (SHA-256)',
  'pages.field.resource': 'Ressource {of} (code, SHA-256)',
  'pages.field.startedAt': 'Début',
  'pages.field.browser': 'Navigateur',
  'pages.field.userAgent': 'Navigateur tel qu’il se nomme aux serveurs',
  'pages.field.locale': 'Langue',
  'pages.field.timeZone': 'Fuseau horaire',
  'pages.field.viewport': 'Taille de la fenêtre',
  'pages.field.profile': 'Profil',
  'pages.field.complete': 'Complète, d’après elle-même',
  'pages.field.toolsOpened': 'Outils de développement ouverts',
  'pages.lines.first': 'Lignes que seule la première montre',
  'pages.lines.second': 'Lignes que seule la seconde montre',
  'pages.lines.more': 'et {count, number} de plus',
  'pages.rows.agreeing':
    '{count, plural, one {Une ressource qui concorde n’est pas affichée} other {# ressources qui concordent ne sont pas affichées}}.',
  'pages.rows.more':
    '{count, plural, one {Une autre ressource qui diffère n’est pas affichée} other {# autres ressources qui diffèrent ne sont pas affichées}}.',
  'pages.unreadable.NOT_A_RECORD': '{name} n’est pas une page capturée que cette version sait lire.',
  'pages.unreadable.RECORD_DAMAGED':
    '{name} ne peut pas être comparée : un fichier y manque, est endommagé ou ne correspond pas à sa propre liste.',
  'pages.unreadable.RECORD_TOO_LARGE':
    '{name} ne peut pas être comparée : elle est plus grande que toute capture de Holdfast.',
  'pages.remembered':
    'Les pages capturées des lots que vous vérifiez ici l’un après l’autre sont comparées entre elles, jusqu’à la fermeture de cette page.',
};
