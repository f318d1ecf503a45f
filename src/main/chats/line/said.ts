import type { Attachment, MessageContent, TranscriptMessage } from '../../../shared/transcript/message.ts';

type Media = Attachment['media'];

/** What an entry's words say in LINE's own way. */
export interface Said {
  readonly kind: 'message' | 'system' | 'call';
  readonly attachments: Attachment[];
  readonly marks: TranscriptMessage['marks'];
  readonly call: Extract<MessageContent, { type: 'call' }> | null;
}

const PLACEHOLDERS: readonly (readonly [Media | 'location', string])[] = [
  [
    'image',
    'Photo|Photos|Picture|Image|写真|画像|照片|圖片|图片|相片|사진|รูป|รูปภาพ|ภาพ|Foto|Imagen|Imagem|Immagine|Bild|Фото|Hình ảnh|Ảnh|Gambar|صورة',
  ],
  ['video', 'Video|Videos|動画|影片|视频|影像|視訊|동영상|วิดีโอ|วีดีโอ|Vídeo|Vidéo|Видео|فيديو'],
  [
    'sticker',
    'Sticker|Stickers|スタンプ|貼圖|贴图|스티커|สติกเกอร์|สติ๊กเกอร์|Stiker|Nhãn dán|Pegatina|Figurinha|Стикер|Autocollant|Adesivo|ملصق',
  ],
  [
    'audio',
    'Voice message|Voice messages|Audio|Voice|ボイスメッセージ|音声|語音訊息|语音信息|语音消息|음성메시지|음성 메시지|ข้อความเสียง|Pesan suara|Tin nhắn thoại|Mensaje de voz|Mensagem de voz|Message vocal|Голосовое сообщение',
  ],
  [
    'document',
    'File|Files|ファイル|檔案|文件|파일|ไฟล์|Berkas|File berkas|Tệp|Tập tin|Archivo|Arquivo|Fichier|Datei|Файл',
  ],
  [
    'contact',
    'Contact|Contacts|連絡先|聯絡資訊|联系信息|联系人|연락처|รายชื่อ|ข้อมูลติดต่อ|Kontak|Danh bạ|Contacto|Контакт',
  ],
  [
    'location',
    'Location|位置情報|位置訊息|位置資訊|位置信息|위치|위치정보|ตำแหน่ง|ตำแหน่งที่ตั้ง|Lokasi|Vị trí|Ubicación|Localização|Position|null',
  ],
];
const placeholders = new Map(
  PLACEHOLDERS.flatMap(([media, words]) =>
    words.split('|').map((word) => [word.toLowerCase(), media] as const),
  ),
);

const MISSED =
  /missed call|no answer|canceled|cancelled|不在着信|応答なし|キャンセル|未接來電|未接来电|無回應|未應答|取消|부재중|취소|ไม่ได้รับสาย|สายที่ไม่ได้รับ|ไม่มีการตอบรับ|ยกเลิก|tak terjawab|nhỡ/iu;
const UNSENT =
  /unsent a message|message unsent|送信を取り消しました|已收回訊息|收回了?一?則?訊息|撤回了?一?条?消息|已收回消息|전송을 취소했습니다|ยกเลิกข้อความ|ยกเลิกการส่งข้อความ|membatalkan pengiriman|đã thu hồi/iu;
/** What LINE says itself is one short sentence. */
const LONGEST_NOTICE = 120;

/** Reads the words of an entry. `bare`: this kind of export writes placeholders without brackets. */
export function readSaid(body: string, sender: string | null, bare: boolean): Said {
  const call = sender === null ? null : callIn(body);
  if (call !== null) {
    const missed = call.seconds === null && MISSED.test(body);
    return { kind: 'call', attachments: [], marks: missed ? ['missed-call'] : [], call };
  }
  const unsent = body.length <= LONGEST_NOTICE && !body.includes('\n') && UNSENT.test(body);
  if (sender === null) {
    return { kind: 'system', attachments: [], marks: unsent ? ['deleted'] : [], call: null };
  }
  const media = unsent ? undefined : placeholderIn(body, bare);
  const marks: Said['marks'] = [];
  // Words of the app's own in a person's line look like any others: only those that name the person are taken for it.
  if (unsent && (body.includes(sender) || body.length < 40)) marks.push('deleted');
  if (body === '') marks.push('empty');
  if (media?.media === 'location') marks.push('location');
  const attachments: Attachment[] =
    media === undefined || media.media === 'location'
      ? []
      : [{ name: media.name, status: 'omitted', media: media.media, member: null, sha256: null }];
  if (media?.media === 'contact') marks.push('contact');
  return { kind: 'message', attachments, marks, call: null };
}

/** `[Photo]`, `[File] report.pdf`; the whole text, so that words within a sentence are a person's. */
function placeholderIn(
  body: string,
  bare: boolean,
): { readonly media: Media | 'location'; readonly name: string | null } | undefined {
  if (body.length > 300 || body.includes('\n')) return undefined;
  const bracketed = /^\[([^[\]]{1,40})\](?: (\S.*))?$/u.exec(body);
  if (bracketed !== null) {
    const media = placeholders.get((bracketed[1] ?? '').toLowerCase());
    const name = bracketed[2] ?? null;
    if (media === undefined) return undefined;
    return name === null || media === 'document' || media === 'location'
      ? { media, name: media === 'document' ? name : null }
      : undefined;
  }
  const media = bare ? placeholders.get(body.toLowerCase()) : undefined;
  return media === undefined || body === 'null' ? undefined : { media, name: null };
}

/** `☎ Call time 12:05`, `☎ 不在着信`. */
function callIn(body: string): Said['call'] {
  if (!body.startsWith('☎') || body.includes('\n') || body.length > LONGEST_NOTICE) return null;
  const [, hours, minutes = '', seconds = ''] = /(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/u.exec(body.trim()) ?? [];
  return {
    type: 'call',
    media: 'audio',
    outcome: body.replace(/^☎\ufe0f?\s*/u, ''),
    seconds: seconds === '' ? null : Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds),
  };
}
