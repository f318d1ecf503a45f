import type { compare as english } from '../en/compare.ts';
import type { Translation } from '../translation.ts';

/** Les mots de la comparaison de deux discussions, et de leur impression. */
export const compare: Translation<typeof english> = {
  'print.action': 'Imprimer',
  'print.title': 'Une transcription à imprimer',
  'print.body':
    'Pour A4, avec le numéro, l’heure complète et les mots de chaque entrée, et la pièce avec son empreinte sur chaque feuille.',
  'print.from': 'Première entrée',
  'print.to': 'Dernière entrée',
  'print.entry.wrong': 'Un nombre entier à partir de 1',
  'print.run': 'Créer la page',
  'print.done': 'La page est écrite',
  'compare.action': 'Comparer',
  'compare.back': 'Retour à la discussion',
  'compare.title': 'Comparer {exhibit} à un autre export',
  'compare.lead':
    'Pour une même conversation préservée depuis deux téléphones : ce qui concorde, ce qui diffère et ce que l’un des deux est seul à avoir.',
  'compare.alone': 'Il n’y a pas d’autre discussion dans cette affaire',
  'compare.alone.body':
    'Préservez l’export de la même conversation fait par l’autre personne, puis comparez les deux.',
  'compare.with': 'L’autre export',
  'compare.with.none': 'Choisissez une discussion',
  'compare.run': 'Comparer',
  'compare.rows': 'Message par message',
  'compare.sentence': '{agree, number} sur {total, number} concordent',
  'compare.differ': 'Diffèrent',
  'compare.only': 'Seulement dans {exhibit}',
  'compare.clocks': 'Horloges',
  'compare.clocks.unknown': 'Il y a trop peu de paires pour dire comment les horloges se rapportent.',
  'compare.clocks.same':
    'Les horloges concordent. Des heures à moins de {seconds, number} secondes l’une de l’autre comptent comme égales.',
  'compare.clocks.ahead':
    '{exhibit} avance de {minutes, number} minutes. Des heures à moins de {seconds, number} secondes de cet écart comptent comme égales.',
  'compare.clocks.behind':
    '{exhibit} retarde de {minutes, number} minutes. Des heures à moins de {seconds, number} secondes de cet écart comptent comme égales.',
  'compare.people': 'Qui est qui',
  'compare.show': 'Montrer',
  'compare.show.different': 'Ce qui ne concorde pas',
  'compare.show.all': 'Tout',
  'compare.none': 'Rien ne diffère.',
  'compare.absent': 'absent de cet export',
  'compare.before': 'Avant',
  'compare.after': 'Après',
  'compare.range': '{from, number} à {to, number} sur {total, number}',
  'compare.in.words': 'autres mots',
  'compare.in.time': 'autre heure',
  'compare.in.sender': 'autre auteur',
  'columns.action': 'Lire comme un tableau de messages',
  'columns.title': 'Que contient chaque colonne',
  'columns.body':
    'Dites ce que contiennent les colonnes. Votre choix est consigné, et retenu pour le prochain tableau qui commence de même.',
  'columns.no-table':
    'Ce fichier ne ressemble pas à un tableau : ses lignes ne sont pas séparées par les mêmes signes.',
  'columns.header': 'La première ligne nomme les colonnes',
  'columns.none': 'Absent',
  'columns.column': '{n, number} : {name}',
  'columns.unnamed': 'Colonne {n, number}',
  'columns.time': 'Heure',
  'columns.sender': 'Qui a écrit',
  'columns.body.column': 'Mots',
  'columns.recipient': 'À qui',
  'columns.direction': 'Entrant ou sortant',
  'columns.conversation': 'Conversation',
  'columns.attachment': 'Nom d’un fichier',
  'columns.run': 'Lire les messages',
  'print.form': 'Forme',
  'print.form.html': 'Une page à ouvrir dans un navigateur et à imprimer',
  'print.form.pdf': 'PDF (jusqu’à 20 000 entrées ; il faut Chrome, Chromium ou Edge sur cet ordinateur)',
  'print.form.rsmf': 'RSMF, pour outils d’analyse',
};
