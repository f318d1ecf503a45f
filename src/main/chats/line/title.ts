/** What the first line says of the conversation. */
export interface Title {
  readonly name: string;
  readonly kind: 'direct' | 'group' | 'unknown';
}

type Form = readonly [RegExp, Title['kind']];

const FORMS: readonly Form[] = [
  [/^Chat history with (.+)$/u, 'direct'],
  [/^Chat history in (.+)$/u, 'group'],
  [/^(.+)とのトーク履歴$/u, 'direct'],
  [/^(.+)のトーク履歴$/u, 'group'],
  [/^[與与] ?(.+?) ?的(?:聊天|對話|对话)[紀記记][錄录]$/u, 'direct'],
  [/^(.+?) ?的?(?:聊天|對話|对话)[紀記记][錄录]$/u, 'group'],
  [/^(.+)님과의? ?대화(?: 내용)?$/u, 'direct'],
  [/^(.+) 대화(?: 내용)?$/u, 'group'],
  [/^ประวัติการ(?:แชท|สนทนา)กับ ?"?(.+?)"?$/u, 'direct'],
  [/^ประวัติการ(?:แชท|สนทนา)ในกลุ่ม ?"?(.+?)"?$/u, 'group'],
  [/^Riwayat (?:chat|obrolan) dengan (.+)$/u, 'direct'],
  [/^Riwayat (?:chat|obrolan) di (.+)$/u, 'group'],
  [/^Lịch sử (?:chat|trò chuyện) với (.+)$/u, 'direct'],
  [/^Historial (?:de chat|del chat) con (.+)$/u, 'direct'],
  [/^Histórico (?:de conversas|da conversa) com (.+)$/u, 'direct'],
  [/^Historique (?:de la discussion|du chat) avec (.+)$/u, 'direct'],
  [/^Chatverlauf mit (.+)$/u, 'direct'],
  [/^История чата с (.+)$/u, 'direct'],
];

/** Reads `[LINE] Chat history with Ana` in many languages; null where a line is no such title. In other languages it stands whole. */
export function readTitle(line: string): Title | null {
  const text = line.replaceAll(/[\u200b-\u200f\ufeff]/gu, '').trim();
  if (!text.startsWith('[LINE]') || text.length > 500) return null;
  const rest = text.slice('[LINE]'.length).trim();
  for (const [form, kind] of FORMS) {
    const name = form.exec(rest)?.[1];
    if (name !== undefined) return { name, kind };
  }
  return { name: rest, kind: 'unknown' };
}
