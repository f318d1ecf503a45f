import type { handover as english } from '../en/handover.ts';
import type { Translation } from '../translation.ts';

export const handover: Translation<typeof english> = {
  'handover.title': 'Remise',
  'handover.lead':
    'Produit un seul fichier scellé que chacun peut vérifier, hors ligne et sans compte. Les originaux du coffre restent tels quels.',
  'handover.step.what': 'Ce qui part',
  'handover.step.whom': 'À qui',
  'handover.step.where': 'Où',
  'handover.step.seal': 'Sceller',

  'handover.attachments': 'Les images et fichiers de ces messages partent avec eux',
  'handover.attachments.hint':
    'Seulement ceux qui accompagnent un message remis et que l’export contient. Décochez si une image ne doit pas sortir.',
  'handover.attachments.yes': 'Les images et fichiers de ces messages sont remis avec eux.',
  'handover.attachments.no': 'Les images et fichiers de ces messages restent ici.',
  'derived.attachment': 'un fichier de la conversation',

  'handover.empty.title': 'Il n’y a encore rien à remettre',
  'handover.empty.body':
    'Préservez d’abord quelque chose. Ce que vous remettez est toujours ce qui a été préservé, octet pour octet.',

  'handover.what.scope': 'Ce qui entre dans le lot',
  'handover.what.all': 'Toute cette affaire',
  'handover.what.all.hint': '{count, plural, one {# pièce} other {# pièces}}, {size}',
  'handover.what.chosen': 'Certaines pièces seulement',
  'handover.what.chosen.hint': 'Les autres sont comptées dans le lot, mais n’y figurent pas.',
  'handover.what.choose': 'Pièces qui partent',
  'handover.what.choose-all': 'Tout choisir',
  'handover.what.none': 'Choisissez au moins une pièce.',
  'handover.what.goes': 'Part : {count, plural, =0 {rien} one {# pièce, {size}} other {# pièces, {size}}}',
  'handover.what.held': 'Retenu : {count, plural, =0 {rien} one {# pièce} other {# pièces}}',
  'handover.what.held.title': 'Ce qui est retenu',
  'handover.what.held.body':
    'Le destinataire peut voir combien de pièces ont été laissées de côté, et leurs numéros dans le registre, mais rien d’autre à leur sujet.',
  'handover.what.erased':
    'Effacé : {count, plural, one {# pièce} other {# pièces}}, ce que le registre dit ouvertement',

  'handover.whom.recipient': 'Qui le reçoit',
  'handover.whom.recipient.hint':
    'Dans vos mots ; conservé dans le registre de l’affaire, pas imprimé à l’extérieur. Par exemple : parquet, Mme Ionescu.',
  'handover.whom.encrypt': 'Chiffrer pour le destinataire',
  'handover.whom.encrypt.hint':
    'Si le destinataire vous a donné une clé age, lui seul pourra ouvrir le fichier. Sans clé, quiconque a le fichier peut le lire.',
  'handover.whom.keys': 'Clés des destinataires',
  'handover.whom.keys.hint': 'Une par ligne. Elles commencent par age1.',
  'handover.whom.keys.wrong': 'La ligne {line, number} n’est pas une clé age.',
  'handover.whom.open':
    'Le lot ne sera pas chiffré. Transportez-le sur un support chiffré, ou demandez une clé au destinataire.',
  'handover.whom.language': 'Langue du rapport',
  'handover.language.en': 'Anglais',
  'handover.language.fr': 'Français',

  'handover.where.folder': 'Dossier pour le lot',
  'handover.where.hint': 'Par exemple une clé USB. Le fichier reçoit un nom qui ne dit rien de l’affaire.',
  'handover.where.stamp': 'Demander un horodatage extérieur',
  'handover.where.stamp.hint':
    'Interroge {url}. Seule l’empreinte du sceau quitte cet ordinateur, rien des pièces. Il montrera plus tard que le sceau existait à ce moment.',
  'handover.where.stamp.off':
    'Pas d’horodatage : aucune autorité n’est indiquée dans les réglages. Rien n’est alors envoyé nulle part.',

  'handover.review': 'Avant de sceller',
  'handover.review.body':
    'Le sceau est une signature avec votre clé. Il est consigné dans le registre et ne peut pas être repris.',
  'handover.review.signer': 'Scellé par',
  'handover.review.items': 'Pièces',
  'handover.review.recipient': 'Pour',
  'handover.review.recipient.none': 'non précisé',
  'handover.review.encrypted': 'Chiffré',
  'handover.review.encrypted.yes': 'pour {count, plural, one {# clé} other {# clés}}',
  'handover.review.encrypted.no': 'non',
  'handover.review.folder': 'Dossier',
  'handover.review.stamp': 'Horodatage extérieur',
  'handover.review.stamp.yes': 'demandé',
  'handover.review.stamp.no': 'non',
  'handover.seal': 'Sceller le lot',
  'handover.sealing': 'Scellement du lot',
  'handover.sealing.body': 'Chaque original est lu et son empreinte comparée avant d’y entrer.',

  'handover.done.title': 'Le lot est scellé',
  'handover.done.body':
    '{items, plural, one {# pièce} other {# pièces}}, {files, plural, one {# fichier} other {# fichiers}}, {size}.',
  'handover.done.file': 'Fichier',
  'handover.done.sha256': 'SHA-256 du fichier',
  'handover.done.seal': 'Sceau',
  'handover.done.stamp': 'Horodatage extérieur',
  'handover.done.stamp.none': 'pas demandé',
  'handover.done.stamp.added': 'ajouté',
  'handover.done.stamp.failed': 'n’a pas pu être obtenu ; le sceau tient sans lui',
  'handover.done.reveal': 'Montrer dans le dossier',
  'handover.done.fingerprint': 'Votre empreinte',
  'handover.done.fingerprint.body':
    'Communiquez-la au destinataire par téléphone ou sur papier, jamais dans le même message que le lot. Elle lui permet de savoir que le sceau est le vôtre.',
  'handover.done.fingerprint.print': 'Imprimer le bordereau',
  'handover.done.next': 'Et maintenant',
  'handover.done.next.carry':
    'Copiez le fichier sur le support ou remettez-le tel quel. Ne le décompressez pas.',
  'handover.done.next.tell': 'Communiquez l’empreinte par une autre voie.',
  'handover.done.next.receipt': 'Donnez un reçu du registre à quelqu’un d’étranger à l’affaire.',
  'handover.done.again': 'Sceller un autre lot',

  'handover.sheet.title': 'Bordereau d’un lot Holdfast',
  'handover.sheet.lead': 'Accompagne le fichier, sur papier. Comparez l’empreinte avant de vous fier au lot.',
  'handover.sheet.fingerprint': 'Empreinte de la personne qui a scellé',
  'handover.sheet.check':
    'Pour vérifier le lot : ouvrez « Vérifier un lot » dans Holdfast, ou suivez le fichier README-VERIFY.txt qu’il contient avec des outils courants.',
  'handover.sheet.handed': 'Remis par (nom, date, signature)',
  'handover.sheet.received': 'Reçu par (nom, date, signature)',

  'handover.earlier': 'Lots scellés auparavant',
  'handover.earlier.none': 'Aucun lot de cette affaire n’a encore été scellé.',
  'handover.earlier.when': 'Scellé',
  'handover.earlier.items': 'Pièces',
  'handover.earlier.recipient': 'Pour',
  'handover.earlier.bundle': 'Lot',
  'handover.earlier.seal': 'Sceau',
  'handover.earlier.entry': 'Entrée',
};
