/** What a parser remarks on a chat export, by its code. */
export const warningsFr: Readonly<Record<string, string>> = {
  DATE_ORDER_ASSUMED:
    'Aucune ligne n’établit l’ordre du jour et du mois ; il est supposé. Indiquez-le si vous le connaissez.',
  DATE_ORDER_CHANGED: 'À partir d’ici, ou ici seulement, la date est écrite dans un autre ordre.',
  INVALID_TEXT:
    'Des octets qui ne sont pas du texte sont montrés ici comme U+FFFD, ou l’export écrit lui-même ce signe ; l’original reste inchangé.',
  CALENDAR_ASSUMED: 'Les années à deux chiffres ont été lues dans le calendrier bouddhique.',
  CALENDAR_NOT_CONVERTED:
    'La date est d’un calendrier dont les jours ne peuvent pas être convertis avec certitude ; elle est gardée telle quelle.',
  IMPOSSIBLE_DATE:
    'La ligne commence par une date ou une heure qui n’existe pas ; elle est gardée comme non comprise.',
  PREAMBLE: 'Des lignes précèdent la première entrée ; elles sont gardées comme non comprises.',
  PASTED_HEADER:
    'La ligne ressemble au début d’une entrée, mais n’est pas écrite ou datée comme ses voisines ; elle a pu être collée dans l’entrée précédente.',
  SENDER_NAME_JOINED:
    'Un nom qui contient lui-même deux-points et une espace a été lu comme un seul nom, car toutes ses lignes concordent.',
  TIME_BACKWARDS:
    'Des entrées portent une heure antérieure à celle de l’entrée précédente ; ceci est la première. L’ordre du fichier est gardé.',
  TIME_TWICE_IN_ZONE: 'Le fuseau indiqué a connu cette heure deux fois ; aucune heure UTC n’est indiquée.',
  TIME_NOT_IN_ZONE: 'Le fuseau indiqué a sauté cette heure ; aucune heure UTC n’est indiquée.',
  ATTACHED_CHAT:
    'Ce fichier se lit lui aussi comme une conversation ; il a été envoyé en pièce jointe et ne fait pas partie de la transcription.',
  PARTICIPANTS_NOT_LISTED: 'Des enregistrements portent des noms au-delà du nombre qui est listé.',
  ATTACHMENTS_MISSING: 'Des fichiers que la conversation dit contenir ne sont pas dans ce qui a été remis.',
  MEMBERS_NOT_MENTIONED: 'Des fichiers joints à la conversation ne sont mentionnés par aucune entrée.',
  CONVERSATION_NOT_FOUND: 'Des conversations demandées ne sont pas dans cet export.',
  NO_MESSAGES:
    'Il n’y a aucun message, tout au plus des avis. Les exports de WhatsApp faits sur un appareil lié (un ordinateur, un second téléphone) se présentent ainsi.',
  COUNT_DIFFERS: 'L’export indique un autre nombre d’enregistrements que celui qui s’y trouve.',
  UNREADABLE_DATE: 'La date manque ou n’est écrite sous aucune forme connue ; elle reste telle quelle.',
  DATE_NOT_READ: 'Cette date est en mots ou dans un ordre inconnus ; elle reste telle quelle.',
  NO_DATE: 'Ce courriel n’a pas de date.',
  NO_SENDER: 'Sous cette heure ne figure aucun expéditeur ; les lignes sont gardées telles quelles.',
  WEEKDAY_DIFFERS:
    'Le jour de la semaine à côté de cette date n’est pas le sien. LINE écrit les deux ensemble : regardez cet endroit de près.',
  SENDERS_GUESSED:
    'Dans ce fichier, seule une espace sépare les noms des mots. La fin des noms a été déduite de toutes leurs lignes.',
  BROKEN_JSON: 'À partir d’ici, ce fichier ne peut pas être lu. Ce qui précède est gardé.',
  BROKEN_TABLE: 'À partir d’ici, ce tableau ne peut pas être lu. Ce qui précède est gardé.',
  BROKEN_PAGE: 'Le reste de cette page ne peut pas être lu.',
  BROKEN_HTML: 'Ce message ne se termine pas où il devrait ; il est gardé comme non compris.',
  BROKEN_LINE: 'Cette ligne n’est pas un enregistrement de Signal ; elle est gardée telle quelle.',
  BROKEN_RECORD: 'Cet enregistrement ne peut pas être lu comme un message ; il est gardé tel quel.',
  RECORD_MENDED:
    'Des enregistrements ne sont pas du JSON correct, une erreur connue du programme ; ils ont été réparés pour la lecture seulement.',
  REPAIRED_TEXT:
    'Des textes de cet export étaient codés deux fois ; ils sont montrés comme leurs octets le prouvent. Le texte écrit est gardé à côté.',
  REPEATED: 'Des réponses figurent deux fois dans ce fichier ; les deux sont gardées.',
  REPEATED_PAGES: 'Cette page répète ce que disent les fichiers JSON ; elle n’est pas lue.',
  JSON_AND_PAGES:
    'L’export contient des conversations en JSON et en pages ; les mêmes messages peuvent y figurer deux fois.',
  SAME_CHAT_TWICE: 'Ce fichier répète celui qui est à côté et en dit moins ; seul l’autre a été lu.',
  PART_MISSING: 'Des pages de cette conversation n’ont pas été remises.',
  TIMES_DIFFER: 'Deux indications de l’heure de ce message ne concordent dans aucun fuseau.',
  UNPARSED: 'Cette ligne n’est pas un message et n’en suit aucun.',
  FROM_LINES_SHOWN_PLAIN:
    'Des lignes que la boîte marque par « >From » sont montrées comme « From ». L’original garde la marque.',
  MAIL_TOO_LARGE:
    'Ce courriel est trop grand : seul son en-tête a été lu, ni son texte ni ses pièces jointes.',
  MAIL_PARTS_NOT_READ: 'Les parties de ce courriel ne se distinguent pas : seul son en-tête a été lu.',
  NOT_A_MAIL: 'Ceci n’a pas d’en-tête de courriel ; c’est gardé comme non compris.',
  COLUMNS_STATED: 'Une personne a dit ce qu’est chaque colonne de ce tableau.',
  COLUMNS_GUESSED: 'Ce qu’est chaque colonne a été deviné d’après l’en-tête.',
  TOO_FEW_CELLS: 'Cette ligne a moins de cases que les autres ; elle est gardée comme non comprise.',
  QUOTE_NOT_CLOSED:
    'Un guillemet ouvre une case de cette ligne et rien ne le ferme ; elle est gardée comme non comprise.',
  BROKEN_XML: 'Ici, le fichier enfreint une règle de XML. Ce qui pouvait en être lu l’a été.',
  DOCTYPE: 'Le fichier déclare un type de document, ce que ces sauvegardes ne font jamais ; il a été ignoré.',
  CONVERSATION_LEFT:
    'La personne qui exporte ne prenait plus part à cette conversation ; la suite n’y est pas.',
  MAGIC_WORDS:
    'Des mots qui déclenchent un effet sont définis dans cette conversation. Ils sont dans le fichier, non dans la transcription.',
};

