import type { trust as english } from '../en/trust.ts';
import type { Translation } from '../translation.ts';

export const trust: Translation<typeof english> = {
  'contacts.title': 'Carnet d’adresses',
  'contacts.lead':
    'Des personnes hors de ce coffre dont vous vérifiez les lots et les reçus. Un sceau ne compte comme le leur qu’une fois leur clé confirmée autrement que par le lot lui-même.',
  'contacts.empty': 'Personne n’est encore dans le carnet d’adresses.',
  'contacts.add': 'Ajouter une personne',
  'contacts.name': 'Nom',
  'contacts.name.needed': 'Saisissez un nom.',
  'contacts.note': 'Note',
  'contacts.note.hint': 'Par exemple : numéro appelé, papier montré, qui était présent.',
  'contacts.key': 'Empreinte de la clé',
  'contacts.key.hint':
    '64 chiffres, écrits de n’importe quelle façon, tels que la personne les lit ou les a sur papier.',
  'contacts.key.wrong': 'Ce n’est pas une empreinte : il y faut 64 chiffres de 0 à f.',
  'contacts.key.none': 'Aucune clé n’est inscrite pour cette personne.',
  'contacts.confirmed': 'Comment vous l’avez confirmée',
  'contacts.confirmed.in-person': 'De vive voix',
  'contacts.confirmed.by-phone': 'Par téléphone',
  'contacts.confirmed.on-paper': 'Sur papier',
  'contacts.confirmed.not-yet': 'Pas encore',
  'contacts.confirmed.not-yet.hint': 'La clé est retenue, sans confiance.',
  'contacts.standing.in-person': 'Confirmée de vive voix',
  'contacts.standing.by-phone': 'Confirmée par téléphone',
  'contacts.standing.on-paper': 'Confirmée sur papier',
  'contacts.standing.not-yet': 'Non confirmée',
  'contacts.confirmed.at': 'Confirmée',
  'contacts.first-seen': 'Vue pour la première fois',
  'contacts.revoked': 'Abandonnée',
  'contacts.revoked.reason': 'Motif : {reason}',
  'contacts.set-key': 'Inscrire ou confirmer une clé',
  'contacts.replaces': 'Cette clé remplace celle qui est inscrite',
  'contacts.replaces.hint':
    'Seulement après que la personne vous l’a dit elle-même. La clé d’avant n’est plus reconnue.',
  'contacts.revoke': 'Ne plus reconnaître cette clé',
  'contacts.revoke.body':
    'Pour une clé perdue, volée ou abandonnée. Les sceaux faits avec elle ne comptent désormais que si un horodatage montre qu’ils sont plus anciens.',
  'contacts.revoke.reason': 'Ce qui s’est passé',
  'contacts.remove': 'Retirer du carnet d’adresses',
  'contacts.remove.body':
    'Les lots de {name} compteront comme scellés par quelqu’un que vous n’avez pas confirmé. Que les clés ont été vues reste connu.',
  'contacts.strangers': 'Clés vues qui ne sont encore à personne',
  'contacts.save': 'Enregistrer',
  'contacts.saved': 'Le carnet d’adresses est enregistré.',

  'keychange.start': 'Remplacer ma clé',
  'keychange.title': 'Remplacer ma clé de signature',
  'keychange.body':
    'Vous recevez une nouvelle clé. L’ancienne est révoquée dans le registre du coffre et de chaque affaire ouverte, et les prochains lots le disent. Les lots scellés avec l’ancienne clé ne comptent ensuite que si un horodatage montre qu’ils sont plus anciens.',
  'keychange.reason': 'Pourquoi',
  'keychange.reason.replaced': 'Un changement de routine',
  'keychange.reason.replaced.hint': 'Personne d’autre n’a eu l’ancienne clé.',
  'keychange.reason.compromised': 'D’autres connaissent peut-être ma clé : la révoquer',
  'keychange.reason.compromised.hint':
    'Un ordinateur perdu, une phrase secrète qui a été vue. Changez aussi votre phrase secrète : qui la connaît peut ouvrir des copies de ce coffre.',
  'keychange.note': 'Note',
  'keychange.note.hint': 'Reste dans ce coffre.',
  'keychange.passphrase': 'Votre phrase secrète',
  'keychange.wrong': 'Ce n’est pas votre phrase secrète.',
  'keychange.done': 'Vous signez avec une nouvelle clé',
  'keychange.done.body':
    'Lisez cette empreinte à toutes les personnes qui vérifient vos lots, par téléphone ou de vive voix. Tant qu’elles ne l’ont pas confirmée, elles sont averties que votre clé est une autre.',
  'keychange.done.cases':
    '{count, plural, =0 {Aucune affaire ouverte n’était concernée.} one {C’est consigné dans # affaire ouverte.} other {C’est consigné dans # affaires ouvertes.}}',

  'sealer.title': 'Qui a scellé',
  'sealer.standing.own': 'Vous, avec la clé de ce coffre',
  'sealer.standing.confirmed': '{name} : {how}',
  'sealer.standing.given': 'La clé que vous avez saisie pour cette vérification',
  'sealer.standing.revoked': 'Une clé qui a été abandonnée',
  'sealer.standing.seen-before': 'Quelqu’un dont la clé a déjà été vue et jamais confirmée',
  'sealer.standing.first-seen': 'Quelqu’un dont la clé est vue ici pour la première fois',
  'sealer.claims': 'Le lot dit venir de',
  'sealer.claims.hint': 'Rien que le sceau ne répond de ce nom.',
  'sealer.key': 'Empreinte de la clé',
  'sealer.enter': 'Inscrire au carnet d’adresses',
  'sealer.book': 'Demander au carnet d’adresses de ce coffre qui reconnaître',
  'sealer.book.hint': 'Ce qui est vu est retenu, et la vérification est consignée au registre du coffre.',
  'sealer.from': 'De qui vous l’avez reçu',
  'sealer.from.hint': 'S’il a été scellé avec une autre clé que celle de cette personne, vous êtes averti.',
  'sealer.from.nobody': 'Je ne le dis pas',
  'sealer.warning.person-key-differs.title': 'Ceci n’a pas été scellé avec la clé de {name}',
  'sealer.warning.person-key-differs.body':
    'Sa clé a été confirmée ou vue auparavant, et celle-ci est une autre. Quelqu’un agit peut-être en son nom. Appelez cette personne à un numéro que vous aviez déjà, avant de vous appuyer sur ce lot.',
  'sealer.warning.ledger-key-differs.title': 'Cette affaire a été scellée avec une autre clé auparavant',
  'sealer.warning.ledger-key-differs.body':
    'Un lot antérieur de la même affaire venait de la clé de {name}. Demandez qui a pris la suite avant de vous appuyer sur celui-ci.',
  'sealer.warning.key-revoked.title': 'La clé qui a scellé ceci a été abandonnée',
  'sealer.warning.key-revoked.body':
    'Qui l’a maintenant peut sceller n’importe quoi, et y écrire n’importe quelle date. Demandez que le lot soit scellé de nouveau.',
  'sealer.warning.somebody': 'la même personne',
  'sealer.warning.expected': 'Clé attendue',
  'sealer.warning.found': 'Clé qui a scellé ceci',
  'sealer.warning.known': 'Ce qui est connu',
  'sealer.warning.since.confirmed': 'La clé attendue : {how}, {when}',
  'sealer.warning.since.seen': 'La clé attendue a été vue auparavant, {when}',
  'sealer.warning.since.revoked': 'Abandonnée, {when}',
  'sealer.warning.announced':
    'Une entrée faite avec la clé d’avant admet la nouvelle. C’est ainsi qu’une personne change de clé, et c’est aussi ce qu’écrirait quelqu’un qui a volé la clé d’avant.',

  'rollback.title': 'Ce coffre ressemble à une copie plus ancienne',
  'rollback.body':
    'Cet ordinateur a vu des entrées qui ne sont plus dans le coffre. Quelqu’un a peut-être mis une ancienne copie à sa place, ou une sauvegarde a été restaurée. Rien n’a été réparé. Cherchez la copie la plus récente avant d’ajouter quoi que ce soit.',
  'rollback.ledger.case': 'Une affaire : l’entrée {seen, number} a été vue, elle s’arrête à {now, number}',
  'rollback.ledger.other':
    'Un autre registre : l’entrée {seen, number} a été vue, il s’arrête à {now, number}',
  'rollback.gone': 'Un registre de {seen, plural, one {# entrée} other {# entrées}} a disparu',
  'rollback.differs.case': 'Une affaire : l’entrée {seen, number} n’est pas celle qui a été vue',
  'rollback.differs.other': 'Un autre registre : l’entrée {seen, number} n’est pas celle qui a été vue',
  'rollback.accept': 'J’ai restauré cette copie exprès',
  'rollback.accept.body':
    'Le coffre continue à partir d’ici. Ce qui manque, et le motif, sont consignés pour de bon dans ses registres.',
  'rollback.reason': 'Motif',
  'rollback.reason.needed': 'Dites pourquoi, en quelques mots.',
};
