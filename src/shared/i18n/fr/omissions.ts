/** What exports other than WhatsApp's are known to leave out, by the parser's English sentence. */
export const otherOmissionsFr: Readonly<Record<string, string>> = {
  'Deleted messages are not there, and nothing shows where they stood.':
    'Les messages supprimés n’y sont pas, et rien ne montre où ils se trouvaient.',
  'Of an edited message only the last version is there.':
    'D’un message modifié, il n’y a que la dernière version.',
  'It holds one channel or conversation; others are exported on their own.':
    'Il contient un seul canal ou une seule conversation ; les autres s’exportent à part.',
  'The export may be limited to certain dates; it does not say so.':
    'L’export peut être limité à certaines dates ; il ne le dit pas.',
  'Files may be links to Discord only; such links stop working after about a day.':
    'Les fichiers peuvent n’être que des liens vers Discord ; ces liens cessent de fonctionner après un jour environ.',
  'Read receipts and delivery times are not there.':
    'Les accusés de lecture et les heures de remise n’y sont pas.',
  'Times are in the zone of the exporting computer; each of them states it.':
    'Les heures sont dans le fuseau de l’ordinateur qui exporte ; chacune l’indique.',
  'It holds only the messages that the person who requested it sent, never those of others.':
    'Il ne contient que les messages envoyés par la personne qui l’a demandé, jamais ceux des autres.',
  'Files are links to Discord only; they may no longer work.':
    'Les fichiers ne sont que des liens vers Discord ; ils peuvent ne plus fonctionner.',
  'Replies, reactions, forwards, calls and notices are not there.':
    'Les réponses, réactions, transferts, appels et avis n’y sont pas.',
  'Of the others in a conversation only the account numbers are there.':
    'Des autres personnes d’une conversation, il n’y a que les numéros de compte.',
  'Account, activity and payment data beside the messages are preserved, but not shown.':
    'Les données de compte, d’activité et de paiement à côté des messages sont conservées, mais pas montrées.',
  'Deleted mails, and mails of other folders or accounts, are not there.':
    'Les courriels supprimés, et ceux d’autres dossiers ou comptes, n’y sont pas.',
  'Blind copies (Bcc) are seldom named.': 'Les copies cachées (Cci) sont rarement nommées.',
  'Sender, recipients and date are what the mail says of itself; whoever writes a mail can choose them.':
    'Expéditeur, destinataires et date sont ce que le courriel dit de lui-même ; qui l’écrit peut les choisir.',
  'Of mails in HTML only the words are shown, without pictures and layout.':
    'Des courriels en HTML, seuls les mots sont montrés, sans images ni mise en page.',
  'Mails attached to a mail are listed as files, not as messages.':
    'Les courriels joints à un courriel sont listés comme fichiers, non comme messages.',
  'Deleted messages are there without their words, or not at all.':
    'Les messages supprimés y sont sans leurs mots, ou pas du tout.',
  'With history turned off, messages older than 24 hours are not there.':
    'Quand l’historique est désactivé, les messages de plus de 24 heures n’y sont pas.',
  'Calls and read receipts are not there.': 'Les appels et les accusés de lecture n’y sont pas.',
  'Files on Google Drive are linked only.': 'Des fichiers sur Google Drive, il n’y a que le lien.',
  'The members are those of the day of the export.': 'Les membres sont ceux du jour de l’export.',
  'Files that Skype no longer kept are not there; it kept most of them for 30 days.':
    'Les fichiers que Skype ne gardait plus n’y sont pas ; il en gardait la plupart 30 jours.',
  'Private (encrypted) conversations are not there.': 'Les conversations privées (chiffrées) n’y sont pas.',
  'Read receipts are not there; of calls there is only a notice.':
    'Les accusés de lecture n’y sont pas ; des appels, il n’y a qu’un avis.',
  'People appear under the name they had when they wrote.':
    'Les personnes apparaissent sous le nom qu’elles avaient en écrivant.',
  'Photos, videos, voice messages, stickers and files are not there; the export only says that something was sent.':
    'Les photos, vidéos, messages vocaux, autocollants et fichiers n’y sont pas ; l’export dit seulement que quelque chose a été envoyé.',
  'Replies, reactions, read receipts and edits are not there.':
    'Les réponses, réactions, accusés de lecture et modifications n’y sont pas.',
  'Unsent messages are named as such, or not there at all.':
    'Les messages annulés sont nommés comme tels, ou absents.',
  'Messages that this device no longer held are not there.':
    'Les messages que cet appareil n’avait plus n’y sont pas.',
  'Times bear no seconds and no time zone.': 'Les heures n’ont ni secondes ni fuseau.',
  'Names are those of the exporting person’s address book.':
    'Les noms sont ceux du répertoire de la personne qui exporte.',
  'Replies, reactions, read receipts, edits and deletions are not there.':
    'Les réponses, réactions, accusés de lecture, modifications et suppressions n’y sont pas.',
  'Messages that disappeared and secret chats are not there.':
    'Les messages éphémères et les conversations secrètes n’y sont pas.',
  'Times bear no time zone: they are those of the exporting device.':
    'Les heures n’ont pas de fuseau : ce sont celles de l’appareil qui exporte.',
  'A person said which column is what, or the header suggested it; the table itself does not say.':
    'Une personne a dit ce qu’est chaque colonne, ou l’en-tête le suggère ; le tableau ne le dit pas lui-même.',
  'Columns that nobody named are not shown.': 'Les colonnes que personne n’a nommées ne sont pas montrées.',
  'Anyone can change a table without a trace.': 'Chacun peut changer un tableau sans laisser de trace.',
  'Times bear no time zone: they are those of the computer that made the export.':
    'Les heures n’ont pas de fuseau : ce sont celles de l’ordinateur qui a fait l’export.',
  'Answers are printed twice: under the message they answer, and where they were sent. Both are counted.':
    'Les réponses figurent deux fois : sous le message auquel elles répondent et là où elles ont été envoyées. Les deux sont comptées.',
  'Reactions bear no time, and those taken back are not there.':
    'Les réactions n’ont pas d’heure, et celles qui ont été retirées n’y sont pas.',
  'Files are there only if they were copied when exporting.':
    'Les fichiers n’y sont que s’ils ont été copiés lors de l’export.',
  'The owner of the device stands as “Me”, or under a chosen name.':
    'La personne à qui est l’appareil figure comme « Me », ou sous un nom choisi.',
  'Members of a group are named only if they wrote.':
    'Les membres d’un groupe ne sont nommés que s’ils ont écrit.',
  'It does not say which message another one answers.': 'Rien n’indique à quel message un autre répond.',
  'Unsent messages are mostly not there, and nothing shows where they stood.':
    'Les messages annulés n’y sont le plus souvent pas, et rien ne montre où ils se trouvaient.',
  'Messages in vanish mode and view-once photos and videos are not there.':
    'Les messages en mode éphémère et les photos et vidéos à vue unique n’y sont pas.',
  'Shared posts, reels and stories are links only.':
    'Des publications, reels et stories partagés, il n’y a que le lien.',
  'It does not say whose export it is; deleted accounts all appear as “Instagram User”.':
    'Rien ne dit de qui est l’export ; les comptes supprimés apparaissent tous comme « Instagram User ».',
  'It may lack media, and parts of it may be missing.': 'Des médias peuvent y manquer, et des parties aussi.',
  'As HTML the times bear no time zone; as JSON they are exact.':
    'En HTML, les heures n’ont pas de fuseau ; en JSON, elles sont exactes.',
  'Of an unsent message there is mostly only that it was unsent.':
    'D’un message annulé, il n’y a le plus souvent que le fait de son annulation.',
  'Messages that the exporting person deleted, or that disappeared, are not there.':
    'Les messages supprimés par la personne qui exporte, ou éphémères, n’y sont pas.',
  'End-to-end encrypted conversations come in an export of their own.':
    'Les conversations chiffrées de bout en bout font l’objet d’un export à part.',
  'It does not say whose export it is, and gives names only.':
    'Rien ne dit de qui est l’export, et il ne donne que des noms.',
  'Earlier versions of the program give no seconds.':
    'D’anciennes versions du programme ne donnent pas les secondes.',
  'It does not say which message another one answers, only words of it.':
    'Rien n’indique à quel message un autre répond, sinon des mots de celui-ci.',
  'Earlier wordings of edited messages, receipts and the times of reactions are not there.':
    'Les versions antérieures des messages modifiés, les accusés et les heures des réactions n’y sont pas.',
  'The program takes the sign ` out of every text.': 'Le programme retire le signe ` de chaque texte.',
  'Disappearing messages may have been left out when exporting.':
    'Les messages éphémères peuvent avoir été laissés de côté lors de l’export.',
  'Only what Signal Desktop held is there.': 'Il n’y a que ce que Signal Desktop contenait.',
  'The owner stands as “Me”; people without a name may stand as “No-Sender”.':
    'La personne à qui est la copie figure comme « Me » ; des personnes sans nom peuvent figurer comme « No-Sender ».',
  'Messages set to disappear are left out by Signal; nothing shows where they stood.':
    'Signal laisse de côté les messages éphémères ; rien ne montre où ils se trouvaient.',
  'View-once photos, videos and voice messages are not there.':
    'Les photos, vidéos et messages vocaux à vue unique n’y sont pas.',
  'A message or file that Signal could not write is left out without a word.':
    'Un message ou un fichier que Signal n’a pas pu écrire manque sans que rien le dise.',
  'Files are there only if that was chosen when exporting.':
    'Les fichiers n’y sont que si cela a été choisi lors de l’export.',
  'Only what the exporting device held is there.': 'Il n’y a que ce que contenait l’appareil qui exporte.',
  'Stories are not there.': 'Les stories n’y sont pas.',
  'Times are those that the sender’s device stated.':
    'Les heures sont celles qu’indiquait l’appareil de l’expéditeur.',
  'Messages of apps (RCS, WhatsApp, Signal and the like) are mostly not there.':
    'Les messages d’applications (RCS, WhatsApp, Signal et autres) n’y sont le plus souvent pas.',
  'The backup may be limited to certain conversations, days or kinds; it does not say so.':
    'La sauvegarde peut être limitée à certaines conversations, dates ou sortes ; elle ne le dit pas.',
  'The owner of the phone has no name and no number in the file.':
    'La personne à qui est le téléphone n’a ni nom ni numéro dans le fichier.',
  'Conversations are told apart by how the number is written.':
    'Les conversations se distinguent par la façon dont le numéro est écrit.',
  'The date of a received SMS is when it arrived; when it was sent is seldom there.':
    'La date d’un SMS reçu est celle de son arrivée ; celle de son envoi y est rarement.',
  'Of chats that nobody saved only sender and time are there.':
    'Des conversations que personne n’a enregistrées, il n’y a que l’expéditeur et l’heure.',
  'Of snaps only sender and time are there, not the picture or video.':
    'Des snaps, il n’y a que l’expéditeur et l’heure, pas la photo ni la vidéo.',
  'Of deleted messages there is a notice at most.': 'Des messages supprimés, il y a tout au plus un avis.',
  'Media are there only for saved chats, and only if that was chosen.':
    'Les médias n’y sont que pour les conversations enregistrées, et si cela a été choisi.',
  'Drawings on a picture are files of their own that nothing links to it.':
    'Les dessins sur une photo sont des fichiers à part que rien n’y relie.',
  'People appear under their user names; there is no list of members.':
    'Les personnes apparaissent sous leur nom d’utilisateur ; il n’y a pas de liste des membres.',
  'Secret chats are not there: they exist on the telephones only.':
    'Les échanges secrets n’y sont pas : ils n’existent que sur les téléphones.',
  'A time of editing may mean that only a reaction was added.':
    'Une heure de modification peut signifier qu’une réaction seulement a été ajoutée.',
  'Files are there only of the kinds and sizes that were chosen when exporting.':
    'Les fichiers n’y sont que des sortes et tailles choisies lors de l’export.',
  'Files that destroy themselves are not there.': 'Les fichiers qui s’autodétruisent n’y sont pas.',
  'Who has read a message is not there; of many reactions only the latest names are.':
    'Rien ne dit qui a lu un message ; de nombreuses réactions, il n’y a que les derniers noms.',
  'Who voted for what in a poll is not there.': 'Rien ne dit qui a voté quoi dans un sondage.',
  'Of groups that were left, only the exporting person’s own messages may be there.':
    'Des groupes quittés, il peut n’y avoir que les messages de la personne qui exporte.',
  'Contacts, sessions, stories and profile pictures are preserved, but not shown.':
    'Les contacts, sessions, stories et photos de profil sont conservés, mais pas montrés.',
  'The pages do not give the times of notices, account numbers, or whether a message was edited.':
    'Les pages ne donnent ni l’heure des avis, ni les numéros de compte, ni si un message a été modifié.',
  'Videos, pictures and stickers are not there; of a shared video there is a link at most.':
    'Les vidéos, images et autocollants n’y sont pas ; d’une vidéo partagée, il y a tout au plus un lien.',
  'Replies, reactions, read receipts and deleted messages are not there.':
    'Les réponses, réactions, accusés de lecture et messages supprimés n’y sont pas.',
  'Group chats may not be there.': 'Les conversations de groupe peuvent ne pas y être.',
  'People appear under the user names they had on the day of the export.':
    'Les personnes apparaissent sous le nom d’utilisateur qu’elles avaient le jour de l’export.',
  'As JSON the times bear no time zone; as text they are in UTC.':
    'En JSON, les heures n’ont pas de fuseau ; en texte, elles sont en UTC.',
};
