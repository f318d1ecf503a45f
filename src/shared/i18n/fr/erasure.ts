import type { erasure as english } from '../en/erasure.ts';
import type { Translation } from '../translation.ts';

export const erasure: Translation<typeof english> = {
  'erasure.open': 'Effacer définitivement',
  'erasure.title': 'Effacer {exhibit} définitivement',
  'erasure.warn.gone':
    'Le fichier, tout ce qui en a été tiré, ses messages, ses notes, ses étiquettes et son nom sont détruits maintenant, et personne ne pourra les faire revenir, avec aucune phrase secrète ni aucun code de secours.',
  'erasure.warn.stays':
    'Ce que vous avez déjà remis ou copié reste où il est, et le registre montrera toujours que {exhibit} a été ici et a été effacé.',
  'erasure.backups':
    'Les sauvegardes du dossier du coffre faites avant aujourd’hui le contiennent encore : détruisez-les aussi.',
  'erasure.reason': 'Motif',
  'erasure.reason.hint': 'Il reste au registre et accompagne les prochains lots. N’écrivez aucun nom.',
  'erasure.confirm': 'Tapez {exhibit} pour confirmer',
  'erasure.confirm.hint': 'Exactement comme il est écrit ici.',
  'erasure.do': 'Effacer {exhibit} définitivement',
  'erasure.working': 'Effacement en cours. Veuillez patienter.',
  'erasure.certificate.show': 'Certificat d’effacement',
  'erasure.certificate.back': 'Retour aux pièces',
  'erasure.certificate.save': 'Enregistrer dans un fichier',
  'erasure.certificate.file-name': 'certificat-d-effacement-{exhibit}.html',
  'erasure.erased.title': 'Cette pièce a été effacée',
  'erasure.erased.text': 'Il n’en reste que le fait, avec son numéro, son empreinte et le motif.',

  'certificate.title': 'Certificat d’effacement',
  'certificate.lead':
    'La pièce {exhibit} a été effacée d’un coffre Holdfast. Cette feuille dit ce qui a été détruit, ce qui reste, et ce qui est hors d’atteinte.',
  'certificate.exhibit': 'Pièce',
  'certificate.case': 'Affaire',
  'certificate.erased-at': 'Effacée',
  'certificate.by': 'Par',
  'certificate.by.unknown': 'une personne sans nom ici',
  'certificate.reason': 'Motif',
  'certificate.acquired-at': 'Conservée depuis',
  'certificate.bytes': 'Taille de l’original, en octets',
  'certificate.hash': 'SHA-256 de l’original',
  'certificate.item': 'Numéro interne de la pièce',
  'certificate.destroyed': 'Ce qui a été détruit',
  'certificate.destroyed.files':
    'Fichiers conservés, l’original et ce qui en a été tiré, avec leurs clés : {count}',
  'certificate.destroyed.messages': 'Messages dans la recherche : {count}',
  'certificate.destroyed.notes': 'Notes : {count}',
  'certificate.destroyed.entries': 'Entrées du registre dont le contenu a disparu : {count}',
  'certificate.destroyed.how':
    'Chaque fichier était chiffré avec sa propre clé. Les clés, les sels et les textes ont été écrasés dans la base de données, son journal a été vidé, et les fichiers ont été supprimés.',
  'certificate.stays': 'Ce qui reste',
  'certificate.stays.lines':
    'Les lignes du registre, sans contenu, pour qu’il puisse être vérifié depuis sa première entrée ; le numéro de pièce, qui ne sert plus jamais ; la taille, l’empreinte et les dates ci-dessus.',
  'certificate.stays.searches':
    'Les mots que quelqu’un a cherchés dans cette affaire restent consignés tels qu’ils ont été tapés.',
  'certificate.stays.same': 'D’autres pièces au contenu identique sont encore dans le coffre : {exhibits}.',
  'certificate.reach': 'Ce qui est hors d’atteinte',
  'certificate.reach.none': 'Aucun lot contenant cette pièce n’a été remis.',
  'certificate.reach.bundles': 'Lots remis qui contenaient cette pièce :',
  'certificate.reach.bundle': '{bundle}, scellé le {when}, pour {recipient}',
  'certificate.reach.bundle.encrypted':
    '{bundle}, scellé le {when}, pour {recipient}, chiffré à son intention',
  'certificate.reach.bundle.uncertain':
    '{bundle}, scellé le {when}, pour {recipient} ; il n’est pas consigné s’il contenait cette pièce',
  'certificate.reach.recipient': 'un destinataire qui n’est pas consigné',
  'certificate.reach.extracted':
    'Nombre de fois où des copies ont été écrites hors du coffre, en clair : {count}',
  'certificate.reach.backups':
    'Les copies du dossier du coffre faites avant l’effacement contiennent encore les clés. Qui les a faites doit les détruire.',
  'certificate.proof': 'État signé du registre au moment de l’effacement',
  'certificate.proof.text':
    'Entrée {seq} du registre {ledger}. Son empreinte, signée avec la clé {signer}, figure ci-dessous sous la forme d’un reçu : un lot ultérieur de cette affaire peut y être confronté.',
};
