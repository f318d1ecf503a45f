import type { Translation } from '../translation.ts';
import type { received as english } from '../en/received.ts';

/** Mots de ce qui vient d’autres et va plus loin, en entier ou en partie. */
export const received: Translation<typeof english> = {
  'receive.action': 'Recevoir un lot',
  'receive.title': 'Prendre en charge le lot d’une autre personne',
  'receive.explain':
    'Il est d’abord vérifié, puis gardé octet pour octet, avec son propre registre et son sceau, afin d’être transmis en entier. Un lot qui n’est pas tel qu’il a été scellé est refusé.',
  'receive.choose': 'Choisir le fichier',
  'receive.path': 'Fichier du lot',
  'receive.from': 'De qui',
  'receive.from.hint': 'Avec vos mots ; enregistré dans cette affaire.',
  'receive.more': 'Empreinte de l’expéditeur, chiffrement',
  'receive.trust': 'Empreinte de l’expéditeur, obtenue par une autre voie',
  'receive.identity': 'Votre clé age secrète, si le lot est chiffré',
  'receive.take': 'Le vérifier et le prendre en charge',
  'receive.anyway': 'Le garder tout de même comme fichier',
  'receive.anyway.hint':
    'Il compte alors comme un fichier que quelqu’un vous a remis ; rien de ce qu’il indique n’est cru.',
  'receive.done': 'Pris en charge sous le numéro {exhibit}.',

  'file.received': 'Un lot venu de quelqu’un d’autre',
  'file.received.body':
    'Il est gardé octet pour octet, tel qu’il est arrivé. Remettez-le avec cette affaire, ou écrivez-en une copie dans un dossier et vérifiez-la de nouveau ; cette copie n’est pas chiffrée.',
  'item.method.received': 'Reçu comme lot scellé',

  'way.title': 'Reçu d’autres personnes',
  'way.lead':
    'Chaque étape du chemin, la plus ancienne d’abord. Ce que dit une étape repose sur le sceau de la suivante.',
  'way.as-file': 'Il n’était pas tel qu’il avait été scellé et a été gardé comme fichier.',
  'way.of': 'Le chemin de {exhibit}',
  'way.column.number': 'N°',
  'way.column.what': 'Ce qui s’est passé',
  'way.column.when': 'Quand',
  'way.column.who': 'Clé, ou expéditeur',
  'way.check': 'Vérifié à l’arrivée :',
  'way.sealed': 'Scellé',
  'way.sealed.holds':
    '{exhibits, plural, one {# pièce} other {# pièces}}, {events, plural, one {# entrée} other {# entrées}}',
  'way.received': 'Reçu sous le numéro {exhibit}',
  'way.received.here': 'Reçu ici sous le numéro {exhibit}',
  'way.someone': 'quelqu’un',

  'extract.title': 'Seulement certains messages d’une conversation',
  'extract.lead':
    'Les messages choisis sont vérifiés par rapport à la conversation entière. Des autres, le destinataire apprend le nombre et la place, et rien de ce qu’ils disent.',
  'extract.messages': 'Messages de {exhibit} à remettre',
  'extract.messages.hint':
    'Des numéros de 1 à {count, number}, par exemple 12-40, 57. Laissez vide pour remettre toute la conversation.',
  'extract.wrong': 'Écrivez des numéros et des intervalles de 1 à {count, number}, séparés par des virgules.',
  'extract.shown': 'Le nom du fichier, sa taille et son empreinte l’accompagnent : {name}',
  'extract.goes':
    '{exhibit} : {disclosed, number} messages sur {messages, number} ; les autres ne sont pas remis.',
  'derived.extract': 'un extrait de la conversation',
  'derived.verification': 'le rapport de vérification',
  'stamp.again': 'Redemander l’horodatage',
  'stamp.later':
    'Vous avez scellé ce lot sans horodatage. Il peut encore être ajouté ; le sceau reste tel quel. L’adresse de l’autorité se trouve dans les réglages.',
  'stamp.add': 'Demander un horodatage',
  'stamp.added': 'L’horodatage a été ajouté : {authority}, {time}.',
};
