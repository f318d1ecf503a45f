import type { image as english } from '../en/image.ts';
import type { Translation } from '../translation.ts';

export const image: Translation<typeof english> = {
  'image.covered': 'Cette image est couverte',
  'image.covered.body':
    'Ne la regardez que si vous en avez besoin. La consultation est consignée dans le journal de traçabilité.',
  'image.covered.facts': '{width, number} × {height, number} pixels, {size}',
  'image.covered.size': '{size}',
  'image.show': 'Montrer cette image',
  'image.show.title': 'Regarder cette image ?',
  'image.show.body':
    'Elle n’est montrée qu’à vous, sur cet écran. Le fait que vous l’avez regardée est consigné, avec votre nom et l’heure.',
  'image.show.reason': 'Motif',
  'image.show.reason.hint': 'En quelques mots, pour la trace. Par exemple : pour la décrire dans le rapport.',
  'image.show.grey': 'En niveaux de gris',
  'image.show.confirm': 'Regarder',
  'image.cover': 'Couvrir de nouveau',
  'image.cover.soon': 'De nouveau couverte dans {seconds, plural, one {# seconde} other {# secondes}}',
  'image.cover.auto': 'Couvrir de nouveau après 20 secondes',
  'image.grey': 'Niveaux de gris',
  'image.zoom.in': 'Plus grand',
  'image.zoom.out': 'Plus petit',
  'image.zoom.fit': 'Ajuster à la fenêtre',
  'image.zoom.actual': 'Taille réelle',
  'image.keys':
    'Plus et moins changent la taille, 0 ajuste à la fenêtre, les flèches déplacent l’image, Échap la couvre.',
  'image.tools': 'Image',
  'image.failed': 'L’image n’a pas pu être montrée',
  'image.failed.body':
    'Ses octets sont conservés tels quels, mais ce programme ne sait pas les dessiner. Le fichier est peut-être abîmé ou d’une sorte rare.',
  'image.alt': 'Image {exhibit}',
};
