import type { custody as english } from '../en/custody.ts';
import type { Translation } from '../translation.ts';

export const custody: Translation<typeof english> = {
  'custody.title': 'Traçabilité',
  'custody.lead':
    'Tout ce qui a été fait dans cette affaire, dans l’ordre où cela s’est passé. Rien ne peut y être modifié ; une correction est une nouvelle entrée.',
  'custody.count': '{count, plural, =0 {aucune entrée} one {# entrée} other {# entrées}}',
  'custody.column.number': 'N°',
  'custody.column.when': 'Quand',
  'custody.column.who': 'Qui',
  'custody.column.what': 'Ce qui s’est passé',
  'custody.newest-first': 'Les plus récentes d’abord',
  'custody.filter': 'Chercher dans le journal',
  'custody.filter.type': 'Sorte d’entrée',
  'custody.filter.all': 'Toutes les sortes',
  'custody.nothing-found': 'Aucune entrée ne correspond. Modifiez ou effacez le filtre pour voir les autres.',
  'custody.expand': 'Détails de l’entrée {seq, number}',
  'custody.withheld':
    'Les détails de cette entrée ont été effacés ou sont réservés. Le fait et son heure restent établis.',
  'custody.long': 'Tout afficher ({count, plural, one {# caractère} other {# caractères}})',
  'custody.no-details': 'Rien d’autre n’a été consigné avec cette entrée.',
  'custody.field.hash': 'Empreinte de l’entrée',
  'custody.field.key': 'Clé de la personne',
  'custody.field.clock': 'Horloge',
  'custody.field.tool': 'Programme',
  'custody.field.boot': 'Session du programme',
  'custody.field.mono': 'Depuis le démarrage du programme',
  'custody.field.type': 'Type dans le registre',
  'custody.field.details': 'Consigné avec elle',
  'custody.clock.none': 'l’horloge de l’ordinateur, sans comparaison avec une autre',
  'custody.clock.checked': '{offset, number} ms d’écart avec {source}, comparaison faite {when}',
  'custody.mono': '{seconds, number} s',
  'custody.unknown-person': 'une personne sans nom ici',
  'custody.verify-note':
    'Chaque entrée porte l’empreinte de la précédente et est couverte par une signature.',

  'receipt.issue': 'Donner un reçu',
  'receipt.title': 'Reçu du registre',
  'receipt.explain':
    'Un reçu fixe l’état du registre sur papier, entre les mains de quelqu’un d’autre. Qui le détient pourra dire plus tard si des entrées ont été coupées ou remplacées. Il ne contient aucun nom et rien des pièces.',
  'receipt.to': 'Pour qui',
  'receipt.to.hint':
    'Consigné dans le registre, pas imprimé sur le reçu. Par exemple : la personne qui a apporté le téléphone.',
  'receipt.make': 'Établir le reçu',
  'receipt.ready': 'Le reçu est consigné comme entrée {seq, number}.',
  'receipt.sheet.title': 'Reçu Holdfast',
  'receipt.sheet.lead':
    'Cette feuille fixe l’historique d’une affaire jusqu’à l’entrée {seq, number}. Gardez-la à part des fichiers de l’affaire.',
  'receipt.sheet.ledger': 'Registre',
  'receipt.sheet.entry': 'Entrée',
  'receipt.sheet.time': 'Heure',
  'receipt.sheet.hash': 'Empreinte de l’entrée',
  'receipt.sheet.text': 'Le reçu lui-même',
  'receipt.sheet.qr': 'Le même texte en code QR',
  'receipt.sheet.use':
    'Pour vérifier un lot avec ce reçu : ouvrez « Vérifier un lot » dans Holdfast, choisissez le lot, puis donnez ce texte comme reçu, depuis le fichier ou lu dans le code QR. Si une partie de l’historique manque ou a été remplacée, la vérification le dira.',
  'receipt.sheet.received': 'Reçu par (nom, date, signature)',
  'receipt.save': 'Enregistrer dans un fichier',
  'receipt.file-name': 'recu-holdfast-{seq}.txt',

  'custody.extra.member': 'Fichier : {member}',
  'custody.extra.pictures':
    '{which, select, full {Image de la page entière} settled {Image de la page stabilisée} initial {Image de la page une fois chargée} steps {{count, plural, one {# image prise pendant le défilement} other {# images prises pendant le défilement}}} other {Images de la page}}',
  'custody.extra.reason': 'Motif : {reason}',
  'custody.extra.recipient': 'Pour : {name}',
  'custody.extra.items': '{count, plural, one {# pièce} other {# pièces}}',

  'derived.transcript': 'la transcription',
  'derived.import-report': 'le compte rendu de lecture de la conversation',
  'derived.transcript-salts': 'les valeurs secrètes derrière l’empreinte de chaque message',
  'derived.preview': 'un aperçu',
  'derived.metadata': 'les métadonnées',
  'derived.redaction': 'une copie expurgée',
  'derived.transcript-page': 'une transcription à imprimer',
  'derived.transcript-pdf': 'une transcription à imprimer (PDF)',
  'derived.transcript-rsmf': 'une transcription pour outils d’analyse (RSMF)',
  'derived.match': 'une comparaison avec une autre discussion',
  'derived.page-picture': 'l’image de la page entière',
  'derived.page-text': 'les mots de la page',
  'derived.page-print': 'la page à imprimer (PDF)',
  'derived.page-replay': 'ce que l’enregistrement a montré de nouveau',
  'derived.batch-report': 'le rapport sur une liste d’adresses',
};
