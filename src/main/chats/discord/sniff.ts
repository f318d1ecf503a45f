/** Whether a text begins like the JSON of DiscordChatExporter. */
export function isExporterJson(head: string): boolean {
  return /^\s*\{\s*"guild"\s*:\s*\{/u.test(head) && /"channel"\s*:\s*\{\s*"id"\s*:/u.test(head);
}

/** Whether a text begins like a channel's messages in Discord's data package, as JSON. */
export function isPackageJson(head: string): boolean {
  return /^\s*\[\s*\{\s*"ID"\s*:\s*"?\d{1,20}"?\s*,\s*"Timestamp"\s*:\s*"/u.test(head);
}

/** The same as a table, of packages until 2023. */
export function isPackageTable(head: string): boolean {
  return /^\ufeff?ID,Timestamp,Contents,Attachments\r?\n/u.test(head);
}
