import type { finding as english } from '../en/finding.ts';
import type { Translation } from '../translation.ts';

export const finding: Translation<typeof english> = {
  'finding.ALTERED.title': 'Un fichier n’est pas celui qui a été scellé',
  'finding.ALTERED.means':
    'Ses octets diffèrent de ce que garantit le sceau. Ne vous y fiez pas ; demandez une nouvelle copie à la personne qui a scellé le lot.',
  'finding.MISSING.title': 'Quelque chose qui a été scellé n’est pas ici',
  'finding.MISSING.means':
    'Le sceau ou le registre le nomme, mais le lot ne le contient pas. Il a pu être oublié lors d’une copie, ou retiré.',
  'finding.UNLISTED_FILE.title': 'Un fichier qu’aucun document ne mentionne',
  'finding.UNLISTED_FILE.means':
    'Il ne faisait pas partie de ce qui a été scellé. Personne ne s’en porte garant.',
  'finding.FORBIDDEN_FILE.title': 'Un fichier qui n’a pas sa place dans un lot',
  'finding.FORBIDDEN_FILE.means':
    'Les fichiers de ce genre n’ont rien à faire dans un lot et pourraient tromper d’autres programmes.',
  'finding.LINK_FORBIDDEN.title': 'Un lien à la place d’un fichier',
  'finding.LINK_FORBIDDEN.means':
    'Un lien peut mener n’importe où, y compris hors du lot. Ce qu’il montre n’est pas ce qui a été scellé.',
  'finding.UNSAFE_PATH.title': 'Un nom de fichier qui n’est pas admis',
  'finding.UNSAFE_PATH.means':
    'Ce nom pourrait être lu autrement sur un autre ordinateur, ou mener hors du lot.',
  'finding.NAME_COLLISION.title': 'Deux noms qu’un ordinateur peut confondre',
  'finding.NAME_COLLISION.means':
    'L’un des deux fichiers pourrait prendre la place de l’autre sans qu’on le voie.',
  'finding.AMBIGUOUS_ZIP.title': 'Le fichier ZIP peut se lire de plusieurs façons',
  'finding.AMBIGUOUS_ZIP.means':
    'Deux programmes pourraient en extraire des fichiers différents. Holdfast ne l’a pas écrit sous cette forme.',
  'finding.SIZE_LIMIT_EXCEEDED.title': 'Quelque chose dépasse la taille admise',
  'finding.SIZE_LIMIT_EXCEEDED.means': 'La lecture s’est arrêtée là, pour ne pas épuiser cet ordinateur.',
  'finding.MALFORMED_MANIFEST.title': 'La liste des fichiers est abîmée',
  'finding.MALFORMED_MANIFEST.means':
    'La liste qui nomme chaque fichier et son empreinte ne suit pas son format.',
  'finding.MALFORMED_BAG.title': 'Le bordereau est abîmé',
  'finding.MALFORMED_BAG.means': 'Les fichiers qui décrivent le lot (BagIt) ne suivent pas leur format.',
  'finding.MALFORMED_SEAL.title': 'Le sceau est abîmé',
  'finding.MALFORMED_SEAL.means': 'Le texte du sceau ne suit pas son format ; il ne garantit donc rien.',
  'finding.MALFORMED_EVENT.title': 'Une entrée du registre est abîmée',
  'finding.MALFORMED_EVENT.means':
    'Une ligne du registre ne suit pas son format. La trace de ce qui a été fait n’est plus telle qu’elle a été écrite.',
  'finding.UNSIGNED.title': 'Il manque une signature',
  'finding.UNSIGNED.means':
    'Sans elle, personne ne se porte garant du contenu. Un lot n’est jamais remis sans signature.',
  'finding.BAD_SIGNATURE.title': 'Une signature ne correspond pas',
  'finding.BAD_SIGNATURE.means':
    'Ce qui a été signé et ce qui se trouve ici diffèrent, ou quelqu’un d’autre a signé.',
  'finding.INVALID_KEY.title': 'Une clé inutilisable',
  'finding.INVALID_KEY.means':
    'La clé publique est mal formée, ou d’une sorte qui permet à n’importe qui de signer. Ses signatures ne valent rien.',
  'finding.LEDGER_BROKEN.title': 'La chaîne du registre est rompue',
  'finding.LEDGER_BROKEN.means':
    'Chaque entrée porte l’empreinte de la précédente. Ici un maillon ne tient pas : une entrée a été modifiée, déplacée, ajoutée ou retirée.',
  'finding.LEDGER_SHORTER_THAN_RECEIPT.title': 'Le registre est plus court que ne le dit le reçu',
  'finding.LEDGER_SHORTER_THAN_RECEIPT.means':
    'Quand le reçu a été donné, le registre en contenait déjà davantage. Sa fin a été coupée.',
  'finding.INCONSISTENT_WITH_RECEIPT.title': 'Le registre n’est pas celui du reçu',
  'finding.INCONSISTENT_WITH_RECEIPT.means':
    'Le reçu indique une autre empreinte à cet endroit, ou concerne une autre affaire. L’historique a été remplacé, ou ce n’est pas le bon reçu.',
  'finding.FOREIGN_EVENT.title': 'Une entrée d’un autre registre',
  'finding.FOREIGN_EVENT.means': 'Elle n’appartient pas à l’historique de cette affaire.',
  'finding.RECORD_MISMATCH.title': 'Une fiche et ce qu’elle décrit ne concordent pas',
  'finding.RECORD_MISMATCH.means':
    'Ce qui est écrit d’une pièce, d’un dérivé ou d’une entrée diffère de ce que le registre a consigné.',
  'finding.TIMESTAMP_NOT_FOR_THIS_SEAL.title': 'L’horodatage concerne autre chose',
  'finding.TIMESTAMP_NOT_FOR_THIS_SEAL.means': 'Il ne dit rien de ce sceau.',
  'finding.TIMESTAMP_MISSING.title': 'L’horodatage manque',
  'finding.TIMESTAMP_MISSING.means': 'Le sceau indique qu’il doit en porter un. Il a été retiré.',
  'finding.STORED_OBJECT_ALTERED.title': 'Un fichier conservé a changé',
  'finding.STORED_OBJECT_ALTERED.means': 'Le fichier chiffré du coffre n’est plus celui qui y a été placé.',
  'finding.ROLLBACK.title': 'Le coffre a été ramené à un état antérieur',
  'finding.ROLLBACK.means': 'Il contient moins qu’auparavant : une copie plus ancienne a pris sa place.',
  'finding.UNKNOWN_SIGNER.title': 'Vous n’avez pas encore confirmé qui l’a scellé',
  'finding.UNKNOWN_SIGNER.means':
    'Le sceau tient, mais n’importe qui peut faire un sceau. Comparez l’empreinte ci-dessous avec celle qui vous a été donnée par téléphone ou sur papier.',
  'finding.UNSUPPORTED_VERSION.title': 'Fait par une version plus récente',
  'finding.UNSUPPORTED_VERSION.means':
    'Il contient quelque chose que cette version ne sait pas juger. Vérifiez-le avec un Holdfast plus récent.',
  'finding.TIMESTAMP_ISSUER_UNKNOWN.title': 'L’autorité d’horodatage n’est pas confirmée',
  'finding.TIMESTAMP_ISSUER_UNKNOWN.means':
    'L’horodatage convient au sceau, mais personne n’a dit que son autorité est digne de confiance. Indiquez le certificat racine de l’autorité et vérifiez de nouveau.',
  'finding.KEY_REVOKED.title': 'Une clé a servi après son retrait',
  'finding.KEY_REVOKED.means':
    'Son propriétaire l’a déclarée perdue ou compromise. Demandez-lui ce qui s’est passé.',
  'finding.TIME_CONFLICT.title': 'Des heures qui se contredisent',
  'finding.TIME_CONFLICT.means':
    'Quelque chose prétend avoir eu lieu avant ce sur quoi il repose. Une horloge était peut-être déréglée.',
  'finding.ERASED.title': 'Une pièce a été effacée volontairement',
  'finding.ERASED.means':
    'Son contenu a été détruit, par exemple parce qu’un accord a été retiré. Le registre le dit ouvertement.',
  'finding.CLOCK_WENT_BACKWARDS.title': 'L’horloge de l’ordinateur a été reculée',
  'finding.CLOCK_WENT_BACKWARDS.means':
    'Entre deux entrées, l’horloge a reculé. Leur ordre reste certain : il vient de la chaîne.',
  'finding.REPACKED_ZIP.title': 'Le fichier ZIP a été recompressé',
  'finding.REPACKED_ZIP.means':
    'Un autre programme l’a ouvert puis recréé. Seuls comptent les fichiers qu’il contient, et ils ont été vérifiés.',
};
