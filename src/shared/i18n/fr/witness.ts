import type { witness as english } from '../en/witness.ts';
import type { Translation } from '../translation.ts';

export const witness: Translation<typeof english> = {
  'witness.title': 'Reçus d’autres personnes',
  'witness.lead':
    'Quand quelqu’un vous donne un reçu de son registre, ce coffre le retient et le contresigne. Un reçu ultérieur qui ne continue pas ce qui a été vu est refusé : c’est que l’historique a été coupé ou remplacé.',
  'witness.empty': 'Aucun reçu de quelqu’un d’autre n’a encore été pris.',
  'witness.import': 'Prendre un reçu',
  'witness.import.text': 'Le reçu',
  'witness.import.text.hint': 'Les sept ou onze lignes, collées ou tirées d’un fichier.',
  'witness.import.file': 'Lire un fichier',
  'witness.import.needed': 'Collez le reçu ou choisissez son fichier.',
  'witness.import.from': 'De qui',
  'witness.import.from.hint': 'Dans vos propres mots, pour votre propre registre.',
  'witness.import.lines': 'Export des lignes du registre',
  'witness.import.lines.hint':
    'Un fichier que l’autre personne écrit avec « Écrire les lignes pour un témoin ». Il en faut un à partir du deuxième reçu d’un registre, et il ne contient aucun contenu.',
  'witness.import.lines.choose': 'Choisir le fichier',
  'witness.import.do': 'Le prendre',
  'witness.done.own': 'Ce coffre contient toujours ce que dit le reçu, à l’entrée {seq, number}.',
  'witness.done.countersigned':
    'La contresignature de l’entrée {seq, number} est consignée dans son registre.',
  'witness.done.first':
    'Vu et contresigné : l’entrée {seq, number}. C’est le premier reçu de ce registre, il n’y avait donc encore rien à comparer.',
  'witness.done.continues':
    'Vu et contresigné : l’entrée {seq, number}. Elle continue l’entrée {before, number}, vue auparavant.',
  'witness.done.again':
    'Ce reçu de l’entrée {seq, number} avait déjà été vu. Rien n’a été consigné de nouveau.',
  'witness.done.give':
    'Rendez la contresignature à qui vous a donné le reçu : cette personne la prend comme un reçu.',
  'witness.done.key': 'La clé du reçu n’est pas confirmée. Comparez-la avec la personne.',
  'witness.done.save': 'Enregistrer la contresignature',
  'witness.file-name': 'contresignature-holdfast-{seq}.txt',
  'witness.column.when': 'Pris',
  'witness.column.from': 'De',
  'witness.column.entry': 'Entrée',
  'witness.column.ledger': 'Registre',
  'witness.column.countersigner': 'Contresigné par',

  'witnesses.title': 'Qui a contresigné des reçus de cette affaire',
  'witnesses.lead':
    'Donnez un reçu à une autre personne qui utilise Holdfast. Sa contresignature montrera plus tard que cet historique existait tel quel, quoi qu’il arrive à cet ordinateur.',
  'witnesses.empty': 'Personne n’a encore contresigné de reçu de cette affaire.',
  'witnesses.lines': 'Écrire les lignes pour un témoin',
  'witnesses.lines.body':
    'À partir du deuxième reçu, un témoin demande les lignes entre les deux. Elles disent quel genre de chose a été fait et quand ; elles ne contiennent aucun nom, aucun texte et rien des pièces.',
  'witnesses.lines.where': 'Dossier pour le fichier',
  'witnesses.lines.since': 'Lignes',
  'witnesses.lines.all': 'Depuis la première entrée',
  'witnesses.lines.after': 'Après l’entrée {seq, number}, qui a été contresignée',
  'witnesses.lines.done': '{count, plural, one {# entrée a été écrite.} other {# entrées ont été écrites.}}',
  'witnesses.lines.file-name': 'lignes-holdfast-{from}-{to}.txt',

  'receipt.sheet.words': 'L’empreinte en mots',
  'receipt.sheet.words.use':
    'Pour comparer par téléphone : l’un lit, l’autre suit sur sa propre feuille. Ligne par ligne, chaque mot doit être le même.',
  'receipt.words.check': 'Comparer les mots par téléphone',
  'receipt.words.label': 'Les mots qu’on vous dit',
  'receipt.words.hint': 'Tous les 33, dans l’ordre. Les trois premières lettres de chacun suffisent.',
  'receipt.words.wrong': 'Ce ne sont pas les mots d’un reçu : il en manque un, ou il a été mal entendu.',
  'receipt.words.found': 'Ce sont les mots de l’entrée {seq, number} de cette affaire.',
  'receipt.words.other':
    'Aucune entrée de cette affaire n’a ces mots. L’autre personne a le reçu d’un autre historique.',
  'receipt.words.do': 'Comparer',

  'settings.check.receipt': 'Comparer avec des reçus donnés',
  'settings.check.receipt.hint':
    'Un reçu ou une contresignature montre si des entrées ont été coupées depuis. Collez-le ou lisez son fichier.',
};
