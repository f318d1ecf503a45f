import type { verify as english } from '../en/verify.ts';
import type { Translation } from '../translation.ts';
import { finding } from './finding.ts';

export const verify: Translation<typeof english> = {
  'verify.title': 'Vérifier un lot',
  'verify.lead':
    'Dit si un lot est exactement tel qu’il a été scellé. Fonctionne hors ligne, sans coffre et sans compte.',
  'verify.bundle': 'Le lot',
  'verify.bundle.hint':
    'Le fichier ZIP tel que vous l’avez reçu, un fichier chiffré (.age) ou un dossier décompressé. Vous pouvez aussi déposer le fichier ZIP ici.',
  'verify.bundle.choose': 'Choisir le fichier…',
  'verify.bundle.choose-folder': 'Un dossier décompressé…',
  'verify.bundle.path': 'Emplacement du lot sur cet ordinateur',
  'verify.bundle.needed': 'Choisissez d’abord le lot.',
  'verify.dropped': 'Le fichier que vous avez déposé est vérifié',
  'verify.drop.title': 'Lâchez pour vérifier ce lot',
  'verify.drop.body': 'Il est seulement lu. Rien n’est copié, et rien n’est envoyé.',
  'verify.drop.one':
    'Déposez un seul fichier : le ZIP tel que vous l’avez reçu. Un dossier décompressé ou un lot chiffré se choisit avec son bouton.',
  'verify.drop.unasked':
    'Un navigateur ne dit pas où se trouve un fichier déposé : cette fenêtre l’a donc vérifié elle-même, sans consulter le carnet d’adresses et sans rien consigner. Choisissez le fichier avec son bouton pour avoir cela aussi.',
  'verify.trust': 'Empreinte de la personne qui a scellé',
  'verify.trust.hint':
    'Telle qu’elle vous a été donnée par téléphone ou sur papier, dans n’importe quelle écriture. S’il y en a plusieurs, une par ligne. Vous pouvez aussi la comparer après.',
  'verify.trust.wrong': 'La ligne {line, number} n’est pas une empreinte : il y faut 64 chiffres de 0 à f.',
  'verify.more': 'Reçu, horodatage, chiffrement',
  'verify.receipt': 'Reçu',
  'verify.receipt.hint':
    'Le texte d’un reçu de cette affaire, si vous en avez un. Il montre si l’historique a été coupé.',
  'verify.receipt.file': 'Le lire dans un fichier…',
  'verify.tsa': 'Certificat racine de l’autorité d’horodatage',
  'verify.tsa.hint':
    'Texte PEM, obtenu de l’autorité elle-même. Utile seulement pour juger un horodatage extérieur.',
  'verify.tsa.wrong':
    'Ce n’est pas un certificat : il y faut les lignes de BEGIN CERTIFICATE à END CERTIFICATE.',
  'verify.tsa.file': 'Le lire dans un fichier…',
  'verify.identity': 'Votre clé age',
  'verify.identity.hint':
    'Seulement pour un lot chiffré. Elle commence par AGE-SECRET-KEY-1 et n’est pas conservée.',
  'verify.identity.file': 'La lire dans un fichier…',
  'verify.start': 'Vérifier le lot',
  'verify.running': 'Vérification du lot',
  'verify.running.body': 'Chaque fichier est lu et son empreinte calculée. Rien n’en est ouvert ni exécuté.',
  'verify.again': 'Vérifier un autre lot',
  'verify.change': 'Changer ce qui sert à vérifier',

  'verify.intact':
    '{count, plural, =0 {Le lot est exactement tel qu’il a été scellé.} one {La pièce est exactement telle qu’elle était quand elle a été scellée le {created}.} other {Les # pièces sont exactement telles qu’elles étaient quand elles ont été scellées le {created}.}}',
  'verify.altered.exhibits':
    '{count, plural, one {{exhibits} n’est pas ce qui a été scellé.} other {{exhibits} ne sont pas ce qui a été scellé.}} {others, plural, =0 {Ne vous fiez pas à ce lot.} one {L’autre pièce concorde. Ne vous fiez pas à {exhibits}.} other {Les # autres pièces concordent. Ne vous fiez pas à {exhibits}.}}',
  'verify.altered.both':
    '{count, plural, one {{exhibits} n’est pas ce qui a été scellé.} other {{exhibits} ne sont pas ce qui a été scellé.}} D’autres parties du lot ne tiennent pas non plus. Ne vous fiez pas à ce lot.',
  'verify.altered.elsewhere':
    'Ce lot n’est pas tel qu’il a été scellé. Ne vous y fiez pas tant que la raison n’est pas connue.',
  'verify.altered.because.UNSIGNED': 'Personne n’a signé ce lot tel qu’il est. Ne vous y fiez pas.',
  'verify.altered.because.INCONSISTENT_WITH_RECEIPT':
    'L’historique de ce lot n’est pas celui pour lequel le reçu a été délivré. Ne vous y fiez pas.',
  'verify.altered.because.LEDGER_SHORTER_THAN_RECEIPT':
    'Il manque la fin de l’historique pour lequel le reçu a été délivré. Ne vous fiez pas à ce lot.',
  'verify.altered.because.BAD_SIGNATURE':
    'Une signature de ce lot ne tient pas. Ne vous y fiez pas tant que la raison n’est pas connue.',
  'verify.altered.because.LEDGER_BROKEN':
    'L’historique de ce lot a été modifié après avoir été écrit. Ne vous y fiez pas.',
  'verify.altered.because.AMBIGUOUS_ZIP':
    'Deux programmes pourraient lire ce fichier ZIP différemment. Ne vous y fiez pas.',
  'verify.unproven': 'Rien ne diffère, mais tout n’a pas pu être vérifié.',
  'verify.unproven.because.UNKNOWN_SIGNER':
    'Rien n’a changé depuis que quelqu’un l’a scellé. Qui c’était, vous ne l’avez pas encore confirmé.',
  'verify.unproven.because.UNSUPPORTED_VERSION':
    'Rien ne diffère, mais le lot a été fait par une version plus récente, que celle-ci ne sait pas vérifier entièrement.',
  'verify.unproven.because.TIMESTAMP_ISSUER_UNKNOWN':
    'Rien ne diffère, mais personne n’a confirmé l’autorité de l’horodatage extérieur.',
  'verify.unproven.because.KEY_REVOKED': 'Rien ne diffère, mais une clé a servi après avoir été retirée.',
  'verify.unproven.because.TIME_CONFLICT':
    'Rien ne diffère, mais les heures que le lot indique se contredisent.',
  'verify.stamped':
    'Un horodatage extérieur de {authority} montre que le sceau existait au plus tard le {time}.',

  'verify.confirm': 'Comparer l’empreinte',
  'verify.confirm.body':
    'Demandez à la personne qui a scellé de vous la lire, par téléphone ou de vive voix, ou regardez le papier qui vous a été remis. Les seize groupes doivent être les mêmes.',
  'verify.confirm.matches': 'Elle concorde : vérifier de nouveau',

  'verify.checked': 'Ce qui a été vérifié',
  'verify.checked.files': 'Fichiers',
  'verify.checked.files.value':
    '{count, plural, one {# fichier} other {# fichiers}}, {size}, chacun comparé à son empreinte scellée',
  'verify.checked.events': 'Registre',
  'verify.checked.events.value':
    '{count, plural, one {# entrée} other {# entrées}}, chacune liée à la précédente et signée',
  'verify.checked.signer': 'Scellé avec la clé',
  'verify.checked.signer.none': 'Aucun sceau lisible.',
  'verify.checked.created': 'Scellé',
  'verify.checked.created.hint': 'Selon l’horloge de la personne qui a scellé.',
  'verify.checked.stamp': 'Horodatage extérieur',
  'verify.checked.stamp.none': 'aucun',
  'verify.checked.bundle': 'Lot',

  'verify.findings': 'Ce qui a été constaté',
  'verify.findings.none': 'Rien à signaler.',
  'verify.findings.altered': 'Diffère de ce qui a été scellé',
  'verify.findings.unproven': 'N’a pas pu être vérifié',
  'verify.findings.information': 'Bon à savoir',
  'verify.findings.count': '{count, plural, one {à # endroit} other {à # endroits}}',
  'verify.findings.expert': 'Détails pour spécialistes',
  'verify.findings.code': 'Code',
  'verify.findings.path': 'Dans le lot',
  'verify.findings.seq': 'Entrée du registre',
  'verify.findings.message': 'Selon le vérificateur',
  'verify.findings.limited':
    'Les {count, number} premiers constats sont listés. Il peut y en avoir d’autres.',

  'verify.exhibits': 'Pièces',
  'verify.exhibits.none': 'Aucune pièce n’a pu être lue dans ce lot.',
  'verify.exhibits.item': 'Ce que c’est',
  'verify.exhibits.acquired': 'préservée le',
  'verify.exhibits.extract':
    '{disclosed, plural, one {# message remis} other {# messages remis}} sur {messages, number} ; non remis : {withheld}',
  'verify.exhibits.result': 'Résultat',
  'verify.exhibits.sound': 'Telle que scellée',
  'verify.exhibits.unsound': 'Pas telle que scellée',
  'verify.exhibits.withheld': 'copie expurgée seulement',
  'verify.exhibits.derived': '{count, plural, =0 {rien} one {# fichier} other {# fichiers}}',
  'verify.exhibits.derived.title': 'Ce qui en a été tiré',
  'verify.exhibits.declared':
    'Le registre déclare {declared, plural, one {# pièce} other {# pièces}} : {included, number} ici, {leftOut, plural, one {# laissée} other {# laissées}} de côté, {erased, plural, one {# effacée} other {# effacées}}. Les détails {withheld, plural, =0 {d’aucune entrée} one {de # entrée} other {de # entrées}} sont réservés.',

  'verify.not-shown': 'Ce que cela ne montre pas',
  'verify.not-shown.author': 'Qui a écrit un message ou fait une image.',
  'verify.not-shown.account': 'À qui appartient un compte, un numéro ou un appareil.',
  'verify.not-shown.before': 'Ce qui s’est passé avant la collecte.',
  'verify.not-shown.clock': 'Si l’horloge du téléphone était juste.',
  'verify.not-shown.left-out':
    'Ce qui a été laissé de côté : {leftOut, plural, =0 {le registre ne déclare rien} one {le registre déclare # pièce} other {le registre déclare # pièces}} ; ce qui n’est jamais entré, personne ne peut le dire.',
  'verify.not-shown.renderings':
    'Si le rapport et le fichier CASE disent la même chose que les fiches. Ce sont des présentations ; le verdict repose sur les fiches.',
  'verify.not-shown.dates': 'Les dates et les droits des fichiers. Le sceau ne les couvre pas.',

  'verify.yourself': 'Vérifier avec d’autres outils',
  'verify.yourself.body':
    'Rien de cela n’a besoin de Holdfast. Décompressez le ZIP, ouvrez un terminal dans le dossier qui contient README-VERIFY.txt, et lancez :',
  'verify.yourself.key': 'Qui l’a scellé : ce doit être l’empreinte que l’on vous a donnée',
  'verify.yourself.seal': 'Le sceau est signé avec cette clé',
  'verify.yourself.list': 'Le sceau fixe la liste des listes',
  'verify.yourself.files': 'Les listes fixent chaque fichier : rien ne doit s’afficher',
  'verify.yourself.more':
    'README-VERIFY.txt donne toutes les étapes, y compris celle qui trouve les fichiers ajoutés.',

  'verify.printed':
    'Vérifié le {time} avec Holdfast {version}, selon l’horloge de cet ordinateur. Fichier : {file}',
  'verify.print': 'Imprimer le verdict',
  ...finding,
};
