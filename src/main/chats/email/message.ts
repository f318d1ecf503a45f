import PostalMime, { decodeWords, type Address, type Email } from 'postal-mime';
import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import { noTime } from '../record/time.ts';
import type { Draft } from '../record/writer.ts';
import { attachedParts, mailAttachments, withoutLarge } from './attachments.ts';
import { mailDate, type MailDate } from './date.ts';
import { headEnd } from './head.ts';
import { htmlText } from './html-text.ts';
import { mailParts } from './parts.ts';

/** A message as it is read, and what stood in the way. */
export interface ReadMail {
  readonly draft: Omit<Draft, 'source' | 'conversation'>;
  /** `head`: only its header could be read. `none`: there is no header of a message. */
  readonly extent: 'whole' | 'head' | 'none';
  readonly dateProblem: MailDate['problem'] | 'absent';
}

/** Fields that are kept beside the ones that have a place of their own. */
const KEPT = ['subject', 'cc', 'bcc', 'reply-to', 'sender', 'x-gmail-labels', 'list-id'] as const;
const LONGEST_DETAIL = 4000;

/** Reads one message (RFC 5322, MIME). With `whole` false `bytes` are only its beginning, and only the header is read. Never raises for what it finds. */
export async function readMail(bytes: Uint8Array<ArrayBuffer>, whole: boolean): Promise<ReadMail> {
  if (whole) {
    const attached = attachedParts(mailParts(bytes));
    const small = withoutLarge(bytes, attached);
    const quick = await parsed(small);
    // Where both readings of its parts do not agree, nothing is left out.
    const agree = quick === null || small === bytes || quick.attachments.length === attached.length;
    const mail = agree ? quick : await parsed(bytes);
    if (mail !== null) return made(mail, await mailAttachments(mail.attachments, attached, bytes));
  }
  const head = bytes.slice(0, headEnd(bytes) ?? bytes.length);
  const mail = await parsed(head);
  return mail === null ? unread() : made(mail, null);
}

async function parsed(bytes: Uint8Array<ArrayBuffer>): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 30,
    });
  } catch {
    // Parts nested without end, or a header beyond all measure: the caller reads less of it and says so.
    return null;
  }
}

function unread(): ReadMail {
  return {
    draft: { kind: 'unparsed', sender: null, body: '', time: noTime },
    extent: 'none',
    dateProblem: null,
  };
}

/** `attachments` are null where only the header was read. */
function made(mail: Email, attachments: readonly Attachment[] | null): ReadMail {
  const raw = mail.headers.find(({ key }) => key === 'date')?.value;
  const isMail =
    mail.from !== undefined ||
    raw !== undefined ||
    mail.messageId !== undefined ||
    mail.subject !== undefined;
  if (!isMail) return unread();
  const date = raw === undefined ? null : mailDate(raw);
  const [from] = mailboxes(mail.from === undefined ? [] : [mail.from]);
  const recipients = mailboxes([...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])]).map(shown);
  const details = detailsOf(mail);
  const id = lastId(mail.messageId);
  const answered = lastId(mail.inReplyTo) ?? lastId(mail.references);
  return {
    draft: {
      kind: date?.problem === 'impossible' ? 'unparsed' : 'message',
      sender: from === undefined ? null : from.name === '' ? from.address : from.name,
      body: attachments === null ? '' : bodyOf(mail),
      time: date?.time ?? noTime,
      attachments: [...(attachments ?? [])],
      ...(from === undefined || from.address === '' ? {} : { senderId: from.address }),
      ...(recipients.length === 0 ? {} : { recipients }),
      ...(id === null ? {} : { id }),
      ...(answered === null ? {} : { replyTo: answered }),
      ...(details.length === 0 ? {} : { details }),
    },
    extent: attachments === null ? 'head' : 'whole',
    dateProblem: date === null ? 'absent' : date.problem,
  };
}

/** The plain text that the sender's program wrote beside the HTML where there is any, else the words of the HTML. */
function bodyOf({ text, html }: Email): string {
  const plain = (text ?? '').replaceAll('\r\n', '\n');
  if (plain.trim() !== '' || html === undefined) return plain.replace(/\n$/u, '').toWellFormed();
  return htmlText(html).toWellFormed();
}

interface Mailbox {
  readonly name: string;
  readonly address: string;
}

function mailboxes(addresses: readonly Address[]): Mailbox[] {
  return addresses.flatMap((one) =>
    one.group === undefined
      ? [{ name: one.name.toWellFormed(), address: one.address.toWellFormed() }]
      : one.group.map(({ name, address }) => ({
          name: name.toWellFormed(),
          address: address.toWellFormed(),
        })),
  );
}

function shown({ name, address }: Mailbox): string {
  if (name === '') return address;
  return address === '' ? name : `${name} <${address}>`;
}

function detailsOf(mail: Email): NonNullable<TranscriptMessage['details']> {
  const lists = { cc: mail.cc, bcc: mail.bcc, 'reply-to': mail.replyTo, sender: mail.sender } as const;
  return KEPT.flatMap((key) => {
    const header = mail.headers.find((one) => one.key === key);
    if (header === undefined) return [];
    const value =
      key === 'cc' || key === 'bcc' || key === 'reply-to' || key === 'sender'
        ? mailboxes([lists[key] ?? []].flat())
            .map(shown)
            .join(', ')
        : decoded(mail, key, header.value);
    return value === ''
      ? []
      : [{ name: header.originalKey, value: value.slice(0, LONGEST_DETAIL).toWellFormed() }];
  });
}

function decoded(mail: Email, key: string, value: string): string {
  return key === 'subject' ? (mail.subject ?? value) : decodeWords(value);
}

/** The last of the message ids in a field (RFC 5322, section 3.6.4), without its angle brackets. */
function lastId(field: string | undefined): string | null {
  if (field === undefined) return null;
  const text = field.slice(-2000);
  const close = text.lastIndexOf('>');
  const open = text.lastIndexOf('<', close);
  const id = open >= 0 && close > open ? text.slice(open + 1, close) : text.trim();
  return id === '' ? null : id.toWellFormed();
}
