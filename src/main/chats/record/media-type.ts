import type { Attachment } from '../../../shared/transcript/message.ts';

const byExtension = new Map<string, Attachment['media']>([
  ...['jpg', 'jpeg', 'png', 'heic', 'bmp', 'tif', 'tiff', 'avif'].map((ending) => [ending, 'image'] as const),
  ...['mp4', 'mov', '3gp', 'mkv', 'avi', 'webm'].map((ending) => [ending, 'video'] as const),
  ...['opus', 'm4a', 'mp3', 'aac', 'ogg', 'oga', 'amr', 'wav', 'caf'].map(
    (ending) => [ending, 'audio'] as const,
  ),
  ...['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'txt', 'csv', 'zip', 'odt', 'rtf'].map(
    (ending) => [ending, 'document'] as const,
  ),
  ['webp', 'sticker'],
  ['gif', 'gif'],
  ['vcf', 'contact'],
]);

/** What kind of file a name stands for, by its ending. */
export function mediaOfName(name: string): Attachment['media'] {
  return byExtension.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'unknown';
}

/** What kind of file a MIME type (RFC 2045) stands for. */
export function mediaOfMime(type: string): Attachment['media'] {
  const [whole = ''] = type.toLowerCase().split(';');
  const [family = ''] = whole.trim().split('/');
  if (whole === 'image/gif') return 'gif';
  if (family === 'image' || family === 'video' || family === 'audio') return family;
  if (whole === 'text/vcard' || whole === 'text/x-vcard') return 'contact';
  return family === 'application' || family === 'text' ? 'document' : 'unknown';
}
