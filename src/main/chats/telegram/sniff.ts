const chatType =
  /"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|replies|verification_codes|(?:private|public)_(?:group|supergroup|channel))"/u;
const recordType = /"type"\s*:\s*"(?:message|service|unsupported)"/u;
const recordSign =
  /"(?:date_unixtime|text_entities)"\s*:|"(?:from|actor)_id"\s*:\s*(?:"(?:user|channel|chat)\d|\d)|"date"\s*:\s*"\d{4}-\d\d-\d\dT/u;
/** What an export of an account may begin with, depending on what was chosen. */
const section =
  /"(?:personal_information|frequent_contacts|web_sessions|left_chats|profile_pictures|contacts|sessions|chats)"\s*:\s*[{[]/u;

/** Whether a text begins like the JSON of an export by Telegram Desktop. */
export function isTelegramJson(head: string): boolean {
  if (!/^\s*\{/u.test(head)) return false;
  if (/^\s*\{\s*"about"\s*:\s*"/u.test(head) && section.test(head)) return true;
  if (!/"messages"\s*:\s*\[/u.test(head)) return false;
  return chatType.test(head) || (recordType.test(head) && recordSign.test(head));
}

/** Whether a text begins like a page of messages of such an export. */
export function isTelegramPage(head: string): boolean {
  return (
    /<div\s+class="page_wrap"/u.test(head) &&
    /<div\s+class="(?:history|message (?:default|service)[^"]{0,80})"/u.test(head)
  );
}

/** Whether a text begins like the list of chats in an account's export (`lists/chats.html`). */
export function isChatList(head: string): boolean {
  return (
    /<div\s+class="page_wrap"/u.test(head) &&
    /<a\s+class="entry [^"]{0,80}"\s+href="[^"]{0,500}messages\.html/u.test(head)
  );
}
