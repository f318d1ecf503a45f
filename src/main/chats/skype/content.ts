import type { Attachment, MessageContent } from '../../../shared/transcript/message.ts';
import { markupParts, type MarkupPart } from '../text/markup-parts.ts';

/** What the markup of a message's content comes to. */
export interface SkypeContent {
  readonly text: string;
  /** Whether there was markup, so that the text is not what the file says word for word. */
  readonly marked: boolean;
  /** Shared files: what they were called and the ids under which the export keeps them. */
  readonly objects: readonly SharedObject[];
  /** The message that is quoted, by its id. */
  readonly quoted: string | null;
  readonly call: Extract<MessageContent, { type: 'call' }> | null;
  readonly contact: Extract<MessageContent, { type: 'contact' }> | null;
  readonly location: Extract<MessageContent, { type: 'location' }> | null;
  /** The elements of a notice with their words, in order. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** A file that a message shares. */
export interface SharedObject {
  readonly name: string | null;
  readonly media: Attachment['media'];
  readonly id: string | null;
}

type Open = Extract<MarkupPart, { type: 'open' }>;

const MEDIA: readonly (readonly [RegExp, Attachment['media']])[] = [
  [/^picture/iu, 'image'],
  [/^sticker/iu, 'sticker'],
  [/^video/iu, 'video'],
  [/^audio/iu, 'audio'],
  [/^file/iu, 'document'],
];
/** Elements of notices that only serve the app. */
const TECHNICAL = new Set(['eventtime', 'rosterversion', 'detailedinitiatorinfo', 'detailedtargetinfo']);

/** Takes the content of a Skype message apart: XML that is written like HTML, and often broken. */
export function readContent(content: string): SkypeContent {
  if (!/[<&]/u.test(content)) return { ...nothing, text: content };
  const reader = new Reader();
  for (const part of markupParts(content)) reader.take(part);
  return reader.end(content);
}

const nothing: SkypeContent = {
  text: '',
  marked: false,
  objects: [],
  quoted: null,
  call: null,
  contact: null,
  location: null,
  fields: [],
};

class Reader {
  #text = '';
  #marked = false;
  readonly #open: { readonly name: string; readonly from: number }[] = [];
  readonly #objects: { name: string | null; media: Attachment['media']; id: string | null }[] = [];
  readonly #fields: { name: string; value: string }[] = [];
  #quoted: string | null = null;
  #contacts: { readonly name: string; readonly number: string }[] = [];
  #location: SkypeContent['location'] = null;
  #outcome: string | null = null;
  #calls = false;
  #seconds: number | null = null;
  #link: { readonly href: string; readonly from: number } | null = null;

  take(part: MarkupPart): void {
    if (part.type === 'text') {
      this.#text += part.text;
      return;
    }
    this.#marked = true;
    if (part.type === 'open') {
      // An element that is never closed cannot make the list grow without end.
      if (this.#open.length < 100) this.#open.push({ name: part.name, from: this.#text.length });
      this.#begin(part);
    } else this.#close(part.name);
  }

  end(content: string): SkypeContent {
    const [contact] = this.#contacts;
    return {
      text: this.#text.trim(),
      marked: this.#marked || this.#text !== content,
      objects: this.#objects,
      quoted: this.#quoted,
      call: this.#calls
        ? { type: 'call', media: 'unknown', outcome: this.#outcome, seconds: this.#seconds }
        : null,
      contact:
        contact === undefined
          ? null
          : {
              type: 'contact',
              name: this.#contacts.map(({ name }) => name).join(', '),
              numbers: this.#contacts.map(({ number }) => number).filter((number) => number !== ''),
            },
      location: this.#location,
      fields: this.#fields,
    };
  }

  #begin({ name, attributes }: Open): void {
    const last = this.#objects.at(-1);
    switch (name) {
      case 'uriobject':
        this.#objects.push({
          name: attributes.get('title') ?? null,
          media: mediaOfType(attributes.get('type') ?? ''),
          id: attributes.get('doc_id') ?? idOf(attributes.get('uri') ?? ''),
        });
        break;
      case 'originalname':
        if (last !== undefined) last.name = attributes.get('v') ?? last.name;
        break;
      case 'meta':
        if (last !== undefined) last.name ??= attributes.get('originalname') ?? null;
        break;
      case 'file':
        this.#objects.push({ name: attributes.get('name') ?? null, media: 'unknown', id: null });
        break;
      case 'quote':
        this.#quoted ??= attributes.get('messageid') ?? attributes.get('timestamp') ?? null;
        break;
      case 'partlist':
        this.#calls = true;
        this.#outcome = attributes.get('type') ?? null;
        break;
      case 'c':
        this.#contacts.push({
          name: attributes.get('f') ?? attributes.get('s') ?? '',
          number: attributes.get('p') ?? attributes.get('s') ?? '',
        });
        break;
      case 'location':
        this.#location = {
          type: 'location',
          latitude: attributes.get('latitude') ?? null,
          longitude: attributes.get('longitude') ?? null,
          label: attributes.get('address') ?? null,
        };
        break;
      case 'a':
        this.#link = { href: attributes.get('href') ?? '', from: this.#text.length };
        break;
      case 'br':
        this.#text += '\n';
        break;
      default:
    }
  }

  #close(name: string): void {
    const index = this.#open.findLastIndex((one) => one.name === name);
    const opened = this.#open[index];
    if (opened === undefined) return;
    this.#open.length = index;
    const value = this.#text.slice(opened.from).trim();
    if (name === 'duration' && /^\d{1,9}(?:\.\d{1,9})?$/u.test(value))
      this.#seconds = Math.max(this.#seconds ?? 0, Math.round(Number(value)));
    if (name === 'a') this.#endLink();
    // Only the innermost element names a value: what holds others repeats their words.
    const isInner = index > 0 && !TECHNICAL.has(name) && value !== '';
    if (isInner && this.#fields.length < 200) this.#fields.push({ name, value });
  }

  /** The address of a link that its own words do not show. */
  #endLink(): void {
    const link = this.#link;
    this.#link = null;
    if (link === null || !/^(?:https?|mailto):/iu.test(link.href)) return;
    if (!this.#text.slice(link.from).includes(link.href)) this.#text += ` <${link.href}>`;
  }
}

function mediaOfType(type: string): Attachment['media'] {
  return MEDIA.find(([form]) => form.test(type))?.[1] ?? 'unknown';
}

/** The id in an address of Skype's store: `https://api.asm.skype.com/v1/objects/0-weu-d1-…`. */
function idOf(uri: string): string | null {
  return /\/objects\/([\w-]{5,200})/u.exec(uri)?.[1] ?? null;
}
