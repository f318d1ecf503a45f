import type { Translation } from '../../shared/i18n/translation.ts';
import type { offline as english } from './offline.en.ts';

export const offline: Translation<typeof english> = {
  'offline.title': 'Holdfast : vérifier un lot hors ligne',
  'offline.lead':
    'Dit si un lot est exactement tel qu’il a été scellé. Tout se passe dans cette page : sans réseau, sans compte, et rien n’est modifié ni envoyé.',
  'offline.drop': 'Déposez le lot n’importe où sur cette page',
  'offline.hint':
    'Le fichier ZIP tel que vous l’avez reçu. Un reçu et un certificat racine peuvent l’accompagner. Un dossier décompressé convient aussi, mais montre moins.',
  'offline.or': 'ou',
  'offline.folder': '{count, plural, one {# fichier dans le dossier} other {# fichiers dans le dossier}}',
  'offline.chosen': 'Choisi : {name}',
  'offline.remove': 'En choisir un autre',
  'offline.several':
    'Plusieurs lots ont été déposés. Ils sont vérifiés l’un après l’autre, celui-ci d’abord ; les captures d’une même adresse sont comparées.',
  'offline.trust.none':
    'Sans empreinte, le verdict sera au mieux « non établi » : n’importe qui peut faire un sceau.',
  'offline.more': 'Reçu et horodatage',
  'offline.given': 'fourni',
  'offline.not-given': 'non fourni',
  'offline.progress': 'Avancement',
  'offline.cancelled': 'La vérification a été arrêtée. Rien n’a été modifié.',

  'offline.unseen':
    'Rien ne diffère, mais un navigateur ne montre ni les liens ni les dossiers vides d’un dossier décompressé. Vérifiez plutôt le fichier ZIP.',
  'offline.unseen.title': 'Un dossier décompressé ne peut pas être vérifié entièrement ici',
  'offline.unseen.means':
    'Un navigateur suit les liens sans le dire et passe sur les dossiers vides. Vérifiez le fichier ZIP tel que vous l’avez reçu, ou cherchez les liens avec les commandes de README-VERIFY.txt.',

  'offline.error.FILE_UNREADABLE': 'Le fichier n’est plus lisible.',
  'offline.error.FILE_UNREADABLE.next':
    'Il a été déplacé ou modifié, ou son support a été retiré. Choisissez-le de nouveau.',
  'offline.error.BUNDLE_ENCRYPTED': 'Ce lot est chiffré.',
  'offline.error.BUNDLE_ENCRYPTED.next':
    'Déchiffrez-le d’abord, avec Holdfast ou avec l’outil age, et choisissez le fichier ZIP obtenu :',
  'offline.error.UNEXPECTED': 'Cette page a échoué. Cela ne dit rien du lot.',
  'offline.error.UNEXPECTED.next':
    'Rouvrez la page dans un navigateur à jour, ou vérifiez avec les commandes de README-VERIFY.txt.',

  'offline.record': 'Procès-verbal de cette vérification',
  'offline.record.tool': 'Vérifié avec',
  'offline.record.tool.value': 'Holdfast {version}, la page de vérification hors ligne',
  'offline.record.time': 'Vérifié le',
  'offline.record.time.hint': 'Selon l’horloge de cet ordinateur.',
  'offline.record.file': 'Fichier',
  'offline.record.size': 'Taille',
  'offline.record.size.value': '{size} ({bytes, plural, one {# octet} other {# octets}})',
  'offline.record.hash': 'SHA-256 du fichier',
  'offline.record.hash.folder': 'Un dossier décompressé n’a pas d’empreinte à lui.',
  'offline.record.hash.failed': 'Elle n’a pas pu être calculée.',
  'offline.record.trust': 'Empreintes de confiance',
  'offline.record.trust.none': 'aucune indiquée',
  'offline.record.receipt': 'Reçu',
  'offline.record.root': 'Certificat racine',
  'offline.record.signature': 'Lieu, date, signature de la personne qui a vérifié',

  'offline.colon': '\u00a0: ',
  'offline.checked.files': '{count, plural, one {# fichier lu} other {# fichiers lus}} jusqu’au bout, {size}',
  'offline.checked.events': '{count, plural, one {# entrée} other {# entrées}}',
  'offline.extract':
    '{disclosed, plural, one {# message remis} other {# messages remis}} sur {messages, number}',
  'offline.extract.withheld': 'Messages réservés, comptés dans toute la conversation',
  'offline.extract.run': '{from, number} à {to, number}',
  'offline.withheld-kinds': 'Détails réservés, par sorte d’entrée',

  'offline.way': 'Le chemin parcouru',
  'offline.way.lead':
    'Cette affaire a reçu des lots d’autres personnes et les transmet. Ce que dit une étape repose sur le sceau de l’étape suivante.',
  'offline.way.bundle': '{exhibit}, reçu le {time}',
  'offline.way.from': 'De',
  'offline.way.unnamed': 'non indiqué',
  'offline.way.verdict': 'Verdict à la réception',
  'offline.way.stage': 'Étape {number, number}',
  'offline.way.events':
    '{events, plural, one {# entrée} other {# entrées}}, du {first} au {last}, par {keys, plural, one {# clé} other {# clés}}',
  'offline.way.roles': 'En qualité de',

  'offline.not-shown.extract':
    'Ce que disent les messages réservés de {exhibit} : {disclosed, number} sur {messages, number} sont ici.',
  'offline.not-shown.receipt':
    'Si la fin de l’historique a été coupée avant le scellement : il faut pour cela un reçu, et aucun n’a été fourni.',
  'offline.not-shown.unstamped':
    'Quand le sceau a été fait : l’heure est celle de l’ordinateur qui a scellé, et aucun horodatage extérieur ne la confirme.',
  'offline.not-shown.stamped': 'Si les certificats de l’autorité d’horodatage ont été retirés depuis.',
};
