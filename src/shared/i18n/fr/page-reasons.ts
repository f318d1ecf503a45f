import type { pageReasons as english } from '../en/page-reasons.ts';
import type { Translation } from '../translation.ts';

export const pageReasons: Translation<typeof english> = {
  'page.reason.withheld': 'Laissé de côté à cause d’un secret',
  'page.reason.withheld.body':
    'Un secret de la session figure dans la réponse. Les réponses ne sont jamais retouchées : elle a été laissée de côté en entier.',
  'page.reason.truncated': 'Coupé',
  'page.reason.truncated.body':
    'Il est arrivé moins d’octets que le serveur n’en avait annoncés. Ce qui est arrivé est conservé.',
  'page.reason.unfinished': 'Encore en cours à la fin',
  'page.reason.unfinished.body':
    'Ce n’était pas terminé à la fin de la capture. Ce qui était arrivé jusque-là est conservé.',
  'page.reason.no-answer': 'Aucune réponse',
  'page.reason.no-answer.body': 'La requête a été faite, et rien n’est connu en retour.',
  'page.reason.body-unavailable': 'Non remis par le navigateur',
  'page.reason.body-unavailable.body':
    'Une réponse est arrivée, mais le navigateur n’en a pas gardé le contenu pour l’enregistreur.',
  'page.reason.body-inexact': 'Impossible à obtenir octet pour octet',
  'page.reason.body-inexact.body':
    'Le navigateur ne donne ce texte que réécrit dans un autre codage. Il a été laissé de côté plutôt que conservé modifié.',
  'page.reason.refused-private': 'Refusé : une adresse privée',
  'page.reason.refused-private.body':
    'L’adresse appartient à cet ordinateur ou à un réseau privé. Holdfast n’interroge de telles adresses que si c’est permis pour la capture.',
  'page.reason.refused-scheme': 'Refusé : pas une adresse web',
  'page.reason.refused-scheme.body': 'Seuls http et https sont interrogés.',
  'page.reason.refused-unasked': 'Refusé : rien dans la page n’en avait besoin',
  'page.reason.refused-unasked.body':
    'Le navigateur voulait s’y connecter sans aucune requête de la page qui l’exige. De telles connexions ne sont pas établies.',
  'page.reason.aborted': 'Arrêté par la page ou le navigateur',
  'page.reason.aborted.body':
    'La requête a été abandonnée avant sa fin. Les pages le font souvent pour des mesures, des films et des requêtes dont elles n’ont plus besoin.',
  'page.reason.name': 'Le nom est introuvable',
  'page.reason.name.body':
    'Aucune adresse n’est connue pour ce nom. Le site a peut-être disparu, ou le nom est faux.',
  'page.reason.refused': 'Le serveur a refusé la connexion',
  'page.reason.refused.body': 'Il y a un ordinateur à cette adresse, mais il n’y accepte pas de connexion.',
  'page.reason.broken': 'La connexion s’est rompue',
  'page.reason.broken.body': 'Elle a été fermée ou coupée avant que toute la réponse ne soit arrivée.',
  'page.reason.unreachable': 'Injoignable',
  'page.reason.unreachable.body':
    'Aucun chemin vers cette adresse n’a été trouvé sur le réseau, ou il n’y avait pas de réseau.',
  'page.reason.slow': 'Pas de réponse à temps',
  'page.reason.slow.body': 'Le serveur a mis trop longtemps à répondre.',
  'page.reason.empty': 'Une réponse vide',
  'page.reason.empty.body': 'Le serveur a fermé la connexion sans rien répondre.',
  'page.reason.malformed': 'Une réponse qui n’a pas de sens',
  'page.reason.malformed.body':
    'Ce qui est revenu ne suit pas les règles ; le navigateur ne l’a donc pas accepté.',
  'page.reason.redirects': 'Renvoyé trop souvent',
  'page.reason.redirects.body':
    'Le serveur a renvoyé le navigateur encore et encore, ou vers un endroit où il ne doit pas aller.',
  'page.reason.certificate': 'Le certificat n’est pas de confiance',
  'page.reason.certificate.body':
    'Le serveur n’a pas pu montrer qu’il peut parler sous ce nom ; le navigateur a donc mis fin à la connexion. Les certificats présentés sont conservés.',
  'page.reason.tls': 'Pas de connexion chiffrée',
  'page.reason.tls.body': 'Le navigateur et le serveur n’ont pas pu s’entendre sur une connexion chiffrée.',
  'page.reason.csp': 'Interdit par la page elle-même',
  'page.reason.csp.body':
    'La page indique de quelles adresses elle peut charger, et celle-ci n’en fait pas partie.',
  'page.reason.mixed': 'Non chiffré, dans une page chiffrée',
  'page.reason.mixed.body':
    'Les navigateurs ne chargent pas de parties non chiffrées dans une page chiffrée.',
  'page.reason.origin': 'Interdit par l’autre site',
  'page.reason.origin.body': 'Le serveur ne permet pas aux pages d’autres sites d’utiliser cette réponse.',
  'page.reason.integrity': 'Pas ce que la page attendait',
  'page.reason.integrity.body':
    'La page indique une somme de contrôle pour ce fichier, et ce qui est arrivé ne l’a pas.',
  'page.reason.blocked': 'Bloqué par le navigateur',
  'page.reason.blocked.body':
    'Une règle du navigateur a empêché que cette requête soit faite ou reçoive une réponse.',
  'page.reason.proxy': 'Le mandataire n’a pas pu la transmettre',
  'page.reason.proxy.body': 'Le mandataire (proxy) réglé pour cette affaire n’a pas atteint le serveur.',
  'page.reason.limit': 'Une limite a été atteinte',
  'page.reason.limit.body': 'Les limites de la capture ont été atteintes avant la fin de cette requête.',
  'page.reason.crashed': 'La page ou le navigateur s’est arrêté net',
  'page.reason.crashed.body': 'Ce qui était arrivé jusque-là est conservé.',
  'page.reason.download': 'Un téléchargement, refusé',
  'page.reason.download.body':
    'La page voulait enregistrer un fichier sur cet ordinateur. Les téléchargements sont toujours refusés.',
  'page.reason.handshake': 'La connexion en direct n’a pas été établie',
  'page.reason.handshake.body': 'Le serveur l’a refusée, ou a répondu d’une manière qui n’est pas permise.',
  'page.reason.undecided': 'Non interrogée',
  'page.reason.undecided.body':
    'Il n’a pas pu être établi si cette adresse pouvait être interrogée ; elle ne l’a donc pas été.',
  'page.reason.not-kept': 'Cette machine n’a pas pu la conserver',
  'page.reason.not-kept.body':
    'La réponse est arrivée, mais son écriture a échoué, comme sur un disque plein.',
  'page.reason.other': 'Elle a échoué',
  'page.reason.other.body':
    'Le navigateur n’a donné aucun motif qui ait ici un mot simple ; ses propres mots figurent à côté.',

  'page.lack.page': 'La page',
  'page.lack.loading': 'La fin du chargement',
  'page.lack.download': 'Un téléchargement',
  'page.lack.frame': 'Un cadre ou un worker',
  'page.lack.scrolling': 'Le défilement',
  'page.lack.further': 'Ce que montrerait la suite du défilement',
  'page.lack.certificates': 'Les certificats',
  'page.lack.certificate': 'Un certificat de confiance de {place}',
  'page.lack.requests': '{count, plural, one {# requête} other {# requêtes}}',
  'page.lack.connections': '{count, plural, one {# connexion} other {# connexions}}',
  'page.lack.rest': 'Tout ce qui devait encore venir',
  'page.lack.said': 'Ce que la page dit d’elle-même',
  'page.lack.full': 'L’image de la page entière',
  'page.lack.guests': 'Les cadres d’autres sites dans l’image de la page entière',
  'page.lack.initial': 'L’image après le chargement',
  'page.lack.settled': 'L’image une fois stabilisée',
  'page.lack.print': 'La page imprimée',
  'page.lack.saved': 'La page sauvegardée',
  'page.lack.dom': 'La structure de la page',
  'page.lack.accessibility': 'Ce qui est dit aux technologies d’assistance',
  'page.lack.file': 'Un fichier de l’enregistrement : {name}',
  'page.lack.files': 'Des fichiers que tout enregistrement contient n’y sont pas',
  'page.lack.because.unopened': 'Elle n’a pas pu être ouverte.',
  'page.lack.because.restless': 'La page a continué à demander jusqu’à la fin du temps.',
  'page.lack.because.moving': 'La page n’a cessé de se recharger ou d’en charger une autre.',
  'page.lack.because.script': 'Un de ses scripts empêchait tout le reste ; il a été arrêté.',
  'page.lack.because.closed': 'Elle s’est fermée elle-même.',
  'page.lack.because.gone': 'La page n’était plus là.',
  'page.lack.because.silent': 'La page ne répondait plus.',
  'page.lack.because.killed': 'Le programme s’est arrêté pendant la capture de la page.',
  'page.lack.because.ended': 'La capture a été arrêtée avant la fin.',
  'page.lack.because.browser-ended': 'Le navigateur s’est arrêté pendant la capture de la page.',
  'page.lack.because.frames': 'Certains cadres d’autres sites y sont vides.',
  'page.lack.because.denied': 'Les téléchargements sont refusés.',
  'page.lack.because.crashed': 'Arrêt brutal.',
  'page.lack.because.time': 'Le temps était écoulé.',
  'page.lack.because.large': 'La page est trop grande pour le temps qui restait.',
  'page.lack.because.browser': 'Le navigateur ne l’a pas donné.',
  'page.lack.because.secret': 'Un secret de cette session y figure.',
  'page.lack.because.limit': 'Une limite d’étapes ou de temps a été atteinte.',
  'page.lack.because.cut': 'Elle s’arrête {pixels, number} pixels sous le haut.',
  'page.lack.because.narrow':
    'Elle ne montre pas ce qui se trouve à plus de {pixels, number} pixels vers la droite.',

  'page.remark.FILE_UNREADABLE': 'Le fichier est là, mais n’a pas pu être lu comme ce qu’il devrait être.',
  'page.remark.FILE_DIFFERS':
    'Le fichier n’est pas celui que l’enregistrement annonce : sa taille ou son empreinte diffère, ou il n’est pas dans la liste.',
  'page.remark.LIMIT_REACHED': 'Une limite a été atteinte : {name}',
  'page.remark.TOOLS_OPENED': 'Les outils de développement ont été ouverts pendant la capture.',
  'page.remark.FROM_SERVICE_WORKER':
    '{count, plural, one {# réponse est venue} other {# réponses sont venues}} d’un service worker de la page et non d’un serveur.',
  'page.remark.WITHHELD':
    '{count, plural, one {# valeur a été remplacée} other {# valeurs ont été remplacées}} par une marque : des secrets de la session.',
};
