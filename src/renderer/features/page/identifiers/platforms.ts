import type { PageIdentifier } from '../../../../shared/contract/page-parts.ts';

/** How platforms write their names, where that is not the word with a capital. */
const names: Readonly<Record<string, string>> = {
  tiktok: 'TikTok',
  vk: 'VK',
  ok: 'OK',
  x: 'X',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
  onlyfans: 'OnlyFans',
};

/** The name of a platform as it writes it. */
export function platformName(platform: string): string {
  return names[platform] ?? platform.charAt(0).toUpperCase() + platform.slice(1);
}

/** Identifiers by platform, in the order in which the platforms come. */
export function byPlatform(
  identifiers: readonly PageIdentifier[],
): readonly (readonly [string, readonly PageIdentifier[]])[] {
  const groups = new Map<string, PageIdentifier[]>();
  for (const one of identifiers) groups.set(one.platform, [...(groups.get(one.platform) ?? []), one]);
  return [...groups];
}
