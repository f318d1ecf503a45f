import type { browse as english } from '../en/browse.ts';
import type { Translation } from '../translation.ts';

/** Les mots des fenêtres de navigation : une personne se connecte, et ce qui s’affiche est capturé. */
export const browse: Translation<typeof english> = {
  'capture.menu.browse': 'Après connexion…',
  'capture.menu.browse.hint': 'Dans une fenêtre où vous vous connectez vous-même',

  'browse.title': 'Capturer après connexion',
  'browse.address': 'Adresse de départ',
  'browse.address.hint': 'Ou laissez vide et allez où il faut dans la fenêtre.',
  'browse.what': 'Ce qui va se passer',
  'browse.what.window':
    'Une fenêtre de navigateur à part s’ouvre, sans vos comptes ni vos cookies. Vous vous connectez et allez à la page. Tout est enregistré dès la première requête.',
  'browse.what.shown':
    'Quand vous appuyez sur « Capturer cette page », ce que la fenêtre affiche est conservé tel quel. La page n’est pas rechargée ; elle est seulement parcourue.',
  'browse.what.secret':
    'Les mots de passe saisis et les cookies restent en mémoire et sont retirés de tout ce qui est conservé. Le nombre de clics et de touches est consigné, jamais leur contenu.',
  'browse.what.end':
    'Quand la fenêtre se ferme ou que le coffre se verrouille, tout son contenu est détruit et la connexion prend fin, sauf si vous la conservez exprès.',
  'browse.private': 'Autoriser les adresses de cette machine et de son réseau',
  'browse.keepable': 'Je voudrai peut-être conserver cette connexion',
  'browse.keepable.hint':
    'Sinon, la fenêtre garde tout en mémoire seulement. Si vous choisissez ceci, ses cookies et autres données sont sur ce disque jusqu’à la fermeture de la fenêtre.',
  'browse.open': 'Ouvrir la fenêtre',
  'browse.opened': 'La fenêtre de navigation est ouverte.',

  'browse.kept': 'Connexion conservée',
  'browse.kept.none': 'Aucune : se connecter de nouveau',
  'browse.kept.list': 'Connexions conservées de cette affaire',
  'browse.kept.since': 'Conservée le {date}',
  'browse.kept.delete': 'Supprimer {name}',
  'browse.kept.delete.short': 'Supprimer',
  'browse.kept.delete.title': 'Supprimer définitivement cette connexion ?',
  'browse.kept.delete.body':
    'Sa clé est détruite : personne ne pourra plus s’en servir, même à partir d’une sauvegarde. Les pages capturées avec elle restent.',
  'browse.kept.delete.confirm': 'Supprimer définitivement',
  'browse.kept.deleted': 'La connexion conservée a été supprimée définitivement.',

  'browse.card': 'Fenêtre de navigation',
  'browse.card.lead':
    'Enregistrée dès sa première requête. La fermer, ou verrouiller le coffre, détruit tout son contenu.',
  'browse.card.profile': 'A commencé avec la connexion conservée « {name} ».',
  'browse.window': 'Fenêtre à capturer',
  'browse.window.empty': 'Rien n’est encore affiché',
  'browse.window.loading': 'La page se charge',
  'browse.window.loaded': 'La page est affichée',
  'browse.recorded':
    '{count, plural, =0 {Rien d’enregistré pour l’instant} one {# requête enregistrée} other {# requêtes enregistrées}}',
  'browse.captured':
    '{count, plural, =0 {Aucune page capturée pour l’instant} one {# page capturée} other {# pages capturées}}',
  'browse.tools':
    'Les outils de développement ont été ouverts dans cette fenêtre. Chaque capture le dira désormais.',
  'browse.go': 'Y aller',
  'browse.go.address': 'Aller à une adresse',
  'browse.capture': 'Capturer cette page',
  'browse.capturing': 'La page est en cours de capture. Laissez la fenêtre tranquille jusqu’à la fin.',
  'browse.capture.done': 'La page est conservée comme {exhibit}.',
  'browse.capture.not-whole':
    'La page est conservée comme {exhibit}. Il manque quelque chose ; la pièce dit quoi et pourquoi.',
  'browse.capture.open': 'Ouvrir {exhibit}',
  'browse.close': 'Fermer…',

  'browse.close.title': 'Fermer la fenêtre de navigation ?',
  'browse.close.body': 'Ce qui a été capturé reste dans l’affaire.',
  'browse.close.how': 'Ce que devient la connexion',
  'browse.close.destroy': 'La détruire',
  'browse.close.destroy.hint': 'Les cookies et tout ce que la fenêtre gardait sont retirés de cette machine.',
  'browse.close.keep': 'La conserver dans le coffre',
  'browse.close.keep.hint':
    'Chiffrée, pour cette seule affaire, jamais dans un lot. Qui ouvre ce coffre peut se servir du compte avec elle.',
  'browse.close.name': 'Nom',
  'browse.close.name.hint': 'Pour la retrouver : le site et le compte, par exemple.',
  'browse.close.name.missing': 'Donnez-lui un nom.',
  'browse.close.confirm': 'Fermer la fenêtre',
  'browse.close.destroyed': 'La fenêtre est fermée et tout son contenu détruit.',
  'browse.close.kept': 'La fenêtre est fermée et sa connexion conservée dans le coffre.',

  'browse.lock-soon': 'Le coffre se verrouille dans {seconds, number} secondes',
  'browse.lock-soon.body':
    'Personne n’a rien fait depuis un moment. Une fenêtre de navigation est ouverte : elle se fermera, et tout son contenu sera détruit.',
  'browse.lock-soon.stay': 'Rester',
};
