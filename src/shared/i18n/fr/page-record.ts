import type { pageRecord as english } from '../en/page-record.ts';
import type { Translation } from '../translation.ts';

export const pageRecord: Translation<typeof english> = {
  'page.record.who': 'Par quoi et quand',
  'page.record.none': 'L’enregistrement ne dit pas comment il a été fait',
  'page.record.none.body':
    'Son propre compte rendu (capture.json) manque ou ne peut pas être lu. Le reste de son contenu est montré malgré tout.',
  'page.record.browser.name': 'Navigateur',
  'page.record.browser.clean': '{product} {version}, lancé pour cette capture avec un profil vide.',
  'page.record.browser.signed-in':
    '{product} {version}, dans une fenêtre où une personne avait ouvert une session. Les secrets de cette session ne figurent pas dans l’enregistrement.',
  'page.record.browser.unknown': 'Le navigateur n’a pas dit lequel il est.',
  'page.record.agent': 'Il s’est présenté aux serveurs comme',
  'page.record.started': 'Début',
  'page.record.settled': 'Stabilisée',
  'page.record.settled.never': 'Jamais : la page a continué à demander jusqu’à la fin du temps.',
  'page.record.finished': 'Fin',
  'page.record.clock': 'Horloge',
  'page.record.clock.system': 'Celle de cet ordinateur, non comparée à une autre.',
  'page.record.clock.ahead': 'Celle de cet ordinateur, en avance de {offset, number} ms sur {source}.',
  'page.record.clock.behind': 'Celle de cet ordinateur, en retard de {offset, number} ms sur {source}.',
  'page.record.clock.same': 'Celle de cet ordinateur, à {offset, number} ms de {source}.',
  'page.record.clock.other': 'D’après {source}.',
  'page.record.window': 'Fenêtre',
  'page.record.window.value': '{width, number} sur {height, number} pixels, à l’échelle {scale, number}',
  'page.record.language': 'Langue et fuseau horaire',
  'page.record.tools': 'Outils de développement',
  'page.record.tools.no': 'Ils n’ont pas été ouverts pendant la capture.',
  'page.record.tools.yes':
    'Ils ont été ouverts pendant la capture : quelqu’un a pu modifier ce que la page montre.',
  'page.record.worker': 'Service workers',
  'page.record.worker.none': 'Aucun.',
  'page.record.connection': 'Accès au réseau',
  'page.record.connection.direct': 'Direct, sans mandataire (proxy).',
  'page.record.connection.proxy': 'Par un mandataire ({kind}), qui a aussi résolu les noms.',
  'page.record.certificates': 'Mauvais certificats',
  'page.record.certificates.refused': 'Les connexions avec un mauvais certificat ont été refusées.',
  'page.record.certificates.allowed':
    'Une personne a permis les connexions avec un mauvais certificat pour cette capture.',
  'page.record.sandbox': 'Bac à sable du navigateur',
  'page.record.sandbox.yes': 'Actif.',
  'page.record.sandbox.no': 'N’a pas pu être utilisé sur cette machine.',

  'page.record.way': 'Le chemin vers la page',
  'page.record.way.asked': 'Cette adresse a été demandée.',
  'page.record.way.direct': 'Elle a répondu directement, sans aucune redirection.',
  'page.record.way.status': 'Le serveur a répondu {status} et a renvoyé le navigateur ailleurs.',
  'page.record.way.script': 'Un script de la page a mené plus loin.',
  'page.record.way.refresh': 'La page elle-même a mené plus loin après un moment.',
  'page.record.way.history': 'La page a changé d’adresse sans se recharger.',
  'page.record.way.reload': 'La page s’est rechargée.',
  'page.record.way.link': 'Un lien ou un formulaire de la page a mené plus loin.',
  'page.record.way.other': 'La page a mené plus loin ({kind}).',
  'page.record.way.arrived': 'C’est la page qui a été enregistrée. Le serveur a répondu {status}.',
  'page.record.way.arrived.none': 'Le chemin s’est arrêté ici. Aucun serveur n’a répondu.',

  'page.record.done': 'Ce qui a été fait à la page',
  'page.record.done.none': 'Rien. Elle a été ouverte et laissée telle quelle.',
  'page.record.done.scrolled':
    'Défilement ({what}) : {steps, plural, =0 {il n’y avait rien de plus.} one {# étape.} other {# étapes.}}',
  'page.record.done.load-more':
    '{steps, plural, =0 {Aucun bouton pour la suite n’a été trouvé.} one {Un bouton pour la suite a été pressé une fois.} other {Un bouton pour la suite a été pressé # fois.}}',
  'page.record.done.other': '{steps, plural, one {{name}, # étape.} other {{name}, # étapes.}}',
  'page.record.done.pressed':
    '{steps, plural, one {Un bouton « {words} » a été pressé une fois.} other {Un bouton « {words} » a été pressé # fois.}}',
  'page.record.done.stay-on-page':
    '{steps, plural, one {La page voulait aller ailleurs une fois et a été retenue.} other {La page voulait aller ailleurs # fois et a été retenue.}}',
  'page.record.done.end-script':
    '{steps, plural, one {Un script qui empêchait tout le reste a été arrêté.} other {# scripts qui empêchaient tout le reste ont été arrêtés.}}',
  'page.record.stopped.end': 'La fin a été atteinte.',
  'page.record.stopped.count': 'Arrêt à la limite du nombre d’étapes : il y a peut-être une suite.',
  'page.record.stopped.time': 'Arrêt parce que le temps était écoulé : il y a peut-être une suite.',
  'page.record.stopped.gone': 'Il n’y était plus, ou ne répondait plus.',
  'page.record.stopped.other': 'Arrêt : {reason}.',

  'page.record.limits': 'Limites',
  'page.record.limit.timeMs': 'Temps pour le tout',
  'page.record.limit.scrollSteps': 'Étapes de défilement',
  'page.record.limit.scrollMs': 'Temps pour le défilement',
  'page.record.limit.bodyBytes': 'Taille d’une réponse',
  'page.record.limit.bytes': 'Taille du tout',
  'page.record.limit.requests': 'Nombre de requêtes',
  'page.record.limit.seconds': '{value, number} secondes',
  'page.record.limit.reached': 'atteinte',
  'page.record.limit.free': 'non atteinte',

  'page.record.counts': 'En chiffres',
  'page.record.counts.value':
    '{requests, plural, one {# requête a été faite} other {# requêtes ont été faites}}. {stored, number} sont conservées en entier, {failed, number} ne le sont pas, dont {withheld, number} parce qu’un secret y figurait.',
  'page.record.files': 'Fichiers de l’enregistrement',

  'page.replay.title': 'Contrôle par relecture',
  'page.replay.body':
    'Montre la page encore une fois à partir du seul enregistrement, dans un navigateur vierge qui n’atteint aucun réseau, et la compare avec ce qui avait été montré. Une différence est une chose à regarder, pas une faute.',
  'page.replay.run': 'Contrôler par relecture',
  'page.replay.again': 'Contrôler de nouveau',
  'page.replay.never': 'Cet enregistrement n’a pas encore été contrôlé par relecture.',
  'page.replay.at': 'Contrôlé le {time} avec {product} {version}',
  'page.replay.same': 'aucune différence',
  'page.replay.differs': 'des différences',
  'page.replay.unknown': 'non comparé',
  'page.replay.text': 'Texte',
  'page.replay.text.same':
    '{shown, plural, one {La seule ligne de l’enregistrement réapparaît.} other {Les # lignes de l’enregistrement réapparaissent.}}',
  'page.replay.text.differs':
    '{agree, number} sur {shown, plural, one {# ligne} other {# lignes}} réapparaissent ; {missing, number} n’y sont plus et {added, number} sont nouvelles.',
  'page.replay.text.missing': 'Lignes qui n’ont pas réapparu',
  'page.replay.text.added': 'Lignes que l’enregistrement n’a pas',
  'page.replay.pictures': 'Images',
  'page.replay.picture': '{share} des pixels sont semblables',
  'page.replay.picture.none': 'la relecture n’a pas produit cette image',
  'page.replay.resources': 'Ressources',
  'page.replay.resources.same':
    'Tout ce que la page a redemandé ({asked, number}) est dans l’enregistrement.',
  'page.replay.resources.differs':
    'L’enregistrement a pu répondre à {answered, number} sur {asked, plural, one {# requête} other {# requêtes}}.',
  'page.replay.resources.unused':
    '{unused, plural, =0 {Chaque réponse conservée a servi.} one {# réponse conservée n’a pas été redemandée.} other {# réponses conservées n’ont pas été redemandées.}}',
  'page.replay.lacking': 'Ce à quoi l’enregistrement n’a pas pu répondre',
  'page.replay.lacking.not-stored': 'l’enregistrement n’a pas de réponse',
  'page.replay.lacking.failed': 'elle avait aussi échoué pendant la capture',
  'page.replay.lacking.withheld': 'laissée de côté à cause d’un secret',
  'page.replay.lacking.damaged': 'les octets conservés ne correspondent pas à leur empreinte',
  'page.replay.lacking.too-large': 'trop grande pour une relecture',
  'page.replay.lacking.socket': 'une connexion en direct : ses messages sont conservés mais non rejoués',
  'page.replay.problem.no-page':
    'L’enregistrement n’a pas de réponse pour la page elle-même : il n’y avait rien à montrer.',
  'page.replay.problem.not-shown': 'Le navigateur n’a pas montré la page conservée.',
  'page.replay.problem.unreadable': 'L’enregistrement n’a pas pu être lu.',
  'page.replay.problem.not-a-page':
    'Ce qui a été capturé est un fichier et non une page web ; il n’y a rien à relire.',
  'page.replay.problem.time': 'Le temps était écoulé avant que la page ne soit montrée.',
  'page.replay.caution': 'Pourquoi un enregistrement complet peut tout de même différer ici',
  'page.replay.caution.withheld': 'Les réponses qui contiennent un secret sont laissées de côté.',
  'page.replay.caution.sockets': 'Les connexions en direct ne sont pas rejouées.',
  'page.replay.caution.service-worker': 'Un service worker avait fait certaines des réponses.',
  'page.replay.caution.signed-in': 'La page avait été montrée à quelqu’un dont la session était ouverte.',
  'page.replay.caution.incomplete': 'L’enregistrement est incomplet.',
  'page.replay.caution.streams': 'Un flux d’événements n’est pas rejoué.',
  'page.replay.more': '{count, plural, one {et # de plus} other {et # de plus}}',
};
