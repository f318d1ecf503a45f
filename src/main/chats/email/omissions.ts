/** What mail boxes and single mails are known to leave out. */
export const omissions: readonly string[] = [
  'Deleted mails, and mails of other folders or accounts, are not there.',
  'Blind copies (Bcc) are seldom named.',
  'Sender, recipients and date are what the mail says of itself; whoever writes a mail can choose them.',
  'Of mails in HTML only the words are shown, without pictures and layout.',
  'Mails attached to a mail are listed as files, not as messages.',
];
