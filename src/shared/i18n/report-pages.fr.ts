import type { reportPagesEn } from './report-pages.en.ts';

export const reportPagesFr: Readonly<Record<keyof typeof reportPagesEn, string>> = {
  'pages.title': 'Pages web',
  'pages.intro':
    'Chaque page a été ouverte une seule fois, dans un navigateur à part, et tout ce que ce navigateur a reçu se trouve dans l’original, un fichier WACZ. Les adresses figurent ici comme du texte ; en ouvrir une montrerait la page d’aujourd’hui, et le ferait savoir à son propriétaire.',
  'pages.requested': 'Adresse demandée',
  'pages.final': 'Adresse montrée',
  'pages.same': 'la même',
  'pages.redirects': 'Redirections en chemin',
  'pages.pageTitle': 'Titre de la page',
  'pages.status': 'Réponse du serveur',
  'pages.statusNone': 'aucune',
  'pages.time': 'Ouverte et terminée',
  'pages.timeValue': 'de {from} à {to} UTC, selon l’horloge de l’ordinateur qui l’a capturée',
  'pages.browser': 'Navigateur',
  'pages.profile': 'Session ouverte',
  'pages.profile.clean': 'non ; un profil vide, jeté ensuite',
  'pages.profile.signed-in': 'oui ; ce que la page montre n’est peut-être visible que de ce compte',
  'pages.requests': 'Requêtes',
  'pages.requestsValue':
    '{requests} envoyées, {stored} réponses conservées, {failed} non conservées, dont {withheld} à cause d’un secret',
  'pages.complete': 'Complète',
  'pages.complete.yes': 'oui : rien n’est connu comme manquant',
  'pages.complete.no': 'non ; la page capturée dit elle-même, dans ses propres mots, ce qui manque :',
  'pages.files': 'À consulter sans aucun outil',
  'pages.unreadable':
    'Ce que la capture dit d’elle-même n’a pas pu être lu ici ; l’original est remis tel quel.',
  'method.capture': 'capturée sur le web',
  'derived.kind.page-picture': 'Image de la page entière',
  'derived.kind.page-text': 'Mots que la page montrait',
  'derived.kind.page-replay': 'Ce que l’enregistrement a montré de nouveau',
  'derived.kind.page-print': 'La page telle qu’elle s’imprime',
  'derived.kind.batch-report': 'Rapport sur une liste d’adresses',
};
