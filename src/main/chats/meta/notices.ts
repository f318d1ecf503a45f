/** What an app's own sentence reports. */
export type Notice = 'notice' | 'call' | 'missed-call' | 'poll';

/** Sentences that the app writes alone, whoever stands as their author. Exports in other languages translate them. */
const whole: readonly RegExp[] = [
  /^Liked a message$/u,
  /^Reacted \S{1,40} to your (?:message|story|note) ?$/u,
  /^You are now connected on Messenger\.?$/u,
  /^You can now message and call each other\b/u,
  /^Say hi to your new Facebook friend\b/u,
  /^(?:This poll is no longer available|The poll has ended)\.?$/u,
];

/** Sentences that begin with the name of the one who acted, under whose name the export puts them. */
const acted: readonly RegExp[] = [
  /^(?:liked a message|reacted \S{1,40} to (?:your|a) message)\.? ?$/u,
  /^(?:added|removed) .{1,400} (?:to|from) the (?:group|chat)\.?$/u,
  /^(?:left|created|named|joined|muted|unmuted) the (?:group|chat)\b.{0,400}$/u,
  /^(?:set|cleared|changed) the (?:nickname|theme|emoji|quick reaction|chat theme|group photo|group name)\b.{0,400}$/u,
  /^set (?:his|her|their|your) (?:own )?nickname\b.{0,400}$/u,
  /^(?:changed|removed) the (?:group|chat) photo\.?$/u,
  /^(?:pinned|unpinned) a message\.?$/u,
  /^waved (?:at|to) .{1,200}$/u,
  /^turned (?:on|off) (?:vanish mode|disappearing messages|member approval).{0,200}$/u,
  /^(?:made|added|removed) .{1,200} (?:a group admin|as a group admin)\.?$/u,
  /^created (?:the|a) plan\b.{0,400}$/u,
];

const polls =
  /^(?:created a poll\b|voted for\b|changed (?:his|her|their) vote\b|removed (?:his|her|their) vote\b)/u;
const missed = /^missed (?:a|your|the) (?:video |audio |voice )?(?:call|chat)(?: from .{1,200})?\.?$/u;
const calls =
  /^(?:(?:started|joined|ended) (?:a|the) (?:video|audio|voice) (?:call|chat)|called you|started sharing video)\.?$/u;
const callsEnded = /^(?:The )?(?:video|audio|voice) (?:call|chat) ended\.?$/iu;

/** Whether the sentence of a record that is a call anyway says that it was missed, by whomever. */
export function saysMissed(body: string): boolean {
  return body.length <= 600 && / missed (?:a|your|the) (?:video |audio |voice )?(?:call|chat)\b/u.test(body);
}

/**
 * Whether a text is a sentence of the app itself and not of its author, as far as English exports tell. Only a text that is such a sentence as a whole
 * counts: what someone wrote around the same words stays a message. Sentences about the author must begin with the author's own name.
 */
export function noticeIn(body: string, sender: string | null): Notice | null {
  if (body.length > 600 || body.includes('\n')) return null;
  if (callsEnded.test(body)) return 'call';
  if (whole.some((sentence) => sentence.test(body))) return 'notice';
  const deed = deedOf(body, sender);
  if (deed === null) return null;
  if (polls.test(deed)) return 'poll';
  if (missed.test(deed)) return 'missed-call';
  if (calls.test(deed)) return 'call';
  return acted.some((sentence) => sentence.test(deed)) ? 'notice' : null;
}

function deedOf(body: string, sender: string | null): string | null {
  for (const name of sender === null ? ['You'] : [sender, 'You']) {
    if (body.startsWith(`${name} `)) return body.slice(name.length + 1);
  }
  return null;
}
