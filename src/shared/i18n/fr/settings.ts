import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../translation.ts';

export const settings: Translation<typeof english> = {
  'settings.lead': 'Pour ce coffre et cet ordinateur.',

  'settings.language': 'Langue',
  'settings.language.own': 'Français',
  'settings.system': 'Comme le système',
  'settings.look': 'Langue et apparence',
  'settings.theme': 'Couleurs',
  'settings.theme.light': 'Claires',
  'settings.theme.dark': 'Sombres',

  'people.title': 'Personnes et clés',
  'people.lead':
    'Qui peut ouvrir ce coffre. Chaque entrée est signée avec la clé de la personne qui l’a faite ; l’empreinte permet aux autres de reconnaître cette clé.',
  'people.you': 'Vous',
  'people.since': 'Depuis',
  'people.initials': 'Initiales',
  'people.role': 'Fonction',
  'people.organisation': 'Organisation',
  'people.key': 'Empreinte de la clé',
  'people.none': 'non indiquée',

  'settings.lock': 'Verrouillage',
  'settings.lock.lead':
    'Verrouillé veut dire que les clés et tout ce qui était affiché ont disparu. {shortcut} verrouille aussitôt, de partout.',
  'settings.lock.after': 'Verrouiller quand il n’y a personne depuis',
  'settings.lock.minutes': '{count, plural, one {# minute} other {# minutes}}',

  'settings.timestamp': 'Autorité d’horodatage',
  'settings.timestamp.lead':
    'Une autorité peut confirmer qu’un sceau existait à un moment donné (RFC 3161). Seule une empreinte est envoyée, et seulement si vous le demandez en scellant. Laissez vide et aucune connexion n’est jamais établie.',
  'settings.timestamp.address': 'Adresse',
  'settings.timestamp.error': 'Saisissez une adresse qui commence par http:// ou https://, ou laissez vide.',
  'settings.timestamp.saved': 'L’adresse de l’autorité d’horodatage est enregistrée.',

  'settings.passphrase': 'Phrase secrète',
  'settings.passphrase.lead':
    'Votre propre phrase secrète pour ce coffre. La feuille de secours reste valable.',
  'settings.passphrase.change': 'Changer la phrase secrète',
  'settings.passphrase.current': 'Phrase secrète actuelle',
  'settings.passphrase.next': 'Nouvelle phrase secrète',
  'settings.passphrase.changed': 'La phrase secrète est changée.',
  'settings.passphrase.wrong': 'Ce n’est pas votre phrase secrète actuelle.',

  'settings.check': 'Contrôler ce coffre',
  'settings.check.lead':
    'Relit chaque objet conservé, le compare à son empreinte, et vérifie chaque registre depuis sa première entrée. Rien n’est modifié.',
  'settings.check.start': 'Contrôler maintenant',
  'settings.check.intact': 'Tout a été relu et tient.',
  'settings.check.altered': 'Quelque chose diffère de son enregistrement.',
  'settings.check.unproven': 'Rien ne diffère, mais tout n’a pas pu être contrôlé.',
  'settings.check.counts':
    '{objects, plural, one {# objet conservé} other {# objets conservés}} et {events, plural, one {# entrée de registre} other {# entrées de registre}} ont été contrôlés.',
  'settings.check.findings': 'Ce qui a été constaté',
  'settings.check.at': 'Entrée {seq, number}',
  'settings.check.next':
    'Gardez ce coffre tel quel, n’y ajoutez rien, et cherchez une sauvegarde. Les constats ci-dessous disent ce qui est concerné.',

  'settings.about': 'À propos',
  'settings.about.version': 'Version',
  'settings.about.host': 'Fonctionne dans',
  'settings.about.host.electron': 'sa propre fenêtre',
  'settings.about.host.loopback': 'le navigateur de cet ordinateur',
  'settings.about.host.cli': 'la ligne de commande',
  'settings.about.vault': 'Dossier du coffre',
  'settings.about.vault-id': 'Numéro du coffre',
};