/** What an export is known to leave out, by the parser's English sentence. */
export const omissionsFr: Readonly<Record<string, string>> = {
  'Replies: the export does not say which message another one answers.':
    'Les réponses : l’export ne dit pas à quel message un autre répond.',
  'Reactions, stars, read receipts and delivery times are not exported.':
    'Les réactions, les favoris, les accusés de lecture et les heures de remise ne sont pas exportés.',
  'Forwarded messages look like messages that were written anew.':
    'Les messages transférés se présentent comme des messages écrits sur le moment.',
  'Of an edited message only the last version is there, of a deleted one only that it was deleted.':
    'D’un message modifié, il n’y a que la dernière version ; d’un message supprimé, que le fait de sa suppression.',
  'Messages that disappeared or were deleted for the exporting person before the export are not there, without a trace.':
    'Les messages éphémères, ou supprimés chez la personne qui exporte avant l’export, manquent sans laisser de trace.',
  'View-once photos, videos and voice messages are not included.':
    'Les photos, vidéos et messages vocaux à vue unique ne sont pas inclus.',
  'Times are those of the exporting phone, without a time zone; on Android without seconds.':
    'Les heures sont celles du téléphone qui exporte, sans fuseau horaire ; sur Android, sans secondes.',
  'Names are those of the exporting phone’s address book; telephone numbers appear only for people who are not in it.':
    'Les noms sont ceux du répertoire du téléphone qui exporte ; un numéro n’apparaît que pour les personnes qui n’y sont pas.',
  'There is no list of the members of a group and no identifier of the chat or of its messages.':
    'Il n’y a ni liste des membres d’un groupe, ni identifiant de la conversation ou de ses messages.',
  'Long chats are cut: earlier versions of WhatsApp exported at most 10,000 messages with media or 40,000 without; the oldest are left out.':
    'Les longues conversations sont coupées : d’anciennes versions de WhatsApp exportaient au plus 10 000 messages avec médias ou 40 000 sans ; les plus anciens sont laissés de côté.',
  'An export made on a linked device (a computer, a second phone) may hold notices only and no messages.':
    'Un export fait sur un appareil lié (un ordinateur, un second téléphone) peut ne contenir que des avis et aucun message.',
};
