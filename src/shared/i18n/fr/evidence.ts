import type { evidence as english } from '../en/evidence.ts';
import type { Translation } from '../translation.ts';

export const evidence: Translation<typeof english> = {
  'evidence.title': 'Pièces',
  'evidence.count': '{count, plural, =0 {Rien de préservé pour l’instant} one {# pièce} other {# pièces}}',
  'evidence.shown': '{shown, number} sur {count, plural, one {# pièce} other {# pièces}}',
  'evidence.preserve': 'Préserver',
  'evidence.preserve.files': 'Des fichiers…',
  'evidence.preserve.files.hint': 'Exports de conversations, images, documents, tout le reste',
  'evidence.preserve.folder': 'Un dossier entier…',
  'evidence.preserve.folder.hint': 'Tous ses fichiers, chacun avec son numéro de pièce',
  'evidence.preserve.paste': 'L’image du presse-papiers',
  'evidence.preserve.paste.hint': 'Une capture d’écran que vous venez de copier',
  'evidence.preserve.closed': 'Cette affaire est close. On ne peut plus rien y préserver.',
  'evidence.paste.none': 'Il n’y a pas d’image dans le presse-papiers',
  'evidence.paste.none.help': 'Copiez d’abord une image, ou appuyez sur Ctrl + V dans cette page.',
  'evidence.paste.name': 'image-collee',

  'evidence.empty.title': 'Rien n’est encore préservé ici',
  'evidence.empty.body':
    'Déposez ce qui vous a été remis : un export de conversation, une capture d’écran, n’importe quel fichier. Chacun est conservé tel quel, et son empreinte calculée, avant que quoi que ce soit ne le lise. L’original sur votre disque ou votre téléphone n’est pas touché.',
  'evidence.empty.step.chat': 'Une conversation WhatsApp',
  'evidence.empty.step.chat.body':
    'Sur le téléphone : ouvrez la conversation, puis Plus, Exporter la discussion, avec les médias. Apportez le fichier ZIP tel quel ; ne le décompressez pas.',
  'evidence.empty.step.picture': 'Une capture d’écran ou une image',
  'evidence.empty.step.picture.body':
    'Apportez le fichier lui-même, pas une copie passée par une messagerie : les messageries modifient les images. Elle reste couverte jusqu’à ce que vous choisissiez de la regarder.',
  'evidence.empty.step.file': 'Tout autre fichier',
  'evidence.empty.step.file.body':
    'Documents, enregistrements, archives. Même ce que Holdfast ne sait pas montrer, il le préserve.',
  'evidence.empty.drop':
    'Vous pouvez aussi déposer des fichiers et des dossiers n’importe où dans cette fenêtre.',
  'evidence.empty.minors':
    'Ne copiez pas d’images qui pourraient montrer un enfant de façon sexuelle, même comme preuve. Notez où elles se trouvent et appelez la police.',

  'evidence.drop.title': 'Relâchez pour préserver',
  'evidence.drop.body':
    'Chaque fichier est conservé tel quel, avec son empreinte et son propre numéro de pièce. Vos fichiers ne sont ni modifiés ni déplacés.',

  'evidence.filter.text': 'Numéro, nom, adresse…',
  'evidence.filter.kind': 'Sorte',
  'evidence.filter.tag': 'Étiquette',
  'evidence.filter.all-kinds': 'Toutes les sortes',
  'evidence.filter.all-tags': 'Toutes les étiquettes',
  'evidence.filter.clear': 'Effacer le filtre',
  'evidence.filter.nothing': 'Rien ne correspond',
  'evidence.filter.nothing.body': 'Toutes les pièces sont encore là ; le filtre ne fait que les masquer.',
  'evidence.order.ascending': 'Première pièce d’abord',
  'evidence.order.descending': 'Dernière pièce d’abord',
  'evidence.view': 'Présentation',
  'evidence.view.cards': 'Fiches',
  'evidence.view.table': 'Tableau',
  'evidence.view.list': 'Liste',
  'evidence.list': 'Pièces de cette affaire',
  'evidence.keys':
    'Les flèches passent d’une pièce à l’autre. Entrée ouvre une pièce, Espace montre ce que l’on en sait.',

  'evidence.column.exhibit': 'Pièce',
  'evidence.column.kind': 'Sorte',
  'evidence.column.name': 'Nom',
  'evidence.column.size': 'Taille',
  'evidence.column.acquired': 'Préservée',
  'evidence.column.hash': 'SHA-256',
  'evidence.column.tags': 'Étiquettes',

  'kind.chat': 'Conversation',
  'kind.image': 'Image',
  'kind.page': 'Page web',
  'kind.file': 'Fichier',

  'evidence.card.open': 'Ouvrir {exhibit}',
  'evidence.card.covered': 'Couverte',
  'evidence.card.erased': 'Effacée : il n’en reste que la trace',
  'evidence.card.duplicate': 'Mêmes octets que {exhibit}',
  'evidence.card.records': '{count, plural, one {# enregistrement} other {# enregistrements}}',
  'evidence.card.between': 'du {first} au {last}',
  'evidence.card.warnings': '{count, plural, one {# point à noter} other {# points à noter}}',
  'evidence.card.unparsed': '{count, plural, one {# ligne non comprise} other {# lignes non comprises}}',
  'evidence.card.members': '{count, plural, one {# fichier à l’intérieur} other {# fichiers à l’intérieur}}',
  'evidence.card.notes': '{count, plural, one {# note} other {# notes}}',
  'evidence.card.pixels': '{width, number} × {height, number} pixels',

  'intake.title': 'Préservation en cours',
  'intake.body':
    'L’empreinte de chaque fichier est calculée et le fichier conservé avant que quoi que ce soit ne le lise. Vous pouvez laisser faire.',
  'intake.cancel.hint': 'Ce qui est déjà conservé le reste ; un fichier reçu à moitié est retiré.',
  'intake.listing': 'Inventaire de ce qui a été donné…',
  'intake.done.title': 'Préservé',
  'intake.done.none': 'Rien n’a été préservé',
  'intake.done.some':
    '{count, plural, one {# pièce est conservée et consignée.} other {# pièces sont conservées et consignées.}}',
  'intake.done.partly':
    '{taken, plural, =0 {Rien n’a été conservé} one {# pièce est conservée} other {# pièces sont conservées}} ; {refused, plural, one {# n’a pas été prise.} other {# n’ont pas été prises.}}',
  'intake.done.taken': 'Conservé',
  'intake.done.refused': 'Pas pris, et pourquoi',
  'intake.done.refused.hint': 'Les refus sont consignés. Vos fichiers sont restés où ils étaient.',
  'intake.done.duplicate': 'Les mêmes octets sont déjà ici comme {exhibit}. Les deux sont gardés.',
  'intake.done.records': '{records, plural, one {# enregistrement} other {# enregistrements}}',
  'intake.done.lines':
    '{total, plural, one {# ligne} other {# lignes}} : {read, plural, one {# lue} other {# lues}}, {unparsed, plural, =0 {aucune non comprise} one {# non comprise, montrée à sa place} other {# non comprises, montrées à leur place}}',
  'intake.done.assumed':
    'L’ordre du jour et du mois est supposé. Indiquez-le sous « Comment elle a été lue ».',
  'intake.done.open': 'Ouvrir {exhibit}',
  'intake.done.warnings': '{count, plural, one {# point à noter} other {# points à noter}}',
  'intake.refused.more': 'et {count, plural, one {# autre} other {# autres}}',
};
