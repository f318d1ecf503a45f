import type { Translation } from '../translation.ts';
import type { time as english } from '../en/time.ts';

/** Mots de l’horloge et des horodatages du registre. */
export const time: Translation<typeof english> = {
  'clock.check': 'Vérifier l’horloge',
  'clock.title': 'Comparer l’horloge de cet ordinateur',
  'clock.explain':
    'Holdfast interroge un serveur de temps, maintenant et seulement maintenant, et ne lui apprend rien. L’écart est enregistré et figure dans les entrées qui suivent.',
  'clock.server': 'Serveur de temps',
  'clock.server.hint':
    'Son nom, par exemple celui du réseau de votre organisation. Avec :port s’il en a un particulier.',
  'clock.ask': 'L’interroger maintenant',
  'clock.ahead': 'Cette horloge avance de {offset, number} ms sur {source}, à {margin, number} ms près.',
  'clock.behind': 'Cette horloge retarde de {offset, number} ms sur {source}, à {margin, number} ms près.',

  'stamps.title': 'Horodatages du registre',
  'stamps.lead':
    'Une autorité extérieure peut confirmer que le registre d’une affaire existait à un moment donné, de sorte qu’on ne peut le réécrire plus tard. Elle reçoit une empreinte et rien d’autre. Rien n’est demandé avant que vous ne l’activiez.',
  'stamps.at-acquisition': 'Après chaque prise en charge',
  'stamps.at-acquisition.hint': 'Les fichiers pris en charge ensemble partagent un horodatage.',
  'stamps.every': 'Tant que le coffre est ouvert',
  'stamps.every.off': 'Pas à intervalle régulier',
  'stamps.every.hours': '{count, plural, one {Toutes les heures} other {Toutes les # heures}}',
  'stamps.authority': 'Autorité interrogée : {url}',
  'stamps.no-authority': 'Indiquez d’abord ci-dessus l’adresse d’une autorité d’horodatage.',
};
