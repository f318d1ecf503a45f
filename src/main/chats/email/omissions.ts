/** What mail boxes and single mails are known to leave out. */
export const omissions: readonly string[] = [
  'Only what was in this mail box when it was saved: deleted mails, and mails in other folders or accounts, are not there.',
  'Recipients in blind copy (Bcc) are listed only in the sender’s own copy, and not always there.',
  'Sender, recipients and date are what the mail states about itself; anyone who writes a mail can choose them.',
  'Formatting, pictures from the internet and hidden text of HTML mails are not shown; the original holds them.',
  'Mails that are attached to a mail are listed as attachments and not read as messages.',
];
