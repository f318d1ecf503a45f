import type { Attachment } from '../../../shared/transcript/message.ts';
import { readPart } from './part.ts';
import { boxDetail, directionOf, type SmsDraft } from './sms.ts';
import {
  commonDetails,
  contactOf,
  given,
  push,
  sentIn,
  timeOf,
  type Attributes,
  type Details,
} from './values.ts';

/** A message with more parts or addressees can only come from a file made to exhaust memory. */
const LIMIT = 2000;

/** What the app writes in place of the phone's own number (Telephony.Mms.Addr). */
const SELF = 'insert-address-token';

const roles: Readonly<Record<string, string>> = { '137': 'from', '151': 'to', '130': 'cc', '129': 'bcc' };

/** Gathers what stands within one `mms` element. */
export class Mms {
  readonly #attributes: Attributes;
  readonly #texts: string[] = [];
  readonly #attachments: Attachment[] = [];
  readonly #from: string[] = [];
  readonly #to: string[] = [];
  readonly #details: Details = [];
  #layouts = 0;
  #more = 0;
  /** How many files in it are no base64. */
  broken = 0;

  constructor(attributes: Attributes) {
    this.#attributes = attributes;
  }

  /** Takes an element that stands within. */
  inner(name: string, attributes: Attributes): void {
    if (name === 'part') this.#part(attributes);
    else if (name === 'addr') this.#address(attributes);
  }

  draft(): SmsDraft {
    const box = this.#attributes['msg_box'] ?? '';
    const way = directionOf(box);
    const address = given(this.#attributes, 'address');
    const [from] = this.#from;
    const senderId = way.direction === 'incoming' ? (from ?? address) : null;
    // Of a group, the contact's name is the names of all; only the number says who wrote.
    const isGroup = address?.includes('~') === true;
    const contact = isGroup ? null : contactOf(this.#attributes);
    const recipients =
      this.#to.length > 0 ? this.#to : way.direction === 'incoming' ? [] : (address?.split('~') ?? []);
    const body = this.#texts.join('\n');
    return {
      kind: 'message',
      sender: senderId === null ? null : (contact ?? senderId),
      body,
      time: timeOf(this.#attributes),
      attachments: this.#attachments,
      marks: body === '' && this.#attachments.length === 0 ? ['empty'] : [],
      ...way,
      ...(senderId === null ? {} : { senderId }),
      ...(recipients.length === 0 ? {} : { recipients }),
      details: this.#allDetails(box),
    };
  }

  #allDetails(box: string): Details {
    const details: Details = [];
    push(details, 'subject', given(this.#attributes, 'sub'));
    boxDetail(box, details);
    push(details, 'people', this.#people());
    push(details, 'sent', sentIn(this.#attributes, 1000));
    push(details, 'message id', given(this.#attributes, 'm_id'));
    if (this.#layouts > 0) push(details, 'layout parts', String(this.#layouts));
    if (this.#more > 0) push(details, 'further parts and addresses', String(this.#more));
    commonDetails(this.#attributes, details);
    return [...details, ...this.#details];
  }

  /** The names of a group stand together in one attribute. */
  #people(): string | null {
    return given(this.#attributes, 'address')?.includes('~') === true ? contactOf(this.#attributes) : null;
  }

  #part(attributes: Attributes): void {
    if (this.#texts.length + this.#attachments.length >= LIMIT) {
      this.#more += 1;
      return;
    }
    const part = readPart(attributes);
    if (part.type === 'layout') this.#layouts += 1;
    else if (part.type === 'text') this.#texts.push(part.text);
    else {
      this.#attachments.push(part.attachment);
      if (part.broken) this.broken += 1;
    }
  }

  #address(attributes: Attributes): void {
    const address = given(attributes, 'address');
    const role = roles[attributes['type'] ?? ''];
    if (address === null || address === SELF) return;
    if (this.#from.length + this.#to.length >= LIMIT) {
      this.#more += 1;
      return;
    }
    if (role === 'from') this.#from.push(address);
    else {
      this.#to.push(address);
      if (role !== 'to') push(this.#details, role ?? 'address', address);
    }
  }
}
