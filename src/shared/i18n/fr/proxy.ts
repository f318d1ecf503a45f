import type { proxy as english } from '../en/proxy.ts';
import type { Translation } from '../translation.ts';

/** Les mots du proxy par lequel les pages d’une affaire sont capturées. */
export const proxy: Translation<typeof english> = {
  'capture.menu.proxy': 'Par un proxy ou Tor…',
  'capture.menu.proxy.hint': 'Réglé une fois pour toutes les pages de l’affaire',

  'proxy.title': 'Proxy de cette affaire',
  'proxy.what':
    'Qui exploite une page voit l’adresse de la connexion qui la demande. Par un proxy comme Tor, c’est celle du proxy qui est vue. Une fois qu’il est indiqué ici, chaque page de cette affaire est capturée par lui, ou pas du tout.',
  'proxy.address': 'Adresse du proxy',
  'proxy.address.hint':
    'Pour Tor sur cette machine : socks5://127.0.0.1:9050, ou :9150 avec le navigateur Tor. Laissez vide pour une connexion directe.',
  'proxy.user': 'Un nom et un mot de passe y sont conservés, chiffrés ; ils ne sont pas affichés.',
  'proxy.check': 'Vérifier maintenant',
  'proxy.there': '{proxy} est là et laisse entrer Holdfast. Rien n’a été demandé à personne d’autre.',
  'proxy.saved': 'Les pages de cette affaire sont capturées par {proxy}.',
  'proxy.saved.none': 'Les pages de cette affaire sont capturées directement.',
  'proxy.limits':
    'Les noms sont résolus par le proxy : les adresses des serveurs ne figurent donc pas dans l’enregistrement. Chaque capture prend son propre chemin à travers Tor.',
};
